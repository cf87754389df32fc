// Who may do what: the one table of it. Checked in the router before a use-case runs, and nowhere else.
import type { PersonId } from './turn.ts';

/** `member`: anyone whose tenant the gate lets in. `officer`: a member on the council's list of Entra object ids. */
export const roles = ['member', 'officer'] as const;
export type Role = (typeof roles)[number];

const permissions = {
  ask: ['member', 'officer'],
  'pass-question': ['member', 'officer'],
  'judge-answer': ['member', 'officer'],
  'answer-question': ['officer'],
  'edit-faq': ['officer'],
  'read-documents': ['member', 'officer'],
  nominate: ['member', 'officer'],
  'read-own-nomination': ['member', 'officer'],
  'suggest-colleague': ['member', 'officer'],
  endorse: ['member', 'officer'],
  'verify-receipt': ['officer'],
  'review-nominations': ['officer'],
  'enter-nomination': ['officer'],
  'export-nominations': ['officer'],
  'choose-panel': ['officer'],
  'answer-outcome': ['member', 'officer'],
  'follow-channel': ['officer'],
  'read-digest': ['officer'],
  'read-report': ['officer'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

export const actions = Object.keys(permissions) as Action[];

export const may = (role: Role, action: Action): boolean => (permissions[action] as readonly Role[]).includes(role);

/** The role of an authenticated person. An empty list of officers makes nobody an officer. */
export const roleIn = (officers: readonly string[]): ((person: PersonId) => Role) => {
  const known = new Set(officers.map((id) => id.toLowerCase()));
  return ({ objectId }) => (known.has(objectId.toLowerCase()) ? 'officer' : 'member');
};
