// A message to those who follow a topic: followed on its card, combined with other conditions, and said to whoever gets it.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards } from '../../features/broadcasts/cards.ts';
import { cards as ownCards } from '../../features/my-school/cards.ts';
import { reachableRow } from '../../features/people/store/reachable.ts';
import { aForm, factsOf, inChannel } from '../builders.ts';
import { down } from '../world.ts';
import { memoryStores } from '../stores.ts';
import { aBroadcasting, adviser, type Broadcasting, officer, previewed, sent, someone } from './broadcasting.ts';

const [EAST, SOUTH] = ['900002', '900011'];
const topicOf = async (world: Broadcasting, n: number, verb = 'faq.topic', topic = 'events') =>
  factsOf(faqCards.topic, await world.presses(someone(n), verb, { topic }));
const got = (world: Broadcasting, n: number): string[] =>
  world.heard(someone(n)).flatMap((reply) => cards.news.factsIn(reply)?.why ?? []);

/** Two follow events, at schools of two areas; another beside each of them follows nothing, and a fifth another topic. */
async function following(over: Parameters<typeof aBroadcasting>[0] = {}): Promise<Broadcasting> {
  const world = aBroadcasting(over, 100);
  await world.peopleAt(EAST, [1, 2, 5]);
  await world.peopleAt(SOUTH, [3, 4], 'governor');
  for (const n of [1, 3]) await topicOf(world, n, 'faq.follow');
  await topicOf(world, 5, 'faq.follow', 'resourcing');
  return world;
}

describe('following a topic', () => {
  it('is a button on its card, in one’s own chat, and can be taken back', async () => {
    const world = aBroadcasting();
    assert.deepEqual((await topicOf(world, 1)).news, { follows: false, muted: false });
    assert.deepEqual((await topicOf(world, 1, 'faq.follow')).news, { follows: true, muted: false });
    await topicOf(world, 1, 'faq.follow');
    await topicOf(world, 1, 'faq.follow', 'resourcing');
    assert.deepEqual((await world.ports.reachable.wanted(someone(1))).topics, ['events', 'resourcing']);
    assert.deepEqual((await topicOf(world, 1, 'faq.unfollow')).news, { follows: false, muted: false });
    assert.deepEqual((await world.ports.reachable.wanted(someone(1))).topics, ['resourcing']);
  });

  it('shows and changes nothing where others read along, nor of a topic that there is not', async () => {
    const world = aBroadcasting();
    for (const verb of ['faq.topic', 'faq.follow']) {
      const form = aForm(verb, { topic: 'events' }, { ...inChannel, person: someone(1) });
      assert.equal(factsOf(faqCards.topic, await world.app.dispatch(form)).news, null);
    }
    for (const topic of ['hens', '', { a: 1 }]) await world.presses(someone(1), 'faq.follow', { topic });
    assert.deepEqual((await world.ports.reachable.wanted(someone(1))).topics, []);
  });

  it('costs nobody the questions of the topic where it cannot be looked up', async () => {
    const stores = memoryStores();
    const world = aBroadcasting({ ...stores, reachable: { ...stores.reachable, wanted: down } });
    const facts = await topicOf(world, 1);
    assert.deepEqual([facts.news, facts.answered.length > 0, world.reports.length], [null, true, 1]);
  });

  it('stays when news is muted and wanted again, and both are said', async () => {
    const world = await following();
    await world.says(someone(1), 'mute news');
    assert.deepEqual((await topicOf(world, 1)).news, { follows: true, muted: true });
    await world.says(someone(1), 'unmute news');
    assert.deepEqual((await topicOf(world, 1)).news, { follows: true, muted: false });
  });

  it('is shown with one’s school, and forgotten with it', async () => {
    const world = await following();
    const own = async () => factsOf(ownCards.answer, await world.says(someone(1), 'my school')).follows;
    assert.equal(await own(), 'Events');
    await world.presses(someone(1), 'school.forget');
    assert.deepEqual(await world.ports.reachable.wanted(someone(1)), { muted: false, topics: [] });
    await world.ports.affiliations.say(someone(1), { school: EAST, role: 'governor' });
    assert.equal(await own(), '');
  });

  it('is nothing in rows of older versions', () => {
    const old = { partitionKey: 'p', rowKey: 'r', etag: '', timestamp: '', school: EAST, role: '', name: '' };
    const row = { ...old, person: JSON.stringify(someone(1)), address: 'a', muted: true };
    assert.deepEqual([reachableRow.fromEntity(row).topics, reachableRow.fromEntity(row).muted], [[], true]);
  });
});

describe('a message to those who follow a topic', () => {
  it('reaches them and nobody else, and says so to each as the preview did', async () => {
    const world = await following();
    const preview = await previewed(world, officer, { topics: 'events' });
    assert.deepEqual(
      [preview.reach.chats, preview.audience],
      [2, 'all schools, and everyone else who uses Roundtable; people who follow Events'],
    );
    await sent(world, officer, { topics: 'events' });
    await world.settled();
    const expected = [[preview.why], [], [preview.why], [], []];
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((n) => got(world, n)),
      expected,
    );
    assert.match(preview.why, /^We sent you this message because you follow Events\./u);
  });

  it('is for any of several topics, and combined with places and roles', async () => {
    const world = await following();
    const chats = async (fields: object, by = officer) => (await previewed(world, by, { ...fields })).reach.chats;
    assert.equal(await chats({ topics: 'events,resourcing' }), 3);
    assert.equal(await chats({ topics: 'events', roles: 'governor' }), 1);
    assert.equal(await chats({ topics: 'events', places: 'area:East' }), 1);
    assert.equal(await chats({ topics: 'events' }, adviser), 1);
    assert.equal(await chats({ topics: 'resourcing', roles: 'governor' }), 0);
  });

  it('reaches nobody who has muted news, or who follows it no more', async () => {
    const world = await following();
    await world.says(someone(1), 'mute news');
    await topicOf(world, 3, 'faq.unfollow');
    const { reach } = await previewed(world, officer, { topics: 'events' });
    assert.deepEqual([reach.chats, reach.muted], [0, 1]);
  });

  it('says nothing of following to those on a list beside them', async () => {
    const world = await following();
    const { why } = await previewed(world, officer, { topics: 'events', listed: 'person2@school.example.org' });
    assert.doesNotMatch(why, /because you follow/u);
  });

  it('keeps what was chosen in the form, and refuses what there is not', async () => {
    const world = await following();
    const { id, version } = await previewed(world, officer, { topics: 'events' });
    const form = world.facts.form(await world.presses(officer, 'broadcast.change', { id, version }));
    assert.equal(form.inputs.topics, 'events');
    assert.ok(form.choices.topics.some(({ title }) => title === 'Money and services'));
    const wrong = await world.presses(officer, 'broadcast.preview', {
      id,
      version,
      title: 'A',
      text: 'B',
      topics: 'hens',
    });
    assert.deepEqual(
      world.facts.form(wrong).problems.map(({ field }) => field),
      ['topics'],
    );
  });

  it('is to people who have met the bot: what a directory says of an address follows nothing', async () => {
    const world = await following();
    await world.ports.affiliations.list(
      { email: 'new@school.example.org', school: EAST, role: 'governor' },
      { isDry: false },
    );
    assert.equal((await previewed(world, officer, { topics: 'events' })).reach.mails, 0);
  });
});
