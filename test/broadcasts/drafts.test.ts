// What is not sent yet can be changed and thrown away, by its author alone.
import assert from 'node:assert/strict';
import { cards } from '../../features/broadcasts/cards.ts';
import type { Person } from '../../platform/turn.ts';
import { adviser, aMeetingOf, officer, other, previewed, sent, someone, titles, words } from './broadcasting.ts';

describe('a message that somebody got', () => {
  it('is shown with who sent it and why, to them alone', async () => {
    const world = await aMeetingOf();
    await previewed(world, officer);
    await sent(world, adviser);
    await world.settled();
    const got = async (person: Person) => cards.received.factsIn(await world.says(person, 'who sent this?'))?.messages;
    const [message, ...others] = (await got(someone(1))) ?? [];
    assert.deepEqual(others, []);
    assert.match(`${message?.title}; ${message?.from}; ${message?.why}`, /Spring meetings; From .*; We sent you this/u);
    assert.deepEqual(await got(officer), []);
  });
});

describe('a message to schools that is not sent yet', () => {
  it('has the schools as a file in which it would reach nobody', async () => {
    const world = await aMeetingOf();
    const { id, reach } = await previewed(world, officer);
    const offered = cards.report.factsIn(await world.presses(officer, 'broadcast.report', { id }));
    const file = await world.app.download(offered?.url.split('/').at(-1) ?? '');
    assert.ok(file?.kind === 'csv');
    assert.equal(file.text.trim().split('\n').length, 1 + reach.unreached.count);
    assert.ok(reach.unreached.count > 0 && reach.unreached.count < reach.schools);
  });

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
