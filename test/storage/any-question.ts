// Every question, and every row beside it, that the types allow.
import fc from 'fast-check';
import type { MyQuestion } from '../../features/questions/ports.ts';
import { type Asker, type Question, questionStates } from '../../features/questions/question.ts';
import { address, at, count, person, records, text } from './any-part.ts';

export const anyQuestion = {
  question: records({
    id: text,
    text,
    entry: fc.option(text),
    after: fc.option(text),
    askedAt: at,
    askers: count,
    state: fc.constantFrom(...questionStates),
    officer: fc.option(records({ tenantId: text, objectId: text, name: text })),
    answer: fc.option(
      fc.oneof(
        records({ text, source: text }),
        records({ entry: text, version: text, title: text, answer: text, source: fc.array(text) }),
      ),
    ),
    answeredAt: fc.option(at),
    answers: count,
    decisions: count,
    objections: fc.array(records({ at, text })),
    into: fc.option(text),
    apart: fc.array(text),
    version: count,
  }) satisfies fc.Arbitrary<Question>,
  asker: records({
    person,
    name: text,
    address,
    askedAt: at,
    text,
    key: text,
    detail: text,
    school: fc.option(records({ urn: text, name: text, phase: text, area: text })),
    mayName: fc.boolean(),
    to: fc.option(text),
    withdrawnAt: fc.option(at),
  }) satisfies fc.Arbitrary<Asker>,
  open: records({ id: text, text, entry: fc.option(text), after: fc.option(text), askedAt: at, askers: count }),
  mine: records({ person, question: text, askedAt: at }) satisfies fc.Arbitrary<MyQuestion>,
  atSchool: records({
    school: text,
    asked: fc.array(records({ question: text, at, answeredAt: fc.option(at) })),
  }),
  counted: records({
    version: count,
    answeredAt: fc.option(at),
    askers: fc.array(records({ recipient: text, school: text, at })),
    unsure: fc.array(text),
  }),
  card: records({ conversation: text, address, activity: fc.option(text) }),
};
