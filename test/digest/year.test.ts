// In a year with both changes of the clocks and all holidays no digest is missing and none comes twice, at whatever hour a channel wants it.
import assert from 'node:assert/strict';
import type { Digests } from '../../features/digest/ports.ts';
import { type Closure, type Day, formatWeekday } from '../../platform/calendar.ts';
import { madeUp } from '../builders.ts';
import { isLong, runs } from '../long.ts';
import { type Arrived, aYear, type Faults, FROM, noFaults, UNTIL, wanted } from './year.ts';

type Calendar = readonly [name: string, closures: Closure[]];

const all: Calendar = ['with all holidays', madeUp.service.closures];
/** The days around both changes of the clocks are school days. */
const few: Calendar = [
  'with bank holidays alone',
  madeUp.service.closures.filter(({ name }) => /bank holiday|Christmas/u.test(name)),
];

/** The same numbers for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const DAY = 24 * 60 * 60 * 1000;
const days: Day[] = [];
for (let at = Date.parse(FROM); at < Date.parse(UNTIL); at += DAY) days.push(new Date(at).toISOString().slice(0, 10));
const weekday = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay();
const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The days of a channel's digests, told forwards: of each week the day, or the first school day after it. */
function daysOf(conversation: string, closures: readonly Closure[]): Day[] {
  const { rhythm } = wanted[conversation] ?? { rhythm: 'never' };
  const open = days.filter(
    (day) => ![0, 6].includes(weekday(day)) && !closures.some(({ from, to }) => from <= day && day <= to),
  );
  if (rhythm === 'never') return [];
  if (rhythm === 'school-days') return open;
  const meant = days.filter((day) => names[weekday(day)] === rhythm);
  return [...new Set(meant.map((day) => open.find((one) => one >= day) ?? ''))].filter(Boolean);
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'medium' });
const of = (arrived: readonly Arrived[], conversation: string) =>
  arrived.filter((one) => one.conversation === conversation);

const faults: Faults = { crash: 30, busy: 50, refused: 20, noAnswer: 30, twice: 300, down: 3 };

/** Lets the year pass; fails where a digest is missing that is not said to be unknown, or came twice, or came unasked. */
async function holds(closures: Closure[], seed: number): Promise<void> {
  const { arrived, stores } = await aYear({ closures, faults, random: numbers(seed) });
  for (const conversation of Object.keys(wanted)) {
    const due = daysOf(conversation, closures);
    const came = of(arrived, conversation);
    const cameOn = came.map(({ day }) => day);
    assert.equal(new Set(cameOn).size, cameOn.length, `${conversation}: none twice`);
    const posts = await stores.digests.unconfirmedSince(conversation, days[0] ?? '');
    const unknown = posts.map(({ day }) => day);
    assert.deepEqual([...new Set([...cameOn, ...unknown])].sort(), due, `${conversation}: none missing`);
    const told = came.flatMap((one) => one.unknown);
    assert.deepEqual(
      unknown.map(formatWeekday).filter((day) => !told.includes(day)),
      [],
      `${conversation}: a digest says of which nobody knows`,
    );
    const numbered = came.map(({ number }) => number);
    assert.deepEqual(
      numbered,
      [...new Set(numbered)].sort((a, b) => a - b),
      `${conversation}: numbers go up`,
    );
  }
}

describe('a year of digests', () => {
  for (const [name, closures] of isLong ? [few, all] : [few])
    it(`${name}: each comes on its day, at its minute in London`, async () => {
      const { arrived } = await aYear({ closures, faults: noFaults, random: () => 1 });
      for (const [conversation, { at }] of Object.entries(wanted))
        assert.deepEqual(
          of(arrived, conversation).map((one) => clock.format(new Date(one.at))),
          daysOf(conversation, closures).map((day) => `${day} ${at}:30`),
        );
    });

  for (const [name, closures] of isLong ? [few, all] : [all])
    it(`${name}: none is missing and none comes twice, whatever stops, breaks or is busy in between`, async () => {
      for (let seed = 1; seed <= runs(1, 10); seed += 1) await holds(closures, seed);
    });

  it('has some twice where nobody claims them', async () => {
    const unclaimed = (digests: Digests): Digests => ({
      ...digests,
      claim: async (conversation, post) => {
        await digests.claim(conversation, post);
        return { claimed: true, post };
      },
    });
    const { arrived } = await aYear({
      closures: few[1],
      faults,
      random: numbers(1),
      until: '2026-11-11T00:00:00.000Z',
      guard: unclaimed,
    });
    const came = of(arrived, '19:usual').map(({ day }) => day);
    assert.ok(new Set(came).size < came.length);
  });
});
