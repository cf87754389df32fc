// Which groups of schools somebody sees: advisers their own, officers any that they name.
import type { Role } from '../../platform/access.ts';
import { filled } from '../../platform/format.ts';
import type { PersonId } from '../../platform/turn.ts';
import { type Adviser, allGroups, type Group, groupKinds, groupsOf, type School } from '../schools/index.ts';
import type { Wording } from './wording.ts';

export type GroupNeeds = { schools: readonly School[]; advisers: readonly Adviser[]; wording: Wording };

/** A group as cards name it to us: "area East". */
export const groupId = ({ kind, of }: Group): string => `${kind} ${of}`;

/** A group as people call it: "East area", and "Hazelmoor network", whose name says what it is. */
export const labelOf = ({ kind, of }: Group, wording: Wording): string =>
  of.toLowerCase().endsWith(kind) ? of : filled(wording[`area.${kind}`], { of });

/** The groups that somebody may look at, one at a time or all of their own together. */
export function groupsFor(person: PersonId, role: Role, { schools, advisers }: GroupNeeds) {
  const own = groupsOf(person.objectId, advisers);
  return { role, own, all: role === 'officer' ? allGroups(schools.filter(({ status }) => status === 'open')) : own };
}
export type Groups = ReturnType<typeof groupsFor>;

/** The one that a card names, if they may look at it; else all of their own. */
export function chosenOf({ own, all }: Groups, id: string): Group[] {
  const chosen = all.find((group) => groupId(group) === id);
  return chosen ? [chosen] : own;
}

const WRITTEN = /^(area|locality|network):? (?!report)([^?]{1,80})$/iu;

/** Whether a text begins as the name of a group does: "area Burnley", "network: Hazelmoor". */
export const looksLikeGroup = (text: string): boolean => WRITTEN.test(spaced(text));

const spaced = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');

/** The group that such a text names. People say "area" of any of them, so the kind counts only where two have the same name. */
export function groupIn(text: string, all: readonly Group[], wording: Wording): Group | undefined {
  const [, kind = '', name = ''] = WRITTEN.exec(spaced(text).toLowerCase()) ?? [];
  const isNamed = (group: Group): boolean => {
    const label = labelOf(group, wording).toLowerCase();
    return [group.of.toLowerCase(), label, label.replace(/ (?:area|locality|network)$/u, '')].includes(name);
  };
  const order = [kind, ...groupKinds];
  return all.filter(isNamed).sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))[0];
}
