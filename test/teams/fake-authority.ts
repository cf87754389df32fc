// Who signs the tokens of the Bot Framework: OpenID metadata, keys, and tokens of every kind of wrongness.
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Authority } from '../../bot/teams/settings.ts';
import { APP, SERVICE_URL } from './activities.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = { teams: pair(), telephony: pair(), stranger: pair() };

const published = (kid: 'teams' | 'telephony', endorsement: string) => ({
  ...keys[kid].publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  endorsements: [endorsement],
});

const JWKS = { keys: [published('teams', 'msteams'), published('telephony', 'telephony')] };

type Wanted = {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Whose private key signs; named in the header as `kid` all the same. */
  signedBy?: keyof typeof keys;
};

const signature = (alg: unknown, { content, key }: { content: string; key: KeyObject }) => {
  if (alg === 'none') return '';
  if (alg === 'HS256') return createHmac('sha256', 'guess').update(content).digest('base64url');
  return sign('RSA-SHA256', Buffer.from(content), key).toString('base64url');
};

/** An Authorization header as Teams sends it, save for what is wanted otherwise. A claim of `undefined` is left out. */
export const bearer = ({ claims = {}, header = {}, signedBy = 'teams' }: Wanted = {}): string => {
  const now = Math.floor(Date.now() / 1000);
  const head: Record<string, unknown> = { typ: 'JWT', alg: 'RS256', kid: 'teams', ...header };
  const payload = {
    iss: 'https://api.botframework.com',
    aud: APP,
    serviceurl: SERVICE_URL,
    nbf: now - 60,
    exp: now + 3600,
    ...claims,
  };
  const content = `${encode(head)}.${encode(payload)}`;
  return `Bearer ${content}.${signature(head['alg'], { content, key: keys[signedBy].privateKey })}`;
};

/** Serves the metadata and the keys over http. */
export const fakeAuthority = async (): Promise<{ authority: Authority; close: () => void }> => {
  const server = createServer((request, response) => {
    const base = `http://${request.headers.host ?? ''}`;
    const body = request.url === '/keys' ? JWKS : { issuer: base, jwks_uri: `${base}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    authority: {
      loginUrl: `${base}/login`,
      oauthScope: 'https://api.botframework.com',
      tokenIssuer: 'https://api.botframework.com',
      oauthUrl: `${base}/oauth`,
      channelMetadataUrl: `${base}/channel`,
      emulatorMetadataUrl: `${base}/emulator`,
      callerId: 'urn:botframework:azure',
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
