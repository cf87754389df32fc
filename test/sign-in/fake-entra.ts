// Entra for tests: its keys over http, which can be changed and taken away, and tokens of every kind of wrongness.
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const OTHER_TENANT = '99999999-2222-4333-8444-555555555555';
export const APP = 'aaaaaaaa-2222-4333-8444-555555555555';
export const SITE = 'https://roundtable.example.org';
export const PRIYA = 'bbbbbbbb-2222-4333-8444-555555555555';
/** The tenant of personal accounts. */
const PERSONAL = '9188040d-6c67-4b82-9ff2-00a9bbfea2b1';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = {
  current: rsa(),
  next: rsa(),
  personal: rsa(),
  stranger: rsa(),
  curve: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};
export type KeyName = keyof typeof keys;

const COMMON = 'https://login.microsoftonline.com/{tenantid}/v2.0';

const published = (kid: KeyName) => ({
  ...keys[kid].publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  issuer: kid === 'personal' ? COMMON.replace('{tenantid}', PERSONAL) : COMMON,
});

export type Wanted = {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Whose private key signs; named in the header as `kid` all the same. */
  signedBy?: KeyName;
};

function signature(
  alg: unknown,
  { content, key }: { content: string; key: { privateKey: KeyObject; publicKey: KeyObject } },
) {
  const data = Buffer.from(content);
  if (alg === 'none') return '';
  if (alg === 'HS256') {
    // The old trick: the public key, which everybody has, as the secret.
    const secret = key.publicKey.export({ format: 'pem', type: 'spki' });
    return createHmac('sha256', secret).update(content).digest('base64url');
  }
  if (alg === 'ES256')
    return sign('sha256', data, { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return sign(`RSA-SHA${alg === 'RS512' ? 512 : 256}`, data, key.privateKey).toString('base64url');
}

/** A moment of a token, in seconds from now. */
export const inSeconds = (seconds: number, now = Date.now()): number => Math.floor(now / 1000) + seconds;

/** What Entra says in a token of version 2.0 that Teams gets for our app. */
const usual = () => ({
  aud: APP,
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  iat: inSeconds(-60),
  nbf: inSeconds(-60),
  exp: inSeconds(3600),
  azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  name: 'Priya Raman',
  oid: PRIYA,
  preferred_username: 'priya.raman@council.example.org',
  scp: 'access_as_user',
  sub: 'a pairwise id of this app',
  tid: TENANT,
  ver: '2.0',
});

/** An Authorization header as our pages send it, save for what is wanted otherwise. A claim of `undefined` is left out. */
export function bearer({ claims = {}, header = {}, signedBy = 'current' }: Wanted = {}): string {
  const head: Record<string, unknown> = { typ: 'JWT', alg: 'RS256', kid: 'current', ...header };
  const content = `${encode(head)}.${encode({ ...usual(), ...claims })}`;
  return `Bearer ${content}.${signature(head['alg'], { content, key: keys[signedBy] })}`;
}

/** What version 1.0 says otherwise. */
export const versionOne = {
  ver: '1.0',
  iss: `https://sts.windows.net/${TENANT}/`,
  aud: `api://roundtable.example.org/${APP}`,
  appid: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  azp: undefined,
  preferred_username: undefined,
  upn: 'priya.raman@council.example.org',
};

/** `answers`: what it says when it is asked for its keys. */
export type Entra = {
  url: string;
  asked: () => number;
  publish: (...names: KeyName[]) => void;
  answer: (status: number, body: string) => void;
  close: () => void;
};

/** Serves the keys over http. */
export async function fakeEntra(): Promise<Entra> {
  let asked = 0;
  let status = 200;
  let body = '';
  const publish = (...names: KeyName[]) => {
    [status, body] = [200, JSON.stringify({ keys: names.map(published) })];
  };
  publish('current', 'personal', 'curve');
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    asked: () => asked,
    publish,
    answer: (code, text) => {
      [status, body] = [code, text];
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** One for the tests of the `describe` in which this is called. */
export function entraMeanwhile(): Pick<Entra, 'url'> {
  let entra: Entra | undefined;
  before(async () => {
    entra = await fakeEntra();
  });
  after(() => entra?.close());
  return {
    get url() {
      if (!entra) throw new Error('Entra is there while tests run');
      return entra.url;
    },
  };
}
