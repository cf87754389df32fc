// The page of one indicator as anybody with a browser sees it.
import assert from 'node:assert/strict';
import { cards } from '../../features/indicators/cards.ts';
import { pages } from '../../features/indicators/web/pages.ts';
import { missing } from '../../platform/web-page.ts';
import { aMessage, aWorld, factsOf, madeUp, someContent } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { toldTo } from '../pages/told.ts';
import { aSite, SITE, visit } from '../pages/visit.ts';

const world = aWorld();
const seen = async (id: string, query: Record<string, string> = {}) => {
  const facts = pages.indicator.factsIn(await visit(world, 'GET /compare/{id}', { parameters: { id }, query }));
  assert.ok(facts);
  return facts;
};
describe('the page of one indicator', () => {
  it('shows every authority best first, then the region and the country, with source, year and status', async () => {
    const facts = await seen('attainment-8');
    const all = [...facts.authorities, ...facts.wholes].map(({ place, name, value }) => [place, name, value]);
    assert.deepEqual(all, [
      ['1st', 'Alderwick', '50.1'],
      ['joint 2nd', 'Birchholme', '46.7'],
      ['joint 2nd', 'Calderwick (us)', '46.7'],
      ['4th', 'Elmthwaite', '41.0'],
      ['', 'Dunnshaw', 'not published (it would be about too few pupils)'],
      ['', 'Far West (region)', '45.5'],
      ['', 'England', '46.7'],
    ]);
    assert.deepEqual(
      facts.chart.bars.map(({ label, value, is }) => [label, value, is]),
      [
        ['Alderwick', 50.1, 'other'],
        ['Birchholme', 46.7, 'other'],
        ['Calderwick (us)', 46.7, 'ours'],
        ['Elmthwaite', 41, 'other'],
        ['Dunnshaw', null, 'other'],
        ['Far West (region)', 45.5, 'whole'],
        ['England', 46.7, 'whole'],
      ],
    );
    assert.equal(facts.chart.line, 45.5);
    assert.deepEqual([facts.year, facts.status, facts.source], ['2018/19', 'Final figures', 'Made-up tables']);
    assert.deepEqual(facts.years, []);
  });

  it('is in the order that is asked for, and says which way figures go', async () => {
    const facts = await seen('overall-absence', { sort: 'name' });
    assert.deepEqual(
      facts.authorities.map(({ name }) => name),
      ['Alderwick', 'Birchholme', 'Calderwick (us)', 'Dunnshaw', 'Elmthwaite'],
    );
    assert.equal(facts.by.figure, '/compare/overall-absence#figures');
    assert.equal((await seen('overall-absence')).bestFirst, 'ascending');
    assert.equal((await seen('attainment-8')).bestFirst, 'descending');
    const sorted = async (query: string) => {
      const { body } = await aSite(world)(`/compare/overall-absence${query}`);
      return /aria-sort="(?<way>\w+)"[^>]*><a[^>]*>(?:<span[^>]*>[^<]*<\/span>)?(?<what>\w+)/u.exec(String(body))
        ?.groups;
    };
    assert.deepEqual({ ...(await sorted('')) }, { way: 'ascending', what: 'Figure' });
    assert.deepEqual({ ...(await sorted('?sort=name')) }, { way: 'ascending', what: 'Council' });
    assert.deepEqual({ ...(await sorted('?sort=__proto__')) }, { way: 'ascending', what: 'Figure' });
  });

  it('says how those that border on us did, and shows them alone where that is asked for', async () => {
    const all = await seen('attainment-8', { sort: 'name' });
    assert.deepEqual(all.neighbours, {
      said: 'Councils that border Calderwick: 1 better, 1 worse, 0 the same.',
      count: 2,
      only: false,
      all: '/compare/attainment-8?sort=name#chart',
      them: '/compare/attainment-8?show=neighbours&sort=name#chart',
    });
    const near = await seen('attainment-8', { show: 'neighbours' });
    assert.deepEqual(
      near.authorities.map(({ place, name }) => [place, name]),
      [
        ['1st', 'Alderwick'],
        ['joint 2nd', 'Calderwick (us)'],
        ['4th', 'Elmthwaite'],
      ],
    );
    assert.equal(near.chart.bars.length, 5);
    assert.equal(near.count, 5);
    assert.equal(near.by.name, '/compare/attainment-8?show=neighbours&sort=name#figures');
    // Nothing is said where we have no figure to be better or worse than.
    assert.equal((await seen('progress-8')).neighbours?.said, '');
  });

  it('has no neighbours where none is said to border on us', async () => {
    const areas = madeUp.indicators.areas.map((one) => ({ ...one, neighbour: false }));
    const own = aWorld({ content: someContent({ indicators: { ...madeUp.indicators, areas } }) });
    const asks = { parameters: { id: 'attainment-8' }, query: { show: 'neighbours' } };
    const facts = toldTo(pages.indicator, await visit(own, 'GET /compare/{id}', asks));
    assert.equal(facts.neighbours, null);
    assert.equal(facts.authorities.length, 5);
  });

  it('shows another year where there is one, stays in it, and says so where there is none', async () => {
    const { years, year } = await seen('key-stage-2-expected');
    assert.equal(year, '2018/19');
    assert.deepEqual(
      years.map((one) => [one.year, one.href, one.shown, one.line.value, one.line.place, one.region, one.country]),
      [
        ['2018/19', '/compare/key-stage-2-expected', true, '64%', 'joint 2nd', '65%', '65%'],
        ['2017/18', '/compare/key-stage-2-expected?year=2017%2F18', false, '60%', '3rd', '61%', '64%'],
      ],
    );
    const before = await seen('key-stage-2-expected', { year: '2017/18' });
    assert.deepEqual([before.year, before.lead], ['2017/18', []]);
    assert.equal(before.by.name, '/compare/key-stage-2-expected?year=2017%2F18&sort=name#figures');
    assert.equal(before.file, '/compare/key-stage-2-expected/figures.csv?year=2017%2F18');
    const other = await seen('attainment-8', { year: '2023/24' });
    assert.deepEqual(
      [other.year, other.lead],
      ['2018/19', ['We do not have figures for 2023/24. These are for 2018/19.']],
    );
    assert.deepEqual((await seen('attainment-8', { year: '<b>' })).lead, []);
  });

  it('is none of an indicator that there is not', async () => {
    for (const id of ['gone', '', '__proto__', 'Attainment-8'])
      for (const page of ['GET /compare/{id}', 'GET /compare/{id}/figures.csv'])
        assert.equal(await visit(world, page, { parameters: { id } }), missing);
    assert.equal((await aSite(world)('/compare/gone')).status, 404);
    assert.equal((await aSite(world)('/compare/gone/figures.csv')).status, 404);
  });

  it('is where the bot leads to', async () => {
    const site = aSite(world);
    const { page } = factsOf(cards.comparison, await world.app.dispatch(aMessage('how do we compare on attainment 8')));
    const { page: all } = factsOf(cards.list, await world.app.dispatch(aMessage('compare')));
    for (const address of [page, all]) {
      assert.ok(address.startsWith(`${SITE}/`));
      assert.equal((await site(address.slice(SITE.length))).status, 200, address);
    }
  });

  it('draws its chart, and keeps names of areas text', async () => {
    const name = `<img src=x onerror=alert(1)> & "Sons"`;
    const areas = madeUp.indicators.areas.map((one) => (one.level === 'authority' ? { ...one, name } : one));
    const indicators = { ...madeUp.indicators, areas };
    const site = aSite(aWorld({ content: someContent({ indicators }) }));
    for (const path of ['/compare', '/compare/attainment-8', '/compare/progress-8']) {
      const { status, body } = await site(path);
      assert.equal(status, 200);
      assert.doesNotMatch(String(body), /<img|<style|\sstyle=/u, path);
      assert.ok(String(body).includes('&lt;img src=x'), path);
    }
    const { body } = await site('/compare/attainment-8');
    assert.match(String(body), /<svg [^>]*class="chart__wide".*<svg [^>]*class="chart__narrow"/su);
    assert.match(String(body), /role="img" aria-label="Chart\. In 2018\/19.*The table below has all figures\."/u);
  });

  it('has each of 23 authorities once in each drawing of its chart', async () => {
    const { body } = await aSite(aWorld({ content: shipped }))('/compare/key-stage-2-expected');
    const [, ...drawings] = String(body).split('<svg aria-hidden="true"');
    const names = shipped.indicators.areas.filter(({ level }) => level === 'authority').map(({ name }) => name);
    assert.deepEqual([drawings.length, names.length], [2, 22]);
    for (const drawing of drawings)
      for (const name of [...names, 'Lancashire (us)'])
        assert.equal((drawing.split('</svg>')[0] ?? '').split(`>${name}<`).length - 1, 1, name);
  });
});
