// What every kind of stores must do about events and who signs up for them.
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Stores } from '../../app.ts';
import { recipientOf } from '../../platform/person.ts';
import { planned } from '../../features/events/event.ts';
import { aPerson, times, waitingIn } from './records.ts';
import { anEvent, anEntry, aSignUp, AT, details } from '../events/records.ts';

/** Describes what is kept of events. `stores` is asked for in each test. */
export function keepsEvents(stores: () => Stores): void {
  const begun = async (over: Parameters<typeof anEvent>[0] = {}) => {
    const event = anEvent(over);
    await stores().events.begin(event, anEntry('planned'));
    const found = await stores().events.find(event.id);
    assert.ok(found);
    return found;
  };

  it('begins each once, and gives it back as it was', async () => {
    const { events } = stores();
    const event = anEvent();
    const begun = await times(5, () => events.begin(event, anEntry('planned')));
    assert.equal(begun.filter(Boolean).length, 1);
    assert.deepEqual(await events.find(event.id), event);
    assert.deepEqual(await events.revision(event.id, 0), { details: details(), state: 'planned', at: AT });
    const open = anEvent({ capacity: null, note: 'Snow', freeSince: AT });
    await events.begin(open, anEntry('planned'));
    assert.deepEqual(await events.find(open.id), open);
  });

  it('lets one of several changes of a version through, with its sign-up, its entry and what follows', async () => {
    const { events, outbox } = stores();
    const event = await begun();
    const to = { ...event, version: 2, numbers: 1, reached: 1, taken: 1 };
    const signUps = Array.from({ length: 5 }, () => aSignUp());
    const kept = await Promise.all(
      signUps.map((signUp) => events.change(to, event, { entry: anEntry('signed-up'), signUps: [signUp] })),
    );
    assert.equal(kept.filter(Boolean).length, 1);
    const [own] = signUps.filter((_, n) => kept[n]);
    assert.ok(own);
    assert.deepEqual(await events.signUps(event.id), [own]);
    assert.deepEqual(await events.signUp(event.id, recipientOf(own.person)), own);
    assert.deepEqual(await events.standing(event.id, own.person), { event: to, own });
    assert.deepEqual(await events.standing(event.id, aPerson()), { event: to, own: undefined });
    assert.deepEqual(
      (await events.history(event.id)).map(({ did }) => did),
      ['event.planned', 'event.signed-up'],
    );
    const kinds = (await waitingIn(outbox, '2099-01-01T00:00:00.000Z')).flatMap(({ partition, kind }) =>
      partition === event.id ? kind : [],
    );
    assert.deepEqual(kinds.sort(), ['event.changed', 'event.changed', 'event.revised']);
  });

  it('lists those who are signed up in the order of their numbers, and not who left', async () => {
    const { events } = stores();
    let event = await begun();
    for (const [number, state] of [
      [3, 'in'],
      [1, 'in'],
      [2, 'left'],
    ] as const) {
      const to = { ...event, version: event.version + 1 };
      assert.ok(await events.change(to, event, { entry: anEntry('signed-up'), signUps: [aSignUp({ number, state })] }));
      event = (await events.find(event.id)) ?? to;
    }
    const numbers = async (after?: number) => (await events.signUps(event.id, after)).map(({ number }) => number);
    assert.deepEqual([await numbers(), await numbers(1)], [[1, 3], [3]]);
  });

  it('keeps what people read by each change, and has those who waited told of places', async () => {
    const { events, outbox } = stores();
    const event = await begun();
    const to = { ...event, version: 2, sequence: 1, title: 'Another', reached: 4, revisedAt: AT };
    assert.ok(await events.change(to, event, { entry: anEntry('changed') }));
    assert.equal((await events.revision(event.id, 0))?.details.title, event.title);
    assert.equal((await events.revision(event.id, 1))?.details.title, 'Another');
    const kinds = (await waitingIn(outbox, '2099-01-01T00:00:00.000Z')).flatMap(({ partition, kind }) =>
      partition === event.id ? kind : [],
    );
    assert.deepEqual(kinds.filter((kind) => kind !== 'event.changed').sort(), [
      'event.placed',
      'event.revised',
      'event.revised',
    ]);
  });

  it('keeps what is shared with those who came, each time', async () => {
    const { events } = stores();
    const event = await begun();
    const share = { text: 'Thank you for coming', link: 'https://example.org/slides', to: 'came' as const, at: AT };
    assert.ok(await events.change({ ...event, version: 2, shares: 1 }, event, { entry: anEntry('shared'), share }));
    assert.deepEqual([await events.share(event.id, 1), await events.share(event.id, 2)], [share, undefined]);
  });

  it('lists what is next, each as it was listed last and where it ends now', async () => {
    const { events } = stores();
    const [from, before] = ['2098-03-03T00:00:00.000Z', '2098-03-05T00:00:00.000Z'];
    const [early, late] = [`${nanoid(4)} early`, `${nanoid(4)} late`];
    const one = anEvent({ title: early, ends: '2098-03-03T10:00:00.000Z' });
    const other = anEvent({ title: late, ends: '2098-03-04T10:00:00.000Z', starts: '2098-03-04T09:00:00.000Z' });
    for (const event of [other, one]) await events.list(event);
    const titles = async () =>
      (await events.listed({ from, before, most: 100 })).flatMap(({ title }) =>
        [early, late].includes(title) ? title : [],
      );
    assert.deepEqual(await titles(), [early, late]);
    const moved = { ...one, version: 3, ends: '2098-03-06T10:00:00.000Z' };
    await events.list(moved);
    await events.list(moved, one.ends);
    // Somebody who read it before comes late.
    await events.list({ ...one, version: 2 });
    assert.deepEqual(await titles(), [late]);
    const upcoming = async () => (await events.upcoming(from)).filter(({ id }) => [one.id, other.id].includes(id));
    assert.equal((await upcoming()).length, 2);
    await events.list({ ...other, state: 'cancelled', version: 2 });
    assert.deepEqual(
      (await upcoming()).map(({ id }) => id),
      [one.id],
    );
  });

  it('remembers when somebody looked last, and nobody else', async () => {
    const { events } = stores();
    const [one, other] = [aPerson(), aPerson()];
    for (const at of [AT, '2026-11-24T09:30:00.000Z']) await events.noteLook(one, at);
    assert.deepEqual(
      [await events.lastLook(one), await events.lastLook(other)],
      ['2026-11-24T09:30:00.000Z', undefined],
    );
  });

  it('plans one without sign-ups, as it stands first', () => {
    const author = { ...aPerson(), name: 'Ola Officer' };
    const event = planned(details(), { id: nanoid(22), author, at: AT });
    assert.deepEqual([event.version, event.sequence, event.taken, event.waiting, event.state], [1, 0, 0, 0, 'planned']);
  });
}
