// Reads what the form of a thought sends, and says what is missing.
import { textIn } from '../../platform/fields.ts';
import type { Fields } from '../../platform/turn.ts';
import { fieldNames, type FieldName, type Inputs, type Problem } from './facts.ts';
import { type Part, type Stance, stances } from './thought.ts';
import type { Wording } from './wording.ts';

export const LONGEST_TEXT = 2000;

/** What was typed, as it is; nothing for what is no text. */
export const inputsIn = (fields: Fields): Inputs =>
  Object.fromEntries(fieldNames.map((name) => [name, textIn(fields[name])])) as Inputs;

export const noInputs: Inputs = inputsIn({});

export type Read = { stance: Stance; part: Part };

/** What was chosen, or what is missing of it, in the order of the form. */
export function check(
  { stance, part, text }: Inputs,
  { parts, wording }: { parts: readonly Part[]; wording: Wording },
): Read | { problems: Problem[] } {
  const chosen = { stance: stances.find((one) => one === stance), part: parts.find(({ id }) => id === part) };
  const wrong: [FieldName, string, boolean][] = [
    ['stance', wording['thought.stance.missing'], !chosen.stance],
    ['part', wording['thought.part.missing'], !chosen.part],
    ['text', wording['thought.text.missing'], text === ''],
    ['text', wording['thought.text.long'], text.length > LONGEST_TEXT],
  ];
  const problems = wrong.flatMap(([field, said, is]) => (is ? [{ field, text: said }] : []));
  return chosen.stance && chosen.part && problems.length === 0
    ? { stance: chosen.stance, part: chosen.part }
    : { problems };
}
