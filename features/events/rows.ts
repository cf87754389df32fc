// The rows of events: to and from records.
import { z } from 'zod';
import { anyAddress, instant, json, orNull, person, type RowOf, rowOf } from '../../platform/rows.ts';
import { groupKinds } from '../schools/index.ts';
import type { Event, Share } from './event.ts';
import type { Revision } from './ports.ts';
import type { SignUp } from './sign-up.ts';

const text = z.string();
const count = z.int32();

const audience = z.object({
  places: z.array(z.object({ kind: z.enum(groupKinds), of: text })),
  phases: z.array(text),
  types: z.array(text),
  roles: z.array(text),
});

/** Tables know no null: a capacity that is none is left out. */
const capacity = z.codec(z.optional(count), z.nullable(count), {
  decode: (value) => value ?? null,
  encode: (value) => value ?? undefined,
});

const details = {
  title: text,
  place: text,
  link: text,
  starts: instant,
  ends: instant,
  audience: json(audience),
  capacity,
  closes: instant,
  bring: text,
};
const state = z.enum(['planned', 'cancelled']);

export const eventRow: RowOf<Event> = rowOf(
  'Events',
  z.object({
    ...details,
    id: text,
    version: count,
    sequence: count,
    state,
    author: json(z.object({ tenantId: text, objectId: text, name: text })),
    createdAt: instant,
    revisedAt: instant,
    numbers: count,
    reached: count,
    taken: count,
    waiting: count,
    freeSince: orNull(instant),
    note: text,
    came: count,
    shares: count,
  }),
);
export const signUpRow: RowOf<SignUp> = rowOf(
  'Events',
  z.object({
    person,
    name: text,
    address: anyAddress,
    school: text,
    role: text,
    number: count,
    waited: z.boolean(),
    at: instant,
    state: z.enum(['in', 'left']),
    came: z.boolean(),
  }),
);
export const revisionRow: RowOf<Revision> = rowOf(
  'Events',
  z.object({ details: json(z.object({ ...details, audience, capacity: z.nullable(count) })), state, at: instant }),
);
export const shareRow: RowOf<Share> = rowOf(
  'Events',
  z.object({ text, link: text, to: z.enum(['came', 'placed']), at: instant }),
);
export const lookRow: RowOf<{ at: string }> = rowOf('Events', z.object({ at: instant }));
