// What is not sent yet can be changed and thrown away, by its author alone.
import assert from 'node:assert/strict';
import { cards } from '../../features/broadcasts/cards.ts';
import { adviser, aMeetingOf, officer, other, previewed, sent, someone, titles, words } from './broadcasting.ts';

describe('a message to schools that is not sent yet', () => {
  it('is a draft again when its author changes what was to go out, and goes nowhere until they send it', async () => {
    const world = await aMeetingOf();
    const { id } = await sent(world, adviser, { sendOn: '2026-11-23', sendAt: '11:00' });
    const form = world.facts.form(await world.presses(adviser, 'broadcast.change', { id }));
    assert.deepEqual([form.held, form.inputs.sendOn, form.inputs.title], [true, '2026-11-23', 'Spring meetings']);
    await world.settled();
    assert.deepEqual([(await world.broadcast(id)).state, titles(world, 1), world.heard(adviser)], ['draft', [], []]);
    const fields = { id, version: form.version, ...words, title: 'Other meetings' };
    const { version } = world.facts.preview(await world.presses(adviser, 'broadcast.preview', fields));
    await world.presses(adviser, 'broadcast.send', { id, version });
    await world.settled();
    assert.deepEqual(titles(world, 1), ['Other meetings']);
  });

  it('leaves what was to go out as it is when somebody else wants to change it', async () => {
    const world = await aMeetingOf();
    const { id } = await sent(world, adviser, { sendOn: '2026-11-23', sendAt: '11:00' });
    for (const person of [officer, other, someone(1)]) await world.presses(person, 'broadcast.change', { id });
    assert.equal((await world.broadcast(id)).state, 'scheduled');
  });

  it('throws a draft away once its author is sure, and nothing else of anybody', async () => {
    const world = await aMeetingOf();
    const { id } = await previewed(world, adviser);
    for (const person of [other, someone(1)]) await world.presses(person, 'broadcast.discard', { id, sure: true });
    assert.equal(world.facts.shown(await world.presses(adviser, 'broadcast.discard', { id })).asking, 'discard');
    await world.presses(adviser, 'broadcast.discard', { id, sure: true });
    assert.equal(await world.ports.broadcasts.find(id), undefined);
    assert.deepEqual(await world.ports.broadcasts.newest('all', 10), []);
    const gone = await world.presses(adviser, 'broadcast.discard', { id, sure: true });
    assert.equal(cards.noted.factsIn(gone)?.what, 'discarded');
    const out = await sent(world, adviser);
    await world.presses(adviser, 'broadcast.discard', { id: out.id, sure: true });
    assert.equal((await world.broadcast(out.id)).state, 'sending');
  });
});
