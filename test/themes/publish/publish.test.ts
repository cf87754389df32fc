// Officers publish themes, and nobody reads a small number of them, on any day; whoever has no Teams reads the answers.
import assert from 'node:assert/strict';
import { cards } from '../../../features/themes/cards.ts';
import { protect } from '../../../features/themes/publish/protect.ts';
import { pages } from '../../../features/themes/web/said.ts';
import { factsOf } from '../../builders.ts';
import { htmlOf, MARKUP, NAUGHTY, toldTo } from '../../pages/told.ts';
import { visit } from '../../pages/visit.ts';
import { add, withTheme } from '../filled.ts';
import { aGrouping, answer, type Grouping, officer } from '../grouping.ts';

const preview = async (world: Grouping) => factsOf(cards.publish, await world.presses(officer, 'themes.preview'));
const publish = async (world: Grouping, number: number) =>
  factsOf(cards.publish, await world.presses(officer, 'themes.publish', { number }));
const said = async (world: Grouping) => toldTo(pages.said, await visit(world, 'GET /thoughts/said'));

describe('the page of what schools said', () => {
  it('invites to share a thought while there is nothing to read', async () => {
    const world = aGrouping();
    assert.deepEqual((await said(world)).themes, []);
    assert.match(await htmlOf(await visit(world, 'GET /thoughts/said')), /Share a thought/u);
    assert.equal((await preview(world)).fresh, 0);
  });

  it('has nothing of a theme with fewer than 5 thoughts, not even its name, until it is answered', async () => {
    const { world, theme } = await withTheme();
    await add(world, 4, theme);
    assert.deepEqual(
      (await preview(world)).themes.map(({ is }) => is),
      ['not yet'],
    );
    assert.equal((await publish(world, 1)).published, false);
    assert.deepEqual((await said(world)).themes, []);
    await world.answers(theme);
    const [shown] = (await said(world)).themes;
    assert.deepEqual([shown?.table, shown?.answer?.did], [null, answer['did']]);
  });

  it('hides what is small and what would give it away, and keeps old numbers where new ones would tell', async () => {
    const { world, theme } = await withTheme();
    await add(world, 9, theme);
    await add(world, 2, theme, { stance: 'opportunity' });
    const { number, fresh } = await preview(world);
    assert.deepEqual([number, fresh], [1, 1]);
    assert.equal((await publish(world, 1)).published, true);
    const table = (await said(world)).themes[0]?.table;
    assert.ok(table);
    assert.deepEqual(
      table.stances.map(({ count }) => count),
      [null, null, 0],
    );
    assert.deepEqual([table.total, table.phases], [11, [{ label: 'Primary', count: 11 }]]);
    // One more thought is nobody's business.
    await add(world, 1, theme);
    assert.deepEqual(
      (await preview(world)).themes.map(({ is, now, total }) => [is, now, total]),
      [['kept', 12, 11]],
    );
    await publish(world, 2);
    assert.equal((await said(world)).themes[0]?.table?.total, 11);
    await add(world, 6, theme);
    assert.equal((await publish(world, 2)).published, true);
    assert.equal((await said(world)).themes[0]?.table?.total, 18);
  });

  it('has nothing new to publish where nothing has changed, and has where a theme has another name', async () => {
    const { world, theme } = await withTheme();
    await add(world, 9, theme);
    await publish(world, 1);
    assert.deepEqual([(await preview(world)).fresh, (await publish(world, 2)).published], [0, false]);
    assert.equal((await world.ports.publications.all()).length, 1);
    await world.changes(theme, 'rename', { title: 'Village schools' });
    assert.equal((await preview(world)).fresh, 1);
  });

  it('is published once by a button that is pressed twice, or that is older', async () => {
    const { world, theme } = await withTheme();
    await add(world, 9, theme);
    await Promise.all([publish(world, 1), publish(world, 1)]);
    assert.equal((await world.ports.publications.all()).length, 1);
    await add(world, 9, theme);
    assert.equal((await publish(world, 1)).published, false);
    assert.equal((await world.ports.publications.all()).length, 1);
  });

  it('keeps the numbers of a theme into which another was merged that was published, too', async () => {
    const { world, theme } = await withTheme();
    const { formKey } = factsOf(cards.themes, await world.says(officer, 'themes'));
    await world.presses(officer, 'themes.create', { formKey, newTheme: 'Villages' });
    const villages = await world.theme('Villages');
    await add(world, 9, theme);
    await add(world, 7, villages);
    await publish(world, 1);
    await world.changes(villages, 'merge', { into: theme });
    assert.deepEqual(
      (await preview(world)).themes.map(({ is, now, total }) => [is, now, total]),
      [['kept', 16, 9]],
    );
  });

  it('says how a promise stands, and stays text whatever is in it', async () => {
    for (const text of NAUGHTY) {
      const { world, theme } = await withTheme(text);
      await add(world, 6, theme);
      await publish(world, 1);
      await world.changes(theme, 'promise', { promisedBy: '14 December 2026' });
      assert.equal((await said(world)).themes[0]?.by, 'Monday 14 December 2026');
      await world.answers(theme, { asked: text, said: text, did: text });
      assert.equal((await said(world)).themes[0]?.promise, 'kept');
      assert.doesNotMatch(await htmlOf(await visit(world, 'GET /thoughts/said')), MARKUP);
    }
  });
});

describe('what is published of a theme', () => {
  const counts = (stances: number[], phases: number[]) => ({
    total: stances.reduce((sum, one) => sum + one, 0),
    stances,
    phases,
  });

  it('hides no number where none is small', () => {
    const row = protect([], counts([10, 6, 0], [16, 0]));
    assert.deepEqual(
      [row?.stances.hidden, row?.phases.hidden],
      [
        [false, false, false],
        [false, false],
      ],
    );
  });

  it('never shows again less than before, and never a number that has fallen', () => {
    const first = protect([], counts([10, 6, 0], [16, 0]));
    assert.ok(first);
    assert.equal(protect([first], counts([10, 6, 3], [19, 0])), undefined);
    assert.equal(protect([first], counts([9, 12, 0], [21, 0])), undefined);
    assert.ok(protect([first], counts([15, 6, 0], [21, 0])));
  });
});
