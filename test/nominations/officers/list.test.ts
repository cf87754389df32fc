// The list of nominations: filters that are kept, pages of ten, newest first, and for officers in their own chat only.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import type { Fields } from '../../../platform/turn.ts';
import { aMessage, anOfficer, drain, factsOf, inChannel, type World } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { decide, withOfficers, nth, press, received } from './officers.ts';

const list = async (world: World, fields: Fields = {}) =>
  factsOf(nominationsCards.list, await press(world, { verb: 'nominations.list', ...fields }));
const references = async (world: World, fields: Fields = {}) =>
  (await list(world, fields)).items.map(({ reference }) => reference);

const at = (n: number) => `2026-11-23T10:00:${String(n).padStart(2, '0')}.000Z`;
const many = (count: number) => Array.from({ length: count }, (_, n) => nth(n + 1, { receivedAt: at(n + 1) }));

describe('the list of nominations', () => {
  it('is shown to an officer who asks for it', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    const facts = factsOf(
      nominationsCards.list,
      await world.app.dispatch(aMessage('nominations', { person: anOfficer() })),
    );
    assert.deepEqual([facts.total, facts.found, facts.items.length], [1, 1, 1]);
    assert.deepEqual(facts.items[0]?.standing, 'Received');
  });

  it('is not shown where others read along, however it is asked for', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    const person = anOfficer();
    const said = await world.app.dispatch(aMessage('nominations', { ...inChannel, person }));
    assert.equal(cardOf(said), 'refusals/private-only');
    for (const verb of ['nominations.list', 'nominations.open', 'nominations.decide'])
      for (const place of ['channel', 'group', 'dialog'] as const) {
        const fields = { reference: 'TAS-0001', act: 'shortlist', version: 1, reason: 'Why' };
        const form = { ...aMessage('', { person, place }), kind: 'form', verb, fields } as const;
        assert.equal(cardOf(await world.app.dispatch(form)), 'refusals/private-only', `${verb} ${place}`);
      }
    assert.equal((await world.ports.summaries.find(nth(1).round, 'TAS-0001'))?.state, 'received');
  });

  it('shows ten at a time, newest first, and says how many there are', async () => {
    const world = withOfficers();
    await received(world, ...many(23));
    const first = await list(world);
    assert.deepEqual([first.first, first.last, first.found, first.page, first.pages], [1, 10, 23, 1, 3]);
    assert.equal(first.items[0]?.reference, 'TAS-0023');
    const last = await list(world, { page: 3 });
    assert.deepEqual(
      last.items.map(({ reference }) => reference),
      ['TAS-0003', 'TAS-0002', 'TAS-0001'],
    );
    assert.deepEqual([last.first, last.last], [21, 23]);
  });

  it('keeps to the pages that there are, whatever a card sends', async () => {
    const world = withOfficers();
    await received(world, ...many(11));
    for (const [page, shown] of [
      [9, 2],
      [0, 1],
      [-1, 1],
      ['2', 2],
      ['two', 1],
      [1.5, 1],
      [null, 1],
    ])
      assert.equal((await list(world, { page })).page, shown, String(page));
  });

  it('keeps its filter while it is paged through', async () => {
    const world = withOfficers();
    await received(world, ...many(25).map((one, n) => ({ ...one, role: n % 2 === 0 ? 'governor' : 'headteacher' })));
    const first = await list(world, { role: 'governor', phase: 'Primary', search: 'person' });
    assert.deepEqual([first.found, first.total], [13, 25]);
    const next = await list(world, { filter: first.filter, page: 2 });
    assert.deepEqual([next.found, next.items.length, next.filter], [13, 3, first.filter]);
  });

  it('is filtered by phase, kind of school, area, role and state', async () => {
    const world = withOfficers();
    const { school } = nth(1);
    await received(
      world,
      nth(1),
      nth(2, { school: { ...school, urn: '2', phase: 'Nursery' } }),
      nth(3, { school: { ...school, urn: '3', typeGroup: 'Academies' } }),
      nth(4, { school: { ...school, urn: '4', area: 'North' } }),
      nth(5, { role: 'governor' }),
      nth(6, { state: 'shortlisted' }),
      nth(7, { late: true }),
      nth(8, { late: true, lateDecision: 'left-out' }),
      nth(9, { school }),
    );
    assert.deepEqual(await references(world, { phase: 'Nursery' }), ['TAS-0002']);
    assert.deepEqual(await references(world, { type: 'Academies' }), ['TAS-0003']);
    assert.deepEqual(await references(world, { area: 'North' }), ['TAS-0004']);
    assert.deepEqual(await references(world, { role: 'governor' }), ['TAS-0005']);
    assert.deepEqual(await references(world, { state: 'shortlisted' }), ['TAS-0006']);
    assert.deepEqual(await references(world, { state: 'late' }), ['TAS-0007']);
    assert.deepEqual(await references(world, { state: 'left-out' }), ['TAS-0008']);
    assert.deepEqual(await references(world, { state: 'alike' }), ['TAS-0009', 'TAS-0001']);
    assert.deepEqual(await references(world, { phase: 'Nursery', area: 'North' }), []);
    assert.equal((await references(world, { phase: 'all', search: ' ' })).length, 9);
  });

  it('is searched by name, school and reference, without regard to accents and case', async () => {
    const world = withOfficers();
    const { school } = nth(1);
    await received(
      world,
      nth(1, { name: 'Siân O’Hara' }),
      nth(2, { school: { ...school, urn: '900777', name: "St Mary's School" } }),
      nth(3),
    );
    for (const search of ['sian', 'SIÂN ohara', 'Hara'])
      assert.deepEqual(await references(world, { search }), ['TAS-0001']);
    for (const search of ['st marys', '900777', 'tas-0002', 'TAS 0002'])
      assert.deepEqual(await references(world, { search }), ['TAS-0002'], search);
    assert.deepEqual(await references(world, { search: 'sian marys' }), []);
  });

  it('says that there is none, and offers what is chosen all the same', async () => {
    const world = withOfficers();
    const empty = await list(world, { phase: 'Nursery' });
    assert.deepEqual(
      [empty.total, empty.found, empty.first, empty.pages, empty.phases.map(({ value }) => value)],
      [0, 0, 0, 1, ['all', 'Nursery']],
    );
  });

  it('leads from each to the next one to decide that the filter leaves, and round again, until none is left', async () => {
    const world = withOfficers();
    const leftOut = { late: true, lateDecision: 'left-out' } as const;
    await received(world, ...many(3), nth(4, { receivedAt: at(4), ...leftOut }), nth(5, { receivedAt: at(5) }));
    const next = async (reference: string, filter: Fields = {}) => {
      const fields = { verb: 'nominations.open', reference, filter };
      return factsOf(nominationsCards.review, await press(world, fields)).next?.reference;
    };
    assert.equal(await next('TAS-0005'), 'TAS-0003');
    assert.equal(await next('TAS-0001'), 'TAS-0005');
    assert.equal(await next('TAS-0005', { search: 'TAS-0001', state: 'shortlisted' }), 'TAS-0001');
    for (const reference of ['TAS-0001', 'TAS-0002', 'TAS-0005']) await decide(world, { act: 'shortlist', reference });
    await drain(world);
    assert.equal(await next('TAS-0005'), 'TAS-0003');
    assert.equal(await next('TAS-0003'), undefined);
  });

  it('reads summaries only', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    const refuse = () => assert.fail('a whole nomination was read');
    const reading = withOfficers({
      ...world.ports,
      nominations: { ...world.ports.nominations, find: refuse, versions: refuse },
    });
    assert.equal((await list(reading)).items.length, 1);
  });

  it('survives whatever a card sends', async () => {
    const world = withOfficers();
    await received(world, nth(1));
    for (const filter of [null, 5, 'x', [], { phase: { a: 1 } }, { search: 'x'.repeat(10_000) }])
      assert.equal(cardOf(await press(world, { verb: 'nominations.list', filter })), 'nominations/list');
  });
});
