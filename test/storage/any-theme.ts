// Every thought, theme, coding and publication that the types allow.
import fc from 'fast-check';
import type { Coding } from '../../features/themes/coding/coding.ts';
import type { Publication } from '../../features/themes/ports.ts';
import type { Answer, Theme } from '../../features/themes/theme.ts';
import { stances, type Thought } from '../../features/thoughts/thought.ts';
import { address, at, count, day, person, records, text } from './any-part.ts';

const texts = fc.array(text, { maxLength: 4 });
const whole = fc.nat(5000);
const parts = records({ cells: fc.array(whole), hidden: fc.array(fc.boolean()) });

const anyAnswer: fc.Arbitrary<Answer> = records({
  asked: text,
  said: text,
  changes: fc.boolean(),
  did: text,
  at,
  edition: count,
  editedAt: fc.option(at),
});

export const anyTheme = {
  thought: records({
    id: text,
    person,
    address,
    at,
    stance: fc.constantFrom(...stances),
    part: text,
    text,
    mayQuote: fc.boolean(),
    groups: records({ phase: text, type: text, area: text, network: text, role: text }),
    withdrawnAt: fc.option(at),
  }) satisfies fc.Arbitrary<Thought>,
  theme: records({
    id: text,
    title: text,
    version: count,
    into: fc.option(text),
    promisedBy: fc.option(day),
    answer: fc.option(anyAnswer),
    at,
  }) satisfies fc.Arbitrary<Theme>,
  coding: records({
    thought: text,
    officer: person,
    name: text,
    at,
    first: texts,
    themes: texts,
    suggested: texts,
    changes: count,
  }) satisfies fc.Arbitrary<Coding & { changes: number }>,
  publication: records({
    number: count,
    at,
    rows: fc.array(records({ theme: text, title: text, total: whole, stances: parts, phases: parts }), {
      maxLength: 5,
    }),
  }) satisfies fc.Arbitrary<Publication>,
};
