// A draft summary of thoughts: which quotes it chooses, whose views it leaves out beside a random sample, and that it tells no small number.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cards as updateCards } from '../../features/updates/cards.ts';
import { cards } from '../../features/themes/cards.ts';
import { chooseQuotes, sampleQuotes, wordsIn } from '../../features/themes/summary/choose.ts';
import { leftOut, type View } from '../../features/themes/summary/views.ts';
import type { Thought } from '../../features/thoughts/thought.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, anOfficer, factsOf, inChannel } from '../builders.ts';
import { add, withTheme } from './filled.ts';
import { aGrouping, type Grouping, officer, other } from './grouping.ts';

const summary = async (world: Grouping, fields = {}) =>
  factsOf(cards.summary, await world.presses(officer, 'themes.summary', fields));
const adds = async (world: Grouping, text: string) =>
  factsOf(cards.summary, await world.presses(officer, 'themes.add-summary', { text, sample: 1 }));
const publish = async (world: Grouping, number = 1) => world.presses(officer, 'themes.publish', { number });

const view = (id: string, says: string, words = 5): View => ({
  thought: { id, text: 'word '.repeat(words), person: { tenantId: 't', objectId: id } } as unknown as Thought,
  themes: [],
  says: says.split(' ').filter(Boolean),
});

