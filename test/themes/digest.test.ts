// The digest says how many thoughts are new and unread, and which promises are near or were missed; once somebody answers, it does not.
import assert from 'node:assert/strict';
import { themesSaid } from '../../features/themes/digest.ts';
import { everything } from '../../features/themes/coding/overview.ts';
import { aGrouping, officer } from './grouping.ts';

const NOW = '2026-12-15T08:00:00.000Z';

describe('thoughts in the digest', () => {
  it('are counted, and are news while they are new', async () => {
    const world = aGrouping();
    const [id = ''] = await world.share(['Small schools have nobody to send.', 'We can share.']);
    await world.codes(officer, id, { newTheme: 'Small schools' });
    const all = await everything(world.ports);
    const first = themesSaid({ now: NOW, since: null }, all);
    assert.deepEqual([first.facts.thoughts, first.news], [{ fresh: 2, total: 2, uncoded: 1, promises: [] }, true]);
    const next = themesSaid({ now: NOW, since: '2026-12-14T08:00:00.000Z' }, all);
    assert.deepEqual([next.facts.thoughts.fresh, next.news], [0, false]);
    assert.ok(!JSON.stringify(first).includes('nobody to send'));
  });

  it('have the promises that are near, and those that were missed until they are kept', async () => {
    const world = aGrouping();
    const [id = ''] = await world.share(['Small schools have nobody to send.']);
    await world.codes(officer, id, { newTheme: 'Small schools' });
    const theme = await world.theme('Small schools');
    await world.changes(theme, 'promise', { promisedBy: '14 December 2026' });
    const said = async (now: string) => themesSaid({ now, since: now }, await everything(world.ports));
    assert.deepEqual((await said('2026-12-01T08:00:00.000Z')).facts.thoughts.promises, []);
    assert.equal((await said('2026-12-08T08:00:00.000Z')).facts.thoughts.promises[0]?.missed, false);
    const missed = await said(NOW);
    assert.deepEqual([missed.facts.thoughts.promises[0]?.missed, missed.news], [true, true]);
    await world.answers(theme);
    assert.deepEqual((await said(NOW)).facts.thoughts.promises, []);
  });
});
