// The people whom one can sign in as on this computer: offered by the front in local mode, and by nothing else.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { actingIn } from '../../dev/acting.ts';
import { openFront } from '../../dev/front.ts';
import { ROLES } from '../../dev/played.ts';
import { PLAYGROUND_OFFICER_OBJECT_ID, PLAYGROUND_TENANT_ID } from '../../dev/playground.ts';
import { freePort } from '../../dev/ports.ts';
import { signInAs } from '../../dev/sign-in-as.ts';
import { localSignIn } from '../../pages/sign-in/local.ts';

/** What the front answers, with settings; the host behind it knows no such page. */
async function asked(settings: Record<string, string>): Promise<{ status: number; body: string }> {
  const host = createServer((_, response) => response.writeHead(404).end('no such page'));
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  const port = await freePort();
  const front = await openFront({ port, acting: actingIn({ settings, front: `http://127.0.0.1:${port}` }) });
  front.leadTo(`http://127.0.0.1:${(host.address() as AddressInfo).port}`);
  try {
    const answer = await fetch(`${front.url}/sign-in-as`);
    return { status: answer.status, body: await answer.text() };
  } finally {
    await front.close();
    host.close();
  }
}

describe('the people to sign in as', () => {
  it('are those that one can act as, and oneself, each with a token that the service in local mode takes', async () => {
    const signedIn = localSignIn({ allowedTenants: [PLAYGROUND_TENANT_ID], clock: () => new Date().toISOString() });
    const people = await Promise.all(
      signInAs().map(({ token }) => signedIn({ authorization: `Bearer ${token}`, host: '127.0.0.1:7071' })),
    );
    assert.deepEqual(
      people.map((person) => (typeof person === 'string' ? person : person.objectId)),
      [PLAYGROUND_OFFICER_OBJECT_ID, ...Object.values(ROLES).map(({ aadObjectId }) => aadObjectId)],
    );
  });

  it('are offered in local mode, and nowhere else', async () => {
    const here = await asked({ LOCAL_MODE: 'true' });
    assert.equal(here.status, 200);
    assert.deepEqual(
      (JSON.parse(here.body) as { role: string }[]).map(({ role }) => role),
      ['officer', ...Object.keys(ROLES)],
    );
    for (const settings of [{}, { LOCAL_MODE: 'false' }, { BOT_APP_ID: PLAYGROUND_TENANT_ID }])
      assert.deepEqual(await asked(settings as Record<string, string>), { status: 404, body: 'no such page' });
  });
});
