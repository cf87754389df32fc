// Officers say what their channel follows: by name, together, on the card; and see it on the channel's card.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cards, type ChooseFacts } from '../../features/staff-channels/cards.ts';
import { channelsFor, everything, type Follows } from '../../features/staff-channels/follows.ts';
import { namedIn } from '../../features/staff-channels/offered.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, aMessage, anOfficer, aPerson, aSchool, aWorld, factsOf, inChannel, type World } from '../builders.ts';

const officer = { person: anOfficer() };
const say = (world: World, text: string, over: Parameters<typeof aMessage>[1] = {}) =>
  world.app.dispatch(aMessage(text, { ...inChannel, ...officer, ...over }));
const follows = async (world: World, text: string): Promise<string> =>
  factsOf(cards.following, await say(world, text)).follows;
const choosing = async (world: World, text: string): Promise<ChooseFacts> =>
  factsOf(cards.choose, await say(world, text));
const save = (world: World, fields: object) =>
  world.app.dispatch(aForm('channel.follow', { ...fields }, { ...inChannel, ...officer }));
const kept = async ({ ports }: World): Promise<Follows | undefined> =>
  (await ports.staffChannels.find(inChannel.conversation))?.follows;

describe('what a channel follows', () => {
  it('is named in the words of the council’s tables, with or without its kind', async () => {
    for (const [text, said] of [
      ['follow area Burnley', 'Burnley locality'],
      ['follow Burnley', 'Burnley locality'],
      ['Follow the East area', 'East area'],
      ['follow area of East', 'East area'],
      ['follow hazelmoor', 'Hazelmoor network'],
      ['follow Hazelmoor Network', 'Hazelmoor network'],
      ['follow the topic events', 'the topic Events'],
      ['follow Money and services', 'the topic Money and services'],
      ['follow resourcing', 'the topic Money and services'],
      ['follow Burnley, Wyre and events', 'Burnley locality, Wyre locality and the topic Events'],
    ] as const)
      assert.equal(await follows(aWorld(), text), said, text);
  });

  it('grows with each name, is said again by "follow", and is everything again', async () => {
    const world = aWorld();
    assert.equal(await follows(world, 'follow Burnley'), 'Burnley locality');
    assert.equal(await follows(world, 'follow events'), 'Burnley locality and the topic Events');
    assert.equal(await follows(world, 'follow Burnley'), 'Burnley locality and the topic Events');
    assert.equal(await follows(world, 'follow'), 'Burnley locality and the topic Events');
    assert.equal(await follows(world, 'follow everything'), '');
    assert.deepEqual(await kept(world), everything);
  });

  it('is chosen where a name is nobody’s, or is wanted no more; until then nothing changes', async () => {
    const world = aWorld();
    await say(world, 'follow Burnley');
    for (const text of ['follow Atlantis', 'follow Burnley and Atlantis']) {
      const facts = await choosing(world, text);
      assert.deepEqual([facts.typed, facts.inputs.places], [text.slice('follow '.length), 'locality Burnley']);
      assert.ok(facts.places.some(({ title }) => title === 'East area'));
      assert.ok(facts.topics.some(({ title }) => title === 'Events'));
    }
    assert.equal((await choosing(world, 'unfollow Burnley')).typed, '');
    assert.deepEqual(await kept(world), { topics: [], places: [{ kind: 'locality', of: 'Burnley' }] });
    const chosen = await save(world, { places: 'area East,locality Atlantis', topics: 'events,none' });
    assert.equal(factsOf(cards.following, chosen).follows, 'East area and the topic Events');
    assert.equal(factsOf(cards.following, await save(world, { places: '', topics: '' })).follows, '');
  });

  it('begins the channel where it did not follow, and ends with it', async () => {
    const world = aWorld();
    const begun = factsOf(cards.following, await say(world, 'follow Burnley'));
    assert.deepEqual([begun.already, begun.digestAt, begun.questions], [false, '8am', true]);
    await say(world, 'unfollow');
    assert.equal(await follows(world, 'follow'), '');
  });

  it('comes back as it was filled in after a fault', () => {
    const world = aWorld();
    const form = aForm('channel.follow', { places: 'area East', topics: '' }, { ...inChannel, ...officer });
    const facts = factsOf(cards.choose, world.app.giveBack(form, 'AB12'));
    assert.deepEqual([facts.inputs, facts.fault], [{ places: 'area East', topics: '' }, 'AB12']);
  });

  it('is for channels, and for officers: what others say is a question', async () => {
    const world = aWorld();
    factsOf(refusals.channelOnly, await say(world, 'follow Burnley', { place: 'personal' }));
    const form = aForm('channel.follow', {}, officer);
    factsOf(refusals.channelOnly, await world.app.dispatch(form));
    factsOf(refusals.staffChannelOnly, await world.app.dispatch({ ...form, ...inChannel, verb: 'channel.choose' }));
    const others = await say(world, 'follow Burnley', { person: aPerson() });
    assert.ok(!cards.following.factsIn(others) && !refusals.officersOnly.factsIn(others));
    assert.deepEqual(await world.ports.staffChannels.list(), []);
  });

  it('is no name in what people say to the whole channel, or mean otherwise', () => {
    for (const text of [
      'follow',
      'follow here',
      'follow this channel',
      'follow please',
      'unfollow this channel',
      'stop following',
      'follow up on attendance',
      'follow which rules?',
      'do you follow Burnley',
    ])
      assert.equal(namedIn(text), undefined, text);
  });
});

describe('the channels that a question belongs to', () => {
  const east: Follows['places'] = [{ kind: 'area', of: 'East' }];
  const nowhere: Follows['places'] = [];
  const school = aSchool({ area: 'East' });
  const topics = fc.constantFrom<string>('events', 'model');
  const channel = fc.record({
    follows: fc.option(fc.record({ topics: fc.uniqueArray(topics), places: fc.constantFrom(nowhere, east) }), {
      nil: undefined,
    }),
  });

  it('are those that follow what it is about, else those that follow everything, else all', () => {
    const about = fc.record({ topic: fc.option(topics, { nil: undefined }), schools: fc.constantFrom([], [school]) });
    fc.assert(
      fc.property(fc.array(channel), about, (channels, { topic, schools }) => {
        const isOwn = ({ follows }: (typeof channels)[number]): boolean =>
          (topic !== undefined && follows?.topics.includes(topic) === true) ||
          (schools.length > 0 && (follows?.places.length ?? 0) > 0);
        const isGeneral = ({ follows }: (typeof channels)[number]): boolean =>
          follows === undefined || (follows.topics.length === 0 && follows.places.length === 0);
        const expected =
          [isOwn, isGeneral].map((of) => channels.filter(of)).find((some) => some.length > 0) ?? channels;
        assert.deepEqual(channelsFor({ topic, schools }, channels), expected);
      }),
    );
  });
});
