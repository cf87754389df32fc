// The doctor finds each fault and names it once, in a terminal, as JSON and in a chat, and is silent where all is well.
import { QueueServiceClient } from '@azure/storage-queue';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pick } from '../../dev/pick.ts';
import { printed } from '../../dev/doctor/print.ts';
import { cards } from '../../features/doctor/cards.ts';
import { factsOf } from '../../features/doctor/facts.ts';
import { render } from '../../adaptive-cards/render.ts';
import { packageManifest, readIcons } from '../../manifest/app-package.ts';
import { readSettings } from '../../manifest/settings.ts';
import { type Diagnosis, symptomsOf } from '../../platform/doctor/diagnose.ts';
import { emulator } from '../storage/emulator.ts';
import { isLong } from '../long.ts';
import { shipped } from '../shipped.ts';
import { faults, type Seeded, wellByIdentity, wellWithEmail } from './faults.ts';
import { answeredInChat, APP, looked, OFFICER, Outside, type SetUp, TENANT, wellSetUp } from './set-up.ts';

const outside = new Outside();
before(() => outside.open());
after(() => {
  outside.close();
});

const told = (diagnosis: Diagnosis): string[] => symptomsOf(diagnosis).map(({ at, says }) => `${at} ${says}`);

/** Once, and nothing else, wherever somebody asks. */
function assertNamedOnce(diagnosis: Diagnosis, { at, says }: Pick<Seeded, 'at' | 'says'>): void {
  const [symptom, ...others] = symptomsOf(diagnosis);
  assert.deepEqual(others, [], 'nothing else is named');
  assert.ok(symptom, 'it is found');
  assert.equal(symptom.at, at);
  assert.match(symptom.says, says);
  assert.match(symptom.fix, /^[A-Z].*\.$/u, 'an instruction');
  const named = `${symptom.at} ${symptom.says}`;
  assert.equal(diagnosis.state, symptom.grade, 'the worst decides');
  assert.equal(printed(diagnosis).split(named).length, 2, printed(diagnosis));
  const card = JSON.stringify(render(cards.diagnosis.with(factsOf(diagnosis, false))));
  assert.ok(card.includes(JSON.stringify(symptom.fix).slice(1, 30)), 'the card has the fix');
}

describe('a fault that was seeded', () => {
  for (const seeded of faults)
    it(`is found and named once: ${seeded.name}`, async () => {
      const setUp = wellSetUp();
      seeded.seed(setUp);
      assertNamedOnce(await looked(setUp, outside), seeded);
      if (!isLong) return;
      const { symptoms } = await answeredInChat(setUp, outside);
      assert.equal(symptoms.length, 1, 'once in a chat, too');
      assert.equal(symptoms[0]?.at, seeded.at);
      assert.match(symptoms[0].says, seeded.says);
    });

  it('is one of at least 40', () => {
    assert.ok(faults.length >= 40, String(faults.length));
  });
});

