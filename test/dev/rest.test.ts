// The host is at rest when two looks at its queues found nothing, and nothing ran or had begun in between.
import assert from 'node:assert/strict';
import { atRest } from '../../dev/host/rest.ts';

describe('dev/host: nothing is left to do', () => {
  /** How many looks it takes where they find this, and where so many runs had begun at each. */
  const looks = async (found: readonly number[], begun: readonly number[] = []): Promise<number> => {
    let count = 0;
    await atRest({
      running: new Set(),
      begun: () => begun[count] ?? begun.at(-1) ?? 0,
      look: () => Promise.resolve(found[count++] ?? 0),
    });
    return count;
  };

  it('after two looks that find nothing, one after the other', async () => {
    assert.equal(await looks([0, 0]), 2);
    assert.equal(await looks([3, 0, 1, 0, 0]), 5);
  });

  it('not where something has begun meanwhile', async () => {
    assert.equal(await looks([0, 0, 0, 0], [0, 0, 1, 1]), 4);
  });

  it('not while something runs', async () => {
    let ended = false;
    const run = Promise.resolve().then(() => {
      ended = true;
      running.delete(run);
    });
    const running = new Set<Promise<unknown>>([run]);
    await atRest({ running, begun: () => 1, look: () => Promise.resolve(ended ? 0 : 1) });
    assert.ok(ended);
  });
});
