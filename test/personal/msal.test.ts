// Signing in in a browser outside Teams: Entra's own page asks, and its answers are those of tests, with real keys.
import assert from 'node:assert/strict';
import type { Page, Route } from 'playwright-core';
import { APP, bearer, TENANT } from '../sign-in/fake-entra.ts';
import { anOfficer } from '../turns.ts';
import { inBrowser } from './in-browser.ts';
import { tokenOf } from './signed-in.ts';

const ENTRA = 'https://login.microsoftonline.com';
const json = (route: Route, body: object): Promise<void> =>
  route.fulfill({
    contentType: 'application/json',
    headers: { 'access-control-allow-origin': '*' },
    body: JSON.stringify(body),
  });

/** Answers for Entra; `asked` are the paths of what it was asked for. */
async function entraFor(page: Page): Promise<string[]> {
  const asked: string[] = [];
  let nonce = '';
  await page.route(`${ENTRA}/**`, async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.pathname);
    if (url.pathname.endsWith('/authorize')) {
      nonce = url.searchParams.get('nonce') ?? '';
      assert.equal(url.searchParams.get('client_id'), APP);
      assert.match(url.searchParams.get('scope') ?? '', /access_as_user/u);
      const back = `${url.searchParams.get('redirect_uri') ?? ''}#code=a-code&state=${encodeURIComponent(url.searchParams.get('state') ?? '')}`;
      await route.fulfill({ status: 302, headers: { location: back } });
    } else if (url.pathname.endsWith('/token')) {
      const { objectId } = anOfficer();
      const id = bearer({ claims: { aud: APP, nonce, oid: objectId, tid: TENANT, sub: objectId } }).replace(
        'Bearer ',
        '',
      );
      const info = Buffer.from(JSON.stringify({ uid: objectId, utid: TENANT })).toString('base64url');
      await json(route, {
        token_type: 'Bearer',
        scope: `api://host/${APP}/access_as_user openid profile`,
        expires_in: 3600,
        access_token: tokenOf(anOfficer()).replace('Bearer ', ''),
        id_token: id,
        client_info: info,
        refresh_token: 'refresh',
      });
    } else if (url.pathname.includes('openid-configuration')) {
      const base = `${ENTRA}/organizations`;
      await json(route, {
        issuer: `${ENTRA}/{tenantid}/v2.0`,
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        end_session_endpoint: `${base}/oauth2/v2.0/logout`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
      });
    } else
      await json(route, {
        tenant_discovery_endpoint: `${ENTRA}/organizations/v2.0/.well-known/openid-configuration`,
        metadata: [],
      });
  });
  return asked;
}

describe('pages for people who are signed in, in a browser outside Teams', function () {
  this.timeout(120_000);
  const open = inBrowser();

  it('have Entra ask who somebody is, once, and lead back to the page that was opened', async () => {
    const { page, site } = await open();
    const asked = await entraFor(page);
    await page.goto(`${site.url}/app#/questions`);
    await page.getByRole('heading', { name: 'Questions', exact: true }).waitFor();
    assert.match(page.url(), /\/app#\/questions$/u);
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByRole('heading', { name: 'Your desk' }).waitFor();
    assert.equal(asked.filter((path) => path.endsWith('/authorize')).length, 1);
    // Nothing of it is in an address that we are asked for, nor in a cookie.
    assert.deepEqual([...new Set(site.asked.filter((path) => !path.startsWith('/assets/')))], ['/app']);
    assert.deepEqual(await page.context().cookies(site.url), []);
  });
});
