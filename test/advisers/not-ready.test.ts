// Officers' checklist says which advisers the service cannot know, and where schools have none.
import assert from 'node:assert/strict';
import { advisersNotReady } from '../../features/advisers/not-ready.ts';
import type { Adviser } from '../../features/schools/index.ts';
import { aSchool, madeUp, NOW } from '../builders.ts';

const row: Adviser = { kind: 'area', of: 'East', name: 'Cai', email: 'cai@council.gov.uk', objectId: 'an id' };
const asked = async (advisers: Adviser[], schools = [aSchool()]) =>
  (await advisersNotReady({ schools, advisers, wording: madeUp.wording })({ now: NOW, place: 'personal' })).map(
    ({ text }) => text,
  );

describe('the checklist of advisers', () => {
  it('is empty where all are known and every open school has one', async () => {
    assert.deepEqual(await asked([row], [aSchool(), aSchool({ area: 'North', status: 'closed' })]), []);
  });

  it('counts those without an Entra object id', async () => {
    const { objectId: _, ...unknown } = row;
    assert.match((await asked([unknown])).join(), /the Entra object ID of your adviser/u);
    assert.match((await asked([unknown, { ...unknown, of: 'North' }])).join(), /your 2 advisers/u);
  });

  it('names areas in which a school has no adviser', async () => {
    const schools = [aSchool({ area: 'North' }), aSchool({ area: 'South' }), aSchool()];
    assert.match((await asked([row], schools)).join(), /: North, South\./u);
  });

  it('says nothing of a table that is not used, nor of the example’s, which has a line of its own', async () => {
    assert.deepEqual([await asked([]), await asked([{ ...row, email: 'cai@example.org', of: 'North' }])], [[], []]);
  });
});
