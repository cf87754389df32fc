// Names the roles that somebody may have. What each role may do, features declare; the router checks it before a use-case runs, and nowhere else.
import { noGroups, type StaffGroups } from './staff-groups.ts';
import type { PersonId } from './turn.ts';

/**
 * `user`: anyone whose tenant the gate lets in. `officer`: a user of the council's own tenants on its list of Entra object ids, or in one of its
 * groups of officers. `adviser`: one of its own tenants, and no officer, whom its table of advisers names by Entra object id, or who is in one of
 * its groups of advisers.
 */
export const roles = ['user', 'adviser', 'officer'] as const;
export type Role = (typeof roles)[number];

/** Who may. `administrators`: those who look after the service may, too, whatever their role is. */
export type Allowed = { readonly roles: readonly Role[]; readonly administrators?: true };

/** Who may write it; `othersAsk`: to all others it is not refused, but a question, because the same words mean something to them, too. */
export type Written = Allowed & { readonly othersAsk?: true };

export const everyone = { roles } as const satisfies Allowed;
/** Advisers, and officers with them. */
export const advisers = { roles: ['adviser', 'officer'] } as const satisfies Allowed;
export const officers = { roles: ['officer'] } as const satisfies Allowed;
/** Those who look after the service, and no role by itself. */
export const administrators = { roles: [], administrators: true } as const satisfies Allowed;

/**
 * Who may say a word. `onDesk`: officers find it as a button on their desk. `shows`: it changes and sends nothing, so it may be done for somebody
 * who only seems to mean it.
 */
export type Word = Written & { readonly onDesk?: true; readonly shows?: true };

export const onDesk = { ...officers, onDesk: true } as const satisfies Word;

export const may = (role: Role, allowed: Allowed): boolean => allowed.roles.includes(role);

/** Who the officers are: their Entra object ids, and the council's own tenants, of which they are. */
export type Officers = { officers: readonly string[]; councilTenants: readonly string[] };

/** With the Entra object ids of advisers, who are of the same tenants. */
type Staff = Officers & { advisers: readonly string[]; staffGroups?: Pick<StaffGroups, 'isIn'> };

/**
 * The role of an authenticated person: an officer who is an adviser, too, is an officer. An empty list, or one without tenants, gives nobody a
 * role. Groups count as they were looked up last.
 */
export const roleIn = ({
  officers,
  advisers,
  councilTenants,
  staffGroups = noGroups,
}: Staff): ((person: PersonId) => Role) => {
  const small = (ids: readonly string[]): Set<string> => new Set(ids.map((id) => id.toLowerCase()));
  const [known, advising, own] = [small(officers), small(advisers), small(councilTenants)];
  return (person) => {
    if (!own.has(person.tenantId.toLowerCase())) return 'user';
    const id = person.objectId.toLowerCase();
    if (known.has(id) || staffGroups.isIn(person, 'officer')) return 'officer';
    return advising.has(id) || staffGroups.isIn(person, 'adviser') ? 'adviser' : 'user';
  };
};

/** Whether somebody looks after the service: of the council's own tenants, and on its list or in one of its groups. */
export const administratorIn = ({
  administrators: all,
  councilTenants,
  staffGroups = noGroups,
}: Pick<Officers, 'councilTenants'> & Pick<Staff, 'staffGroups'> & { administrators: readonly string[] }): ((
  person: PersonId,
) => boolean) => {
  const [known, own] = [all, councilTenants].map((ids) => new Set(ids.map((id) => id.toLowerCase())));
  return (person) =>
    own?.has(person.tenantId.toLowerCase()) === true &&
    (known?.has(person.objectId.toLowerCase()) === true || staffGroups.isIn(person, 'administrator'));
};
