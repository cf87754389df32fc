// Officers plan events, change and cancel them, see who comes, and share slides with those who came. Nothing they type is lost.
import assert from 'node:assert/strict';
import { cards as broadcasts } from '../../features/broadcasts/cards.ts';
import { cards } from '../../features/events/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, down, factsOf, inChannel } from '../builders.ts';
import { aGathering, officer, someone, typed } from './gathering.ts';

describe('planning an event', () => {
  it('keeps what was typed, with its times in London, and lists it at once', async () => {
    const world = aGathering();
    const id = await world.plans({ on: '2027-07-01', closesOn: '2027-06-29', capacity: '30' });
    const { starts, ends, closes, capacity, sequence, author } = await world.event(id);
    assert.deepEqual(
      [starts, ends, closes],
      ['2027-07-01T13:00:00.000Z', '2027-07-01T15:00:00.000Z', '2027-06-29T23:00:00.000Z'],
    );
    assert.deepEqual([capacity, sequence, author.name], [30, 0, officer.name]);
    await world.settled();
    assert.deepEqual(
      (await world.ports.events.upcoming(world.clock.now)).map(({ title }) => title),
      ['Spring briefing'],
    );
    assert.deepEqual(
      (await world.ports.events.history(id)).map(({ did }) => did),
      ['event.planned'],
    );
  });

  it('is one event however often the form is sent', async () => {
    const world = aGathering();
    const { id, sequence } = factsOf(cards.form, await world.presses(officer, 'event.open'));
    const save = (over = {}) => world.presses(officer, 'event.save', { id, sequence, ...typed, ...over });
    assert.equal(factsOf(cards.officer, await save()).saved, 'planned');
    const again = factsOf(cards.officer, await save({ title: 'Other words' }));
    assert.deepEqual([again.saved, again.title], [null, 'Spring briefing']);
  });

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['title', { title: ' ' }, /^Enter a title$/u],
    ['title', { title: 'x'.repeat(101) }, /100 characters/u],
    ['where', { where: '', link: '' }, /^Enter where people meet, a link/u],
    ['where', { where: 'x'.repeat(201) }, /200 characters/u],
    ['link', { link: 'http://teams.example.org' }, /https/u],
    ['link', { link: 'javascript:alert(1)' }, /https/u],
    ['on', { on: '2026-02-30' }, /real date/u],
    ['on', { on: '2026-11-22' }, /future/u],
    ['from', { from: '' }, /starts/u],
    ['until', { until: '25:00' }, /ends/u],
    ['until', { until: '13:59' }, /after the start/u],
    ['capacity', { capacity: '0' }, /whole number/u],
    ['capacity', { capacity: 'many' }, /whole number/u],
    ['capacity', { capacity: '1.5' }, /whole number/u],
    ['closesOn', { closesOn: '2026-12-04' }, /not after the day/u],
    ['closesOn', { closesOn: '2026-11-22' }, /not over yet/u],
    ['bring', { bring: 'x'.repeat(501) }, /500 characters/u],
    ['places', { places: 'area:Nowhere' }, /list/u],
    ['roles', { roles: 'king' }, /list/u],
  ];
  for (const [field, over, says] of wrong)
    it(
      `gives the form back with every word where ${field} is "${Object.values(over).join()}"`.slice(0, 100),
      async () => {
        const world = aGathering();
        const { id, sequence } = factsOf(cards.form, await world.presses(officer, 'event.open'));
        const fields = { ...typed, ...over };
        const form = factsOf(cards.form, await world.presses(officer, 'event.save', { id, sequence, ...fields }));
        assert.match(new Map(Object.entries(form.problem)).get(field) ?? '', says);
        assert.equal(form.inputs.bring, fields['bring']);
        assert.equal(await world.ports.events.find(id), undefined);
      },
    );

  it('comes back as it was typed after a fault, with its reference', async () => {
    const failing = aGathering({ events: { ...aGathering().ports.events, find: down } });
    const form = aForm('event.save', { id: 'key-of-the-form-0001', sequence: -1, ...typed }, { person: officer });
    await assert.rejects(failing.app.dispatch(form));
    const { inputs, fault, id } = factsOf(cards.form, failing.app.giveBack(form, 'F-1'));
    assert.deepEqual([inputs.title, fault, id], ['Spring briefing', 'F-1', 'key-of-the-form-0001']);
  });

  it('is for officers in a chat of their own', async () => {
    const world = aGathering();
    const refused = refusals.officersOnly.with({ contact: world.ports.content.service.contact });
    assert.deepEqual(await world.presses(someone(1), 'event.save', typed), refused);
    assert.deepEqual(await world.says(someone(1), 'new event'), refused);
    const form = aForm('event.open', {}, { ...inChannel, person: officer });
    assert.deepEqual(await world.app.dispatch(form), refusals.privateOnly.with({ chat: world.ports.chat }));
  });
});

