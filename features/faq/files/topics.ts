// Names of topics: what people read for the short word that entries have in their files.
import * as z from 'zod';
import type { ContentProblem } from '../../../platform/reading/problems.ts';
import { id, textUpTo } from '../../../platform/reading/values.ts';
import type { FaqEntry } from '../entry.ts';

export const TOPICS = 'faq/topics.json';

export const topicNames = z.record(id, textUpTo(60), { error: 'a name for each topic' });

/** Each topic of the council's entries has a name; each is told once. */
export function topicProblems(
  faq: readonly Pick<FaqEntry, 'id' | 'topic'>[],
  names: Readonly<Record<string, string>>,
): ContentProblem[] {
  const first = new Map(faq.toReversed().map(({ id: entry, topic }) => [topic, entry]));
  return [...first]
    .filter(([topic]) => !Object.hasOwn(names, topic))
    .map(([topic, entry]) => ({
      file: TOPICS,
      within: [topic],
      is: 'is missing',
      should: `should be the name that people read for this topic, which content/faq/${entry}.md has`,
    }));
}
