// The gate before anything is published: which questions that people confirmed would lose their answer, and which get one they must not.
import type { Signposts } from '../signpost/signposts.ts';
import { plainWords } from '../words.ts';
import type { Edition } from './edition.ts';
import type { FaqEntry } from './entry.ts';
import type { Verdict } from './match.ts';

/** A question with the titles of the entry that should answer it and of the one that would; `null`: none. */
export type Turned = { question: string; should: string | null; would: string | null };

/** `elsewhere`: phrasings that are never answered, because a signpost catches them. */
export type GateReport = { replayed: number; turned: Turned[]; taken: Turned[]; elsewhere: string[] };

export const mayPass = ({ turned, taken, elsewhere }: GateReport): boolean =>
  turned.length + taken.length + elsewhere.length === 0;

type Needs = {
  before: Edition;
  after: Edition;
  /** The entry that changes, as it would be. */
  changed: FaqEntry;
  confirmed: readonly Verdict[];
  signposts: Signposts;
};

/**
 * Asks every confirmed question of both editions. What was right before and would not be after has `turned`; what was wrong before
 * is none, for then the change does no harm. A phrasing that two entries claim is `taken`: it would be answered by neither. Pure.
 */
export function gate({ before, after, changed, confirmed, signposts }: Needs): GateReport {
  const title = (id: string | null): string | null => (id === null ? null : (after.entry(id)?.title ?? id));
  const turned = confirmed.flatMap(({ question, right }) => {
    if (answerTo(question, before) !== right) return [];
    const now = answerTo(question, after);
    return now === right ? [] : [{ question, should: title(right), would: title(now) }];
  });
  const said = [changed.title, ...changed.alsoAskedAs];
  const owners = ownersOf(after.entries.filter(({ id }) => id !== changed.id));
  return {
    replayed: confirmed.length,
    turned,
    taken: said.flatMap((question) => {
      const owner = owners.get(plainWords(question));
      return owner ? [{ question, should: changed.title, would: owner.title }] : [];
    }),
    elsewhere: said.filter((question) => signposts.find(question)),
  };
}

/** The entry whose answer somebody gets who asks so; `null` where they get none. */
function answerTo(question: string, { matcher, entry }: Edition): string | null {
  const { outcome, id } = matcher.answer(question);
  return outcome === 'answer' && entry(id)?.status === 'answered' ? id : null;
}

const ownersOf = (entries: readonly FaqEntry[]): Map<string, FaqEntry> =>
  new Map(
    entries.flatMap((entry) => [entry.title, ...entry.alsoAskedAs].map((said) => [plainWords(said), entry] as const)),
  );
