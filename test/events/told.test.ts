// Those who signed up hear what changes, that it is cancelled and that it is tomorrow: each once, and nobody else.
import assert from 'node:assert/strict';
import { cards } from '../../features/events/cards.ts';
import { factsOf } from '../builders.ts';
import { aGathering, officer, someone } from './gathering.ts';

describe('what those who signed up are told', () => {
  it('is what changed, to exactly those, once', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2, 3]) await world.signsUp(n, id);
    await world.leaves(3, id);
    world.clock.now = '2026-11-24T09:30:00.000Z';
    await world.changes(id, { from: '10:00', until: '12:00', link: 'https://teams.example.org/other' });
    world.clock.now = '2026-11-24T09:31:00.000Z';
    await world.signsUp(4, id);
    await world.settled();
    await world.settled();
    assert.deepEqual(
      [1, 2, 3, 4].map((n) => world.told(someone(n))),
      [['changed'], ['changed'], [], []],
    );
    const card = (n: number) =>
      world.posts
        .map(({ address, reply }) => (address === `chat of Person ${n}` ? cards.told.factsIn(reply) : undefined))
        .find(Boolean);
    assert.deepEqual(card(1)?.changes, [
      {
        label: 'When',
        was: '2pm to 4pm on Thursday 3 December 2026',
        is: '10am to midday on Thursday 3 December 2026',
      },
      { label: 'Link to join', was: '', is: 'There is a new link' },
    ]);
    // Only whoever has a place reads how to join.
    assert.deepEqual([card(1)?.link?.url, card(2)?.link], ['https://teams.example.org/other', null]);
  });

  it('is nothing where what changed is not for them', async () => {
    const world = aGathering();
    const id = await world.plans();
    await world.signsUp(1, id);
    await world.changes(id, { capacity: '20', closesOn: '2026-12-01' });
    await world.changes(id, {});
    await world.settled();
    assert.deepEqual([world.told(someone(1)), (await world.event(id)).sequence], [[], 1]);
  });

  it('is that it is cancelled, once, and then nothing more', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2]) await world.signsUp(n, id);
    world.clock.now = '2026-11-24T09:30:00.000Z';
    await world.changes(id, { title: 'Another title' });
    const asked = factsOf(cards.officer, await world.presses(officer, 'event.cancel', { id }));
    assert.deepEqual([asked.asking, asked.state], ['cancel', 'planned']);
    await world.presses(officer, 'event.cancel', { id, sure: true, note: 'Snow' });
    await world.presses(officer, 'event.cancel', { id, sure: true, note: 'Other words' });
    await world.settled();
    world.clock.now = '2026-12-02T15:00:00.000Z';
    await world.settled();
    assert.deepEqual(
      [1, 2].map((n) => world.told(someone(n))),
      [['cancelled'], ['cancelled']],
    );
    const { state, note, sequence } = await world.event(id);
    assert.deepEqual([state, note, sequence], ['cancelled', 'Snow', 2]);
    assert.equal((await world.signsUp(3, id)).own, 'none');
  });

  it('is that it is tomorrow, to whoever has a place, once', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2]) await world.signsUp(n, id);
    await world.changes(id, { capacity: '5', bring: 'Nothing' });
    await world.settled();
    assert.ok(!world.told(someone(1)).includes('reminder'));
    world.clock.now = '2026-12-02T13:59:59.000Z';
    await world.settled();
    await world.settled();
    assert.deepEqual(
      [1, 2].map((n) => world.told(someone(n)).filter((what) => what === 'reminder').length),
      [1, 1],
    );
  });

  it('comes a day before where clocks change in between, and again where it is moved to another day', async () => {
    const world = aGathering();
    // Clocks go forward on 28 March 2027.
    const id = await world.plans({ on: '2027-03-28', from: '10:00', until: '12:00' });
    await world.signsUp(1, id);
    await world.settled();
    world.clock.now = '2027-03-27T05:00:00.000Z';
    await world.settled();
    assert.deepEqual(world.told(someone(1)), []);
    world.clock.now = '2027-03-27T10:00:00.000Z';
    await world.settled();
    assert.deepEqual(world.told(someone(1)), ['reminder']);
    await world.changes(id, { on: '2027-04-05' });
    await world.settled();
    world.clock.now = '2027-04-04T12:00:00.000Z';
    await world.settled();
    assert.deepEqual(world.told(someone(1)), ['reminder', 'changed', 'reminder']);
  });
});
