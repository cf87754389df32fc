// Whoever has every table that was ever published, and the exact solver, finds no hidden number to better than 0 to 5; and does where less is hidden.
import assert from 'node:assert/strict';
import type { Solver } from '../../../features/panel/solver.ts';
import { protect } from '../../../features/themes/publish/protect.ts';
import { type Counts, isSmall, type Parts, type Row } from '../../../features/themes/publish/published.ts';
import { rangeOf } from '../../../features/themes/publish/range.ts';
import { loadSolver } from '../../../solver/highs.ts';
import { runs } from '../../long.ts';
import { attack, type Found, isBroken } from './attack.ts';
import { consultation, type Growing } from './made-up.ts';

type Protect = (before: readonly Row[], now: Counts) => Row | undefined;

/** All that is published of a theme, one moment after the other. */
const published = (theme: Growing, protects: Protect): Row[] =>
  theme.reduce<Row[]>((before, now) => {
    const row = protects(before, now);
    return row ? [...before, row] : before;
  }, []);

const CONSULTATIONS = runs(40, 10_000);
/** Enough for an attack to succeed. */
const FEW = 12;

const consultations = (count: number): Growing[] =>
  Array.from({ length: count }, (_, seed) => consultation(seed)).flat();

const brokenBy = (protects: Protect, solver: Solver): Found[] =>
  consultations(FEW)
    .flatMap((theme) => attack(published(theme, protects), solver))
    .filter(isBroken);

/** Only what is small is hidden. */
const bare = (cells: number[]): Parts => ({ cells, hidden: cells.map(isSmall) });
const withoutComplement: Protect = (_, { total, stances, phases }) =>
  total < 5 ? undefined : { total, stances: bare(stances), phases: bare(phases) };

describe('an attack on all published tables', function () {
  this.timeout(0);
  let solver: Solver;
  before(async () => {
    solver = await loadSolver();
  });

  it(`finds no hidden number to better than 0 to 5, in ${CONSULTATIONS} consultations`, () => {
    const tables = consultations(CONSULTATIONS).map((theme) => published(theme, protect));
    const found = tables.flatMap((some) => attack(some, solver));
    assert.deepEqual(found.filter(isBroken).slice(0, 3), []);
    // And there is something to be found, and something to be read.
    const hidden = tables.flat().flatMap(({ stances, phases }) => [...stances.hidden, ...phases.hidden]);
    assert.ok(found.length > CONSULTATIONS && tables.flat().length > CONSULTATIONS);
    assert.ok(hidden.filter((is) => !is).length > hidden.length / 2);
  });

  it('finds exactly what we work out ourselves before we publish', () => {
    const tables = consultations(FEW).map((theme) => published(theme, protect));
    for (const some of tables)
      for (const { which, added, min, max } of attack(some, solver)) {
        const history = some.map((row) => ({ total: row.total, ...row[which] }));
        assert.deepEqual(rangeOf(history, added), { min, max });
      }
  });

  it('finds one where nothing is hidden beside what is small', () => {
    assert.ok(brokenBy(withoutComplement, solver).some(({ isCell }) => isCell));
  });

  it('finds one between two tables where each is made as if it were the first', () => {
    const asFirst: Protect = (_, now) => protect([], now);
    assert.ok(brokenBy(asFirst, solver).some(({ isCell }) => !isCell));
  });
});
