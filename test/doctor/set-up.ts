// A set-up that is well, to be broken in one place: settings, a storage emulator, and stand-ins for Entra and for the service as it runs.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messages } from '../../app.ts';
import { readConfig } from '../../config.ts';
import { contentExaminations } from '../../dev/doctor/content.ts';
import { nodeExaminations } from '../../dev/doctor/node.ts';
import { packageExaminations } from '../../dev/doctor/package.ts';
import { serviceExaminations } from '../../dev/doctor/service.ts';
import { examinationsFor } from '../../doctor/examinations.ts';
import { configIn, settingsExaminations } from '../../doctor/settings.ts';
import { proposalChanges } from '../../features/settings/store.ts';
import type { Proposal } from '../../features/settings/version.ts';
import * as features from '../../features.ts';
import { askDoctor } from '../../features/doctor/ask.ts';
import { cards } from '../../features/doctor/cards.ts';
import type { DoctorFacts } from '../../features/doctor/facts.ts';
import type { Examination } from '../../platform/doctor/examination.ts';
import { type Diagnosis, diagnose } from '../../platform/doctor/diagnose.ts';
import type { Posted } from '../../platform/ports.ts';
import { examinationsOf } from '../../platform/start.ts';
import { openStorage } from '../../storage/open.ts';
import { emulator } from '../storage/emulator.ts';
import { memoryStores } from '../stores.ts';
import { aMessage, anAddress, NOW } from '../turns.ts';
import { factsOf as shownBy } from '../world.ts';

export const TENANT = 'aaaaaaaa-1111-4111-8111-000000000001';
export const SCHOOLS = 'aaaaaaaa-1111-4111-8111-000000000002';
export const APP = 'bbbbbbbb-1111-4111-8111-000000000001';
export const OFFICER = 'eeeeeeee-1111-4111-8111-000000000001';

export type SetUp = {
  env: Record<string, string | undefined>;
  /** In place of the settings' own. */
  storage?: string;
  entra: { tokenFault: string; unknown: string[]; isAway: boolean };
  site: { health: number; ready: number; messages: number; isAway: boolean };
  /** Minutes since a timer ran. */
  ticked: number | undefined;
  /** The settings of which a change waits for a second person. */
  waits?: Proposal['group'];
  minutesOff: number;
  channel: { refused?: string; posted?: Posted; removed?: boolean } | undefined;
  posts: boolean;
  hasIdentity: boolean;
  node: string;
  beside: { contentDir?: string; packagePath?: string; version?: string };
};

export const RECEIPT_KEY = 'kq8Zr2vN5mTx0LsWb7Yd3HcJf9PgAe1U';

export const wellSetUp = (): SetUp => ({
  env: {
    BOT_APP_ID: APP,
    BOT_TENANT_ID: TENANT,
    BOT_APP_SECRET: 'x7Q~a-secret-that-Entra-made',
    ALLOWED_TENANT_IDS: `${TENANT},${SCHOOLS}`,
    STAFF_OBJECT_IDS: OFFICER,
    RECEIPT_KEY,
    WEBSITE_HOSTNAME: 'roundtable.example.org',
    WEBSITE_SITE_NAME: 'roundtable',
    AzureWebJobsDisableHomepage: 'true',
    AzureWebJobsStorage: 'DefaultEndpointsProtocol=https;AccountName=acc;AccountKey=a2V5',
  },
  entra: { tokenFault: '', unknown: [], isAway: false },
  site: { health: 200, ready: 200, messages: 400, isAway: false },
  ticked: 5,
  minutesOff: 0,
  channel: {},
  posts: false,
  hasIdentity: true,
  node: 'v22.13.0',
  beside: {},
});

/** Plays Entra and the service, as the set-up has them that is looked at. */
export class Outside {
  playing = wellSetUp();
  readonly #server: Server = createServer((request, response) => {
    const [status, body] = this.#answer(request.url ?? '');
    response.writeHead(status).end(body);
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #answer(path: string): [status: number, body: string] {
    const { entra, site } = this.playing;
    if (path.startsWith('/api/')) {
      const status =
        { '/api/health': site.health, '/api/ready': site.ready, '/api/messages': site.messages }[path] ?? 404;
      return [status, JSON.stringify({ status: status === 200 ? 'pass' : 'fail' })];
    }
    if (path.endsWith('/token'))
      return entra.tokenFault === ''
        ? [200, '{"access_token":"x"}']
        : [401, JSON.stringify({ error_description: `${entra.tokenFault}: with ids and times` })];
    return entra.unknown.some((tenant) => path.includes(tenant)) ? [400, '{}'] : [200, '{}'];
  }
}

