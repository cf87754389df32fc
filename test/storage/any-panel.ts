// Every panel and draw that the types allow.
import fc from 'fast-check';
import { answers, type Panel, type Why, workings } from '../../features/panel/panel.ts';
import type { Draw } from '../../features/panel/ports.ts';
import { barriers, pools } from '../../features/panel/selection.ts';
import { onlyOnes, seatAttributes } from '../../features/coverage/seats.ts';
import { at, count, lot, person, records, text } from './any-part.ts';

/** Ids of rules and references: ours, and none of them this. */
const key = text.filter((name) => name !== '__proto__');
const texts = fc.array(text, { maxLength: 4 });
const rule = { id: text, label: text, attribute: fc.constantFrom(...seatAttributes), values: texts, min: count };
const anyChange = fc.oneof(
  records({ kind: fc.constant('total' as const), to: count }),
  records({ kind: fc.constantFrom('min' as const, 'max' as const), rule: text, to: count }),
  records({
    kind: fc.constant('per' as const),
    per: fc.constantFrom(...onlyOnes),
    of: text,
    to: count.map((n) => n + 1),
  }),
);
const anyWhy: fc.Arbitrary<Why> = fc.oneof(
  records({ by: fc.constant('officers' as const) }),
  records({ by: fc.constant('barrier' as const), barrier: fc.constantFrom(...barriers) }),
  records({
    by: fc.constant('rule' as const),
    needs: fc.array(records({ changes: fc.array(anyChange, { maxLength: 3 }), release: texts, admit: texts }), {
      maxLength: 3,
    }),
  }),
  records({ by: fc.constant('wish' as const), wishes: texts }),
  records({ by: fc.constant('spread' as const), rules: texts }),
  records({ by: fc.constant('draw' as const), place: count }),
);
const done = { at, by: person, name: text };

/** What a draw is sealed with. */
const sealed = {
  seats: records({
    total: count,
    rules: fc.array(records(rule), { maxLength: 3 }),
    wishes: fc.array(records({ ...rule, max: count, weight: count }), { maxLength: 3 }),
    atMostOnePer: fc.subarray([...onlyOnes]),
    reserves: count,
  }),
  whatIf: records({ in: texts, out: texts, changes: fc.array(anyChange, { maxLength: 3 }) }),
  shares: records({ schools: count, of: fc.dictionary(key, count, { noNullPrototype: true }) }),
  candidates: fc.array(
    fc.record(
      { id: text, lot, fits: texts, school: text, trust: text },
      { noNullPrototype: true, requiredKeys: ['id', 'fits', 'school', 'trust'] },
    ),
    { maxLength: 5 },
  ),
};

export const anyPanel = {
  panel: records({
    round: text,
    version: count,
    selection: records({
      ...sealed,
      order: texts,
    }),
    pool: fc.constantFrom(...pools),
    seed: text,
    sealed: fc.option(text),
    members: fc.array(records({ id: text, insteadOf: fc.option(text), answer: fc.constantFrom(...answers), at }), {
      maxLength: 5,
    }),
    seatChanges: fc.array(
      fc.oneof(
        fc.record(
          { did: fc.constant('declined' as const), id: text, next: fc.option(text), gone: texts },
          { noNullPrototype: true, requiredKeys: ['did', 'id', 'next'] },
        ),
        records({ did: fc.constant('offered' as const), id: text, to: text }),
        records({ did: fc.constant('returned' as const), id: text }),
      ),
      { maxLength: 4 },
    ),
    reserves: texts,
    why: fc.dictionary(key, anyWhy, { noNullPrototype: true }),
    workedOut: fc.constantFrom(...workings),
    confirmed: records({ ...done, reason: text }),
    told: fc.option(records(done)),
  }) satisfies fc.Arbitrary<Panel>,
  draw: records({
    ...{ round: text, version: count, selection: records(sealed), pool: fc.constantFrom(...pools), hash: text },
    sealed: records(done),
    parts: fc.array(records({ ...done, words: text }), { maxLength: 2 }),
    dropped: fc.option(records({ ...done, reason: text })),
  }) satisfies fc.Arbitrary<Draw>,
};
