// Who is an officer, and who is not. Who may do what is held to docs/permissions.md in test/router.test.ts.
import assert from 'node:assert/strict';
import { roleIn } from '../../platform/access.ts';
import { aPersonId } from '../builders.ts';

describe('the role of a person', () => {
  const id = 'abcdefab-cdef-abcd-efab-cdefabcdefab';

  const { tenantId } = aPersonId();
  const roleOf = (officers: string[]) => roleIn({ officers, advisers: [], councilTenants: [tenantId] });

  it('is officer of the council’s own tenants only: an object id of another tenant is somebody else’s', () => {
    const other = aPersonId({ objectId: id, tenantId: tenantId.replace('1', '2') });
    assert.equal(roleOf([id])(other), 'user');
    const roleAmong = (councilTenants: string[]) => roleIn({ officers: [id], advisers: [], councilTenants });
    assert.equal(roleAmong([tenantId, other.tenantId])(other), 'officer');
    assert.equal(roleAmong([])(aPersonId({ objectId: id })), 'user');
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

  describe('who advises schools', () => {
    const advising = aPersonId({ objectId: id });
    const known = { officers: [], advisers: [id], councilTenants: [tenantId] };

    it('is adviser, in whatever case the id is written', () => {
      assert.equal(roleIn(known)(advising), 'adviser');
      assert.equal(roleIn({ ...known, advisers: [id.toUpperCase()] })(advising), 'adviser');
      assert.equal(roleIn(known)(aPersonId({ objectId: id.toUpperCase() })), 'adviser');
    });

    it('is a user in another tenant, and where there are no tenants', () => {
      assert.equal(roleIn(known)({ ...advising, tenantId: tenantId.replace('1', '2') }), 'user');
      assert.equal(roleIn({ ...known, councilTenants: [] })(advising), 'user');
    });

    it('stays an officer who is one', () => {
      assert.equal(roleIn({ ...known, officers: [id] })(advising), 'officer');
    });

    it('is not somebody without an id, or with a part of one', () => {
      for (const objectId of ['', id.slice(0, 8)]) assert.equal(roleIn(known)(aPersonId({ objectId })), 'user');
      assert.equal(roleIn({ ...known, advisers: [] })(advising), 'user');
    });
  });
});
