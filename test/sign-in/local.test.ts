// Signing in on this computer: an unsigned token of one of those whom `npm start` offers, and only here.
import assert from 'node:assert/strict';
import { UnsecuredJWT } from 'jose';
import { readConfig } from '../../config.ts';
import { entraSignIn } from '../../pages/sign-in/entra.ts';
import { LOCAL_AUDIENCE, localSignIn } from '../../pages/sign-in/local.ts';
import { APP, OTHER_TENANT, PRIYA, SITE, TENANT } from './fake-entra.ts';

const NOW = '2026-11-30T09:00:00.000Z';
const seconds = Date.parse(NOW) / 1000;
const priya = { tid: TENANT, oid: PRIYA, name: 'Priya Raman' };

const bearer = (claims: Record<string, unknown> = {}): string =>
  `Bearer ${new UnsecuredJWT({ aud: LOCAL_AUDIENCE, exp: seconds + 60, ...priya, ...claims }).encode()}`;
const knock = (authorization = bearer(), host = '127.0.0.1:7071') =>
  localSignIn({ allowedTenants: [TENANT], clock: () => NOW })({ authorization, host });

describe('signing in on this computer', () => {
  it('knows whom the token names', async () => {
    for (const host of ['127.0.0.1:7071', 'localhost:7071', '[::1]:7071', 'localhost'])
      assert.deepEqual(await knock(bearer(), host), { tenantId: TENANT, objectId: PRIYA, name: 'Priya Raman' });
  });

  it('refuses everybody under a name that is not this computer’s, whatever it was pointed at', async () => {
    for (const host of ['rebound.example.org:7071', '127.0.0.1.example.org', 'localhost.example.org', '10.0.0.1', ''])
      assert.equal(await knock(bearer(), host), 'refused');
  });

  it('refuses what names nobody, another tenant or another service, and what is over', async () => {
    for (const claims of [{ oid: undefined }, { tid: OTHER_TENANT }, { aud: APP }, { name: 7 }, { exp: undefined }])
      assert.equal(await knock(bearer(claims)), 'refused', JSON.stringify(claims));
    assert.equal(await knock(bearer({ exp: seconds - 1 })), 'expired');
    for (const text of ['', 'Bearer', 'Bearer a.b.c', `${bearer()}AAAA`]) assert.equal(await knock(text), 'refused');
  });

  it('is nowhere but here: settings of Azure do not have it, and there its token is refused', async () => {
    const azure = {
      BOT_APP_ID: APP,
      BOT_TENANT_ID: TENANT,
      BOT_APP_SECRET: 'secret',
      ALLOWED_TENANT_IDS: TENANT,
      AzureWebJobsStorage: 'UseDevelopmentStorage=true',
      RECEIPT_KEY: 'a key for receipts, 32 long or more',
      WEBSITE_HOSTNAME: 'roundtable.example.org',
    };
    assert.equal(readConfig(azure).signIn, undefined);
    assert.deepEqual(readConfig({ ...azure, SIGN_IN_APP_ID: APP }).signIn, { by: 'entra', appId: APP });
    const local = { LOCAL_MODE: 'true', ALLOWED_TENANT_IDS: TENANT, AzureWebJobsStorage: 'UseDevelopmentStorage=true' };
    assert.deepEqual(readConfig(local).signIn, { by: 'list' });
    for (const name of ['WEBSITE_INSTANCE_ID', 'WEBSITE_SITE_NAME', 'SIGN_IN_APP_ID'])
      assert.throws(() => readConfig({ ...local, [name]: APP }), /LOCAL_MODE/u, name);
    const needs = {
      appId: APP,
      site: SITE,
      allowedTenants: [TENANT],
      keys: 'http://127.0.0.1:1/',
      report: () => undefined,
    };
    const entra = entraSignIn({ ...needs, clock: () => NOW });
    assert.equal(await entra({ authorization: bearer(), host: '127.0.0.1:7071' }), 'refused');
  });
});
