// What the bot answers who asks how we compare.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards } from '../../features/indicators/cards.ts';
import { cards as signpostsCards } from '../../features/signposts/cards.ts';
import { aForm, aMessage, anEntry, aWorld, factsOf, someContent } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { ofType } from '../cards/walk.ts';
import { shipped } from '../shipped.ts';

const { app } = aWorld();
const say = (text: string, over = {}) => app.dispatch(aMessage(text, over));

describe('how we compare', () => {
  it('is shown for one indicator with all councils, source, year, status and the page', async () => {
    const reply = await say('how do we compare on attainment 8');
    const facts = factsOf(cards.comparison, reply);
    assert.deepEqual(facts.lead, []);
    assert.match(facts.sentence, /46\.7\. Calderwick was joint 2nd of the 4 in the Far West with a figure/u);
    assert.deepEqual(
      facts.lines.map(({ place, name, value, ours }) => [place, name, value, ours]),
      [
        ['1st', 'Alderwick', '50.1', false],
        ['joint 2nd', 'Birchholme', '46.7', false],
        ['joint 2nd', 'Calderwick (us)', '46.7', true],
        ['4th', 'Elmthwaite', '41.0', false],
        ['', 'Dunnshaw', 'not published (it would be about too few pupils)', false],
        ['', 'Far West (region)', '45.5', false],
        ['', 'England', '46.7', false],
      ],
    );
    assert.deepEqual(
      facts.bars.map(({ x, y }) => [x, y]),
      [
        ['Alderwick', 50.1],
        ['Birchholme', 46.7],
        ['Calderwick (us)', 46.7],
        ['Elmthwaite', 41],
        ['Far West (region)', 45.5],
        ['England', 46.7],
      ],
    );
    assert.equal(new Set(facts.bars.filter(({ x }) => x !== 'Calderwick (us)').map(({ color }) => color)).size, 2);
    assert.equal(facts.page, 'https://roundtable.example.org/compare/attainment-8');
    assert.deepEqual([facts.year, facts.status, facts.source], ['2018/19', 'Final figures', 'Made-up tables']);
    const [chart] = ofType(reply && render(reply), 'Chart.HorizontalBar');
    assert.ok(chart?.['fallback'], 'a list for clients without charts');
  });

  it('is no chart where one could not show it: below 0', async () => {
    const reply = await say('how do we compare on progress 8');
    const facts = factsOf(cards.comparison, reply);
    assert.deepEqual(facts.bars, []);
    assert.equal(ofType(reply && render(reply), 'Chart.HorizontalBar').length, 0);
    assert.ok(facts.lines.some(({ name, value }) => name === 'Elmthwaite' && value === '−0.50'));
  });

  it('is yes or no for each indicator that fits, and each leads on', async () => {
    const { items, lead } = factsOf(cards.list, await say('are we above the region at key stage 2'));
    assert.match(lead.join(' '), /Several figures fit/u);
    assert.deepEqual(
      items.map(({ id, text }) => [id, text]),
      [
        ['key-stage-2-expected', 'No. 64% is below the region (65%).'],
        ['key-stage-2-higher', 'No. 10% is the same as the region (10%).'],
      ],
    );
    for (const { id } of items)
      assert.equal(cardOf(await app.dispatch(aForm('indicators.show', { id }))), 'indicators/comparison');
  });

  it('says yes or no first for one indicator', async () => {
    const facts = factsOf(cards.comparison, await say('is absence lower than in England?'));
    assert.deepEqual(facts.lead, ['Yes. 4.40% is below England (4.73%). Lower is better.']);
  });

  it('shows the year that is asked for, or says which there is', async () => {
    const of = async (text: string) => factsOf(cards.comparison, await say(text));
    const before = await of('how did we compare on ks2 expected in 2017/18');
    assert.deepEqual([before.year, before.lead], ['2017/18', []]);
    const other = await of('how do we compare on attainment 8 in 2023/24');
    assert.deepEqual(
      [other.year, other.lead],
      ['2018/19', ['We do not have figures for 2023/24. These are for 2018/19.']],
    );
  });

  it('lists all indicators by its words and where none fits', async () => {
    const ids = madeUpIds();
    for (const text of ['how do we compare', 'how we compare', 'how do we compare with Alderwick']) {
      const { items } = factsOf(cards.list, await say(text));
      assert.deepEqual(
        items.map(({ id }) => id),
        ids,
        text,
      );
    }
    const { lead, items } = factsOf(cards.list, await say('how do we compare on school meals'));
    assert.deepEqual(lead, ['We do not have a figure for that. These are the figures we have.']);
    assert.equal(items.length, ids.length);
    factsOf(cards.list, await app.dispatch(aForm('indicators.list', {})));
  });

  it('names whom we are compared with, and which of them border on us', async () => {
    for (const text of ['who are our neighbours', 'which councils are in the region']) {
      const facts = factsOf(cards.neighbours, await say(text));
      assert.equal(facts.region, 'We compare Calderwick with the 4 other councils in the Far West.');
      assert.deepEqual(facts.names, ['Alderwick', 'Birchholme', 'Dunnshaw', 'Elmthwaite']);
      assert.deepEqual(facts.bordering, ['Alderwick', 'Elmthwaite']);
      assert.match(facts.statistical, /We do not use the Department for Education’s statistical neighbours/u);
    }
  });

  it('comes after signposts and the very words of the FAQ', async () => {
    factsOf(signpostsCards.signpost, await say('how do we compare on a child told me her dad hits her'));
    const text = 'how do we compare on attainment 8';
    const known = aWorld({ content: someContent({ faq: [anEntry({ id: 'known', title: text })] }) });
    assert.equal(factsOf(faqCards.answer, await known.app.dispatch(aMessage(text))).id, 'known');
  });

  it('is refused kindly for an indicator that is no more', async () => {
    for (const fields of [{ id: 'gone' }, { id: 'a,b' }, {}])
      assert.equal(cardOf(await app.dispatch(aForm('indicators.show', fields))), 'refusals/out-of-date');
  });

  it('says so where the council compares itself with nobody', async () => {
    const indicators = { indicators: [], sources: [], areas: [], figures: [] };
    const none = aWorld({ content: someContent({ indicators }) });
    for (const text of ['how do we compare', 'who are our neighbours']) {
      const facts = factsOf(cards.list, await none.app.dispatch(aMessage(text)));
      assert.deepEqual([facts.title, facts.items], ['We have no figures to compare yet.', []]);
    }
    assert.match(cardOf(await none.app.dispatch(aMessage('how do we compare on attainment 8'))) ?? '', /^faq\//u);
  });

  it('fits into a card with all councils of a large region', async () => {
    const large = aWorld({ content: shipped });
    const reply = await large.app.dispatch(aMessage('how do we compare on attainment 8'));
    const { bars } = factsOf(cards.comparison, reply);
    assert.equal(bars.length, 25);
    assert.ok(reply && Buffer.byteLength(JSON.stringify(render(reply))) < 28 * 1024);
  });
});

const madeUpIds = (): string[] => [
  'key-stage-2-expected',
  'key-stage-2-higher',
  'attainment-8',
  'progress-8',
  'overall-absence',
];