describe('a fault of storage that was seeded', () => {
  const at = 'AzureWebJobsStorage';
  const on = async (storage: string, says: RegExp) => {
    assertNamedOnce(await looked({ ...wellSetUp(), storage }, outside), { at, says });
  };

  it('is found and named once: the key is wrong', async () => {
    const { connectionString } = await emulator();
    await on(connectionString.replace(/AccountKey=[^;]+/u, `AccountKey=${btoa('another key')}`), /refuses us/u);
  });

  it('is found and named once: nobody is there', () =>
    on(
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a',
      /does not answer/u,
    ));

  for (const [what, status, code, says] of [
    ['its identity has no role yet', 403, 'AuthorizationPermissionMismatch', /may not be used by the identity/u],
    ['keys are turned off', 403, 'KeyBasedAuthenticationNotPermitted', /has a key/u],
    ['it is no storage account', 404, 'ResourceNotFoundHere', /something else than a storage account/u],
  ] as const)
    it(`is found and named once: ${what}`, async () => {
      const server = createServer((_, response) => {
        response.writeHead(status, { 'content-type': 'application/json', 'x-ms-error-code': code });
        response.end(JSON.stringify({ 'odata.error': { code, message: { lang: 'en', value: '' } } }));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
      await on(
        `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=${url};QueueEndpoint=${url}`,
        says,
      ).finally(() => {
        server.close();
        server.closeAllConnections();
      });
    });

  it('is found and named once: work was set aside', async () => {
    const { connectionString } = await emulator();
    const aside = QueueServiceClient.fromConnectionString(connectionString).getQueueClient('digest-poison');
    await aside.createIfNotExists();
    await aside.sendMessage('one');
    await aside.sendMessage('another');
    const diagnosis = await looked(wellSetUp(), outside);
    await aside.delete();
    assertNamedOnce(diagnosis, { at: 'digest-poison', says: /has 2 messages/u });
  });

  it('leaves nothing behind', async () => {
    const service = QueueServiceClient.fromConnectionString((await emulator()).connectionString);
    const names: string[] = [];
    for await (const { name } of service.listQueues({ prefix: 'doctor-' })) names.push(name);
    assert.deepEqual(names, []);
  });
});

describe('a fault of the content or the package that was seeded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-doctor-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const forPackage = {
    TEAMS_APP_ID: APP,
    APP_HOST: 'roundtable.example.org',
    DEVELOPER_NAME: 'Example County Council',
    DEVELOPER_WEBSITE: 'https://example.org',
    PRIVACY_URL: 'https://example.org/privacy',
    TERMS_URL: 'https://example.org/terms',
  };
  const withPackage = (over: SetUp['env'] = {}, path = join(folder, 'none.zip')): SetUp => {
    const setUp = wellSetUp();
    return { ...setUp, env: { ...setUp.env, ...forPackage, ...over }, beside: { packagePath: path } };
  };
  const make = (over: SetUp['env'] = {}, content = shipped) =>
    packageManifest({
      settings: readSettings({ env: { ...wellSetUp().env, ...forPackage, ...over }, version: '0.1.0' }).settings,
      content,
      icons: readIcons(),
      outDir: folder,
    });

  it('is found and named once: a file of the content', async () => {
    cpSync('content', join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'content', 'service.json'), '{');
    const diagnosis = await looked({ ...wellSetUp(), beside: { contentDir: join(folder, 'content') } }, outside);
    assertNamedOnce(diagnosis, { at: 'content/service.json: line 1', says: /cannot be read/u });
  });

  it('is found and named once: a setting of the package is missing, or does not fit the others', async () => {
    assert.deepEqual(told(await looked(withPackage(), outside)), []);
    assertNamedOnce(await looked(withPackage({ PRIVACY_URL: undefined }), outside), {
      at: 'PRIVACY_URL',
      says: /is missing/u,
    });
    assertNamedOnce(await looked(withPackage({ APP_HOST: 'another.example.org' }), outside), {
      at: 'APP_HOST',
      says: /another host/u,
    });
  });

  it('is found and named once: the package is of another bot, another app, or other content', async () => {
    const path = await make();
    assert.deepEqual(told(await looked(withPackage({}, path), outside)), []);
    assertNamedOnce(await looked(withPackage({ TEAMS_APP_ID: OFFICER }, path), outside), {
      at: path,
      says: /TEAMS_APP_ID/u,
    });
    await make({ BOT_APP_ID: OFFICER });
    assertNamedOnce(await looked(withPackage({}, path), outside), { at: path, says: /another bot/u });
    const content = shipped;
    await make({}, { ...content, service: { ...content.service, programme: 'Another programme' } });
    assertNamedOnce(await looked(withPackage({}, path), outside), { at: path, says: /other content/u });
  });
});

describe('a set-up that is well', () => {
  /** All that councils may choose, in 100 combinations. */
  const chosen = (n: number): SetUp => {
    const setUp = wellSetUp();
    const yes = (salt: number) => pick(n, salt, 2) === 1;
    const hex = (salt: number) => pick(n, salt, 0xffff).toString(16).padStart(4, '0');
    const id = (salt: number) =>
      `${hex(salt)}${hex(salt + 1)}-${hex(salt + 2)}-4${hex(salt + 3).slice(1)}-8abc-${hex(salt + 4)}${hex(salt + 5)}${hex(salt + 6)}`;
    const many = (salt: number, most: number) =>
      Array.from({ length: 1 + pick(n, salt, most) }, (_, at) => id(salt * 100 + at * 7));
    Object.assign(setUp.env, {
      ALLOWED_TENANT_IDS: [TENANT, ...many(1, 5)].join(yes(2) ? ', ' : ';'),
      STAFF_OBJECT_IDS: many(3, 9).join(','),
      ...(yes(4) && { ADMIN_OBJECT_IDS: many(5, 3).join(' ').toUpperCase() }),
      ...(yes(6) && { STAFF_TENANT_IDS: TENANT }),
      ...(yes(7) && { SIGN_IN_APP_ID: id(8) }),
      ...(yes(9) && { BOT_APP_SECRET: undefined, BOT_MANAGED_IDENTITY: 'true' }),
      ...(yes(10) && wellByIdentity),
      ...(yes(11) && wellWithEmail),
      ...(yes(11) &&
        yes(12) && { NOTIFY_REPLY_TO_ID: id(13), NOTIFY_CALLBACK_TOKEN: 'kq8Zr2vN5mTx0LsWb7Yd3HcJf9PgAe1U' }),
      NOTIFY_SOCKET: '/run/systemd/notify',
    });
    return {
      ...setUp,
      ticked: yes(14) ? pick(n, 15, 50) : undefined,
      channel: yes(16) ? {} : undefined,
      posts: yes(17),
      node: ['v20.19.0', 'v22.13.1', 'v24.0.0', 'v25.2.1'][pick(n, 18, 4)] ?? '',
    };
  };

  it('raises no alarm, whichever of 100 it is', async () => {
    for (let n = 0; n < 100; n += 25) {
      const some = Array.from({ length: 25 }, (_, at) => chosen(n + at));
      const alarms = await Promise.all(some.map(async (one) => told(await looked(one, outside))));
      assert.deepEqual(alarms.flat(), []);
    }
  });
});
