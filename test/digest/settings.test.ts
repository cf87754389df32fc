// Officers choose when their channel gets the digest, what is in it, and what is posted at once; nobody else does, and nowhere else.
import assert from 'node:assert/strict';
import { cards } from '../../features/digest/own-cards.ts';
import { cards as staffChannelsCards } from '../../features/staff-channels/cards.ts';
import { settingsOf } from '../../features/staff-channels/settings.ts';
import { refusals } from '../../platform/refusals.ts';
import {
  aForm,
  aMessage,
  anAddress,
  anOfficer,
  aPerson,
  aStaffChannel,
  aWorld,
  down,
  drain,
  factsOf,
  inChannel,
  NOW,
  type World,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { memoryStores } from '../stores.ts';
import { conversation, MONDAY, send, staffed } from './sending.ts';

const officer = { ...inChannel, person: anOfficer() };
const type = ({ app }: World, text: string, over = {}) => app.dispatch(aMessage(text, { ...officer, ...over }));
const press = ({ app }: World, verb: string, fields = {}, over = {}) =>
  app.dispatch(aForm(verb, fields, { ...officer, ...over }));
const settings = async ({ ports }: World) => {
  const channel = await ports.staffChannels.find(conversation);
  assert.ok(channel);
  return settingsOf(channel);
};
const all = 'nominations,panel,coverage,questions,themes,faq,closing';
const filled = { rhythm: 'friday', at: '16:30', sections: all, atOnce: 'questions' };

describe('what officers type about the digest', () => {
  it('is kept, said with the next digest, and stands when they follow again', async () => {
    const world = await staffed();
    const facts = factsOf(cards.settingsKept, await type(world, 'digest weekly on Monday 8am'));
    assert.deepEqual([facts.weekday, facts.at, facts.next], ['Monday', '8am', '8am on Monday 30 November 2026']);
    const { rhythm, at, from } = await settings(world);
    assert.deepEqual({ rhythm, at, from }, { rhythm: 'monday', at: '08:00', from: NOW });
    const following = factsOf(staffChannelsCards.following, await type(world, 'follow'));
    assert.deepEqual([following.already, following.weekday], [true, 'Monday']);
  });

  it('changes what they name and leaves the rest', async () => {
    const world = await staffed();
    await press(world, 'digest.choose', { ...filled, sections: 'questions', atOnce: 'nominations' });
    await type(world, 'digest at 9');
    const { rhythm, at, leftOut, tells } = await settings(world);
    assert.deepEqual([rhythm, at, leftOut.includes('faq')], ['friday', '09:00', true]);
    assert.deepEqual(tells, { questions: false, nominations: true });
    await type(world, 'digest weekly');
    assert.equal((await settings(world)).rhythm, 'friday', 'the day that they had');
  });

  it('turns it off and on again', async () => {
    const world = await staffed();
    const off = factsOf(cards.settingsKept, await type(world, 'digest off'));
    assert.deepEqual([off.rhythm, off.next], ['never', '']);
    await type(world, 'digest on');
    assert.equal((await settings(world)).rhythm, 'school-days');
    await type(world, 'digest off');
    await type(world, 'digest weekly');
    assert.equal((await settings(world)).rhythm, 'monday');
  });

  it('gives the card where it cannot be read whole, with their words and what could be read, and keeps nothing', async () => {
    const world = await staffed();
    const facts = factsOf(cards.settings, await type(world, 'digest fortnightly on Friday at 9am'));
    assert.deepEqual(
      [facts.typed, facts.inputs.rhythm, facts.inputs.at],
      ['fortnightly on Friday at 9am', 'friday', '09:00'],
    );
    assert.equal((await settings(world)).rhythm, 'school-days');
  });
});

describe('the card about the digest', () => {
  it('shows what the channel has', async () => {
    const facts = factsOf(cards.settings, await press(await staffed(), 'digest.settings'));
    assert.deepEqual(facts.inputs, { rhythm: 'school-days', at: '08:00', sections: all, atOnce: 'questions' });
    assert.deepEqual([facts.times[0]?.title, facts.times.at(-1)?.title, facts.times.length], ['6am', '9pm', 31]);
  });

  it('keeps what is chosen', async () => {
    const world = await staffed();
    const kept = factsOf(cards.settingsKept, await press(world, 'digest.choose', { ...filled, sections: 'questions' }));
    assert.equal(kept.next, '4:30pm on Friday 27 November 2026');
    assert.deepEqual((await settings(world)).leftOut, ['nominations', 'panel', 'coverage', 'themes', 'faq', 'closing']);
  });

  const wrong: [string, object, string][] = [
    ['rhythm', { rhythm: 'sometimes' }, 'Select how often you want the digest'],
    ['at', { at: '08:15' }, 'Select a time from 6am to 9pm, on the hour or at half past'],
    ['sections', { sections: '' }, 'Select at least one part of the digest, or select Never'],
    ['sections', { sections: 'rounds,other' }, 'Select at least one part of the digest, or select Never'],
  ];
  for (const [field, over, text] of wrong)
    it(`comes back with what is wrong, as it was filled in: ${JSON.stringify(over)}`, async () => {
      const world = await staffed();
      const sent = { ...filled, ...over };
      const facts = factsOf(cards.settings, await press(world, 'digest.choose', sent));
      assert.deepEqual([facts.problems, facts.inputs], [[{ field, text }], sent]);
      assert.equal((await settings(world)).rhythm, 'school-days');
    });

  it('needs no part of the digest for Never', async () => {
    const world = await staffed();
    factsOf(cards.settingsKept, await press(world, 'digest.choose', { ...filled, rhythm: 'never', sections: '' }));
    assert.deepEqual((await settings(world)).leftOut, []);
  });

  it('comes back as it was filled in when storage fails', async () => {
    const stores = memoryStores();
    const world = await staffed({ ...stores, staffChannels: { ...stores.staffChannels, choose: down } });
    const sent = aForm('digest.choose', filled, officer);
    await assert.rejects(world.app.dispatch(sent), /storage is down/u);
    const facts = factsOf(cards.settings, world.app.giveBack(sent, 'F-1'));
    assert.deepEqual([facts.fault, facts.inputs], ['F-1', filled]);
  });
});

describe('who chooses for a channel', () => {
  const ways = (world: World, over: object) => [
    type(world, 'digest daily', over),
    press(world, 'digest.settings', {}, over),
    press(world, 'digest.choose', filled, over),
  ];

  it('are officers alone', async () => {
    const world = await staffed();
    for (const reply of await Promise.all(ways(world, { person: aPerson() }))) factsOf(refusals.officersOnly, reply);
  });

  it('are not officers in a chat, or in a channel that does not follow', async () => {
    const world = await staffed();
    for (const place of ['personal', 'group'])
      for (const reply of await Promise.all(ways(world, { place }))) factsOf(refusals.channelOnly, reply);
    const other = { conversation: '19:other', address: anAddress('x') };
    for (const reply of await Promise.all(ways(world, other))) factsOf(refusals.staffChannelOnly, reply);
    assert.deepEqual((await world.ports.staffChannels.find(conversation))?.settings, undefined);
  });
});

describe('a change of times', () => {
  it('counts from the next day on a day that has had its digest', async () => {
    const world = await staffed();
    await send(world, MONDAY);
    const kept = factsOf(cards.settingsKept, await type(world, 'digest daily at 4pm'));
    assert.equal(kept.next, '4pm on Tuesday 24 November 2026');
    world.clock.now = `${MONDAY}T16:00:30.000Z`;
    assert.equal(await world.app.jobs.timers['digest-timer']?.(), 0);
  });

  it('counts the same day where that has had none, and makes up for nothing', async () => {
    const world = await staffed();
    assert.equal(
      factsOf(cards.settingsKept, await type(world, 'digest daily at 10am')).next,
      '10am on Monday 23 November 2026',
    );
    assert.equal(
      factsOf(cards.settingsKept, await type(world, 'digest daily at 9am')).next,
      '9am on Tuesday 24 November 2026',
    );
    world.clock.now = `${MONDAY}T10:00:30.000Z`;
    assert.equal(await world.app.jobs.timers['digest-timer']?.(), 0);
  });

  it('of something else leaves today’s digest as it is', async () => {
    const world = await staffed();
    const early = { receivedAt: `${MONDAY}T08:00:10.000Z` };
    await press(world, 'digest.choose', { rhythm: 'school-days', at: '08:00', sections: all, atOnce: '' }, early);
    world.clock.now = `${MONDAY}T08:00:30.000Z`;
    assert.equal(await world.app.jobs.timers['digest-timer']?.(), 1);
  });
});

describe('questions as they come', () => {
  const shown = ({ posts }: World) => posts.filter(({ reply }) => cardOf(reply) === 'questions/question').length;
  const pass = ({ app }: World, asked: string, n: number) =>
    app.dispatch(aForm('question.pass', { formKey: `key-of-a-card-00000${n}`, asked }));

  it('are not posted to a channel that wants none, and those that wait are once it wants them', async () => {
    const world = await staffed();
    world.clock.now = NOW;
    await type(world, 'follow');
    await press(world, 'digest.choose', { ...filled, atOnce: '' });
    await pass(world, 'Are there biscuits?', 1);
    const done = await drain(world);
    assert.equal(shown(world), 0);
    await press(world, 'digest.choose', filled);
    await pass(world, 'Is there tea?', 2);
    await drain(world, done);
    assert.equal(shown(world), 2);
  });

  it('are posted to one that has chosen nothing, also as older versions kept it', async () => {
    const world = aWorld();
    await world.ports.staffChannels.follow(aStaffChannel());
    await pass(world, 'Are there biscuits?', 1);
    await drain(world);
    assert.equal(shown(world), 1);
  });
});
