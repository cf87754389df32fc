// What is kept of events, whatever the types allow.
import fc from 'fast-check';
import type { Audience } from '../../features/events/audience.ts';
import type { Details, Event, Share } from '../../features/events/event.ts';
import type { Revision } from '../../features/events/ports.ts';
import type { SignUp } from '../../features/events/sign-up.ts';
import { groupKinds } from '../../features/schools/index.ts';
import { address, at, count, named, person, records, text } from './any-part.ts';

const texts = fc.array(text, { maxLength: 3 });

const audience = records<Audience>({
  places: fc.array(records({ kind: fc.constantFrom(...groupKinds), of: text }), { maxLength: 3 }),
  phases: texts,
  types: texts,
  roles: texts,
});

const details = {
  title: text,
  place: text,
  link: text,
  starts: at,
  ends: at,
  audience,
  capacity: fc.option(count),
  closes: at,
  bring: text,
};
const state = fc.constantFrom('planned' as const, 'cancelled' as const);

export const anyEvent = {
  event: records({
    ...details,
    ...{ id: text, version: count, sequence: count, state, author: named, createdAt: at, revisedAt: at },
    ...{ numbers: count, reached: count, taken: count, waiting: count, freeSince: fc.option(at) },
    ...{ note: text, came: count, shares: count },
  }) satisfies fc.Arbitrary<Event>,
  signUp: records({
    ...{ person, name: text, address, school: text, role: text, number: count, waited: fc.boolean(), at },
    came: fc.boolean(),
    state: fc.constantFrom('in' as const, 'left' as const),
  }) satisfies fc.Arbitrary<SignUp>,
  eventRevision: records({ details: records<Details>(details), state, at }) satisfies fc.Arbitrary<Revision>,
  share: records({
    text,
    link: text,
    to: fc.constantFrom('came' as const, 'placed' as const),
    at,
  }) satisfies fc.Arbitrary<Share>,
};
