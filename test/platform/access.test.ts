// Who is an officer, and who is not. Who may do what is held to docs/permissions.md in test/router.test.ts.
import assert from 'node:assert/strict';
import { roleIn } from '../../platform/access.ts';
import { aPersonId } from '../builders.ts';

describe('the role of a person', () => {
  const id = 'abcdefab-cdef-abcd-efab-cdefabcdefab';

  const { tenantId } = aPersonId();
  const roleOf = (officers: string[]) => roleIn({ officers, councilTenants: [tenantId] });

  it('is officer of the council’s own tenants only: an object id of another tenant is somebody else’s', () => {
    const other = aPersonId({ objectId: id, tenantId: tenantId.replace('1', '2') });
    assert.equal(roleOf([id])(other), 'user');
    assert.equal(roleIn({ officers: [id], councilTenants: [tenantId, other.tenantId] })(other), 'officer');
    assert.equal(roleIn({ officers: [id], councilTenants: [] })(aPersonId({ objectId: id })), 'user');
  });

  it('is officer for an object id on the list, and user for any other', () => {
    assert.equal(roleOf([id])(aPersonId({ objectId: id })), 'officer');
    assert.equal(roleOf([id])(aPersonId({ objectId: id.replace('a', 'b') })), 'user');
  });

  it('does not depend on the case in which either side writes the id', () => {
    assert.equal(roleOf([id])(aPersonId({ objectId: id.toUpperCase() })), 'officer');
    assert.equal(roleOf([id.toUpperCase()])(aPersonId({ objectId: id })), 'officer');
  });

  it('is member for everybody when the list is empty, even for somebody without an id', () => {
    assert.equal(roleOf([])(aPersonId({ objectId: id })), 'user');
    assert.equal(roleOf([])(aPersonId({ objectId: '' })), 'user');
  });

  it('is not given for a part of an id', () => {
    assert.equal(roleOf([id])(aPersonId({ objectId: id.slice(0, 8) })), 'user');
    assert.equal(roleOf([id])(aPersonId({ objectId: '' })), 'user');
  });
});
