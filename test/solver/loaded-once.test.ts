// The solver is loaded once, but a failure to load it is not kept.
import assert from 'node:assert/strict';
import { loadedOnce } from '../../solver/loaded-once.ts';

describe('what is loaded once', () => {
  it('is loaded once, by however many it is asked for at the same time', async () => {
    let loads = 0;
    const load = loadedOnce(() => Promise.resolve((loads += 1)));
    assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
    assert.equal(await load(), 1);
  });

  it('is loaded again after a failure, of which everybody heard who waited', async () => {
    let loads = 0;
    const load = loadedOnce(() =>
      (loads += 1) === 1 ? Promise.reject(new Error('out of memory')) : Promise.resolve(loads),
    );
    for (const { status } of await Promise.allSettled([load(), load()])) assert.equal(status, 'rejected');
    assert.equal(await load(), 2);
  });
});
