// The form of an update: what was typed, what is wrong with it, and the card with both.
import type { Reply } from '../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import { unshowable } from '../../platform/markdown.ts';
import { asSeen } from '../../platform/text.ts';
import type { Fields } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { FieldName, FormFacts, Inputs } from './facts.ts';
import { sectionNames, type Words } from './update.ts';
import type { Wording } from './wording.ts';

/** In UTF-16 units. All together fit on a card. */
const LONGEST: Readonly<Record<FieldName, number>> = {
  purpose: 1000,
  news: 3000,
  mythbusting: 4000,
  dates: 1500,
  change: 300,
};

export type Problem = { field: FieldName; text: string };

/** What was typed, as it looks. */
export function inputsIn(fields: Fields): Inputs {
  const typed = (name: FieldName): string => asSeen(textIn(fields[name]));
  return {
    purpose: typed('purpose'),
    news: typed('news'),
    mythbusting: typed('mythbusting'),
    dates: typed('dates'),
    change: typed('change'),
  };
}

export const wordsOf = ({ change: _, ...words }: Inputs): Words => words;

/** More lines that cannot be shown do not help. */
const MOST_BAD = 5;

/** All problems at once. `of`: 0 where it is no correction. */
export function problemsIn(inputs: Inputs, of: number, wording: Wording): Problem[] {
  const problems: Problem[] = inputs.purpose === '' ? [{ field: 'purpose', text: wording['update.missing'] }] : [];
  for (const field of sectionNames) {
    const section = wording[`update.section.${field}`];
    const lines = unshowable(inputs[field]).slice(0, MOST_BAD).join('; ');
    if (inputs[field].length > LONGEST[field])
      problems.push({ field, text: filled(wording['update.long'], { section, most: inThousands(LONGEST[field]) }) });
    else if (lines !== '') problems.push({ field, text: filled(wording['update.markdown'], { section, lines }) });
  }
  if (of > 0 && inputs.change === '') problems.push({ field: 'change', text: wording['update.change.missing'] });
  if (inputs.change.length > LONGEST.change) problems.push({ field: 'change', text: wording['update.change.long'] });
  return problems;
}

const inThousands = (n: number): string => n.toLocaleString('en-GB');

/** Which draft a form is of. */
export type FormOf = Pick<FormFacts, 'of' | 'version' | 'number' | 'period'>;

export const formOf = (fields: Fields): FormOf => ({
  of: wholeNumberIn(fields['of']),
  version: wholeNumberIn(fields['version']),
  number: wholeNumberIn(fields['number']),
  period: textIn(fields['period']),
});

type Typed = { inputs: Inputs; problems?: readonly Problem[]; notice?: string; fault?: string };

export const formCard = (one: FormOf, { inputs, problems = [], notice = '', fault }: Typed): Reply =>
  cards.form.with({
    ...one,
    inputs,
    problems: [...problems],
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    notice,
    fault: fault ?? null,
  });
