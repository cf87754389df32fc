// A world whose storage can break, and all that its telemetry, logs, queues and channels are told of people whose words, names, addresses and
// schools are known by a glance.
import { nameOf } from '../../app.ts';
import { report, reportingTo } from '../../platform/report.ts';
import type { Tables } from '../../platform/table.ts';
import {
  countedDeliveries,
  countedFaults,
  countedSaves,
  type Measure,
  measuredSetAside,
  timed,
} from '../../platform/telemetry.ts';
import { memoryTables } from '../../storage/memory.ts';
import { anAdviser, anOfficer, aPerson, aWorld, madeUp } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { type Actor, emailOf } from './explorer.ts';

const named = (word: string, objectId: string): Actor => ({
  word,
  person: aPerson({ tenantId: anOfficer().tenantId, name: `${word} Nameson`, objectId }),
});
export const officer = named('Quokka', '0ff1ce00-0000-4000-8000-000000000001');
export const second = named('Numbat', '0ff1ce00-0000-4000-8000-000000000002');
export const user = named('Zyzzyva', '0badcafe-0000-4000-8000-000000000001');
const other = named('Xylopal', '0badcafe-0000-4000-8000-000000000002');
export const adviser: Actor = { word: 'Wallaby', person: anAdviser() };
/** On the website nobody knows who they are. */
export const visitor: Actor = { word: 'Wombat', person: aPerson() };
export const actors = [officer, second, user, other, adviser];

const schools = madeUp.schools.map(({ name }) => name).filter((name) => name.length > 12);
/** Of anybody: what they typed, their name, address, id and school. */
export const PERSONAL = new RegExp(
  [
    ...[...actors, visitor].map(({ word }) => word),
    'Nameson',
    'says-',
    '@school',
    '0ff1ce00',
    '0badcafe',
    adviser.person.objectId,
    ...schools,
  ].join('|'),
  'iu',
);

export type Told = { telemetry: string[]; logs: string[]; queues: string[]; keys: string[]; channels: string[] };
/** Leaks that are put in on purpose. */
export type Planted = { key: () => string; nameOf: typeof nameOf; log: (error: unknown) => string };

/** Storage that can break, and says then what it was to write, as Azure's does. */
function breakable(tables: Tables, keys: string[], isBroken: () => boolean): Tables {
  const breaking = <Fn extends (...args: never[]) => unknown>(use: Fn, what: string) =>
    ((...args: never[]) => {
      if (isBroken()) throw new TypeError(`${what} ${JSON.stringify(args)} of ${user.word}`);
      if (what === 'write') keys.push(...(JSON.stringify(args).match(/"(?:partition|row)Key":"[^"]*"/gu) ?? []));
      return use(...args);
    }) as Fn;
  return (name) => {
    const table = tables(name);
    return Object.fromEntries(
      Object.entries(table).map(([key, use]) => [key, breaking(use as never, key)]),
    ) as unknown as typeof table;
  };
}

export function aWatchedWorld(told: Told, planted: Partial<Planted>) {
  let isBroken = false;
  const measure: Measure = (...number) => void told.telemetry.push(JSON.stringify(number));
  const stores = memoryStores(
    countedSaves(
      breakable(memoryTables(), told.keys, () => isBroken),
      measure,
    ),
  );
  const ids = aWorld().ports.ids;
  const world = aWorld({
    ...stores,
    deliveries: countedDeliveries(stores.deliveries, measure),
    countSetAside: measuredSetAside(() => Promise.resolve([{ queue: 'digest', count: 3 }]), measure),
    report: countedFaults((what, error) => {
      if (planted.log) told.logs.push(planted.log(error));
      reportingTo(
        (line) => void told.logs.push(line),
        () => {
          report(what, error);
        },
      );
    }, measure),
    ids: { ...ids, key: planted.key ?? ids.key },
    officers: [officer, second].map(({ person }) => person.objectId),
    administrators: [second.person.objectId],
    profile: (_, { name }) => Promise.resolve({ name, email: emailOf(name.split(' ')[0] ?? '') }),
  });
  const { dispatch } = world.app;
  world.app.dispatch = timed(dispatch, { measure, nameOf: planted.nameOf ?? nameOf, ms: () => 0 });
  return {
    world,
    breaks: () => {
      isBroken = true;
    },
  };
}
