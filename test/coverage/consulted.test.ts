// Seats are shared out among the schools that the council consults, and the coverage card says which these are.
import assert from 'node:assert/strict';
import { cards as coverageCards } from '../../features/coverage/cards.ts';
import { consultedSchools } from '../../features/coverage/consulted.ts';
import { consultedProblems } from '../../features/coverage/seat-values.ts';
import { gather } from '../../features/panel/gather.ts';
import { asItIs } from '../../features/panel/selection.ts';
import { sentence } from '../../platform/reading/problems.ts';
import { aForm, aMessage, anOfficer, aService, aWorld, factsOf, madeUp, someContent, someSeats } from '../builders.ts';

const [one] = madeUp.schools;
assert.ok(one);
const aSchool = (n: number, typeGroup: string, over: Partial<typeof one> = {}) => ({
  ...one,
  urn: String(910_000 + n),
  status: 'open' as const,
  phase: 'Secondary',
  type: `A type of ${typeGroup}`,
  typeGroup,
  ...over,
});
const schools = [
  aSchool(1, 'Academies'),
  aSchool(2, 'Free Schools'),
  aSchool(3, 'Local authority maintained schools', { phase: 'Primary' }),
  aSchool(4, 'Special schools'),
  aSchool(5, 'Independent schools'),
  aSchool(6, 'Colleges'),
  aSchool(7, 'Universities'),
  aSchool(8, 'Academies', { status: 'closed' }),
  aSchool(9, 'Other types', { type: 'Pupil referral unit' }),
];
const seats = someSeats({
  rules: [{ id: 'secondary', label: 'Secondary', attribute: 'phase' as const, values: ['Secondary'], min: 1 }],
});
/** As a folder from before the setting has it. */
const older = aService();
const urns = (consulted?: string[]) =>
  consultedSchools(schools, consulted ? { consulted } : older).map(({ urn }) => Number(urn) - 910_000);

describe('the schools that are consulted', () => {
  it('are those that the state pays for, where service.json does not say', () => {
    assert.deepEqual(urns(), [1, 2, 3, 4]);
  });

  it('are of the types and groups that it names, in any letter case', () => {
    assert.deepEqual(urns(['COLLEGES', 'Pupil referral unit']), [6, 9]);
  });

  it('are those among which seats are shared out', async () => {
    const { ports } = aWorld();
    const shares = async (service: ReturnType<typeof aService>) => {
      const needs = { summaries: ports.summaries, service, seats, schools };
      return (await gather({ whatIf: asItIs, pool: 'all', seed: 'x' }, needs)).selection.shares;
    };
    assert.deepEqual(await shares(older), { schools: 4, of: { secondary: 3 } });
    assert.deepEqual(await shares({ ...older, consulted: ['Academies', 'Colleges'] }), {
      schools: 2,
      of: { secondary: 2 },
    });
  });

  it('are named on the coverage card, and counted for a text', async () => {
    const service = { ...older, consulted: ['Academies', 'Special schools'] };
    const { app } = aWorld({ content: someContent({ seats, schools, service }) });
    const as = { person: anOfficer(), place: 'channel' as const };
    const facts = factsOf(coverageCards.coverage, await app.dispatch(aMessage('coverage', as)));
    assert.deepEqual([facts.schools, facts.consulted], [2, 'Academies, Special schools']);
    const nudge = await app.dispatch(aForm('coverage.nudge', { rule: 'secondary' }, { person: anOfficer() }));
    assert.equal(factsOf(coverageCards.nudge, nudge).schools, 2);
  });

  it('are of kinds that exist', () => {
    const known = { schools, areas: [], choices: undefined };
    const [problem, ...more] = consultedProblems({ consulted: ['Academys', 'free schools'] }, known);
    assert.ok(problem);
    assert.match(
      sentence(problem),
      /^content\/service\.json: consulted: is "Academys", should be one of Community school, /u,
    );
    assert.deepEqual([more, consultedProblems(older, known)], [[], []]);
  });
});
