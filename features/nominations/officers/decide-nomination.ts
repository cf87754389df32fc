// Takes what officers decide about a nomination, each time with a reason. Of two at once the second sees what the first did.
import type { Reply } from '../../../platform/card.ts';
import type { Form } from '../../../platform/turn.ts';
import type { Ids } from '../../../platform/ports.ts';
import { textIn } from '../../../platform/fields.ts';
import { type Nomination, type NominationSummary, summaryOf } from '../nomination.ts';
import { actsOn, decided, isAct, type Act } from './acts.ts';
import { readFilter } from './filter.ts';
import { namedIn, onlyOther } from './join.ts';
import { opened, type Opened } from './opened.ts';
import { notPressed, outOfDate, review, type ReviewNeeds } from './review-nomination.ts';
import { refusals } from '../../../platform/refusals.ts';

export type DecideNeeds = ReviewNeeds & { ids: Ids };

const LONGEST_REASON = 500;

type Press = { act: Act; reason: string; seen: number };

/** Does what an officer pressed, if it is allowed and nobody changed the nomination since the card was drawn. */
export const decideNomination =
  (needs: DecideNeeds) =>
  async (form: Form): Promise<Reply> => {
    const { place, fields } = form;
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const found = await opened(fields['reference'], needs);
    const act = textIn(fields['act']);
    if (!found || !isAct(act)) return outOfDate(needs);
    const { nomination } = found;
    const filter = readFilter(fields);
    const press: Press = { act, reason: textIn(fields['reason']), seen: Number(fields['version']) };
    const { reason, seen } = press;
    // 1. A reason that says something; of one that is set aside, which other one is kept.
    const may = nomination.version === seen && actsOn(nomination).includes(act);
    const kept = act === 'join' ? keptFor(found, reason) : undefined;
    const wrong = reason === '' ? missingFor(act) : reasonProblem(reason);
    const problem = wrong ?? (may && act === 'join' && !kept ? 'act.join.reference' : undefined);
    if (problem) return review(found, { ...notPressed, filter, typed: reason, problem: needs.wording[problem] }, needs);
    // 2. Nobody else may have changed it since, and it must allow this.
    const saved = may ? await save(found, { ...press, joined: kept?.reference }, form, needs) : undefined;
    if (saved) return review(saved, { ...notPressed, filter }, needs);
    // 3. If somebody has, that is shown, with the officer's words kept; unless it was this very press, whose answer was lost.
    const now = (await opened(fields['reference'], needs)) ?? found;
    const done = isDone(now, press, form);
    return review(now, { ...notPressed, filter, ...(!done && { typed: reason, overtaken: true }) }, needs);
  };

/** The other nomination of the same person that an officer keeps: the one they name, or the only one that it can be. */
const keptFor = ({ nomination, all }: Opened, reason: string): NominationSummary | undefined =>
  namedIn(reason, nomination.reference, all) ?? onlyOther(summaryOf(nomination, nomination.receivedAt), all);

/** Not every act wants a reason: some are words that somebody reads, or say how officers know. */
const missingFor = (act: Act) =>
  act === 'note' || act === 'ask' || act === 'confirm-endorsement' ? (`act.${act}.missing` as const) : NO_REASON;

const NO_REASON = 'act.reason.missing';

export const reasonProblem = (reason: string): 'act.reason.missing' | 'act.reason.long' | undefined => {
  if (reason === '') return NO_REASON;
  return reason.length > LONGEST_REASON ? 'act.reason.long' : undefined;
};

/** Saves it as the next version, and answers with what was opened as it is now; `undefined` when another change came first. */
async function save(
  found: Opened,
  { act, reason, joined }: Press & { joined: string | undefined },
  { person, receivedAt: at }: Form,
  needs: DecideNeeds,
): Promise<Opened | undefined> {
  const { nomination, versions, history } = found;
  const { did, sets } = decided(act);
  const version = nomination.version + 1;
  const changed: Nomination = { ...nomination, ...sets(nomination), ...(joined !== undefined && { joined }), version };
  const by = { tenantId: person.tenantId, objectId: person.objectId };
  const audit = { id: needs.ids.key(), at, by, did, version, name: person.name, reason };
  const event = await needs.nominations.change(changed, audit, nomination);
  return event && { ...found, nomination: changed, versions: [...versions, changed], history: [...history, audit] };
}

/** Whether the change right after the card was drawn is this officer's own, with the same words. */
function isDone({ history }: Opened, { act, reason, seen }: Press, { person: officer }: Form): boolean {
  const next = history.find(({ version, did }) => version === seen + 1 && did !== 'nomination.opened');
  return next?.did === decided(act).did && next.reason === reason && next.by.objectId === officer.objectId;
}
