// Each channel's digest comes at its own times, with its own sections, and a change of either counts from then on.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { type ChannelSettings, settingsOf } from '../../features/staff-channels/settings.ts';
import { aStaffChannel, aSummary, aWorld, type World } from '../builders.ts';
import { markdownOf } from '../cards/walk.ts';
import { memoryStores } from '../stores.ts';
import { at8, conversation, digestOf, MONDAY, send, TUESDAY, WEDNESDAY } from './sending.ts';

const LAST_FRIDAY = '2026-11-20T09:00:00.000Z';
const chosen = (over: Partial<ChannelSettings>): ChannelSettings => ({
  ...settingsOf(aStaffChannel()),
  since: LAST_FRIDAY,
  from: LAST_FRIDAY,
  ...over,
});

async function staffed(over: Partial<ChannelSettings>): Promise<World> {
  const world = aWorld(memoryStores());
  await world.ports.staffChannels.follow(aStaffChannel({ settings: chosen(over) }));
  return world;
}

const asked = async ({ app, clock }: World, now: string): Promise<number | undefined> => {
  clock.now = now;
  return app.jobs.timers['digest-timer']?.();
};

describe('the times of a channel’s digest', () => {
  it('are those it has chosen, and no message of another day is worked on', async () => {
    const world = await staffed({ rhythm: 'tuesday', at: '07:30' });
    assert.equal(await asked(world, at8(MONDAY)), 0);
    await send(world, MONDAY);
    assert.equal(await asked(world, `${TUESDAY}T07:29:59.999Z`), 0);
    assert.equal(await asked(world, `${TUESDAY}T07:30:00.000Z`), 1);
    await send(world, TUESDAY);
    await send(world, WEDNESDAY);
    assert.equal(world.posts.length, 1);
  });

  it('are never where it wants none', async () => {
    const world = await staffed({ rhythm: 'never' });
    assert.equal(await asked(world, at8(MONDAY)), 0);
    await world.app.jobs.work(digestOf(MONDAY));
    assert.deepEqual(world.posts, []);
  });

  it('count from when they were chosen: what was due before is not made up for', async () => {
    const world = await staffed({ from: `${MONDAY}T10:00:00.000Z` });
    assert.equal(await asked(world, `${MONDAY}T10:30:00.000Z`), 0);
    assert.equal(await asked(world, at8(TUESDAY)), 1);
  });
});

describe('the sections of a channel’s digest', () => {
  it('are without those it has left out: neither shown nor spoken, and no news', async () => {
    const world = await staffed({ leftOut: ['nominations', 'questions'] });
    await world.ports.staffChannels.choose(conversation, chosen({ leftOut: ['nominations', 'questions'] }));
    await send(world, MONDAY);
    await world.ports.summaries.put(aSummary({ receivedAt: `${MONDAY}T12:00:00.000Z` }));
    await send(world, TUESDAY);
    const [full, quiet] = world.posts.map(({ reply }) => render(reply));
    assert.doesNotMatch(JSON.stringify(full), /Questions waiting|nominations in total/u);
    assert.match(JSON.stringify(full), /Seats and nominations/u);
    assert.equal(full?.speak, 'Digest 1, Monday 23 November 2026.');
    assert.deepEqual(quiet && markdownOf(quiet), [
      '**Digest 2, Tuesday 24 November 2026.** Nothing new since 8am on Monday 23 November 2026. Nominations close at 11:59pm on Friday 26 March 2027.',
    ]);
    assert.equal(quiet?.speak, 'Nothing new in the digest.');
  });

  it('are all where it has chosen nothing, beside a channel that has', async () => {
    const world = await staffed({ leftOut: ['nominations'] });
    await world.ports.staffChannels.follow(aStaffChannel({ conversation: '19:other' }));
    await world.ports.summaries.put(aSummary());
    world.clock.now = at8(MONDAY);
    for (const one of [conversation, '19:other'])
      await world.app.jobs.work({ kind: 'job', job: 'digest', about: { conversation: one, day: MONDAY } });
    const shown = world.posts.map(({ reply }) => JSON.stringify(render(reply)).includes('Ada Example'));
    assert.deepEqual(shown, [false, true]);
  });
});