describe('the quotes of a draft summary', () => {
  it('are those that stand for the most views, and none that adds nothing', () => {
    const views = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c'].map((says, n) => view(`v${n}`, says));
    const quotable = [...views, view('both', 'b c')];
    const chosen = chooseQuotes([...quotable], quotable, 9);
    assert.deepEqual(
      chosen.map(({ says }) => says.join(' ')),
      ['b c', 'a'],
    );
    assert.equal(leftOut(quotable, chosen).size, 0);
    assert.equal(leftOut(quotable, chooseQuotes(quotable, quotable, 1)).size, 4);
  });

  it('are of those that say the same the one that says enough and is short', () => {
    const quotable = [view('long', 'a', 90), view('good', 'a', 24), view('short', 'a', 1)];
    assert.deepEqual(
      chooseQuotes(quotable, quotable, 3).map(({ thought }) => thought.id),
      ['good'],
    );
  });

  it('leave out no more than 37 in 100 of what the best choice of so many says', () => {
    const says = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 }).map((one) => one.join(' '));
    fc.assert(
      fc.property(fc.array(says, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 3 }), (all, most) => {
        const views = all.map((one, n) => view(`v${n}`, one));
        const said = (quotes: readonly View[]) => views.length - leftOut(views, quotes).size;
        const choices = views.reduce<View[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
        const best = Math.max(...choices.filter((set) => set.length <= most).map(said));
        assert.ok(said(chooseQuotes(views, views, most)) >= (1 - 1 / Math.E) * best - 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('are compared with a sample that has as many words at least, the same for the same number', () => {
    const quotable = Array.from({ length: 40 }, (_, n) => view(`v${n}`, 'a', 3 + (n % 9)));
    const sample = sampleQuotes(quotable, { number: 1, words: 30 });
    assert.ok(wordsIn(sample) >= 30 && wordsIn(sample.slice(0, -1)) < 30);
    const again = sampleQuotes(quotable.toReversed(), { number: 1, words: 30 });
    assert.deepEqual(again, sample);
    assert.notDeepEqual(sampleQuotes(quotable, { number: 2, words: 30 }), sample);
    assert.equal(sampleQuotes(quotable, { number: 1, words: 9999 }).length, 40);
  });
});

/** A theme with 9 challenges and 2 opportunities, of which some may be quoted. */
async function told(): Promise<Grouping> {
  const { world, theme } = await withTheme();
  await add(world, 9, theme);
  await add(world, 1, theme, { text: 'Nobody can go to [meetings](https://evil.example).', mayQuote: true });
  await add(world, 2, theme, { stance: 'opportunity', groups: { ...nowhere, phase: 'Secondary' } });
  return world;
}
const nowhere = { phase: '', type: '', area: '', network: '', role: '' };

describe('a draft summary', () => {
  it('has nothing to quote until themes are published, and says so', async () => {
    const world = await told();
    const before = await summary(world);
    assert.deepEqual([before.quotes, before.text, before.unpublished], [0, '', 12]);
    assert.deepEqual([before.all.of, before.all.out], [12, 12]);
    await publish(world);
    assert.deepEqual((await summary(world)).unpublished, 0);
  });

  it('quotes whoever allowed it, and says whose views that leaves out by stance and by phase', async () => {
    const world = await told();
    await publish(world);
    const { quotes, text, all, stances, phases, missing, people, peopleOut } = await summary(world);
    assert.equal(quotes, 1);
    assert.match(text, /^\*\*Small schools\*\* \(12 thoughts/mu);
    assert.match(text, /^- “Nobody can go to meetings\.”$/mu);
    assert.deepEqual([all.out, all.share, people, peopleOut], [2, '17%', 12, 2]);
    assert.deepEqual(
      stances.map(({ of, out }) => [of, out]),
      [
        [2, 2],
        [10, 0],
        [0, 0],
      ],
    );
    assert.deepEqual(
      phases.map(({ of, out }) => [of, out]),
      [
        [10, 0],
        [2, 2],
      ],
    );
    assert.deepEqual(missing, [{ title: 'Small schools: Opportunities', count: 2 }]);
  });

  it('tells no number but the published ones: not what came since, and nothing of a small theme', async () => {
    const world = await told();
    await publish(world);
    const theme = await world.theme('Small schools');
    await add(world, 3, theme);
    const small = factsOf(cards.themes, await world.says(officer, 'themes')).formKey;
    await world.presses(officer, 'themes.create', { formKey: small, newTheme: 'Quiet villages' });
    await add(world, 4, await world.theme('Quiet villages'), { mayQuote: true, text: 'We are 4.' });
    await publish(world, 2);
    const { text, unpublished } = await summary(world);
    assert.deepEqual(text.match(/\d+/gu), ['12']);
    assert.doesNotMatch(text, /Quiet|We are/u);
    assert.equal(unpublished, 4);
  });

  it('compares with another sample, and keeps what the officer has written meanwhile', async () => {
    const world = await told();
    await publish(world);
    const first = await summary(world, { sample: 1 });
    assert.deepEqual(await summary(world, { sample: 1 }), first);
    const next = await summary(world, { sample: 2, text: 'My words' });
    assert.deepEqual([next.sample, next.text], [2, 'My words']);
    assert.equal((await summary(world, { sample: 'x' })).sample, 1);
  });

  it('goes into the draft of the next update once, with the officer’s words', async () => {
    const world = await told();
    assert.equal((await adds(world, 'What **schools** told us')).added, 1);
    await adds(world, 'What **schools** told us');
    const draft = await world.ports.updates.draft(0);
    assert.equal(draft?.words.news.split('What **schools** told us').length, 2);
    factsOf(updateCards.preview, await world.presses(other, 'update.begin'));
  });

  it('stays with the officer where it is empty, too long or has what an update cannot show', async () => {
    const world = await told();
    const before = async () => (await world.ports.updates.draft(0))?.words.news;
    assert.match((await adds(world, '')).problem ?? '', /Enter/u);
    assert.equal(await before(), undefined);
    const long = 'word '.repeat(700).trim();
    const problem = await adds(world, long);
    assert.match(problem.problem ?? '', /3,000/u);
    assert.equal(problem.text, long);
    assert.match((await adds(world, '# Heading')).problem ?? '', /# Heading/u);
    assert.doesNotMatch((await before()) ?? '', /word word|Heading/u);
  });

  it('comes back with the words after a fault', () => {
    const form = aForm('themes.add-summary', { text: 'My words', sample: 2 }, { person: officer });
    const { text, fault, sample } = factsOf(cards.summary, aGrouping().app.giveBack(form, 'F-1'));
    assert.deepEqual([text, fault, sample], ['My words', 'F-1', 2]);
  });

  it('has a file of all thoughts, for officers, kept in the audit', async () => {
    const world = await told();
    await publish(world);
    const { url } = factsOf(cards.file, await world.presses(officer, 'themes.summary-file', { sample: 3 }));
    const file = await world.app.download(url.split('/').at(-1) ?? '');
    assert.ok(file?.kind === 'csv');
    assert.equal(file.text.split('\r\n').length, 1 + 12 + 1);
    assert.equal(file.text.match(/"left out"/gu)?.length, 4);
    assert.match(file.text, /"quoted"/u);
    assert.doesNotMatch(file.text, /Teacher/u);
    assert.deepEqual(
      (await world.ports.downloads.history()).map(({ did }) => did),
      ['theme.exported'],
    );
  });

  it('is for an officer’s own chat', async () => {
    const { app, ports } = aGrouping();
    for (const verb of ['themes.summary', 'themes.add-summary', 'themes.summary-file'])
      assert.deepEqual(
        await app.dispatch(aForm(verb, { text: 'Words' }, { ...inChannel, person: anOfficer() })),
        refusals.privateOnly.with({ chat: ports.chat }),
      );
  });
});
