// The codes of what is said to whoever shares a thought.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'thought.stance.missing': [],
  'thought.part.missing': [],
  'thought.text.missing': [],
  'thought.text.long': [],
  'thought.email.format': [],
  'thought.visitor': [],
  'thought.part.gone': [],
  'thought.phase.none': [],
  'menu.thoughts': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