describe('changing an event', () => {
  it('shows what somebody else changed meanwhile, and writes nothing over', async () => {
    const world = aGathering();
    const id = await world.plans();
    const { sequence, inputs } = factsOf(cards.form, await world.presses(officer, 'event.change', { id }));
    await world.changes(id, { title: 'Theirs' });
    const mine = { id, sequence, ...inputs, title: 'Mine' };
    const form = factsOf(cards.form, await world.presses(officer, 'event.save', mine));
    assert.deepEqual(form.meanwhile, [{ label: 'Title', was: 'Mine', is: 'Theirs' }]);
    assert.deepEqual([form.inputs.title, (await world.event(id)).title], ['Mine', 'Theirs']);
    // Saved once more, it is as they want it.
    await world.presses(officer, 'event.save', { ...mine, sequence: form.sequence });
    assert.equal((await world.event(id)).title, 'Mine');
  });

  it('keeps sign-ups that come in between', async () => {
    const world = aGathering();
    const id = await world.plans({ capacity: '5' });
    const { sequence, inputs } = factsOf(cards.form, await world.presses(officer, 'event.change', { id }));
    await world.signsUp(1, id);
    await world.presses(officer, 'event.save', { id, sequence, ...inputs, title: 'Another' });
    const { taken, title } = await world.event(id);
    assert.deepEqual([taken, title], [1, 'Another']);
  });

  it('lists it where it ends now, and not where it ended before', async () => {
    const world = aGathering();
    const id = await world.plans();
    await world.settled();
    await world.changes(id, { on: '2026-11-24', from: '10:00', until: '11:00' });
    await world.settled();
    const at = async (now: string) => (await world.ports.events.upcoming(now)).length;
    assert.deepEqual([await at('2026-11-24T10:59:00.000Z'), await at('2026-11-24T11:30:00.000Z')], [1, 0]);
  });
});

describe('announcing an event', () => {
  it('is a message to the schools that it is for, which officers see before it goes', async () => {
    const world = aGathering();
    const id = await world.plans({ places: 'network:Hazelmoor%20network' });
    const { title, text, audience, link } = factsOf(
      broadcasts.preview,
      await world.presses(officer, 'event.announce', { id }),
    );
    assert.deepEqual([title, audience], ['Spring briefing', 'schools in Hazelmoor network']);
    assert.match(text, /^When: 2pm to 4pm on Thursday 3 December 2026\n\nWhere: Town Hall, Calderwick; Online\n/u);
    assert.equal(link?.url, `https://roundtable.example.org/events/${id}`);
    await world.presses(officer, 'event.cancel', { id, sure: true });
    assert.equal(factsOf(cards.officer, await world.presses(officer, 'event.announce', { id })).state, 'cancelled');
  });
});

