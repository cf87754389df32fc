// A field for a school offers schools while somebody types, in the shape that Teams understands, and to nobody without an identity.
import assert from 'node:assert/strict';
import { recording } from './activities.ts';
import { aBot, type Json } from './extension.ts';

const pressed = recording('execute-personal.json');
const typing = (value: unknown): Json => ({ ...pressed, name: 'application/search', value });
const typed = (queryText: unknown, dataset: unknown = 'schools'): Json =>
  typing({ queryText, dataset, queryOptions: { skip: 0, top: 15 } });

type Answer = { statusCode: number; type: string; value: { results: { value: string; title: string }[] } };

describe('a field for a school', () => {
  const offered = async (activity: Json, bot = aBot()): Promise<Answer['value']['results']> => {
    const { status, body = '' } = await bot.send(activity);
    assert.equal(status, 200);
    const answer = JSON.parse(body) as Answer;
    assert.deepEqual([answer.statusCode, answer.type], [200, 'application/vnd.microsoft.search.searchResponse']);
    return answer.value.results;
  };

  it('offers schools with what tells them apart, and the URN as what is sent', async () => {
    assert.deepEqual(await offered(typed('saint marys cath calder')), [
      { value: '900001', title: "St Mary's Catholic Primary School, Calderwick, ZZ1 1BE (URN 900001)" },
    ]);
  });

  it('offers 15 at most', async () => {
    assert.equal((await offered(typed('s'))).length, 15);
  });

  it('offers nothing for nothing, for another dataset and for text of another shape', async () => {
    for (const activity of [typed(''), typed(null), typed('st', 'people'), typed('st', 'constructor')])
      assert.deepEqual(await offered(activity), []);
    const bot = aBot();
    for (const activity of [typing({}), typing(null), typed({ $: 1 }), typed('st', 7)])
      assert.equal((await bot.send(activity)).status, 501);
    assert.deepEqual(bot.reports, []);
  });

  it('still takes what is typed when nothing can be offered', async () => {
    const bot = aBot({ suggest: () => Promise.reject(new Error('broken')) });
    assert.deepEqual(await offered(typed('st'), bot), []);
    assert.deepEqual(bot.reports, ['A field could offer no choices']);
  });

  it('offers nothing to a sender without an identity', async () => {
    const bot = aBot();
    const from = { id: '29:somebody', name: 'Somebody' };
    assert.equal((await bot.send({ ...typed('st'), from })).status, 501);
  });
});
