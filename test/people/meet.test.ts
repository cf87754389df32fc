// Whoever speaks in a chat of their own is known by the address that Teams' roster has of them, and by no other.
import assert from 'node:assert/strict';
import type { KnownPerson } from '../../platform/person.ts';
import type { PersonId } from '../../platform/turn.ts';
import { aMessage, anAddress, aPerson, down, inChannel } from '../builders.ts';
import { ada, aPeopledWorld, chatOf, chris } from '../people.ts';
import { memoryStores } from '../stores.ts';

describe('meeting people', () => {
  it('knows them by their roster address, however it is written', async () => {
    const world = aPeopledWorld();
    await world.meets(chris);
    const known = await world.ports.people.withEmail(' CHRIS@school.example.org ');
    assert.deepEqual(known, {
      person: { tenantId: chris.tenantId, objectId: chris.objectId },
      address: chatOf(chris).address,
      name: 'Chris Chair',
      email: 'Chris@School.example.org',
    });
    assert.equal(await world.ports.people.withEmail('ada@school.example.org'), undefined);
  });

  it('looks each up once a week, and again where their chat has another address', async () => {
    const world = aPeopledWorld();
    for (const person of [chris, chris, ada, chris]) await world.meets(person);
    assert.deepEqual(world.lookedUp, ['Chris Chair', 'Ada Example']);
    await world.meets(chris, '2026-11-29T09:30:00.000Z');
    assert.equal(world.lookedUp.length, 2);
    await world.meets(chris, '2026-11-30T09:30:00.000Z');
    assert.equal(world.lookedUp.length, 3);
    await world.meets(chris, '2026-12-01T09:30:00.000Z', {
      ...chatOf(chris),
      address: anAddress('another chat'),
    });
    assert.equal(world.lookedUp.length, 4);
    assert.equal((await world.ports.people.find(chris))?.address, 'another chat');
  });

  it('looks whoever could not be kept up again on the next day', async () => {
    const stores = memoryStores();
    let isDown = true;
    const meet = (known: KnownPerson) => (isDown ? down() : stores.people.meet(known));
    const world = aPeopledWorld({ ...stores, people: { ...stores.people, meet } });
    await world.meets(chris);
    isDown = false;
    await world.meets(chris, '2026-11-24T09:30:00.000Z');
    assert.equal(world.lookedUp.length, 2);
    assert.equal((await world.ports.people.find(chris))?.name, 'Chris Chair');
  });

  it('keeps nobody in mind for longer than it has room: whom it forgets costs a read, and no look-up', async () => {
    const stores = memoryStores();
    const read: PersonId[] = [];
    const lastLookUp = (person: PersonId) => {
      read.push(person);
      return stores.people.lastLookUp(person);
    };
    const world = aPeopledWorld({ ...stores, people: { ...stores.people, lastLookUp } });
    await world.meets(chris);
    for (let n = 0; n < 2000; n += 1) await world.meets(aPerson({ objectId: `somebody ${n}` }));
    await world.meets(chris);
    assert.equal(read.filter(({ objectId }) => objectId === chris.objectId).length, 2);
    assert.equal(world.lookedUp.filter((name) => name === 'Chris Chair').length, 1);
  });

  it('looks nobody up where others read along', async () => {
    const world = aPeopledWorld();
    const turn = aMessage('help', { ...inChannel, person: chris });
    const reply = await world.app.dispatch(turn);
    assert.ok(reply);
    await world.app.sent(turn, 'activity', reply);
    assert.deepEqual(world.lookedUp, []);
  });

  it('spares the person what goes wrong, and reports it without their name or address', async () => {
    const world = aPeopledWorld({ profile: down });
    await world.meets(chris);
    assert.deepEqual(
      world.reports.map(({ what }) => what),
      ['taking note of who has met the bot'],
    );
  });

  it('keeps how to reach somebody of whom the roster has no address', async () => {
    const world = aPeopledWorld({ profile: (_, { name }) => Promise.resolve({ name, email: '' }) });
    await world.meets(chris);
    assert.equal((await world.ports.people.find(chris))?.email, '');
    assert.equal(await world.ports.people.withEmail(''), undefined);
  });
});
