// What was typed is taken as a person would read it.
import assert from 'node:assert/strict';
import { check } from '../../features/nominations/check-form.ts';
import { someFormNeeds, someInputs } from '../builders.ts';

describe('what is typed into the form', () => {
  it('takes what nobody can see for nothing', () => {
    for (const unseen of ['\u200b', '\u3164', '—', '\u202e']) {
      const checks = check(someInputs({ name: unseen, contribution: unseen, endorserName: unseen }), someFormNeeds());
      assert.ok('problems' in checks);
      assert.deepEqual(
        checks.problems.map(({ field }) => field),
        ['name', 'contribution', 'endorserName'],
      );
    }
  });

  it('keeps a name on one line, and a choice once', () => {
    const typed = someInputs({ name: 'Ada\nExample\r\n(late)', availability: 'online,online,in-person' });
    const checks = check(typed, someFormNeeds());
    assert.ok('checked' in checks);
    assert.equal(checks.checked.inputs.name, 'Ada Example (late)');
    assert.deepEqual(checks.checked.availability, ['online', 'in-person']);
  });
});
