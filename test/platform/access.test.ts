// Who is an officer, and who is not. Who may do what is held to docs/permissions.md in test/router.test.ts.
import assert from 'node:assert/strict';
import { roleIn } from '../../platform/access.ts';
import { aPersonId } from '../builders.ts';

describe('the role of a person', () => {
  const id = 'abcdefab-cdef-abcd-efab-cdefabcdefab';

  it('is officer for an object id on the list, and user for any other', () => {
    assert.equal(roleIn([id])(aPersonId({ objectId: id })), 'officer');
    assert.equal(roleIn([id])(aPersonId({ objectId: id.replace('a', 'b') })), 'user');
  });

  it('does not depend on the case in which either side writes the id', () => {
    assert.equal(roleIn([id])(aPersonId({ objectId: id.toUpperCase() })), 'officer');
    assert.equal(roleIn([id.toUpperCase()])(aPersonId({ objectId: id })), 'officer');
  });

  it('is member for everybody when the list is empty, even for somebody without an id', () => {
    assert.equal(roleIn([])(aPersonId({ objectId: id })), 'user');
    assert.equal(roleIn([])(aPersonId({ objectId: '' })), 'user');
  });

  it('is not given for a part of an id', () => {
    assert.equal(roleIn([id])(aPersonId({ objectId: id.slice(0, 8) })), 'user');
    assert.equal(roleIn([id])(aPersonId({ objectId: '' })), 'user');
  });
});
