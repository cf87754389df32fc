// Makes replies about entries: an answer, a choice between questions, an honest "not known".
import type { KeyDocument } from '../documents/index.ts';
import type { ServiceContact } from '../rounds/index.ts';
import type { Option, Reply } from '../../platform/card.ts';
import { formatDay } from '../../platform/calendar.ts';
import { clip } from '../../platform/format.ts';
import type { Ids } from '../../platform/ports.ts';
import { cutMarkdown } from './cut.ts';
import type { CurrentFaq } from './current-faq.ts';
import type { FaqEntry } from './entry.ts';
import type { AnsweredPart, AskedFacts, Cited, Judged, ShownAnswer } from './answer-facts.ts';
import type { Match } from './match.ts';
import type { Part, Reading } from './questions.ts';
import { linksTo, newerDocument } from './review-due.ts';
import { refusals } from '../../platform/refusals.ts';
import { tells } from './asks.ts';
import { cards } from './cards.ts';

/** More buttons than this are not read. */
export const MOST_OPTIONS = 3;

/** The longest answer beside others, in UTF-16 units: five of them, with all else a card says, stay under 28 KB. */
export const LONGEST_BESIDE_OTHERS = 1200;
const LONGEST_HEADING = 160;

type RepliesNeeds = {
  entry: CurrentFaq['entry'];
  documents: readonly KeyDocument[];
  ids: Pick<Ids, 'key'>;
  contact: ServiceContact;
  /** Whether an officer asks: where nothing is found, what they want may be on their desk. */
  officer?: boolean;
};

/** What was asked, and the entry it was read as a follow-up to. */
export type Asked = { asked: string; after: FaqEntry | null };

const optionOf = ({ id, title }: FaqEntry): Option => ({ id, title });

const factsOf = ({ asked, after }: Asked): AskedFacts => ({
  asked,
  after: after?.id ?? '',
  followsOn: after?.title ?? null,
});

/** How an entry was come by: typed for, or chosen from buttons. */
export type Found = Asked & { chosen: boolean };

/** What stands beside an answer: entries that came next, and what the person said of it. */
type Beside = { near: readonly string[]; judged: Judged | null };

const shown = (entry: FaqEntry, { chosen, ...asked }: Found, cited: Cited): ShownAnswer => ({
  id: entry.id,
  title: entry.title,
  answer: entry.answer,
  sources: entry.source,
  cited,
  reviewed: formatDay(entry.reviewed),
  ownerRole: entry.ownerRole,
  version: entry.version,
  ...factsOf(asked),
  chosen,
});

type NotKnown = { known?: FaqEntry | undefined; near: readonly string[]; again?: boolean };

/** Replies about the entries of the current FAQ. */
export function createReplies({ entry, documents, ids, contact, officer = false }: RepliesNeeds) {
  const answered = (some: Iterable<string>): FaqEntry[] =>
    [...new Set(some)].flatMap((id) => {
      const one = entry(id);
      return one?.status === 'answered' ? [one] : [];
    });
  const optionsOf = ({ id, alternatives }: Pick<Match, 'id' | 'alternatives'>): Option[] =>
    [...new Set([id, ...alternatives])]
      .flatMap((one) => entry(one) ?? [])
      .slice(0, MOST_OPTIONS)
      .map(optionOf);

  const part = ({ asked, match, after }: Part): AnsweredPart => {
    const heading = asked.length > LONGEST_HEADING ? `${clip(asked, LONGEST_HEADING)}…` : asked;
    const found = entry(match.id);
    if (match.outcome !== 'answer' || found?.status !== 'answered') {
      const options =
        match.outcome === 'did-you-mean'
          ? optionsOf(match).map((option) => ({ ...option, asked, after: after?.id ?? '' }))
          : [];
      const known = match.outcome === 'answer' ? found : undefined;
      const pass = { key: ids.key(), entry: known?.id ?? '', known: known?.title ?? null };
      return { ...factsOf({ asked, after }), heading, answer: null, options, pass };
    }
    const text = cutMarkdown(found.answer, LONGEST_BESIDE_OTHERS);
    const how = { asked, chosen: false, after };
    const answer = { ...shown(found, how, linksTo(found, documents)), answer: text, cut: text !== found.answer };
    return { ...factsOf({ asked, after }), heading, answer, options: [], pass: null };
  };

  return {
    outOfDate: (): Reply => refusals.outOfDate.with({ contact }),

    answer: (found: FaqEntry, how: Found, { near, judged }: Beside): Reply => {
      const related = answered([...found.related, ...near]).filter(({ id }) => id !== found.id);
      const facts = {
        ...shown(found, how, linksTo(found, documents)),
        related: related.slice(0, MOST_OPTIONS).map(optionOf),
        judged,
      };
      const newer = newerDocument(found, documents)?.title ?? null;
      const helps = judged === null || judged === 'helps';
      const pass = helps ? null : { key: ids.key(), asked: how.asked || found.title };
      return cards.answer.with({ ...facts, newer, action: found.action ?? null, pass });
    },

    answers: ({ parts, more }: Reading): Reply =>
      cards.answers.with({ parts: parts.map(part), asked: parts.length + more, more, contact }),

    didYouMean: (asked: Asked, match: Pick<Match, 'id' | 'alternatives'>): Reply =>
      cards.didYouMean.with({ ...factsOf(asked), options: optionsOf(match), key: ids.key(), contact, officer }),

    /** `known`: the entry that has no answer yet, where the question is one of those. `again`: whom to speak to comes first. */
    notKnown: (asked: Asked, { known, near, again = false }: NotKnown): Reply =>
      cards.notKnown.with({
        ...factsOf(asked),
        key: ids.key(),
        known: known?.title ?? null,
        entry: known?.id ?? null,
        related: answered([...(known?.related ?? []), ...near])
          .slice(0, MOST_OPTIONS)
          .map(optionOf),
        contact,
        officer,
        again,
        // What officers tell us is mostly for their desk, and what follows an answer is read with it.
        tells: !known && !officer && asked.after === null && tells(asked.asked),
      }),
  };
}

/** Replies about entries, as they are made for one turn. */
export type Replying = ReturnType<typeof createReplies>;
