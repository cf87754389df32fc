// What is kept of a talk, whatever the types allow.
import fc from 'fast-check';
import type { Look, Meant, Remembered } from '../../features/faq/ports.ts';
import { at, records, text } from './any-part.ts';

export const anyTalk = {
  shown: records({
    entry: fc.option(text),
    at,
    turn: text,
    before: fc.option(records<Meant>({ entry: fc.option(text), at })),
  }) satisfies fc.Arbitrary<Remembered>,
  looked: records({ at, turn: text, before: fc.option(at) }) satisfies fc.Arbitrary<Look>,
};
