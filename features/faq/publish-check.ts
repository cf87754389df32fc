// Checks a draft before it is published: which questions that people confirmed would lose their answer, and which get one they must not.
import type { Signposts } from '../signposts/index.ts';
import { plainWords } from '../../platform/text.ts';
import type { CurrentFaq } from './current-faq.ts';
import type { FaqEntry } from './entry.ts';
import type { Verdict } from './match.ts';

/**
 * A question with the titles of the entry that should answer it and of the one that would; `null`: none. `on`: the day from which it is
 * so, where that is a later one.
 */
export type Turned = { question: string; should: string | null; would: string | null; on: string | null };

/** `elsewhere`: phrasings that are never answered, because a signpost catches them. */
export type PublishReport = { replayed: number; turned: Turned[]; taken: Turned[]; elsewhere: string[] };

export const mayPass = ({ turned, taken, elsewhere }: PublishReport): boolean =>
  turned.length + taken.length + elsewhere.length === 0;

/** The FAQ from a day on, without the change and with it. */
export type Stage = {
  /** "1 December 2026"; `null`: at once. */
  on: string | null;
  before: CurrentFaq;
  after: CurrentFaq;
  /** The entry that changes, as it would be. */
  changed: FaqEntry;
};

type Needs = { stages: readonly Stage[]; confirmed: readonly Verdict[]; signposts: Signposts };

/**
 * Asks every confirmed question of both FAQs of each stage. What was right before and would not be after has `turned`, but for what is asked
 * back with the right entry first, unless the change claims its very words; what was wrong before is none, for then the change does no harm. A phrasing that two entries claim is `taken`: it would be answered by neither. Each is
 * said of the first stage at which it is so. Pure.
 */
export const checkPublish = ({ stages, confirmed, signposts }: Needs): PublishReport => ({
  replayed: confirmed.length,
  turned: firsts(stages.flatMap((stage) => turnedAt(stage, confirmed))),
  taken: firsts(stages.flatMap(takenAt)),
  elsewhere: [...new Set(stages.flatMap(({ changed }) => saidBy(changed)))].filter((said) => signposts.find(said)),
});

const firsts = (turned: readonly Turned[]): Turned[] =>
  [...new Map(turned.toReversed().map((one) => [one.question, one])).values()].toReversed();

function turnedAt({ on, before, after, changed }: Stage, confirmed: readonly Verdict[]): Turned[] {
  const title = (id: string | null): string | null => (id === null ? null : (after.entry(id)?.title ?? id));
  const claimed = new Set(saidBy(changed).map(plainWords));
  return confirmed.flatMap(({ question, right }) => {
    if (answerTo(question, before) !== right) return [];
    const now = answerTo(question, after);
    if (now === right) return [];
    const isNear = right !== null && !claimed.has(plainWords(question)) && isAskedBackFirst(question, right, after);
    if (isNear) return [];
    return [{ question, should: title(right), would: title(now), on }];
  });
}

/** Whether somebody is asked if they mean the right entry before any other: one press from its answer, as happens to a few with any change. */
function isAskedBackFirst(question: string, right: string, { matcher, entry }: CurrentFaq): boolean {
  const { outcome, id } = matcher.answer(question);
  return outcome === 'did-you-mean' && id === right && entry(right)?.status === 'answered';
}

function takenAt({ on, after, changed }: Stage): Turned[] {
  const owners = ownersOf(after.entries.filter(({ id }) => id !== changed.id));
  return saidBy(changed).flatMap((question) => {
    const owner = owners.get(plainWords(question));
    return owner ? [{ question, should: changed.title, would: owner.title, on }] : [];
  });
}

const saidBy = ({ title, alsoAskedAs }: FaqEntry): string[] => [title, ...alsoAskedAs];

/** The entry whose answer somebody gets who asks so; `null` where they get none. */
function answerTo(question: string, { matcher, entry }: CurrentFaq): string | null {
  const { outcome, id } = matcher.answer(question);
  return outcome === 'answer' && entry(id)?.status === 'answered' ? id : null;
}

const ownersOf = (entries: readonly FaqEntry[]): Map<string, FaqEntry> =>
  new Map(
    entries.flatMap((entry) => [entry.title, ...entry.alsoAskedAs].map((said) => [plainWords(said), entry] as const)),
  );
