// Officers write an update, another one publishes it under the next number, and it goes to schools as a message.
import assert from 'node:assert/strict';
import { cards as broadcastCards } from '../../features/broadcasts/cards.ts';
import { cards } from '../../features/updates/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, factsOf, inChannel, madeUp } from '../builders.ts';
import { aWriting, fieldsOf, officer, other, publishes, someone, type Writing } from './writing.ts';

const KNOWN = 'How often does the steering group meet?';
/** What rises now. */
const risen = async (world: Writing) => factsOf(cards.rising, await world.says(officer, 'rising questions')).questions;
const stands = async (world: Writing) => (await world.ports.updates.draft(0))?.state;

describe('writing an update', () => {
  it('begins with what the last four weeks brought: what is asked most, with its answer, and the round’s dates', async () => {
    const world = aWriting();
    for (const n of [1, 2, 3]) await world.asks(n, KNOWN);
    world.clock.now = '2026-11-24T09:30:00.000Z';
    const { inputs, number, period, problems } = await world.begins();
    assert.deepEqual([number, problems], [1, []]);
    assert.equal(period, '27 October 2026 to 24 November 2026');
    const [{ title, answer } = { title: '', answer: '' }] = await risen(world);
    assert.ok(inputs.mythbusting.startsWith(`**${title}**\n\n${answer.slice(0, 20)}`));
    assert.match(inputs.dates, /nominations for the .* close at 11:59pm/u);
    const again = await world.says(other, 'draft an update');
    assert.equal(factsOf(cards.preview, again).by, 'other');
  });

  it('covers a chosen time, not one to come', async () => {
    const world = aWriting();
    const { period } = await world.begins(officer, { from: '2026-11-16' });
    assert.equal(period, '16 November 2026 to 23 November 2026');
    for (const from of ['2099-01-01', '2026-11-24', '2026-02-31', 'soon', 7]) {
      const wrong = aWriting();
      const reply = await wrong.presses(officer, 'update.start', { from });
      assert.equal(factsOf(cards.start, reply).problem, madeUp.wording['update.since.wrong'], String(from));
    }
  });

  it('keeps every word where something is wrong, and says all of it', async () => {
    const world = aWriting();
    const form = await world.begins();
    const typed = { purpose: '', news: '# Big', dates: 'x'.repeat(1501), mythbusting: '**Mine**' };
    const back = factsOf(cards.form, await world.presses(officer, 'update.save', fieldsOf(form, typed)));
    assert.deepEqual(
      back.problems.map(({ field }) => field),
      ['purpose', 'news', 'dates'],
    );
    assert.deepEqual(back.inputs, { ...typed, change: '' });
    assert.equal(back.version, form.version);
  });

  it('keeps the words of whoever comes second, and says who was first', async () => {
    const world = aWriting();
    const form = await world.begins();
    await world.previews(form, { purpose: 'Of the first' }, other);
    const back = factsOf(
      cards.form,
      await world.presses(officer, 'update.save', fieldsOf(form, { purpose: 'Of the second' })),
    );
    assert.match(back.notice, /^Other Officer changed the draft at/u);
    assert.deepEqual([back.inputs.purpose, back.version], ['Of the second', form.version + 1]);
    assert.equal((await world.previews(back)).sections[0]?.text, 'Of the second');
  });

  it('gives the form back as it was typed after a fault', async () => {
    const form = await aWriting().begins();
    const world = aWriting();
    const fields = fieldsOf(form, { purpose: 'Mine' });
    const turn = aForm('update.save', fields, { person: officer });
    const { inputs, fault } = factsOf(cards.form, world.app.giveBack(turn, 'TAS-1'));
    assert.equal(inputs.purpose, 'Mine');
    assert.equal(fault, 'TAS-1');
  });

  it('is published by another officer only, as they read it, under the next number', async () => {
    const world = aWriting();
    await world.follows();
    const form = await world.begins();
    const { of, version } = await world.previews(form, { purpose: 'As it is' });
    const press = (person: typeof officer, verb: string, at: number) =>
      world.presses(person, verb, { of, version: at });
    await press(other, 'update.approve', version);
    assert.equal(await stands(world), 'draft');
    const asked = factsOf(cards.preview, await press(officer, 'update.ask', version));
    assert.equal(asked.state, 'asked');
    await world.settled();
    assert.equal(world.posts.filter(({ reply }) => cards.asked.factsIn(reply)).length, 1);
    await press(officer, 'update.approve', asked.version);
    await press(other, 'update.approve', version);
    assert.equal(await stands(world), 'asked');
    assert.equal(factsOf(cards.preview, await world.says(other, 'draft an update')).by, 'other');
    const shown = factsOf(cards.update, await press(other, 'update.approve', asked.version));
    assert.deepEqual([shown.number, shown.day, shown.sections[0]?.text], [1, '23 November 2026', 'As it is']);
    // Pressed once more it is the same one.
    assert.equal(factsOf(cards.update, await press(other, 'update.approve', asked.version)).number, 1);
    assert.equal((await world.ports.updates.list()).length, 1);
  });

  it('has to be agreed to anew once its words change, and can be given back, taken back and dropped', async () => {
    const world = aWriting();
    const { of, version } = await world.previews(await world.begins());
    let asked = factsOf(cards.preview, await world.presses(officer, 'update.ask', { of, version }));
    const back = factsOf(cards.preview, await world.presses(other, 'update.return', { of, version: asked.version }));
    assert.equal(back.state, 'draft');
    asked = factsOf(cards.preview, await world.presses(officer, 'update.ask', { of, version: back.version }));
    const form = { of, version: asked.version, inputs: (await world.begunForm()).inputs };
    assert.equal((await world.previews(form, { purpose: 'Other words' }, other)).state, 'draft');
    const { version: last } = (await world.ports.updates.draft(0)) ?? { version: 0 };
    await world.presses(officer, 'update.drop', { of, version: last });
    assert.equal(await stands(world), 'dropped');
    // The next one takes the number that was not used.
    assert.equal((await publishes(world)).number, 1);
    assert.equal((await publishes(world)).number, 2);
  });

  it('goes on from where the last one ended', async () => {
    const world = aWriting();
    world.clock.now = '2026-11-10T09:30:00.000Z';
    await publishes(world);
    world.clock.now = '2026-11-20T09:30:00.000Z';
    const start = factsOf(cards.start, await world.says(officer, 'draft an update'));
    assert.deepEqual([start.number, start.from, start.first], [2, '2026-11-10', false]);
    await world.begins();
    assert.equal((await world.ports.updates.draft(0))?.since, '2026-11-10T09:31:00.000Z');
  });

  it('is corrected beside what it was, with what and when', async () => {
    const world = aWriting();
    await publishes(world, { purpose: 'The close is in May' });
    world.clock.now = '2026-11-24T09:30:00.000Z';
    const form = factsOf(cards.form, await world.presses(other, 'update.open', { of: 1 }));
    assert.deepEqual([form.of, form.inputs.purpose], [1, 'The close is in May']);
    const without = await world.presses(other, 'update.save', fieldsOf(form, { purpose: 'The close is in March' }));
    assert.deepEqual(factsOf(cards.form, without).problems[0]?.field, 'change');
    const typed = { purpose: 'The close is in March', change: 'the month' };
    const { version } = await world.previews(form, typed, other);
    const asked = factsOf(cards.preview, await world.presses(other, 'update.ask', { of: 1, version }));
    const fields = { of: 1, version: asked.version };
    assert.equal(factsOf(cards.preview, await world.presses(officer, 'update.open', { of: 1 })).by, 'other');
    const shown = factsOf(cards.update, await world.presses(officer, 'update.approve', fields));
    assert.deepEqual([shown.number, shown.change], [1, 'the month']);
    assert.equal(shown.corrected, '9:30am on Tuesday 24 November 2026');
    const editions = await world.ports.updates.find(1);
    assert.deepEqual(
      editions.map(({ edition, words }) => [edition, words.purpose]),
      [
        [2, 'The close is in March'],
        [1, 'The close is in May'],
      ],
    );
    // Corrections take no numbers of updates.
    assert.equal((await publishes(world)).number, 2);
  });

  it('goes to schools as one message, whoever prepares it and however often', async () => {
    const world = aWriting();
    await world.peopleAt('900001', [1, 2]);
    const { id } = await publishes(world, { purpose: 'The **purpose**', news: '', mythbusting: '', dates: '' });
    const preview = factsOf(broadcastCards.preview, await world.presses(officer, 'update.send', { id }));
    assert.deepEqual([preview.title, preview.text], ['Update #1', '**Purpose**\n\nThe **purpose**']);
    assert.equal(preview.link?.url, 'https://roundtable.example.org/updates/1');
    const again = factsOf(broadcastCards.preview, await world.presses(officer, 'update.send', { id }));
    assert.equal(again.id, preview.id);
    await world.presses(officer, 'broadcast.send', { id: preview.id, version: preview.version });
    await world.settled();
    const third = await world.presses(other, 'update.send', { id });
    assert.equal(factsOf(broadcastCards.shown, third).state, 'sent');
    assert.deepEqual(
      [1, 2].map((n) => world.sentTo(someone(n)).length),
      [1, 1],
    );
  });

  it('is shown to everybody by its number, and listed; one that there is none of is said so', async () => {
    const world = aWriting();
    const empty = factsOf(cards.list, await world.asks(1, 'updates'));
    assert.deepEqual([empty.updates, empty.officer], [[], false]);
    await publishes(world, { purpose: 'First' });
    await publishes(world, { purpose: 'Second' });
    const { updates } = factsOf(cards.list, await world.asks(1, 'updates'));
    assert.deepEqual(
      updates.map(({ number, purpose }) => [number, purpose]),
      [
        [2, 'Second'],
        [1, 'First'],
      ],
    );
    for (const text of ['update 1', 'Update #1', 'update no. 01', 'show update number 1']) {
      const { number, officer: isOfficer } = factsOf(cards.update, await world.asks(1, text));
      assert.deepEqual([number, isOfficer], [1, false], text);
    }
    assert.equal(factsOf(cards.list, await world.asks(1, 'update 7')).missing, 7);
  });

  it('is written in a chat of one’s own, and by officers', async () => {
    const world = aWriting();
    const { contact } = madeUp.service;
    for (const verb of ['update.start', 'update.save', 'update.approve', 'update.add', 'update.send'])
      assert.deepEqual(await world.presses(someone(1), verb, { of: 0 }), refusals.officersOnly.with({ contact }), verb);
    const { chat } = world.ports;
    const inThere = { kind: 'form', verb: 'update.start', fields: {}, person: officer, id: 'x' } as const;
    const reply = await world.app.dispatch({ ...inThere, ...inChannel, receivedAt: world.clock.now });
    assert.deepEqual(reply, refusals.privateOnly.with({ chat }));
  });

  it('is published by the only officer there is', async () => {
    const world = aWriting({ officers: [officer.objectId] });
    const { of, version, alone } = await world.previews(await world.begins());
    assert.ok(alone);
    assert.equal(factsOf(cards.update, await world.presses(officer, 'update.approve', { of, version })).number, 1);
  });
});
