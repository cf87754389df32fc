// Names the roles that somebody may have. What each role may do, features declare; the router checks it before a use-case runs, and nowhere else.
import type { PersonId } from './turn.ts';

/** `user`: anyone whose tenant the gate lets in. `officer`: a user on the council's list of Entra object ids. */
export const roles = ['user', 'officer'] as const;
export type Role = (typeof roles)[number];

/** Who may. */
export type Allowed = { readonly roles: readonly Role[] };

export const everyone = { roles } as const satisfies Allowed;
export const officers = { roles: ['officer'] } as const satisfies Allowed;

/** Who may say a word. `onDesk`: officers find it as a button on their desk. */
export type Word = Allowed & { readonly onDesk?: true };

export const onDesk = { ...officers, onDesk: true } as const satisfies Word;

export const may = (role: Role, allowed: Allowed): boolean => allowed.roles.includes(role);

/** The role of an authenticated person. An empty list of officers makes nobody an officer. */
export const roleIn = (officers: readonly string[]): ((person: PersonId) => Role) => {
  const known = new Set(officers.map((id) => id.toLowerCase()));
  return ({ objectId }) => (known.has(objectId.toLowerCase()) ? 'officer' : 'user');
};
