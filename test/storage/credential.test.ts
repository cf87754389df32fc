// Signing in to storage as the identity that the settings name: against an identity endpoint as Azure has it in a function app.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lazyCredential } from '../../storage/client.ts';

const IDENTITY = 'cccccccc-1111-2222-3333-444444444444';
const SCOPE = 'https://storage.azure.com/.default';

describe('signing in to storage', () => {
  const asked: (string | null)[] = [];
  // https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
  const server = createServer(({ url = '', headers }, response) => {
    const { searchParams } = new URL(url, 'http://127.0.0.1');
    asked.push(searchParams.get('client_id'));
    const isAzure = headers['x-identity-header'] === 'ours';
    const expires = String(Math.floor(Date.now() / 1_000) + 3_600);
    response.writeHead(isAzure ? 200 : 403, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        access_token: 'a token',
        expires_on: expires,
        resource: searchParams.get('resource'),
        token_type: 'Bearer',
      }),
    );
  });
  const usual = { endpoint: process.env['IDENTITY_ENDPOINT'], header: process.env['IDENTITY_HEADER'] };
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
    process.env['IDENTITY_HEADER'] = 'ours';
  });
  after(() => {
    for (const [name, value] of [
      ['IDENTITY_ENDPOINT', usual.endpoint],
      ['IDENTITY_HEADER', usual.header],
    ] as const)
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    server.close();
    server.closeAllConnections();
  });

  it('is as the user-assigned identity that the settings name', async () => {
    const token = await lazyCredential(IDENTITY).getToken(SCOPE);
    assert.deepEqual([token?.token, asked.splice(0)], ['a token', [IDENTITY]]);
  });

  it('is as the app’s own identity where they name none', async () => {
    const token = await lazyCredential().getToken(SCOPE);
    assert.deepEqual([token?.token, asked.splice(0)], ['a token', [null]]);
  });
});
