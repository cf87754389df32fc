// Whom an event is for: schools by place, phase and type, and people of them by role. What is empty leaves nobody out.
import { type Group, type School, schoolsIn } from '../schools/index.ts';

export type Audience = { places: Group[]; phases: string[]; types: string[]; roles: string[] };

export const everybody: Audience = { places: [], phases: [], types: [], roles: [] };

export const isForAll = ({ places, phases, types, roles }: Audience): boolean =>
  [places, phases, types, roles].every((chosen) => chosen.length === 0);

/** Somebody as far as they have told us: their school, if it is known, and their role there; empty where it is not. */
export type Attendee = { school: School | undefined; role: string };

const isAnyOf = (value: string | undefined, wanted: readonly string[]): boolean =>
  wanted.length === 0 || value === undefined || value === '' || wanted.includes(value);

/** Whether it may be for somebody. Whoever has not told us their school is left out of nothing: they read for whom it is. */
export const isFor = ({ places, phases, types, roles }: Audience, { school, role }: Attendee): boolean =>
  (places.length === 0 || school === undefined || schoolsIn(places, [school]).length > 0) &&
  isAnyOf(school?.phase, phases) &&
  isAnyOf(school?.type, types) &&
  isAnyOf(role, roles);
