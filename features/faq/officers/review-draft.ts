// A draft before somebody else's eyes: what it changes, what the publish check says of it, and publishing or dropping it.
import { samePerson } from '../../../platform/person.ts';
import type { Reply } from '../../../platform/card.ts';
import { dayOf, formatDay, formatInstant } from '../../../platform/calendar.ts';
import type { Form, Person } from '../../../platform/turn.ts';
import type { Delivery } from '../../../platform/notifications/notification.ts';
import { quotedIn } from '../../../platform/facts.ts';
import { textIn } from '../../../platform/fields.ts';
import { doneTo } from '../audit.ts';
import { differences, MOST_DIFFERENCES } from '../difference.ts';
import { entryOf } from '../entry.ts';
import { mayPass, type PublishReport } from '../publish-check.ts';
import { hearing } from '../recall.ts';
import type { Draft } from '../revision.ts';
import { checkDraft, revisionOf } from './check-draft.ts';
import { basisOf, isEntryId, outOfDate, type EditingNeeds } from './editing.ts';
import { problemsIn, worded } from './entry-form.ts';
import { cards } from '../cards.ts';

type Viewing = {
  viewer: Person;
  problems?: string[];
  /** It is not as it was when the button was pressed, which did nothing. */
  changed?: boolean;
  reason?: string;
};

/** As many as are read. */
const MOST_LISTED = 10;

/** The card of a draft, for somebody who may or may not be the one who wrote it. */
export async function draftCard(
  draft: Draft,
  { viewer, problems = [], changed = false, reason = '' }: Viewing,
  needs: EditingNeeds,
): Promise<Reply> {
  const { publishedFaq, revisions, deliveries, onePersonMayPublish, facts, clock } = needs;
  const { entry: id, text, state } = draft;
  const isOpen = state === 'open';
  const [own, report] = await Promise.all([
    revisions.of(id),
    isOpen ? checkDraft(draft, { publisher: viewer, at: clock() }, needs) : undefined,
  ]);
  const last = own.at(-1);
  const standing = publishedFaq.now().entry(id);
  const before = isOpen ? standing : undefined;
  // As people would read it; the form has it as it is written.
  const { answer } = entryOf(id, text, quotedIn(text.answer, facts));
  const added = isOpen ? text.alsoAskedAs.filter((said) => !before?.alsoAskedAs.includes(said)) : [];
  const changes = before ? differences(before.answer, answer) : [];
  const isWording = draft.change === 'wording';
  const next = isOpen
    ? [...own, revisionOf(draft, { publisher: viewer, at: clock(), override: null, facts }, own)]
    : own;
  const wrong = isOpen
    ? problemsIn(draft, { today: dayOf(clock()), facts }).map((code) => worded(code, text, needs))
    : [];
  const sent =
    state === 'published' && last ? await deliveries.of({ kind: 'correction', entry: id, revision: last.number }) : [];
  const count = (...states: Delivery['state'][]): number => sent.filter((one) => states.includes(one.state)).length;
  return cards.draft.with({
    entry: id,
    draft: draft.version,
    state,
    title: text.title,
    wasTitle: before && before.title !== text.title ? before.title : null,
    isNew: before === undefined && draft.basis === null,
    answer,
    sources: text.source,
    changes: changes.length <= MOST_DIFFERENCES ? changes : [],
    added: added.slice(0, MOST_LISTED),
    moreAdded: Math.max(0, added.length - MOST_LISTED),
    removed: (before?.alsoAskedAs ?? []).filter((said) => !text.alsoAskedAs.includes(said)).slice(0, MOST_LISTED),
    why: draft.why,
    author: draft.author?.name ?? '',
    at: formatInstant(draft.at),
    from: draft.from === null ? null : formatDay(draft.from),
    until: draft.until === null ? null : formatDay(draft.until),
    hear: state === 'dropped' ? 0 : await hearing(next, needs),
    delivered: {
      sent: count('sent'),
      waiting: count('waiting', 'sending'),
      failed: count('failed'),
      unknown: count('unknown'),
    },
    isWording,
    gate: report ? shownReport(report) : null,
    blocked: report !== undefined && !mayPass(report),
    another: isOpen && !onePersonMayPublish && draft.author !== null && samePerson(draft.author, viewer),
    problems: [...new Set([...problems, ...wrong])],
    changed,
    reason,
  });
}

