// Members share the headlines that the group agreed with the schools that they represent: word for word, and an officer reads it first.
import assert from 'node:assert/strict';
import { cards as broadcastCards } from '../../features/broadcasts/cards.ts';
import { cards } from '../../features/meetings/cards.ts';
import type { Person } from '../../platform/turn.ts';
import { anAdviser, factsOf } from '../builders.ts';
import { aGroup, agreed, DURING, ID, type Meeting, officer, second } from './meeting.ts';

/** A meeting that has begun and has its headlines. */
async function ended(fields = {}): Promise<Meeting> {
  const world = await aGroup();
  await world.peopleAt('Primary', 3);
  await world.peopleAt('Nursery', 1);
  await world.plan();
  world.clock.now = DURING;
  await world.agree(fields);
  await world.settled();
  return world;
}

const share = (world: Meeting, person: Person, rule: string) =>
  world.presses(person, 'meeting.share', { id: ID, rule });
const preview = async (world: Meeting, person: Person, rule = 'primary') =>
  factsOf(broadcastCards.preview, await share(world, person, rule));
const state = async (world: Meeting, id: string) => (await world.ports.broadcasts.find(id))?.state;
const newsTo = ({ posts }: Meeting, address: string) =>
  posts.filter((one) => one.address === address).flatMap(({ reply }) => broadcastCards.news.factsIn(reply) ?? []);

describe('what a meeting agreed', () => {
  it('is kept once it has begun, with its audience by name; every member hears, with the action notes', async () => {
    const world = await aGroup();
    await world.plan();
    assert.ok(cards.meeting.factsIn(await world.presses(officer, 'meeting.agree', { id: ID })));
    world.clock.now = DURING;
    factsOf(cards.agree, await world.presses(officer, 'meeting.agree', { id: ID }));
    const card = factsOf(cards.meeting, await world.agree({ audience: 'primary' }));
    assert.deepEqual([card.saved, card.audience, card.notes?.url], ['agreed', 'Primary', agreed['notes']]);
    await world.settled();
    for (const id of world.members) assert.equal(world.told(id).at(-1), 'agreed');
  });

  it('comes back where something is wrong, or somebody else was faster', async () => {
    const world = await ended();
    const problems = async (fields: object) =>
      factsOf(cards.agree, await world.agree({ ...fields })).problems.map(({ field }) => field);
    assert.deepEqual(await problems({ headlines: '' }), ['headlines']);
    assert.deepEqual(await problems({ headlines: '# No' }), ['headlines']);
    assert.deepEqual(await problems({ audience: 'governors' }), ['audience']);
    assert.deepEqual(await problems({ notes: 'http://example.org' }), ['notes']);
    const late = await world.presses(second, 'meeting.save-agreed', {
      id: ID,
      version: 1,
      ...agreed,
      headlines: 'Mine',
    });
    assert.deepEqual(
      [factsOf(cards.agree, late).stale, (await world.shown(officer)).headlines],
      [true, agreed['headlines']],
    );
  });
});

