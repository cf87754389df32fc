// The form in the chat, one question at a time: the same checks and the same draft, with "back", "skip" and "stop".
import { isLate } from '../rounds/index.ts';
import type { NominationField, NominationInputs } from './form-facts.ts';
import type { Reply } from '../../platform/card.ts';
import { plusMinutes, startOf, type Instant } from '../../platform/calendar.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { typedIn } from './answers.ts';
import { fieldOrder } from './check-form.ts';
import { formNow } from './chosen.ts';
import type { NominationNeeds } from './nominate.ts';
import { knownInputs, remembered } from './known.ts';
import { isUnsent, type Draft, type Nomination } from './nomination.ts';
import { saveForLater } from './save-draft.ts';
import { inFull, noNomination, unchanged } from './standing.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';
import { meantBy, neighbour, problemIn, stepCard, textOf } from './step-card.ts';

/** A question that waited this long for its answer is not asked any more: what comes is no answer to it. */
const ASKED_FOR_MINUTES = 60;
const MOST_ATTEMPTS = 5;
/** How many turns a draft knows again: a later answer may come before an earlier one is sent again. */
const MOST_TAKEN = 5;
const moves = ['back', 'skip', 'stop'] as const;
type Move = (typeof moves)[number];
type Turn = Message | Form;

/** Asks the first question that is open: of the form it was pressed on, the draft, the nomination that stands, or a new one. */
export const startSteps =
  (needs: NominationNeeds) =>
  async (turn: Turn): Promise<Reply> => {
    const { place, receivedAt: at, person, address } = turn;
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    // What was typed on a form is saved first; where that may not be, the form says why.
    if (turn.kind === 'form' && turn.fields['formKey'] !== undefined) {
      const saved = await saveForLater(needs)(turn);
      const form = cards.form.factsIn(saved);
      if (!form || form.conflict) return saved;
    }
    const [{ standing, draft, stored }, known] = await Promise.all([kept(turn, needs), remembered(turn, needs)]);
    if (standing && isLate(at, needs.service)) return inFull(standing, at, needs);
    if (!standing && at < startOf(needs.service.round.opens)) return noNomination(at, needs.service);
    const inputs = draft?.inputs ?? (standing ? typedIn(standing) : await knownInputs(turn, known, needs));
    const open = problemIn(inputs, needs).at(0)?.field;
    const { tenantId, objectId } = person;
    const begun: Draft = draft ?? {
      round: needs.service.round.id,
      person: { tenantId, objectId },
      address,
      formKey: needs.ids.key(),
      base: standing?.said ?? 0,
      inputs,
      savedAt: at,
      asking: null,
      taken: [],
      version: stored?.version ?? 0,
    };
    const start = { draft: { ...begun, address, savedAt: at }, standing };
    return keep(start, { turn, answer: '' }, needs, () => ({ inputs, asking: open ?? 'name', wrong: false }));
  };

/** Takes an answer from the card of a question, or its "back", "skip" or "stop". */
export const answerStep =
  (needs: NominationNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { field, move, answer } = form.fields;
    const asked = fieldOrder.find((known) => known === field);
    const { draft, standing } = await kept(form, needs);
    if (!draft || !asked) return startSteps(needs)(form);
    return step(
      { draft, standing },
      { form, asked, move: moves.find((known) => known === move), answer: textOf(answer) },
      needs,
    );
  };

/** Takes what somebody types while they are asked a question; `undefined` when they are not. */
export const answerInChat =
  (needs: NominationNeeds) =>
  async (message: Message): Promise<Reply | undefined> => {
    if (message.place !== 'personal') return undefined;
    // One read only for those who are asked nothing. It costs nobody the answer to a question: what fails is reported.
    const found = await needs.drafts.find(needs.service.round.id, message.person).catch((error: unknown) => {
      needs.report('looking for a question of the form that waits for its answer', error);
    });
    if (!found || !(found.taken.includes(message.id) || isAsked(found, message.receivedAt))) return undefined;
    const { draft, standing } = await kept(message, needs);
    if (!draft) return undefined;
    const { asking } = draft;
    // The last answer, sent again.
    if (!asking) return wholeForm(draft, standing, needs);
    const typed = message.text.trim();
    const move = moves.find((known) => known === typed.toLowerCase());
    return step(
      { draft, standing },
      { form: message, asked: asking, move, answer: meantBy(typed, asking, needs) },
      needs,
    );
  };

