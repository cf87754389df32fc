// Parts of records that the types allow.
import fc from 'fast-check';
import { changes } from '../../features/faq/revision.ts';
import { anAddress } from './records.ts';

// Plain objects: that is what comes back out of a row.
export const records = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true });

export const text = fc.string({ unit: 'binary', maxLength: 60 });
export const count = fc.nat();
export const lot = fc.integer({ min: 1, max: 999_999_999_999 });
export const at = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
export const day = at.map((instant) => instant.slice(0, 10));
export const person = records({ tenantId: text, objectId: text });
export const address = text.map(anAddress);
export const named = records({ tenantId: text, objectId: text, name: text });

/** What an officer wants an entry to say. */
export const proposal = {
  entry: text,
  text: records({
    title: text,
    alsoAskedAs: fc.array(text),
    topic: text,
    status: fc.constantFrom('answered' as const, 'unanswered' as const),
    answer: text,
    source: fc.array(text),
    reviewed: day,
    reviewBy: day,
    ownerRole: text,
    related: fc.array(text),
  }),
  change: fc.constantFrom(...changes),
  why: text,
  from: fc.option(day),
  until: fc.option(day),
  author: fc.option(named),
  question: fc.option(text),
};