const AWAY = 'http://127.0.0.1:9';

/** Everything that is looked at, from a computer or in a chat, but the content, which is slow to read: only where it is broken. */
async function examined(setUp: SetUp, outside: Outside): Promise<{ all: readonly Examination[]; now: Date }> {
  outside.playing = setUp;
  const { env, beside } = setUp;
  const now = new Date(Date.now() + setUp.minutesOff * 60_000);
  const before = [
    ...settingsExaminations(env),
    ...(beside.contentDir === undefined ? [] : contentExaminations(beside.contentDir)),
    ...(beside.packagePath === undefined
      ? []
      : packageExaminations({ env, dir: undefined, version: beside.version ?? '0.1.0', path: beside.packagePath })),
    ...nodeExaminations(setUp.node),
  ];
  if (Array.isArray(configIn(env))) return { all: before, now };
  const config = readConfig(env);
  const storage = openStorage({ connectionString: setUp.storage ?? (await emulator()).connectionString }, messages);
  const [, ...others] = before;
  return {
    now,
    all: [
      ...examinationsFor({
        config: { ...config },
        env,
        storage,
        newKey: () => crypto.randomUUID(),
        loginUrl: setUp.entra.isAway ? AWAY : outside.url,
        tokenAs: () => (setUp.hasIdentity ? Promise.resolve({ token: 'x' }) : Promise.reject(new Error('no identity'))),
      }),
      ...others,
      ...examinationsOf(features, await portsOf(setUp, now)),
      ...serviceExaminations(setUp.site.isAway ? AWAY : outside.url),
    ],
  };
}

/** What the doctor finds, as a terminal prints it. */
export async function looked(setUp: SetUp, outside: Outside): Promise<Diagnosis> {
  const { all, now } = await examined(setUp, outside);
  return diagnose(all, { now, posts: setUp.posts });
}

/** What it answers who is asked in a chat. */
export async function answeredInChat(setUp: SetUp, outside: Outside): Promise<DoctorFacts> {
  const { all, now } = await examined(setUp, outside);
  const ask = askDoctor({ chat: '', allExaminations: () => all, clock: () => now.toISOString() });
  return shownBy(cards.diagnosis, await ask(aMessage(setUp.posts ? 'doctor post' : 'doctor')));
}

const waiting = (group: Proposal['group']) => {
  const author = { tenantId: TENANT, objectId: OFFICER, name: 'Olive Officer' };
  const of = { group, changes: [], why: 'A letter', author, undoes: null, state: 'open', version: 1 } as const;
  const audit = { id: 'settings-dates.1', by: author, did: 'settings.proposed', version: 1 } as const;
  const at = '2026-11-23T09:00:00.000Z';
  return proposalChanges({ ...of, changes: [], at }, { ...audit, at });
};

async function portsOf({ ticked, channel, waits }: SetUp, now: Date) {
  const stores = memoryStores();
  if (waits) await stores.revisions.publish({ after: 0, revisions: [], beside: waiting(waits) });
  if (ticked !== undefined) await stores.ticks.note(new Date(now.getTime() - ticked * 60_000).toISOString());
  if (channel)
    await stores.staffChannels.follow({
      conversation: 'channel',
      address: anAddress('address of a channel'),
      followedBy: { tenantId: TENANT, objectId: OFFICER },
      followedAt: NOW,
      digestedUntil: null,
      digests: 0,
      reported: [],
    });
  return {
    ...stores,
    reaches: () => Promise.resolve(channel?.refused),
    post: () => Promise.resolve<Posted>(channel?.posted ?? { posted: true, activity: 'one' }),
    remove: () => Promise.resolve({ removed: channel?.removed ?? true }),
  };
}
