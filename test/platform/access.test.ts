// Who may do what, written out in full: a permission that changes must change here too.
import assert from 'node:assert/strict';
import { actions, may, roleIn, roles } from '../../platform/access.ts';
import { aPersonId } from '../builders.ts';

describe('permissions', () => {
  const expected = {
    ask: { member: true, officer: true },
    'pass-question': { member: true, officer: true },
    'judge-answer': { member: true, officer: true },
    'answer-question': { member: false, officer: true },
    'edit-faq': { member: false, officer: true },
    'read-documents': { member: true, officer: true },
    nominate: { member: true, officer: true },
    'read-own-nomination': { member: true, officer: true },
    'suggest-colleague': { member: true, officer: true },
    endorse: { member: true, officer: true },
    'verify-receipt': { member: false, officer: true },
    'review-nominations': { member: false, officer: true },
    'enter-nomination': { member: false, officer: true },
    'export-nominations': { member: false, officer: true },
    'choose-panel': { member: false, officer: true },
    'answer-outcome': { member: true, officer: true },
    'follow-channel': { member: false, officer: true },
    'read-digest': { member: false, officer: true },
    'read-report': { member: false, officer: true },
  };

  it('are as written here, for every action and role', () => {
    const actual = Object.fromEntries(
      actions.map((action) => [action, Object.fromEntries(roles.map((role) => [role, may(role, action)]))]),
    );
    assert.deepEqual(actual, expected);
  });
});

describe('the role of a person', () => {
  const id = 'abcdefab-cdef-abcd-efab-cdefabcdefab';

  it('is officer for an object id on the list, and member for any other', () => {
    assert.equal(roleIn([id])(aPersonId({ objectId: id })), 'officer');
    assert.equal(roleIn([id])(aPersonId({ objectId: id.replace('a', 'b') })), 'member');
  });

  it('does not depend on the case in which either side writes the id', () => {
    assert.equal(roleIn([id])(aPersonId({ objectId: id.toUpperCase() })), 'officer');
    assert.equal(roleIn([id.toUpperCase()])(aPersonId({ objectId: id })), 'officer');
  });

  it('is member for everybody when the list is empty, even for somebody without an id', () => {
    assert.equal(roleIn([])(aPersonId({ objectId: id })), 'member');
    assert.equal(roleIn([])(aPersonId({ objectId: '' })), 'member');
  });

  it('is not given for a part of an id', () => {
    assert.equal(roleIn([id])(aPersonId({ objectId: id.slice(0, 8) })), 'member');
    assert.equal(roleIn([id])(aPersonId({ objectId: '' })), 'member');
  });
});