describe('headlines', () => {
  it('are previewed as they will be, sent to officers, and go to the schools represented once one approves', async () => {
    const world = await ended();
    const seen = await preview(world, world.primary);
    assert.deepEqual([seen.by, seen.text, seen.nobody], ['member', agreed['headlines'], false]);
    assert.match(seen.from, /member of the steering group/u);
    assert.match(seen.audience, /Primary/u);
    const { id, version } = seen;
    const after = factsOf(
      broadcastCards.shown,
      await world.presses(world.primary, 'broadcast.propose', { id, version }),
    );
    assert.equal(after.state, 'asked');
    assert.ok(Object.values(after.may).every((may) => !may));
    await world.settled();
    assert.deepEqual(newsTo(world, 'Primary 0'), []);
    const asked = await world.ports.broadcasts.find(id);
    await world.presses(officer, 'broadcast.approve', { id, version: asked?.version });
    await world.settled();
    for (const n of [0, 1, 2]) assert.equal(newsTo(world, `Primary ${n}`).length, 1);
    assert.deepEqual(newsTo(world, 'Nursery 0'), []);
    assert.deepEqual((await world.shown(world.otherPrimary)).shares, [
      { rule: 'primary', label: 'Primary', by: world.primary.name, state: 'sent' },
    ]);
  });

  it('go only to schools that the member represents, and that they are for', async () => {
    const world = await ended({ audience: 'nursery' });
    for (const [person, rule] of [
      [world.primary, 'primary'],
      [world.primary, 'nursery'],
      [world.nursery, 'primary'],
      [world.nursery, 'governors'],
      [officer, 'nursery'],
    ] as const)
      assert.ok(cards.meeting.factsIn(await share(world, person, rule)), rule);
    assert.equal((await preview(world, world.nursery, 'nursery')).by, 'member');
  });

  it('are one message for each kind of schools, whichever of their members sends it', async () => {
    const world = await ended();
    const first = await preview(world, world.primary);
    const taken = await preview(world, world.otherPrimary);
    assert.equal(taken.id, first.id);
    await world.presses(world.primary, 'broadcast.propose', first);
    assert.equal(await state(world, first.id), 'draft');
    await world.presses(world.otherPrimary, 'broadcast.propose', taken);
    assert.equal(await state(world, first.id), 'asked');
    assert.ok(cards.meeting.factsIn(await share(world, world.primary, 'primary')));
    assert.deepEqual((await world.shown(world.primary)).shares[0]?.state, 'officers');
  });

  it('are shared anew where officers change them', async () => {
    const world = await ended();
    const { id } = await preview(world, world.primary);
    await world.agree({ headlines: 'Clusters start in February.' });
    const again = await preview(world, world.primary);
    assert.notEqual(again.id, id);
    assert.equal(again.text, 'Clusters start in February.');
  });

  it('cannot be changed by whoever shares them, also where they are an adviser', async () => {
    const world = await ended();
    const { id, version } = await preview(world, world.primary);
    for (const verb of ['change', 'preview', 'send', 'edit', 'save-edit'])
      assert.ok(
        !broadcastCards.form.factsIn(
          await world.presses(world.primary, `broadcast.${verb}`, { id, version, title: 'Mine', text: 'Mine' }),
        ),
      );
    // The same person as an adviser of the council.
    const draft = await world.ports.broadcasts.find(id);
    assert.ok(draft);
    const adviser = anAdviser();
    const theirs = { ...draft, version: draft.version + 1, author: { ...draft.author, ...adviser } };
    await world.ports.broadcasts.change(theirs, draft, undefined);
    for (const verb of ['change', 'preview', 'edit', 'save-edit']) {
      const typed = { id, version: theirs.version, title: 'Mine', text: 'Mine' };
      assert.ok(!broadcastCards.form.factsIn(await world.presses(adviser, `broadcast.${verb}`, typed)), verb);
    }
    assert.deepEqual((await world.ports.broadcasts.find(id))?.news, draft.news);
    await world.presses(adviser, 'broadcast.send', { id, version: theirs.version });
    assert.equal(await state(world, id), 'asked');
  });

  it('are approved by an officer other than the member who sends them', async () => {
    const world = await ended();
    const { id, version } = await preview(world, world.primary);
    await world.presses(world.primary, 'broadcast.propose', { id, version });
    await world.presses(world.primary, 'broadcast.approve', { id, version: version + 1 });
    assert.equal(await state(world, id), 'asked');
  });

  it('are not a way for whoever was an adviser to send a draft of before', async () => {
    const world = await ended();
    const adviser = anAdviser();
    const id = 'key-of-a-message-0001';
    await world.presses(adviser, 'broadcast.preview', { id, version: 0, title: 'News', text: 'Words' });
    assert.equal(await state(world, id), 'draft');
    await world.presses(adviser, 'broadcast.propose', { id, version: 1 });
    assert.equal(await state(world, id), 'draft');
  });
});
