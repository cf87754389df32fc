// The page of how we compare, with where we stand on all indicators, as anybody with a browser sees it.
import assert from 'node:assert/strict';
import { pages } from '../../features/indicators/web/pages.ts';
import { aWorld, someContent } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { toldTo } from '../pages/told.ts';
import { aSite, visit } from '../pages/visit.ts';

const world = aWorld();

describe('the page of how we compare', () => {
  it('lists each indicator by its group with its sentence, who is compared, and the source', async () => {
    const facts = pages.compare.factsIn(await visit(world, 'GET /compare'));
    assert.ok(facts);
    assert.deepEqual(
      facts.groups.map(({ name, indicators }) => [name, indicators.map(({ id }) => id)]),
      [
        ['Key stage 2', ['key-stage-2-expected', 'key-stage-2-higher']],
        ['Key stage 4', ['attainment-8', 'progress-8']],
        ['Attendance', ['overall-absence']],
      ],
    );
    assert.match(facts.groups[1]?.indicators[0]?.sentence ?? '', /46\.7\. Calderwick was joint 2nd of the 4/u);
    assert.equal(facts.neighbours?.region, 'We compare Calderwick with the 4 other councils in the Far West.');
    assert.deepEqual(
      facts.sources.map(({ title, years }) => [title, years]),
      [['Made-up tables', '2017/18, 2018/19']],
    );
  });

  it('says at a glance where we stand, lowest first where that is asked for', async () => {
    const look = async (query = {}) => toldTo(pages.compare, await visit(world, 'GET /compare', { query }));
    const facts = await look();
    assert.deepEqual(
      facts.standings.map(({ name, value, place }) => [name, value, place]),
      [
        ['Key stage 2, expected standard', '64%', 'joint 2nd'],
        ['Key stage 2, higher standard', '10%', 'joint 2nd'],
        ['Attainment 8', '46.7', 'joint 2nd'],
        ['Progress 8', 'not published (it is not reliable enough)', ''],
        ['Overall absence', '4.40%', 'joint 2nd'],
      ],
    );
    const lowest = await look({ sort: 'place' });
    assert.deepEqual(
      lowest.standings.map(({ id }) => id),
      ['attainment-8', 'key-stage-2-expected', 'key-stage-2-higher', 'overall-absence', 'progress-8'],
    );
    assert.deepEqual((await look({ sort: '__proto__' })).order, 'group');
  });

  it('says of which year the figures are and how final, once where that is the same of all', async () => {
    const differ = toldTo(pages.compare, await visit(world, 'GET /compare'));
    assert.equal(differ.about, null);
    const statuses = differ.standings.map(({ about }) => about?.status);
    assert.deepEqual(statuses.slice(0, 2), ['Provisional figures, which may still change', 'Final figures']);
    const alike = toldTo(pages.compare, await visit(aWorld({ content: shipped }), 'GET /compare'));
    assert.deepEqual(alike.about, { year: '2018/19', status: 'Final figures' });
    assert.ok(alike.standings.every(({ about }) => about === null));
  });

  it('says so where there are no figures, and is in the menu all the same', async () => {
    const indicators = { indicators: [], sources: [], areas: [], figures: [] };
    const site = aSite(aWorld({ content: someContent({ indicators }) }));
    const { status, body } = await site('/compare');
    assert.equal(status, 200);
    assert.match(String(body), /<h1[^>]*>We have no figures to compare yet\./u);
    assert.match(String(body), /aria-current="true"|aria-current="page"/u);
    assert.equal((await site('/compare/attainment-8')).status, 404);
  });
});
