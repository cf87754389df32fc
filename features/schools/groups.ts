// Groups of schools: a network, a locality or an area, as the council's tables name them, and who advises which.
import type { Adviser, School } from './school.ts';

export const groupKinds = ['area', 'locality', 'network'] as const;
type GroupKind = (typeof groupKinds)[number];

export type Group = { kind: GroupKind; of: string };

/** The groups of which somebody with this Entra object id is the adviser, in the order of the council's table. */
export const groupsOf = (objectId: string, advisers: readonly Adviser[]): Group[] =>
  advisers
    .filter((adviser) => adviser.objectId !== undefined && adviser.objectId.toLowerCase() === objectId.toLowerCase())
    .map(({ kind, of }) => ({ kind, of }));

/** The schools of one of these groups or more, each once. A school that has a nearer adviser as well belongs to its area all the same. */
export const schoolsIn = (groups: readonly Group[], schools: readonly School[]): School[] =>
  schools.filter((school) => groups.some(({ kind, of }) => school[kind] === of));

/** All groups that schools are in, by kind and name. */
export const allGroups = (schools: readonly School[]): Group[] =>
  groupKinds.flatMap((kind) =>
    [...new Set(schools.flatMap((school) => school[kind] || []))].sort().map((of) => ({ kind, of })),
  );
