// A router over all that features declare, whose handlers only note that they were called.
import { registry } from '../app.ts';
import { createRouter, type RouterNeeds } from '../bot/router.ts';
import { type Role, roleIn } from '../platform/access.ts';
import type { Reply } from '../platform/card.ts';
import type { AnyHandlers } from '../platform/feature.ts';
import { refusals } from '../platform/refusals.ts';
import type { Person } from '../platform/turn.ts';
import { anAdviser, anOfficer, aPerson, madeUp } from './builders.ts';

export const { contact } = madeUp.service;
export const known = {
  officers: [anOfficer().objectId],
  advisers: [anAdviser().objectId],
  councilTenants: [anOfficer().tenantId],
};
/** One of each role. */
export const people = { user: aPerson(), adviser: anAdviser(), officer: anOfficer() } satisfies Record<Role, Person>;
export const done: Reply = refusals.channelOnly.with({});
export const officersOnly: Reply = refusals.officersOnly.with({ contact });
export const advisersOnly: Reply = refusals.advisersOnly.with({ contact });
export const outOfDate: Reply = refusals.outOfDate.with({ contact });

type Buttons = Required<AnyHandlers>['buttons'];

export function aRouter(over: Partial<RouterNeeds> = {}) {
  const calls: [name: string, ...given: unknown[]][] = [];
  const noting =
    (name: string) =>
    (...given: unknown[]): Reply => {
      calls.push([name, ...given]);
      return done;
    };
  const each = (declared: object) => Object.fromEntries(Object.keys(declared).map((name) => [name, noting(name)]));
  const buttons: Buttons = Object.fromEntries(
    Object.entries(registry.buttons).map(([verb, { givesBack }]) => [
      verb,
      givesBack ? { press: noting(verb), givesBack: noting(`${verb} given back`) } : noting(verb),
    ]),
  );
  const schools = ({ text }: { text: string }) => {
    calls.push(['schools', text]);
    return [{ value: '900001', title: text }];
  };
  const router = createRouter({
    registry,
    handled: {
      words: each(registry.words),
      patterns: each(registry.patterns),
      buttons,
      choices: { schools },
      personalPages: each(registry.personalPages),
    },
    commands: madeUp,
    roleOf: roleIn(known),
    administers: () => false,
    isUnknown: () => false,
    contact,
    joined: noting('joined'),
    ask: noting('ask'),
    search: noting('search'),
    ...over,
  });
  return { calls, ...router };
}
