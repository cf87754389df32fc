// What people say that asks nothing: the kinds of it, and what the council has written for each.

/** Where a message is of several kinds, the first of these is answered: "hi, are you a robot? thanks" asks whether it is one. */
export const KINDS = [
  'abuse',
  'person',
  'file',
  'notThat',
  'robot',
  'stop',
  'neverMind',
  'no',
  'yes',
  'goodbye',
  'thanks',
  'praise',
  'smallTalk',
  'laughter',
  'ok',
  'test',
  'greeting',
  'daytime',
  'unclear',
] as const;

export type Kind = (typeof KINDS)[number];

/** Whoever was asked something may mean these as the answer ("none", "morning"): whatever asked them comes first. */
const MAY_ANSWER: ReadonlySet<Kind> = new Set([
  'notThat',
  'stop',
  'no',
  'yes',
  'laughter',
  'ok',
  'test',
  'daytime',
  'unclear',
]);

export const mayAnswer = (kind: Kind): boolean => MAY_ANSWER.has(kind);

/** How one kind is said, and what is replied. */
export type Manner = {
  /** What says it by itself. "speak/talk to a human" is both; "thanks for ..." is whatever follows, unless it asks something. */
  phrases: readonly string[];
  /** What says nothing by itself, and may stand beside the phrases of this kind. */
  around: readonly string[];
  /** What tells it in words that are not listed, where the FAQ has no answer and nothing is asked. */
  loosely?: readonly string[] | undefined;
  /** One of them is given. */
  replies: readonly string[];
  /** One of these instead, where an answer was shown a moment ago. */
  afterAnswer?: readonly string[] | undefined;
  /** What is said after the reply. */
  then?: string | undefined;
};

export type Manners = Readonly<Record<Kind, Manner>>;
