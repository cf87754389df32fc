// Finds open questions that are plainly the same. Pauses for whoever asks something meanwhile, and reads only what is near another.
import type { Matcher } from '../faq/index.ts';
import { pausing } from '../../platform/pause.ts';
import { clusters } from './cluster.ts';
import { compared, likenessOf, PLAINLY_THE_SAME } from './likeness.ts';
import { nearQuestions } from './near-questions.ts';
import type { Questions } from './ports.ts';
import { isOpen, type OpenQuestion, type Question } from './question.ts';

type Needs = { questions: Pick<Questions, 'open' | 'find'>; matcher: Pick<Matcher, 'alike'> };

/**
 * Of so many that lead from one to the next the oldest are compared each with each: 16 MB of means. Whoever is left waits for
 * another night, or for an officer.
 */
const MOST_TOGETHER = 2000;

/** Groups of those that are plainly the same, each the oldest first. */
export async function alikeQuestions({ questions, matcher }: Needs): Promise<Question[][]> {
  const pause = pausing();
  // 1. What the list knows is enough to see who is near whom. Those of an entry have found each other by it.
  const listed = (await questions.open()).filter(({ entry }) => entry === null);
  const groups: Question[][] = [];
  for (const near of await nearQuestions(listed, { matcher, pause })) {
    // 2. Only the question itself says what became of it, and what it must not join.
    const open = await stillOpen(near.slice(0, MOST_TOGETHER), questions);
    const texts = open.map(({ text }) => compared(text));
    const likeness = (a: number, b: number): number => {
      const [one, other, mine, theirs] = [open[a], open[b], texts[a], texts[b]];
      if (!one || !other || !mine || !theirs || one.after !== other.after || areApart(one, other)) return -Infinity;
      return likenessOf(mine, theirs, matcher);
    };
    const found = await clusters(open.length, { likeness, least: PLAINLY_THE_SAME, pause });
    // The list, and so each set of it, is in the order of asking.
    for (const group of found) groups.push(group.sort((a, b) => a - b).flatMap((at) => open[at] ?? []));
  }
  return groups.filter(({ length }) => length > 1);
}

async function stillOpen(listed: readonly OpenQuestion[], questions: Pick<Questions, 'find'>): Promise<Question[]> {
  const found = await Promise.all(listed.map(({ id }) => questions.find(id)));
  return found.filter((question) => question !== undefined).filter(isOpen);
}

const areApart = (one: Question, other: Question): boolean =>
  one.apart.includes(other.id) || other.apart.includes(one.id);
