// Whatever officers try that cannot be, they are shown what would be enough.
import assert from 'node:assert/strict';
import { relaxationsOf } from '../../features/panel/relax.ts';
import { asItIs, drawOrder, relaxed, type Selection } from '../../features/panel/selection.ts';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { loadSolver } from '../../solver/highs.ts';
import { someSeats } from '../builders.ts';

describe('a smallest number above the largest', () => {
  it('is relaxed like everything else', async () => {
    const solver = await loadSolver();
    const ids = ['a', 'b', 'c', 'd'];
    const seats = someSeats({
      ...{ total: 3, reserves: 1 },
      rules: [{ id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary'], min: 1, max: 2 }],
    });
    const selection: Selection = {
      ...{
        seats,
        shares: { schools: 10, of: { primary: 5 } },
        order: drawOrder(
          'a seed',
          ids.map((id) => ({ id })),
        ),
      },
      whatIf: { ...asItIs, changes: [{ kind: 'min', rule: 'primary', to: 3 }] },
      candidates: ids.map((id) => ({ id, fits: id === 'd' ? [] : ['primary'], school: id, trust: '' })),
    };
    const found = relaxationsOf(selection, solver);
    assert.deepEqual(
      found.map(({ changes }) => changes),
      [[{ kind: 'max', rule: 'primary', to: 3 }], [{ kind: 'min', rule: 'primary', to: 2 }]],
    );
    for (const relaxation of found) {
      const whatIf = relaxed(selection.whatIf, relaxation);
      assert.equal(suggestPanel({ ...selection, whatIf }, solver).kind, 'panel');
    }
  });
});
