// Opens the form: new, as it was saved for later, or filled with the nomination that it is to change. And shows what stands.
import { formatInstant, type Instant, startOf } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { isLate } from '../rounds/index.ts';
import { typedIn } from './answers.ts';
import { type ChosenNeeds, formNow, receiptNow } from './chosen.ts';
import type { OutcomeTold } from './form-facts.ts';
import { type KnownNeeds, knownInputs, type Remembered, remembered } from './known.ts';
import { type Draft, isUnsent, type Nomination } from './nomination.ts';
import type { Drafts, Nominations } from './ports.ts';
import { inFull, noNomination } from './standing.ts';

export type OpenNeeds = ChosenNeeds &
  KnownNeeds & {
    nominations: Nominations;
    drafts: Drafts;
    ids: Ids;
    /** How the selection ended for somebody; `undefined` before everybody is told. */
    outcomeOf: (round: string, reference: string) => Promise<OutcomeTold | undefined>;
    /** A link that opens a private chat with the bot; empty where there is none. */
    chat: string;
  };

type Turn = Message | Form;

/** The form as it was saved for later; the receipt of the nomination that is there already; or a form with what Teams knows. */
export const openForm =
  (needs: OpenNeeds) =>
  async (turn: Turn): Promise<Reply> => {
    const { place, receivedAt: at } = turn;
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const [{ standing, draft, chosen }, known] = await Promise.all([beforeForm(turn, needs), remembered(turn, needs)]);
    if (draft && !(standing && isLate(at, needs.service))) return draftCard(draft, standing, { at, chosen, needs });
    if (standing)
      return standing.state === 'withdrawn'
        ? inFull(standing, at, needs)
        : receiptNow(standing, { at, again: true }, needs);
    if (at < startOf(needs.service.round.opens)) return noNomination(at, needs.service);
    return newForm(turn, { known, chosen }, needs);
  };

/** The form filled with the nomination, to change it; before the close only. */
export const openChange =
  (needs: OpenNeeds) =>
  async (turn: Turn): Promise<Reply> => {
    const { place, receivedAt: at } = turn;
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { standing, draft, chosen } = await beforeForm(turn, needs);
    if (standing && isLate(at, needs.service)) return inFull(standing, at, needs);
    if (draft) return draftCard(draft, standing, { at, chosen, needs });
    if (!standing) return newForm(turn, { known: await remembered(turn, needs), chosen }, needs);
    const origin = { key: needs.ids.key(), base: standing.said, draft: 0 };
    return formNow({ origin, at, standing, inputs: typedIn(standing) }, needs, chosen);
  };

/** Lets go of what was saved for later, and begins again with what stands. */
export const startAgain =
  (needs: OpenNeeds) =>
  async (turn: Turn): Promise<Reply> => {
    if (turn.place === 'personal') {
      const { draft } = await found(turn, needs);
      if (draft) await needs.drafts.drop(draft, [draft.formKey]);
    }
    return openChange(needs)(turn);
  };

/** The person's own nomination in full; else the form that they saved for later; else that there is none. */
export const showNomination =
  (needs: OpenNeeds) =>
  async (turn: Turn): Promise<Reply> => {
    const { place, receivedAt: at } = turn;
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { standing, draft } = await found(turn, needs);
    if (standing) return withOutcome(standing, { at, draft }, needs);
    return draft ? draftCard(draft, standing, { at, chosen: undefined, needs }) : noNomination(at, needs.service);
  };

/** All it says, with how the selection ended once everybody is told, and that there are changes which can still be sent. */
export async function withOutcome(
  standing: Nomination,
  { at, draft }: { at: Instant; draft: Draft | undefined },
  needs: OpenNeeds,
): Promise<Reply> {
  const unsent = draft && !isLate(at, needs.service) ? formatInstant(draft.savedAt) : '';
  const outcome = needs.outcomeOf(standing.round, standing.reference);
  return inFull(standing, at, needs, { outcome, unsent });
}

async function found(
  { person }: Turn,
  { nominations, drafts, service }: OpenNeeds,
): Promise<{ standing: Nomination | undefined; draft: Draft | undefined }> {
  const [standing, draft] = await Promise.all([
    nominations.find(service.round.id, person),
    drafts.find(service.round.id, person),
  ]);
  return { standing, draft: isUnsent(draft, standing) ? draft : undefined };
}

/** The same, and whether everybody was told already who was chosen: what a form says of it, read at once. */
async function beforeForm(turn: Turn, needs: OpenNeeds) {
  const [kept, chosen] = await Promise.all([found(turn, needs), needs.membersChosen(needs.service.round.id)]);
  return { ...kept, chosen };
}

async function newForm(
  turn: Turn,
  { known, chosen }: { known: Remembered; chosen: boolean },
  needs: OpenNeeds,
): Promise<Reply> {
  const inputs = await knownInputs(turn, known, needs);
  return formNow({ origin: { key: needs.ids.key(), base: 0, draft: 0 }, at: turn.receivedAt, inputs }, needs, chosen);
}

/** A draft as a form. Where the nomination has changed since it was begun, it shows that too: sending it replaces what is shown. */
function draftCard(
  { formKey, base, version, inputs, savedAt }: Draft,
  standing: Nomination | undefined,
  { at, chosen, needs }: { at: Instant; chosen: boolean | undefined; needs: OpenNeeds },
): Promise<Reply> {
  const said = standing?.said ?? 0;
  return formNow(
    {
      origin: { key: formKey, base: said, draft: version },
      at,
      standing,
      inputs,
      savedAt,
      ...(standing && base !== said && { conflict: { with: 'nomination', inputs: typedIn(standing) } }),
    },
    needs,
    chosen,
  );
}
