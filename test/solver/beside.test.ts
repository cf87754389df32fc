// A panel is computed beside the thread that answers people, which goes on meanwhile; and what fails there is heard of.
import assert from 'node:assert/strict';
import { computeHere } from '../../features/panel/computations.ts';
import { madeUpSelection } from '../../bench/panel/made-up.ts';
import { computeBeside } from '../../solver/beside.ts';
import { loadSolver } from '../../solver/highs.ts';

const beside = computeBeside(new URL('./panel-thread.js', import.meta.url));
const here = computeHere(loadSolver, () => 0);
const selection = madeUpSelection(60, 20, 1);

describe('a panel that is computed on another thread', () => {
  it('is the same panel, with the same reasons', async () => {
    const suggested = await beside('suggestion', { selection });
    assert.ok(suggested.kind === 'panel');
    assert.deepEqual(suggested, await here('suggestion', { selection }));
    const { members } = suggested;
    const about = { selection, members, id: selection.order.find((one) => !members.includes(one)) ?? '' };
    assert.deepEqual(await beside('reason', about), await here('reason', about));
  });

  it('leaves the thread that asked to answer others meanwhile', async () => {
    const found = beside('suggestion', { selection });
    const done = found.then(() => true);
    const another = () => new Promise<false>((answers) => void setImmediate(answers, false));
    let answered = 0;
    while (!(await Promise.race([done, another()]))) answered += 1;
    assert.equal((await found).kind, 'panel');
    assert.ok(answered > 100, String(answered));
  });

  it('and fails is a fault for whoever asked, and for nobody else', async () => {
    const [failed, fine] = await Promise.allSettled([
      beside('suggestion', { selection: { ...selection, order: null as never } }),
      beside('suggestion', { selection }),
    ]);
    assert.deepEqual([failed.status, fine.status], ['rejected', 'fulfilled']);
  });

  it('and cannot be started is a fault too', async () => {
    await assert.rejects(computeBeside(new URL('./nowhere.js', import.meta.url))('suggestion', { selection }));
  });
});
