// What a change of settings costs an officer and whoever approves it.
import { aForm, aMessage, anAddress, anOfficer } from './builders.ts';
import type { Case } from './counted.ts';

export const administrator = anOfficer({ objectId: 'administrator', name: 'Ari Administrator' });

const officer = { person: anOfficer(), address: anAddress('chat of the officer'), conversation: 'a:officer' };
const second = { person: administrator, address: anAddress('chat of the second'), conversation: 'a:second' };
const contact = { role: 'School improvement team', email: 'school.improvement@example.org', hours: 'Mondays' };
const typed = Object.fromEntries(Object.entries(contact).map(([name, is]) => [`contact.${name}`, is]));
const proposal = { group: 'contact', version: 1 };

export const settings: readonly Case[] = [
  { what: 'Officer opens settings', turn: () => aMessage('settings', officer) },
  {
    what: 'Officer proposes a change of settings',
    turn: () => aForm('settings.propose', { group: 'contact', version: 0, why: 'A letter', ...typed }, officer),
  },
  { what: 'An administrator approves it', turn: () => aForm('settings.approve', proposal, second) },
];
