// The lot of a nomination: given by chance when it is received, and never another.
import assert from 'node:assert/strict';
import type { Fields } from '../../platform/turn.ts';
import { aFilledForm, aForm, aPerson, countingIds, madeUp } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';

const { id: round } = madeUp.service.round;

/** Another each time. */
const lots = () => {
  const made = [483_920_175_512, 100_000_000_001, 100_000_000_002];
  return () => made.shift() ?? 1;
};

describe('the lot of a nomination', () => {
  it('is given when it is received, whatever the form says, and stays when it is changed, taken back and put back', async () => {
    const { app, ports } = aFollowedWorld({ ids: { ...countingIds(), lot: lots() } });
    const submit = (fields: Fields) => app.dispatch(aFilledForm({ ...fields, lot: 7 }));
    await submit({});
    const first = (await ports.nominations.find(round, aPerson()))?.lot;
    await submit({ formKey: 'key-of-the-form-0002', base: 1, contribution: 'More' });
    for (const verb of ['nomination.withdraw-now', 'nomination.restore']) await app.dispatch(aForm(verb, {}));
    const versions = await ports.nominations.versions(round, aPerson());
    assert.deepEqual(
      versions.map(({ lot }) => lot),
      [first, first, first, first],
    );
    assert.deepEqual([first, (await ports.summaries.list(round))[0]?.lot], [483_920_175_512, first]);
  });
});
