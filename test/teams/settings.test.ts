// Settings with which the service would be open, or could never answer, are refused before the first request.
import assert from 'node:assert/strict';
import { createConnector } from '../../bot/teams/connector.ts';
import { checkSettings, type TeamsSettings } from '../../bot/teams/settings.ts';
import { azure, local } from './activities.ts';

describe('Teams settings', () => {
  it('are taken when they are complete', () => {
    const identity: TeamsSettings = { ...azure, credential: { kind: 'managed-identity' } };
    for (const settings of [azure, local, identity])
      assert.doesNotThrow(() => {
        checkSettings(settings);
      });
  });

  it('are refused, and all that is missing is named', () => {
    const empty = { ...azure, appId: ' ', appTenantId: '', serviceHosts: [], allowedTenants: [] };
    const settings: TeamsSettings = { ...empty, credential: { kind: 'secret', secret: '' } };
    const all = /: allowedTenants, appId, appTenantId, credential\.secret, serviceHosts$/;
    assert.throws(() => createConnector(settings), all);
    assert.throws(() => createConnector({ ...local, allowedTenants: [] }), /: allowedTenants$/);
  });
});