/** A draft, and the nomination that it would change. */
type Begun = { draft: Draft; standing: Nomination | undefined };

const isAsked = ({ asking, savedAt }: Draft, at: Instant): boolean =>
  asking !== null && plusMinutes(savedAt, ASKED_FOR_MINUTES) >= at;

type Step = { form: Turn; asked: NominationField; move: Move | undefined; answer: string };

/** Keeps the answer, also a wrong one, and asks what comes next: the same again, another, or the whole form at the end. */
async function step(begun: Begun, { form, asked, move, answer }: Step, needs: NominationNeeds): Promise<Reply> {
  const { address, receivedAt: at } = form;
  const start = { ...begun, draft: { ...begun.draft, address, savedAt: at } };
  const late = begun.standing !== undefined && isLate(at, needs.service);
  return keep(start, { turn: form, answer }, needs, ({ inputs: before }) => {
    const inputs = move === undefined ? { ...before, [asked]: answer } : before;
    // Nobody can skip what must be answered; what is there already may stay.
    const wrong =
      (move === undefined || move === 'skip') && problemIn(inputs, needs).some(({ field }) => field === asked);
    if (move === 'stop' || late) return { inputs, asking: null, wrong };
    return { inputs, wrong, asking: wrong ? asked : (neighbour(asked, inputs, move === 'back' ? -1 : 1) ?? null) };
  });
}

/** What was sent, and the answer in it; empty where there is none. */
type Sent = { turn: Turn; answer: string };
type Kept = { inputs: NominationInputs; asking: NominationField | null; wrong: boolean };

/**
 * Saves what `change` makes of the draft, whoever else saves at the same time, and shows the question or the whole form. A turn that Teams
 * sends again changes nothing, and shows the same.
 */
async function keep(
  { draft: start, standing }: Begun,
  { turn, answer }: Sent,
  needs: NominationNeeds,
  change: (draft: { inputs: NominationInputs }) => Kept,
): Promise<Reply> {
  let draft = start;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (draft.taken.includes(turn.id)) return shownAgain({ draft, standing }, answer, needs);
    const { inputs, asking, wrong } = change(draft);
    const taken = [turn.id, ...draft.taken].slice(0, MOST_TAKEN);
    const next: Draft = { ...draft, inputs, asking, taken, savedAt: start.savedAt, version: draft.version + 1 };
    if (await needs.drafts.save(next))
      return asking ? stepCard(next, { field: asking, wrong, standing }, needs) : wholeForm(next, standing, needs);
    draft = (await needs.drafts.find(draft.round, draft.person)) ?? draft;
  }
  throw new Error(`A draft was saved by others ${MOST_ATTEMPTS} times while one answer was being kept.`);
}

/** The question that stands; with what is wrong, where the answer is still there. */
const shownAgain = ({ draft, standing }: Begun, answer: string, needs: NominationNeeds): Reply | Promise<Reply> =>
  draft.asking
    ? stepCard(
        draft,
        { field: draft.asking, wrong: answer !== '' && draft.inputs[draft.asking] === answer, standing },
        needs,
      )
    : wholeForm(draft, standing, needs);

/** The form with all that was answered. After the close it could change nothing any more. */
function wholeForm(draft: Draft, standing: Nomination | undefined, needs: NominationNeeds): Reply | Promise<Reply> {
  const { formKey: key, base, version, inputs, savedAt: at } = draft;
  if (standing && isLate(at, needs.service)) return unchanged(standing, { at, inputs }, needs);
  return formNow({ origin: { key, base, draft: version }, at, standing, inputs, savedAt: at }, needs);
}

async function kept({ person }: Turn, { nominations, drafts, service }: NominationNeeds) {
  const round = service.round.id;
  const [standing, draft] = await Promise.all([nominations.find(round, person), drafts.find(round, person)]);
  return { standing, draft: isUnsent(draft, standing) ? draft : undefined, stored: draft };
}
