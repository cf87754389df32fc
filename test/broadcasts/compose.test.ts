// A message to many is written, kept, and shown as it will be before anybody gets it; nobody but its author, or an officer, sees it.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards } from '../../features/broadcasts/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Fields } from '../../platform/turn.ts';
import { aForm, down, inChannel } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { aBroadcasting, adviser, chatOf, officer, other, previewed, someone, words } from './broadcasting.ts';

const bodyOf = (reply: Reply) => render(reply)['body'] as { id?: string; items?: unknown }[];

describe('writing to schools', () => {
  it('shows exactly what people get, and how many they are', async () => {
    const world = aBroadcasting();
    await world.peopleAt('900001', [1, 2]);
    await world.peopleAt('900013', [3]);
    const facts = await previewed(world, officer, { places: 'area:East' });
    assert.deepEqual(facts.reach.chats, 2);
    assert.equal(facts.audience, 'schools in East');
    assert.equal(facts.reach.unreached.count, facts.reach.schools - 1);
    const inside = bodyOf(cards.preview.with(facts)).find(({ id }) => id === 'news');
    await world.presses(officer, 'broadcast.send', { id: facts.id, version: facts.version });
    await world.settled();
    const [got] = world.heard(someone(1));
    assert.equal(JSON.stringify(inside?.items), JSON.stringify(got && bodyOf(got)));
  });

  it('gives the form back with every word, and each problem at its field', async () => {
    const world = aBroadcasting();
    const { id } = world.facts.form(await world.says(adviser, 'send to my schools'));
    const typed = {
      ...{
        title: '',
        text: '# A heading',
        link: 'http://example.org',
        document: 'another',
        places: 'area:North',
        topics: '',
      },
      ...{
        phases: 'Primary',
        types: '',
        roles: 'wizard',
        nominated: 'perhaps',
        listed: '900001',
        sendOn: '2027-01-11',
      },
      sendAt: '',
    };
    const facts = world.facts.form(await world.presses(adviser, 'broadcast.preview', { id, version: 0, ...typed }));
    assert.deepEqual(facts.inputs, typed);
    assert.deepEqual(
      facts.problems.map(({ field }) => field),
      ['title', 'text', 'document', 'link', 'places', 'roles', 'nominated', 'sendOn'],
    );
    assert.equal(await world.ports.broadcasts.find(id), undefined);
  });

  it('begins with a template, and leaves what is typed already', async () => {
    const world = aBroadcasting();
    const { templates } = world.facts.form(await world.says(adviser, 'send to my schools'));
    const [{ id: template, title } = { id: '', title: '' }] = templates;
    const opened = async (fields: Fields) =>
      world.facts.form(await world.presses(adviser, 'broadcast.open', { template, ...fields }));
    const { inputs, templates: left } = await opened({});
    assert.deepEqual([inputs.title, inputs.text !== '', left], [title, true, []]);
    const { problem } = world.facts.form(
      await world.presses(adviser, 'broadcast.preview', { id: 'a-message-with-gaps-01', version: 0, ...inputs }),
    );
    assert.match(problem.text ?? '', /square brackets: \[/u);
    assert.equal((await opened({ text: 'My own words' })).inputs.text, 'My own words');
  });

  it('says at once each line that Teams cannot show, and takes a web page as people type it', async () => {
    const world = aBroadcasting();
    const typed = { text: '# One\n- two\n[three](http://example.org)', link: 'www.example.org/dates' };
    const { id } = world.facts.form(await world.presses(adviser, 'broadcast.open'));
    const preview = (fields: Fields) =>
      world.presses(adviser, 'broadcast.preview', { id, version: 0, title: 'A title', ...typed, ...fields });
    const { problem } = world.facts.form(await preview({}));
    assert.match(problem.text ?? '', /# One; \[three\]/u);
    assert.equal(world.facts.preview(await preview({ text: 'Fine' })).link?.url, 'https://www.example.org/dates');
  });

  it('takes no time that is over, and no day that there is not', async () => {
    const world = aBroadcasting();
    for (const [sendOn, sendAt] of [
      ['2026-11-23', '09:29'],
      ['2027-02-30', '09:00'],
      ['2027-01-11', '25:00'],
    ]) {
      const { id } = world.facts.form(await world.says(officer, 'send news'));
      const reply = await world.presses(officer, 'broadcast.preview', { id, version: 0, ...words, sendOn, sendAt });
      assert.deepEqual(
        world.facts.form(reply).problems.map(({ field }) => field),
        ['sendOn'],
      );
    }
  });

  it('lets an adviser choose among their own schools only, whatever a card says', async () => {
    const world = aBroadcasting();
    await world.peopleAt('900001', [1]);
    await world.peopleAt('900013', [2]);
    const form = world.facts.form(await world.presses(adviser, 'broadcast.open'));
    assert.ok(form.choices.places.some(({ value }) => value === 'area:East'));
    assert.ok(!form.choices.places.some(({ value }) => value === 'area:North'));
    const all = await previewed(world, adviser);
    assert.deepEqual([all.reach.chats, all.audience], [1, 'all schools that Cai Example advises']);
    const listed = 'urn\n900013\n900001\nperson2@school.example.org\nnobody@school.example.org\n999999';
    const one = await previewed(world, adviser, { listed });
    assert.equal(one.reach.chats, 1);
    assert.deepEqual(one.unknown, [
      'Line 1 has no URN and no email address.',
      'Line 2 is not one of your schools.',
      'Line 4: nobody with this email address is known to us.',
      'Line 5: nobody with this email address is known to us.',
      'Line 6: no open school has the URN 999999.',
    ]);
  });

  it('keeps what was previewed as a draft, which its author alone can change', async () => {
    const world = aBroadcasting();
    await world.peopleAt('900001', [1]);
    const { id } = await previewed(world, adviser, { phases: 'Primary', sendOn: '2027-01-11', sendAt: '08:30' });
    const form = world.facts.form(await world.presses(adviser, 'broadcast.change', { id }));
    assert.deepEqual(
      [form.inputs.title, form.inputs.phases, form.inputs.sendOn, form.inputs.sendAt],
      ['Spring meetings', 'Primary', '2027-01-11', '08:30'],
    );
    const again = await world.presses(adviser, 'broadcast.preview', { ...form.inputs, id, version: 1, title: 'New' });
    assert.equal(world.facts.preview(again).title, 'New');
    const refused = refusals.outOfDate.with({ contact: world.ports.content.service.contact });
    assert.deepEqual(await world.presses(officer, 'broadcast.change', { id }), refused);
    await world.presses(officer, 'broadcast.preview', { ...words, id, version: 2, title: 'Mine' });
    assert.equal((await world.broadcast(id)).news.title, 'New');
    const list = cards.list.factsIn(await world.says(adviser, 'my messages'));
    assert.deepEqual(
      list?.messages.map(({ title, state }) => [title, state]),
      [['New', 'draft']],
    );
  });

  it('begins with the area that was looked at, and with no other of theirs', async () => {
    const world = aBroadcasting();
    const placesFor = async (person: typeof adviser, group: string) =>
      world.facts.form(await world.presses(person, 'broadcast.open', { group })).inputs.places;
    assert.equal(await placesFor(adviser, 'locality Burnley'), 'locality:Burnley');
    assert.equal(await placesFor(adviser, 'area North'), '');
    assert.equal(await placesFor(officer, 'area North'), 'area:North');
  });

  it('is in a chat of their own, where nobody reads along', async () => {
    const world = aBroadcasting();
    const reply = await world.app.dispatch(aForm('broadcast.open', {}, { ...inChannel, person: officer }));
    assert.deepEqual(reply, refusals.privateOnly.with({ chat: world.ports.chat }));
  });

  it('gives the form back after a fault, to whoever may write', async () => {
    const stores = memoryStores();
    const world = aBroadcasting({ ...stores, broadcasts: { ...stores.broadcasts, find: down } });
    const { id } = world.facts.form(await world.presses(adviser, 'broadcast.open'));
    const form = (person = adviser) => aForm('broadcast.preview', { id, version: 0, ...words }, chatOf(person));
    await assert.rejects(world.app.dispatch(form()));
    const facts = world.facts.form(world.app.giveBack(form(), 'TAS-0001'));
    assert.deepEqual([facts.fault, facts.inputs.title, facts.all], ['TAS-0001', 'Spring meetings', false]);
    const { contact } = world.ports.content.service;
    assert.deepEqual(
      world.app.giveBack(form(someone(1)), 'TAS-0001'),
      refusals.fault.with({ reference: 'TAS-0001', contact }),
    );
  });

  it('asks people of a role, and those who have not nominated themselves', async () => {
    const world = aBroadcasting();
    await world.peopleAt('900001', [1], 'governor');
    await world.peopleAt('900001', [2]);
    await world.meets(someone(3));
    const reached = async (fields: object) => (await previewed(world, other, { ...fields })).reach.chats;
    assert.equal(await reached({}), 3);
    assert.equal(await reached({ roles: 'governor' }), 1);
    assert.equal(await reached({ phases: 'Primary' }), 2);
    assert.equal(await reached({ nominated: 'no' }), 3);
    assert.equal(await reached({ nominated: 'yes' }), 0);
    assert.equal(await reached({ listed: 'person2@school.example.org' }), 1);
    assert.equal(await reached({ listed: '900001\nperson2@school.example.org' }), 2);
  });
});
