// Groups of schools, and who advises which: by Entra object id and nothing else.
import assert from 'node:assert/strict';
import { allGroups, groupsOf, schoolsIn } from '../../features/schools/groups.ts';
import { anAdviser, aSchool, madeUp } from '../builders.ts';

describe('the groups of an adviser', () => {
  const id = anAdviser().objectId;

  it('are all that the council’s table says of them, however their id is written', () => {
    const row = { name: 'Cai Example', email: 'cai@example.org', objectId: id };
    const advisers = [
      { ...row, kind: 'area' as const, of: 'East' },
      { ...row, kind: 'network' as const, of: 'Hazelmoor network' },
      { name: 'Cai Example', email: 'cai@example.org', kind: 'area' as const, of: 'North' },
    ];
    const own = [
      { kind: 'area', of: 'East' },
      { kind: 'network', of: 'Hazelmoor network' },
    ];
    assert.deepEqual(groupsOf(id, advisers), own);
    assert.deepEqual(groupsOf(id.toUpperCase(), advisers), own);
    assert.deepEqual([groupsOf('', advisers), groupsOf(id.slice(1), advisers)], [[], []]);
  });

  it('have their schools, each once, also those with a nearer adviser', () => {
    const schools = [
      aSchool({ urn: '900101', area: 'East', network: 'A network' }),
      aSchool({ urn: '900102', area: 'East', locality: 'Burnley' }),
      aSchool({ urn: '900103', area: 'North' }),
    ];
    const urns = (...groups: Parameters<typeof schoolsIn>[0]) => schoolsIn(groups, schools).map(({ urn }) => urn);
    assert.deepEqual(urns({ kind: 'area', of: 'East' }, { kind: 'network', of: 'A network' }), ['900101', '900102']);
    assert.deepEqual(urns({ kind: 'locality', of: 'Burnley' }), ['900102']);
    assert.deepEqual(urns(), []);
  });

  it('are among all groups that schools are in, of which none is without a name', () => {
    const all = allGroups(madeUp.schools);
    assert.ok(all.some(({ kind, of }) => kind === 'area' && of === 'East'));
    assert.ok(all.every(({ of }) => of !== ''));
    assert.equal(new Set(all.map(({ kind, of }) => `${kind} ${of}`)).size, all.length);
  });
});