describe('who comes', () => {
  it('is for officers: names in their order on a card, and a list for the door that works once', async () => {
    const world = aGathering();
    const id = await world.plans({ capacity: '2' });
    await world.ports.affiliations.say(someone(2), { school: '900001', role: 'headteacher' });
    for (const n of [3, 2, 1]) await world.signsUp(n, id);
    const people = factsOf(cards.people, await world.presses(officer, 'event.people', { id }));
    assert.deepEqual(
      people.placed.map((line) => line.split(',')[0]),
      ['Person 3', 'Person 2'],
    );
    assert.match(people.placed[1] ?? '', /St Mary's Catholic Primary School, Calderwick/u);
    assert.deepEqual(people.waits, ['Person 1']);
    const { url } = factsOf(cards.file, await world.presses(officer, 'event.check-in', { id }));
    const token = url.split('/').at(-1) ?? '';
    const file = await world.app.download(token);
    assert.ok(file?.kind === 'csv');
    assert.equal(file.name, 'check-in-2026-12-03.csv');
    const lines = file.text
      .trim()
      .split('\r\n')
      .map((line) => line.split('","').map((cell) => cell.replace(/["\uFEFF]/gu, '')));
    assert.deepEqual(
      lines.map(([name, , role, place]) => [name, role, place]),
      [
        ['Name', 'Role', 'Place'],
        ['Person 2', 'Headteacher', 'Has a place'],
        ['Person 3', '', 'Has a place'],
        ['Person 1', '', 'Waiting, number 1'],
      ],
    );
    assert.equal(await world.app.download(token), undefined);
    const refused = refusals.officersOnly.with({ contact: world.ports.content.service.contact });
    for (const verb of ['event.people', 'event.check-in'])
      assert.deepEqual(await world.presses(someone(3), verb, { id }), refused);
  });

  it('get slides and answers afterwards, once each time', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2]) await world.signsUp(n, id);
    assert.ok(cards.officer.factsIn(await world.presses(officer, 'event.share', { id })), 'not before it begins');
    world.clock.now = '2026-12-03T17:00:00.000Z';
    const { shares, to, count } = factsOf(cards.share, await world.presses(officer, 'event.share', { id }));
    assert.deepEqual([shares, to, count], [0, 'placed', 1]);
    const send = (over = {}) =>
      world.presses(officer, 'event.share-now', { id, shares, to, text: 'Thanks', link: '', ...over });
    assert.ok(factsOf(cards.share, await send({ text: ' ' })).problem.text);
    assert.ok(factsOf(cards.share, await send({ link: 'ftp://x' })).problem.link);
    assert.equal(factsOf(cards.officer, await send()).saved, 'shared');
    assert.equal(factsOf(cards.officer, await send()).saved, null);
    assert.equal(factsOf(cards.officer, await send({ shares: 1, link: 'https://example.org/slides' })).shares, 2);
    await world.settled();
    await world.settled();
    const shared = (n: number) => world.told(someone(n)).filter((what) => what === 'shared').length;
    assert.deepEqual([shared(1), shared(2)], [2, 0]);
  });
});

describe('a place that stays free although people wait', () => {
  it('is shown to officers after five minutes, and given when they press', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2]) await world.signsUp(n, id);
    await world.settled();
    // The message of what follows is lost.
    await world.leaves(1, id);
    const notReady = async () => JSON.stringify(await world.says(officer, 'checklist'));
    assert.ok(!(await notReady()).includes('has been free since'));
    world.clock.now = '2026-11-23T09:35:00.000Z';
    assert.match(await notReady(), /A place at “Spring briefing” has been free since 9:30am/u);
    assert.notEqual(factsOf(cards.officer, await world.presses(officer, 'event.show', { id })).stuck, '');
    const given = factsOf(cards.officer, await world.presses(officer, 'event.give', { id }));
    assert.deepEqual([given.stuck, given.taken, given.waiting], ['', 1, 0]);
    assert.ok(!(await notReady()).includes('has been free since'));
    await world.settled();
    assert.deepEqual(world.told(someone(2)), ['place']);
  });
});
