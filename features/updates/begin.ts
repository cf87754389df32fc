// Begins an update: an officer says from which day on it reports, and it is drafted from what that time brought.
import { dayOf, formatDay, type Instant, plusMinutes, readDay, startOf } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { draftWords } from './draft-words.ts';
import { gather } from './gather.ts';
import { showDraft, standing } from './show.ts';
import { type Draft, isOpen, type Period } from './update.ts';
import { audited, openedForm, type WriteNeeds, writerOf } from './write.ts';

type Turn = Message | Form;

/** So long ago the first one begins. */
const FIRST_MINUTES = 28 * 24 * 60;

/** Since the last update, or for the first one since four weeks ago. */
const sinceLast = (last: Draft | undefined, now: Instant): Instant =>
  last && last.published > 0 ? last.until : plusMinutes(now, -FIRST_MINUTES);

/** The draft of the next update; where there is none, from which day on it is to report. */
export const beginUpdate =
  (needs: WriteNeeds) =>
  async (turn: Turn): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const draft = await needs.updates.draft(0);
    return isOpen(draft) ? showDraft(draft, turn.person, needs) : startCard(draft, turn.receivedAt, null);
  };

/** `chosen`: what was chosen, and is wrong. */
function startCard(draft: Draft | undefined, now: Instant, chosen: { from: string; problem: string } | null): Reply {
  const since = sinceLast(draft, now);
  const first = !draft || draft.published === 0;
  return cards.start.with({
    number: (draft?.published ?? 0) + 1,
    from: chosen?.from ?? dayOf(since),
    since: formatDay(dayOf(since)),
    first,
    problem: chosen?.problem ?? null,
  });
}

/** Drafts the next update from what the period brought, keeps the draft and opens its form. */
export const startDraft =
  (needs: WriteNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { receivedAt: until } = form;
    const before = await needs.updates.draft(0);
    if (isOpen(before)) return showDraft(before, form.person, needs);
    const from = textIn(form.fields['from']);
    const since = sinceIn(from, sinceLast(before, until));
    if (since === undefined || since >= until)
      return startCard(before, until, { from, problem: needs.wording['update.since.wrong'] });
    const draft = await begun({ since, until }, { before, turn: form }, needs);
    return draft ? openedForm(draft) : standing(0, form, needs);
  };

/** The start of a day that was chosen; the last update's own moment where that is its day, so that nothing is told twice. */
function sinceIn(from: string, last: Instant): Instant | undefined {
  if (from === dayOf(last)) return last;
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(from) ? readDay(from) : undefined;
  return day === undefined ? undefined : startOf(day);
}

/** A new draft of the next update; `undefined` where somebody else was faster. */
export async function begun(
  period: Period,
  { before, turn }: { before: Draft | undefined; turn: Turn },
  needs: WriteNeeds,
): Promise<Draft | undefined> {
  const draft: Draft = {
    ...period,
    of: 0,
    version: (before?.version ?? 0) + 1,
    state: 'draft',
    author: writerOf(turn),
    words: draftWords(await gather(period, needs), period, needs),
    change: '',
    changedAt: turn.receivedAt,
    published: before?.published ?? 0,
  };
  return (await needs.updates.save(draft, before, audited(draft, { turn, did: 'update.drafted' }, needs)))
    ? draft
    : undefined;
}
