// Words what is wrong with the content so that the person who edits it can put it right.

/** Where in the content: the file, and inside it the item and field (or several, from outer to inner). */
export type Place = { file: string; within?: readonly string[] };

/** `is` and `should` are the two halves of a sentence: "is missing", "should be a date such as 2027-01-31". */
export type ContentProblem = Place & { is: string; should: string };

/** Thrown once, when everything was read: its message has a line for every problem, not only for the first. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    const count = problems.length === 1 ? 'There is 1 problem' : `There are ${problems.length} problems`;
    super([`${count} with the content:`, ...problems.map(sentence)].join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** `content/faq/deadline.md: reviewBy: is "31-02-2027", should be a date such as 2027-01-31` */
export const sentence = ({ file, within = [], is, should }: ContentProblem): string =>
  `${[`content/${file}`, ...within].join(': ')}: ${is}, ${should}`;

const LONGEST_QUOTE = 60;

/** "is missing", `is "Burnly"`, "is a list": what an editor finds in that place. */
export function whatIsThere(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null || value === '') return 'is empty';
  if (typeof value === 'string') {
    return `is "${value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value}"`;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'is an empty list' : 'is a list';
  return typeof value === 'object' ? 'is a group of fields' : `is ${JSON.stringify(value)}`;
}

/** Reports every value after its first appearance. */
export function reportRepeats(values: readonly string[], report: (value: string) => void): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) report(value);
    seen.add(value);
  }
}

/** The items of a list have ids, or values, of their own. */
export function repeats(items: { file: string; list: string; field: string; values: string[] }): ContentProblem[] {
  const { file, list, field, values } = items;
  const problems: ContentProblem[] = [];
  reportRepeats(values, (value) => {
    problems.push({ file, within: [list, value, field], is: whatIsThere(value), should: 'should be used once only' });
  });
  return problems;
}