const shownReport = ({ replayed, turned, taken, elsewhere }: PublishReport) => ({
  replayed,
  turned: turned.slice(0, MOST_LISTED),
  taken: taken.slice(0, MOST_LISTED),
  elsewhere: elsewhere.slice(0, MOST_LISTED),
  more: [turned, taken, elsewhere].reduce((sum, { length }) => sum + Math.max(0, length - MOST_LISTED), 0),
});

/** Shows the draft of an entry. */
export const showDraft =
  (needs: EditingNeeds) =>
  async ({ fields, person }: Form): Promise<Reply> => {
    const draft = await draftIn(fields['entry'], needs);
    return draft ? draftCard(draft, { viewer: person }, needs) : outOfDate(needs);
  };

const draftIn = (entry: unknown, { revisions }: EditingNeeds): Promise<Draft | undefined> => {
  const id = textIn(entry);
  return isEntryId(id) ? revisions.draft(id) : Promise.resolve(undefined);
};

/** How often somebody else may publish something else in between before this one is told to press again. */
const ATTEMPTS = 5;

/** Publishes a draft as it was seen, if another person wrote it, nothing changed beneath it, and the publish check lets it pass or a reason is given. */
export const publishDraft =
  (needs: EditingNeeds) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const { revisions, publishedFaq, onePersonMayPublish, wording, facts } = needs;
    const reason = textIn(fields['reason']).slice(0, LONGEST_REASON);
    for (let left = ATTEMPTS; left > 0; left -= 1) {
      const after = await publishedFaq.renew();
      const draft = await draftIn(fields['entry'], needs);
      if (!draft) return outOfDate(needs);
      const seen = Number(fields['draft']);
      // The same press again, after a reply that got lost, finds it published.
      if (draft.state === 'published' && draft.version === seen + 1) return draftCard(draft, { viewer: person }, needs);
      if (draft.state !== 'open' || draft.version !== seen)
        return draftCard(draft, { viewer: person, changed: true, reason }, needs);
      const refuse = (code: 'faq.second' | 'faq.stale' | 'faq.blocked'): Promise<Reply> =>
        draftCard(draft, { viewer: person, problems: [wording[code]], reason }, needs);
      // 1. What would do in the form.
      if (problemsIn(draft, { today: dayOf(receivedAt), facts }).length > 0)
        return draftCard(draft, { viewer: person, reason }, needs);
      // 2. A second person.
      if (!onePersonMayPublish && draft.author !== null && samePerson(draft.author, person))
        return refuse('faq.second');
      // 3. Over what it was written over.
      if (basisOf(publishedFaq.now().entry(draft.entry)) !== draft.basis) return refuse('faq.stale');
      // 4. Through the publish check.
      const passes = mayPass(await checkDraft(draft, { publisher: person, at: receivedAt }, needs));
      if (!passes && reason === '') return refuse('faq.blocked');
      // 5. Published, with its outbox event, unless anything was published since the check looked.
      const published: Draft = { ...draft, state: 'published', version: draft.version + 1 };
      const how = { publisher: person, at: receivedAt, override: passes ? null : reason, facts };
      const revision = revisionOf(draft, how, await revisions.of(draft.entry));
      const audit = {
        ...doneTo(draft, person, needs),
        at: receivedAt,
        did: 'faq.published' as const,
        version: published.version,
      };
      const events = await revisions.publish({ after, revisions: [revision], draft: { draft: published, audit } });
      if (!events) continue;
      // 6. It stands from now on. The queue tells who is to hear of it.
      await publishedFaq.renew();
      return draftCard(published, { viewer: person }, needs);
    }
    const draft = await draftIn(fields['entry'], needs);
    return draft ? draftCard(draft, { viewer: person, changed: true, reason }, needs) : outOfDate(needs);
  };

const LONGEST_REASON = 500;

/** Lets a draft go; what stands stays. */
export const dropDraft =
  (needs: EditingNeeds) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const draft = await draftIn(fields['entry'], needs);
    if (!draft) return outOfDate(needs);
    if (draft.state !== 'open' || draft.version !== Number(fields['draft']))
      return draftCard(draft, { viewer: person, changed: draft.state === 'open' }, needs);
    const dropped: Draft = { ...draft, state: 'dropped', version: draft.version + 1 };
    const audit = {
      ...doneTo(draft, person, needs),
      at: receivedAt,
      did: 'faq.dropped' as const,
      version: dropped.version,
    };
    const saved = await needs.revisions.save(dropped, audit);
    const now = saved ? dropped : ((await draftIn(draft.entry, needs)) ?? draft);
    return draftCard(now, { viewer: person, changed: !saved }, needs);
  };
