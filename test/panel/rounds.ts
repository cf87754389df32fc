// Made-up rounds from the draw to the last seat, as officers and members would press them: what is published of each must verify.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { lotOfReference } from '../../features/nominations/lot.ts';
import type { Nomination } from '../../features/nominations/nomination.ts';
import { openSeats, stillFree } from '../../features/panel/outcome/next.ts';
import { seated } from '../../features/panel/panel.ts';
import { readPublished, type AnyPanel } from '../../features/panel/read-published.ts';
import type { Solver } from '../../features/panel/solver.ts';
import { verifyPanel } from '../../features/panel/verify-panel.ts';
import { anOfficer, factsOf, someSeats } from '../builders.ts';
import { nth, press, received, second } from '../nominations/officers/officers.ts';
import { at, aDrawing, drawn, enter, sealed, type Drawing } from './draw/drawing.ts';
import { confirm, content, panelOf, round, says, tell } from './outcome/panels.ts';

const PEOPLE = 10;

/** Four seats: one nursery, two governors at least, two system leaders at best, and nobody from the school of another. */
const seats = someSeats({
  total: 4,
  rules: [
    { id: 'nursery', label: 'Nursery', attribute: 'phase', values: ['Nursery'], min: 1, max: 1 },
    { id: 'governors', label: 'Governors', attribute: 'role', values: ['governor'], min: 2 },
  ],
  wishes: [{ id: 'leaders', label: 'System leaders', attribute: 'system-leader', values: ['NLE'], min: 2, max: 2 }],
  atMostOnePer: ['school'],
  reserves: 1,
});

const nominee = (n: number, salt: number): Nomination => {
  const reference = `TAS-${String(n).padStart(4, '0')}`;
  return nth(n, {
    lot: lotOfReference(`${reference} ${salt}`),
    school: { ...nth(n).school, phase: n < 4 ? 'Nursery' : 'Primary', urn: String(900_001 + (n % 11)) },
    role: n % 3 === 0 ? 'headteacher' : 'governor',
    systemLeader: n % 4 === 0 ? ['NLE'] : [],
  });
};

const turns = ['accept', 'decline', 'decline', 'return', 'offer', 'offer', 'record', 'leave', 'leave', 'come'] as const;

/** A round: draws that are given up, and after how many parts; what happens before and after everybody is told. */
export const aCourse = fc.record({
  salt: fc.nat({ max: 10_000 }),
  lottery: fc.boolean(),
  givenUp: fc.array(fc.constantFrom(0, 1, 2), { maxLength: 2 }),
  early: fc.array(fc.nat({ max: 50 }), { maxLength: 2 }),
  turns: fc.array(fc.record({ does: fc.constantFrom(...turns), who: fc.nat({ max: 50 }) }), { maxLength: 14 }),
});
type Course = typeof aCourse extends fc.Arbitrary<infer T> ? T : never;

/** Plays a round, and hands over what is published of its panel whenever something has happened. */
export async function play(course: Course, each: (text: string) => void): Promise<void> {
  const world = await aDrawing({ content: { ...content, seats }, nominees: 0 });
  await received(world, ...Array.from({ length: PEOPLE }, (_, n) => nominee(n + 1, course.salt)));
  await draws(world, course);
  await confirm(world);
  for (const who of course.early) {
    const { reserves } = await panelOf(world);
    await becomes(world, reserves[who % reserves.length], 'withdrawn');
  }
  each(await published(world));
  await tell(world);
  assert.ok((await panelOf(world)).told);
  for (const turn of course.turns) {
    await take(world, turn);
    each(await published(world));
  }
}

async function draws(world: Drawing, { lottery, givenUp }: Course): Promise<void> {
  let number = 1;
  for (const parts of givenUp) {
    await sealed(world);
    for (const officer of [anOfficer(), second].slice(0, parts)) await enter(world, `words ${number}`, officer, number);
    await world.workDone();
    await at(world, 'panel.drop-draw', { draw: number, parts, reason: 'A reason' });
    await world.workDone();
    number += parts + 2;
  }
  if (!lottery) return;
  await sealed(world);
  await drawn(world, number);
}

async function take(world: Drawing, { does, who }: Course['turns'][number]): Promise<void> {
  const panel = await panelOf(world);
  const of = (ids: readonly string[]): string => ids[who % Math.max(1, ids.length)] ?? '';
  const open = openSeats(panel);
  const all = panel.selection.order;
  const officer = { reason: 'A reason', version: panel.version };
  if (does === 'accept') await says(world, 'panel.accept', of(seated(panel)) || of(all));
  if (does === 'decline') await says(world, 'panel.decline', of(seated(panel)) || of(all));
  if (does === 'return' && open.length > 0) await says(world, 'panel.accept', of(open));
  if (does === 'record')
    await press(world, { verb: 'panel.record', seat: of(seated(panel)), said: 'declined', ...officer });
  if (does === 'offer')
    await press(world, { verb: 'panel.offer', seat: of(open), to: of(stillFree(panel, all)), ...officer });
  const others = all.filter((id) => !seated(panel).includes(id));
  if (does === 'leave') await becomes(world, of(others), 'ineligible');
  if (does === 'come') await becomes(world, of(others), 'received');
}

async function becomes({ ports }: Drawing, reference = '', state: Nomination['state']): Promise<void> {
  const one = await ports.summaries.find(round, reference);
  if (one) await ports.summaries.put({ ...one, state, version: one.version + 1 });
}

async function published(world: Drawing): Promise<string> {
  const { url } = factsOf(nominationsCards.download, await press(world, { verb: 'panel.export' }));
  const file = await world.app.download(url.replace(/.*\//u, ''));
  assert.equal(file?.kind, 'json');
  return file.text;
}

/** What does not agree in a text, or why it is refused; nothing where it verifies. */
export function wrongIn(text: string, solver: Solver): string[] {
  const read = readPublished(text);
  return 'problems' in read ? read.problems : wrongAbout(read.panel, solver);
}

export function wrongAbout(panel: AnyPanel, solver: Solver): string[] {
  const checked = verifyPanel(panel, solver);
  if ('problems' in checked) return checked.problems;
  return checked
    .filter(({ wanted, found }) => wanted !== found)
    .map(({ what, of, wanted, found }) => `${what} ${of}: ${wanted}, not ${found}`);
}
