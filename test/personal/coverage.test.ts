// Coverage on officers' pages: each kind of school by who nominated themselves, who asked and who did neither, in a sentence, a chart and a table.
import assert from 'node:assert/strict';
import { aSchool, aService, aSummary, aWorld, someContent, someSeats } from '../builders.ts';
import { watched } from '../pages/told.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { memoryStores } from '../stores.ts';
import { anAdviser, aPerson, NOW } from '../turns.ts';
import type { World } from '../world.ts';
import { onPage } from './read.ts';

const school = (n: number, phase: string, area: string) =>
  aSchool({ urn: String(910_000 + n), phase, area, type: 'Community school' });
/** Five schools that are consulted, and one that is not. */
const schools = [
  school(1, 'Primary', 'North'),
  school(2, 'Primary', 'North'),
  school(3, 'Primary', 'South'),
  school(4, 'Nursery', 'South'),
  school(5, 'Not applicable', 'South'),
  { ...school(6, 'Primary', 'North'), type: 'Other independent school', typeGroup: 'Independent schools' },
];
const seats = someSeats({
  total: 3,
  rules: [
    { id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary'], min: 1 },
    { id: 'nursery', label: 'Nursery', attribute: 'phase', values: ['Nursery'], min: 2 },
  ],
  wishes: [],
});
const content = someContent({ schools, seats, service: aService({ consulted: ['Community school'] }) });

describe('coverage on officers’ pages', () => {
  const entra = entraMeanwhile();
  const on = (world: World) => onPage(world, entra, '/coverage');
  const nominated = (n: number, over = {}) =>
    aSummary({
      reference: `TAS-${n}`,
      school: { ...aSummary().school, urn: String(910_000 + n), phase: 'Primary' },
      ...over,
    });
  const withSome = async (over: Parameters<typeof aWorld>[0] = {}) => {
    const world = aWorld({ content, ...over });
    const { ports } = world;
    await ports.summaries.put(nominated(1));
    await ports.summaries.put(nominated(3, { state: 'withdrawn' }));
    await ports.summaries.put(nominated(6));
    const asked = (n: number) => ({ recipient: `r${n}`, school: String(910_000 + n), at: NOW });
    const askers = [asked(1), asked(5)];
    await ports.askedBySchool.count('a-question', { version: 1, answeredAt: null, askers }, ['910001', '910005']);
    return world;
  };
  /** The rows of a table: its first cell and its figures. */
  const rowsOf = (body: string, caption: string): string[] => {
    const table = new RegExp(`<caption[^>]*>${caption}[^<]*</caption>(?<rows>.*?)</table>`, 'su').exec(body);
    const rows = table?.groups?.['rows'] ?? assert.fail(`${caption}: ${body}`);
    return [...rows.matchAll(/<th scope="row"[^>]*>(?<label>[^<]*)<\/th>(?<cells>.*?)<\/tr>/gsu)].map(({ groups }) =>
      [groups?.['label'] ?? '', ...(groups?.['cells'] ?? '').matchAll(/(?<=>)\d+(?:\+)?(?=<)/gu)].join(' '),
    );
  };

  it('says which seats are short, in a sentence, a chart and a table', async () => {
    const { body } = await on(await withSome()).see();
    assert.match(body, /1 of 2 kinds of seat is short of nominations: Nursery\./u);
    assert.deepEqual(rowsOf(body, 'Seats and nominations'), ['Primary 0 2 1+', 'Nursery 2 0 2+']);
    assert.match(body, />3 seats on the /u);
    assert.match(body, /<svg[^>]*class="chart__wide".*Nursery \(short\)/su);
    assert.match((await on(aWorld({ content })).see()).body, /Nobody has nominated themselves yet/u);
  });

  it('counts the schools that are consulted by who nominated, who asked and who did neither, the least heard first', async () => {
    const { body } = await on(await withSome()).see();
    assert.match(body, /People at 2 of 5 schools have nominated themselves or asked us a question/u);
    assert.deepEqual(rowsOf(body, 'By phase'), [
      'Nursery 1 0 0 1',
      'Primary 2 1 1 3',
      'Special or alternative provision 0 0 1 1',
    ]);
    assert.deepEqual(rowsOf(body, 'By area'), ['South 2 0 1 3', 'North 1 1 1 2']);
    assert.match(body, /We have heard least from “Nursery”: 0 of 1 schools\./u);
    // All are of one type: there is nothing to compare.
    assert.doesNotMatch(body, /By type/u);
  });

  it('drafts a text for those who are missing, as the card does', async () => {
    const { body } = await on(await withSome()).send({ rule: 'nursery' });
    assert.match(body, /We have too few nominations for “Nursery”/u);
  });

  it('names nobody, and is officers’ only', async () => {
    const world = await withSome();
    const { see, send } = on(world);
    assert.doesNotMatch((await see()).body, new RegExp(`${aSummary().name}|TAS-`, 'u'));
    for (const person of [aPerson(), anAdviser()]) {
      assert.doesNotMatch((await see({}, person)).body, /kinds of seat/u);
      assert.doesNotMatch((await send({ rule: 'nursery' }, person)).body, /too few nominations/u);
    }
  });

  it('takes two requests, however much there is', async () => {
    const { tables, calls } = watched();
    const world = await withSome(memoryStores(tables));
    await on(world).see();
    const before = calls.length;
    await on(world).see();
    assert.deepEqual(
      calls.slice(before).map(({ table, did }) => `${did} ${table}`),
      ['list NominationSummaries', 'list QuestionSchools'],
    );
  });
});
