// The form of a message to many, with what was typed in it.
import type { Reply } from '../../platform/card.ts';
import type { School } from '../schools/index.ts';
import type { Author } from './broadcast.ts';
import { cards } from './cards.ts';
import type { Inputs, Problem } from './form-facts.ts';
import { choicesOf, type OfferedNeeds } from './offered.ts';

/** Whose form it is, and the schools that they may write to. */
export type Standing = { id: string; version: number; edits: boolean; author: Author; schools: readonly School[] };

type Filled = { inputs: Inputs; problems?: readonly Problem[]; fault?: string | null; held?: boolean };

/** The form with what was typed. */
export function formCard(
  standing: Standing,
  { inputs, problems = [], fault = null, held = false }: Filled,
  needs: OfferedNeeds,
): Reply {
  const { id, version, edits, author, schools } = standing;
  return cards.form.with({
    id,
    version,
    edits,
    held,
    all: author.role === 'officer',
    templates:
      edits || inputs.title !== '' || inputs.text !== ''
        ? []
        : needs.messageTemplates.map(({ id, title }) => ({ id, title })),
    inputs,
    choices: choicesOf(schools, needs),
    problems: [...problems],
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    fault,
  });
}
