// The school that is meant is found in whatever way people write it, in a register of 681 with twins and names that go on after a comma.
import assert from 'node:assert/strict';
import { anAuthority } from '../../dev/gias/authority.ts';
import { schoolOf } from '../../features/schools/register-row.ts';
import { createRegister, type School } from '../../features/schools/school.ts';
import { keptFrom } from '../../loader/import/row.ts';
import { runs, step } from '../long.ts';
import { halves, queriesIn } from './ways.ts';

/** Those that were looked at while the search was made are of the first. */
const authorities = Array.from({ length: runs(1, 4) }, (_, draw) =>
  anAuthority(draw).map((cells) =>
    schoolOf(
      keptFrom((column) => cells[column] ?? ''),
      { area: '' },
    ),
  ),
);

const placeOf = (urn: string, schools: readonly School[]): number => {
  const at = schools.findIndex((school) => school.urn === urn);
  return at < 0 ? Infinity : at + 1;
};

/** Where the right school is in what is found, and in what is offered while somebody types. */
const ask = (ways: readonly string[]) =>
  authorities.flatMap((schools) => {
    const register = createRegister(schools);
    const some = schools.filter((_, n) => n % step(5) === 0);
    return queriesIn(ways, some).map((query) => {
      const found = register.find(query.text);
      return {
        ...query,
        sure: found.sure,
        found: placeOf(query.urn, found.sure ? [found.school] : found.candidates),
        offered: placeOf(query.urn, register.suggest(query.text)),
      };
    });
  });

const percent = <T>(all: readonly T[], fits: (one: T) => boolean): number =>
  Math.round((1000 * all.filter(fits).length) / all.length) / 10;

describe('a school whose name is written in some way', () => {
  for (const [half, ways] of Object.entries(halves)) {
    const asked = () => (answers ??= ask(ways));
    let answers: ReturnType<typeof ask> | undefined;

    for (const what of ['found', 'offered'] as const)
      it(`is ${what}: among the first five in 97 %, the first in 88 % (ways ${half})`, () => {
        const five = percent(asked(), (one) => one[what] <= 5);
        const first = percent(asked(), (one) => one[what] === 1);
        assert.ok(five >= 97 && first >= 88, `${five} % among the first five, ${first} % the first`);
      });

    it(`is never another one of which the register is sure (ways ${half})`, () => {
      const wrong = asked().filter(({ sure, found }) => sure && found !== 1);
      assert.deepEqual(wrong, []);
    });

    it(`is hardly ever said not to be there (ways ${half})`, () => {
      const missed = asked().filter(({ found }) => found === Infinity);
      assert.ok(missed.length <= asked().length / 500, JSON.stringify(missed.slice(0, 20)));
    });
  }
});
