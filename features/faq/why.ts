// Explains why an answer was shown: the match computed again from the same words, because nothing about it is kept.
import type { KeyDocument } from '../documents/index.ts';
import { formatDay } from '../../platform/calendar.ts';
import { plainWords } from '../../platform/text.ts';
import type { FaqEntry } from './entry.ts';
import type { Sure, WhyFacts } from './answer-facts.ts';
import { linksTo } from './review-due.ts';
import { followUp } from './follow-up.ts';
import type { Match, Matcher } from './match.ts';
import { matchOf } from './questions.ts';
import type { Found } from './replies.ts';

/** More words than this explain nothing. */
const MOST_WORDS = 12;

/** From which probability on a thing is called so. */
const WORDS: [from: number, sure: Sure][] = [
  [0.95, 'almost-certain'],
  [0.75, 'very-likely'],
  [0.55, 'likely'],
  [0.45, 'even'],
];

/** A probability in words: a number would say more than anybody can measure. */
export const sureOf = (p: number): Sure => WORDS.find(([from]) => p >= from)?.[1] ?? 'unlikely';

const quoted = (words: readonly string[]): string =>
  words
    .slice(0, MOST_WORDS)
    .map((word) => `“${word}”`)
    .join(', ');

/** What the button or the conversation says of an answer; `version` is the one that was shown, `null` if that is not known. */
export type Shown = Found & { version: string | null };

type Needs = {
  matcher: Matcher;
  documents: readonly KeyDocument[];
  entry: (id: unknown) => FaqEntry | undefined;
  forOfficer: boolean;
  /** What was made of the words with more than them, where that is known. */
  match?: Match | undefined;
};

/** What there is to say about why an entry was shown. `asked` empty and not `chosen`: the question is not known any more. */
export function whyFacts(entry: FaqEntry, { asked, chosen, after, version }: Shown, needs: Needs): WhyFacts {
  const match = asked === '' ? undefined : (needs.match ?? matchAgain(asked, after, needs.matcher));
  const leads = match?.outcome === 'answer' && match.id === entry.id;
  const way = leads ? 'matched' : chosen ? 'chosen' : match ? 'elsewhere' : 'forgotten';
  const title = (id: unknown): string | null => needs.entry(id)?.title ?? null;
  return {
    id: entry.id,
    title: entry.title,
    asked,
    after: after?.id ?? '',
    way,
    followsOn: leads && after ? after.title : null,
    match: match && match.id === entry.id ? grounds(match, title, after ? asked : null) : null,
    first: match && match.id !== entry.id ? title(match.id) : null,
    version: entry.version,
    was: version !== null && version !== entry.version ? version : null,
    sources: entry.source,
    cited: linksTo(entry, needs.documents),
    reviewed: formatDay(entry.reviewed),
    ownerRole: entry.ownerRole,
    staff: needs.forOfficer && match ? computed(match, title) : null,
  };
}

/** The match of what was asked, as it is now. */
export function matchAgain(asked: string, after: FaqEntry | null, matcher: Matcher): Match {
  const joined = after ? followUp(asked, after, matcher) : undefined;
  // What was asked back was chosen by the person: the words of the answer before are no grounds for it.
  return joined?.outcome === 'answer' ? joined : matchOf(asked, matcher);
}

type TitleOf = (id: unknown) => string | null;

/** `carriedOn`: what was typed, where it was matched together with the title of the answer before. */
function grounds({ p, why }: Match, title: TitleOf, carriedOn: string | null): NonNullable<WhyFacts['match']> {
  const { phrasing, unknown, corrected, runnerUp } = why;
  const typed = carriedOn === null ? null : new Set(plainWords(carriedOn).split(' '));
  // The title's words are the council's own, not the person's.
  const by = typed && why.by === 'exact' ? 'similar' : why.by;
  const matched = why.matched.filter((word) => !typed || typed.has(word));
  const second = title(runnerUp?.id);
  return {
    sure: sureOf(p),
    by,
    phrasing,
    matched: quoted(matched),
    unknown: quoted(unknown),
    corrected: corrected.slice(0, MOST_WORDS),
    runnerUp: runnerUp && second !== null ? { sure: sureOf(runnerUp.p), title: second } : null,
  };
}

/** An entry that has gone has no name. */
function computed({ outcome, why: { ranking } }: Match, title: TitleOf): NonNullable<WhyFacts['staff']> {
  const named = ranking.flatMap(({ id }) => {
    const found = title(id);
    return found === null ? [] : [{ id, title: found }];
  });
  return { outcome, ranking: named };
}
