// A question is posted in the channels of its topic and of its askers' schools; the rest where everything is followed; nothing is lost.
import assert from 'node:assert/strict';
import { currentFaqOf } from '../../features/faq/current-faq.ts';
import { cards } from '../../features/questions/cards.ts';
import { topicOf } from '../../features/questions/where-it-belongs.ts';
import { cards as digestCards } from '../digest/cards.ts';
import type { StaffChannel } from '../../features/staff-channels/ports.ts';
import type { Follows } from '../../features/staff-channels/follows.ts';
import { settingsOf } from '../../features/staff-channels/settings.ts';
import {
  aForm,
  aMessage,
  anAddress,
  anOfficer,
  aStaffChannel,
  aWorld,
  drain,
  inChannel,
  type World,
} from '../builders.ts';
import { fixture } from '../fixture.ts';
import { matcherOf } from '../learnt.ts';
import { asker, KEY } from './asked.ts';

const east: Follows = { topics: [], places: [{ kind: 'area', of: 'East' }] };
const events: Follows = { topics: ['events'], places: [] };

async function channels(follows: Record<string, Follows | undefined>): Promise<World> {
  const world = aWorld();
  for (const [conversation, its] of Object.entries(follows)) await begins(world, conversation, { follows: its });
  return world;
}
const begins = (world: World, conversation: string, over: Partial<StaffChannel> = {}) =>
  world.ports.staffChannels.follow(aStaffChannel({ conversation, address: anAddress(conversation), ...over }));

/** Somebody of a school, if any, passes a question on; answers with the channels that have its card. */
async function passed(world: World, asked: string, { school = '', entry = '', n = 1 } = {}): Promise<string[]> {
  const who = asker(n);
  if (school !== '') await world.ports.affiliations.say(who.person, { school, role: 'governor' });
  const before = world.posts.length;
  await world.app.dispatch(aForm('question.pass', { formKey: `${KEY}-${n}`, asked, entry }, who));
  await drain(world);
  return channelsWith(world, before);
}
const channelsWith = ({ posts }: World, from = 0): string[] =>
  posts
    .slice(from)
    .filter(({ reply }) => cards.question.factsIn(reply))
    .map(({ address }) => String(address))
    .sort();

const EAST = '900002';
const BISCUITS = 'Are there biscuits?';

describe('a new question', () => {
  it('is posted in the channel of its asker’s area and in no other', async () => {
    const world = await channels({ all: undefined, east, events });
    assert.deepEqual(await passed(world, BISCUITS, { school: EAST }), ['east']);
  });

  it('is posted in the channel of its topic, as the FAQ knows it, and of the area, too', async () => {
    const world = await channels({ all: undefined, east, events });
    assert.deepEqual(await passed(world, 'Is there a buffet?', { entry: 'events' }), ['events']);
    const both = await channels({ all: undefined, east, events });
    assert.deepEqual(await passed(both, 'Is there a buffet?', { entry: 'events', school: EAST }), ['east', 'events']);
  });

  it('goes to the channels that follow everything where it is nobody’s, also to those of older versions', async () => {
    const world = await channels({ all: undefined, everything: { topics: [], places: [] }, east, events });
    assert.deepEqual(await passed(world, BISCUITS), ['all', 'everything']);
  });

  it('goes to all where no channel follows everything', async () => {
    const world = await channels({ east, events });
    assert.deepEqual(await passed(world, BISCUITS), ['east', 'events']);
  });

  it('goes to the others where its own channel sees questions in the digest alone', async () => {
    const world = await channels({ all: undefined, east });
    const settings = settingsOf(aStaffChannel());
    await world.ports.staffChannels.choose('east', { ...settings, tells: { questions: false, nominations: false } });
    assert.deepEqual(await passed(world, BISCUITS, { school: EAST }), ['all']);
  });

  it('comes to another channel, too, once somebody of its area asks the same', async () => {
    const world = await channels({ all: undefined, east });
    assert.deepEqual(await passed(world, BISCUITS), ['all']);
    const before = world.posts.length;
    await passed(world, BISCUITS, { school: EAST, n: 2 });
    assert.deepEqual([channelsWith(world, before), channelsWith(world)], [['east'], ['all', 'east']]);
  });
});

