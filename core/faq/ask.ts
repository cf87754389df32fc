// A question in, an answer card out; or "did you mean", or an honest "I don't know yet".
import { formatDay } from '../calendar.ts';
import type { Contact, Option } from '../cards.ts';
import type { Form, Message, Reply } from '../conversation.ts';
import { clip } from '../format.ts';
import type { Ids, Report, TopicCounts } from '../ports.ts';
import { LONGEST_QUESTION } from '../question.ts';
import type { FaqEntry } from './entry.ts';
import type { Matcher } from './match.ts';

type Needs = {
  entries: readonly FaqEntry[];
  matcher: Matcher;
  topics: TopicCounts;
  ids: Ids;
  contact: Contact;
  report: Report;
};

const optionOf = ({ id, title }: FaqEntry): Option => ({ id, title });

/** Answers questions: `message` what somebody typed, `show` what somebody chose from buttons. */
export function faq({ entries, matcher, topics, ids, contact, report }: Needs) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const answered = (some: readonly string[]): FaqEntry[] =>
    some.flatMap((id) => {
      const entry = byId.get(id);
      return entry?.status === 'answered' ? [entry] : [];
    });

  const notKnown = (asked: string, near: readonly string[], known?: FaqEntry): Reply => ({
    card: 'not-known',
    facts: {
      asked,
      key: ids.key(),
      known: known?.title ?? null,
      entry: known?.id ?? null,
      related: known
        ? answered([...new Set([...known.related, ...near])])
            .slice(0, 3)
            .map(optionOf)
        : [],
      contact,
    },
  });

  const answer = async (entry: FaqEntry, near: readonly string[], at: Message['receivedAt']): Promise<Reply> => {
    // A count that fails must not cost anybody an answer.
    await topics.count(entry.topic, at).catch((error: unknown) => {
      report('counting a topic', error);
    });
    const related = answered([...new Set([...entry.related, ...near])].filter((id) => id !== entry.id));
    return { card: 'answer', facts: answerFacts(entry, related.slice(0, 3)) };
  };

  return {
    message: async ({ text, receivedAt }: Message): Promise<Reply> => {
      const asked = clip(text, LONGEST_QUESTION);
      const match = matcher.answer(asked);
      if (match.outcome === 'did-you-mean') {
        const options = match.alternatives.flatMap((id) => byId.get(id) ?? []).map(optionOf);
        return { card: 'did-you-mean', facts: { asked, options, key: ids.key() } };
      }
      const entry = match.id === null ? undefined : byId.get(match.id);
      if (!entry || entry.status === 'unanswered') return notKnown(asked, match.alternatives, entry);
      return answer(entry, match.alternatives, receivedAt);
    },

    show: async ({ fields, receivedAt }: Form): Promise<Reply> => {
      const entry = typeof fields['id'] === 'string' ? byId.get(fields['id']) : undefined;
      if (!entry) return { card: 'out-of-date', facts: { contact } };
      return entry.status === 'unanswered' ? notKnown(entry.title, [], entry) : answer(entry, [], receivedAt);
    },
  };
}

function answerFacts(entry: FaqEntry, related: readonly FaqEntry[]) {
  return {
    id: entry.id,
    title: entry.title,
    answer: entry.answer,
    sources: entry.source,
    reviewed: formatDay(entry.reviewed),
    ownerRole: entry.ownerRole,
    related: related.map(optionOf),
    action: entry.action ?? null,
  };
}