describe('what waits, when what a channel follows changes', () => {
  const says = async (world: World, text: string): Promise<void> => {
    const turn = { ...inChannel, conversation: 'east', address: anAddress('east'), person: anOfficer() };
    const done = world.queued().length;
    await world.app.dispatch(aMessage(text, turn));
    await drain(world, done);
  };

  it('comes to a channel that begins to follow it', async () => {
    const world = await channels({ all: undefined });
    await passed(world, BISCUITS, { school: EAST });
    await passed(world, 'Is there parking?', { n: 2 });
    const before = world.posts.length;
    await says(world, 'follow East area');
    assert.deepEqual(channelsWith(world, before), ['east']);
  });

  for (const text of ['unfollow', 'follow everything'])
    it(`is nowhere lost: ${text}`, async () => {
      const world = await channels({ all: undefined, east });
      assert.deepEqual(await passed(world, BISCUITS, { school: EAST }), ['east']);
      const before = world.posts.length;
      await says(world, text);
      assert.deepEqual(channelsWith(world, before), ['all']);
    });
});

describe('the digest of a channel', () => {
  const MONDAY = '2026-11-23T08:00:00.000Z';
  /** What each channel's digest lists, and how many wait elsewhere. */
  const digests = async (world: World, conversations: readonly string[]) => {
    world.clock.now = MONDAY;
    const listed: Record<string, [string[], number]> = {};
    for (const conversation of conversations) {
      const before = world.posts.length;
      await world.app.jobs.work({ kind: 'job', job: 'digest', about: { conversation, day: MONDAY.slice(0, 10) } });
      const facts = world.posts.slice(before).flatMap(({ reply }) => digestCards.digest.factsIn(reply) ?? []);
      for (const { waiting, waitingElsewhere } of facts)
        listed[conversation] = [waiting.map(({ text }) => text).sort(), waitingElsewhere];
    }
    return listed;
  };
  const waits = async (follows: Record<string, Follows | undefined>): Promise<World> => {
    const world = await channels(follows);
    await passed(world, BISCUITS, { school: EAST });
    await passed(world, 'Is there a buffet?', { entry: 'events', n: 2 });
    await passed(world, 'Who waters the roof?', { n: 3 });
    return world;
  };

  it('lists the questions that belong there, and counts the others', async () => {
    const world = await waits({ all: undefined, alsoAll: undefined, east, events });
    assert.deepEqual(await digests(world, ['all', 'alsoAll', 'east', 'events']), {
      all: [['Who waters the roof?'], 2],
      alsoAll: [['Who waters the roof?'], 2],
      east: [[BISCUITS], 2],
      events: [['Is there a buffet?'], 2],
    });
  });

  it('lists all of them where every channel follows everything', async () => {
    const world = await waits({ all: undefined, alsoAll: undefined });
    const { all, alsoAll } = await digests(world, ['all', 'alsoAll']);
    assert.deepEqual([all?.[0].length, all?.[1], alsoAll], [3, 0, all]);
  });
});

describe('the topic of a question', () => {
  const { faq } = fixture();
  const now = currentFaqOf(faq, matcherOf(fixture()));
  const of = (text: string, over: { entry?: string; after?: string } = {}) =>
    topicOf({ text, entry: null, after: null, ...over }, now);

  it('is that of the entry that it is about, follows on, means or comes near', () => {
    assert.equal(of('Hens?', { entry: 'events' }), 'events');
    assert.equal(of('And for hens?', { after: 'cost' }), 'resourcing');
    assert.equal(of('How often does the steering group meet?'), 'steering-group');
  });

  it('is none where the FAQ knows none', () => {
    assert.equal(of(BISCUITS), undefined);
  });
});
