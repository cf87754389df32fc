// A notification to many, by the built service over real storage, against Teams at its worst: nobody gets it twice, and nothing is lost.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TableClient } from '@azure/data-tables';
import { startAzurite, type Azurite } from '../dev/azurite.ts';
import { type HostProcess, startHostProcess } from '../dev/host-process.ts';
import { freePort } from '../dev/ports.ts';
import { PLAYGROUND_OFFICER_OBJECT_ID, PLAYGROUND_TENANT_ID } from '../dev/playground.ts';
import type { Delivery, Recipient } from '../platform/notifications/notification.ts';
import { askAgain, planNotifications } from '../platform/notifications/plan.ts';
import { A_SECOND, CLOCKS } from '../platform/rate/limits.ts';
import type { ChannelAddress } from '../platform/turn.ts';
import { isLong, runs } from './long.ts';
import { strictTeams, type StrictTeams } from './sending/strict-teams.ts';
import { aPerson, aQuestion } from './storage/records.ts';
import { anEntry, AT } from './storage/askers.ts';
import { openStores } from './stores.ts';

const RECIPIENTS = runs(200, 5_000);
const KILLS = 100;
const SEEN_AFTER = runs(250, 10_000);
/** Far more than it takes on a computer that does nothing else. */
const LONGEST = 60 * 60_000;

describe('a notification to many', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-sending-'));
  let azurite: Azurite;
  let teams: StrictTeams;
  let host: HostProcess | undefined;
  const lines: string[] = [];
  before(async () => {
    azurite = await startAzurite({ dataDir: folder });
  });
  beforeEach(async () => {
    teams = await strictTeams(RECIPIENTS);
  });
  afterEach(async () => {
    await host?.child.stop();
    teams.close();
  });
  after(async () => {
    await azurite.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const startHost = async (): Promise<void> => {
    host = await startHostProcess({
      appDir: 'dist',
      onLine: (line) => void lines.push(line),
      port: await freePort(),
      env: {
        ...process.env,
        LOCAL_MODE: 'true',
        AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.100',
        AzureWebJobsStorage: azurite.connectionString,
        ALLOWED_TENANT_IDS: PLAYGROUND_TENANT_ID,
        STAFF_OBJECT_IDS: PLAYGROUND_OFFICER_OBJECT_ID,
      },
    });
  };
  const kill = async (): Promise<void> => {
    if (host?.child.pid !== undefined) process.kill(host.child.pid, 'SIGKILL');
    await host?.child.ended;
  };

  const recipients = (): Recipient[] =>
    Array.from({ length: RECIPIENTS }, (_, n) => ({
      recipient: `recipient-${String(n).padStart(12, '0')}`,
      address: JSON.stringify({
        serviceUrl: teams.url,
        channelId: 'msteams',
        bot: { id: '28:bot', name: 'Roundtable' },
        conversation: { id: `a:chat-${n}`, conversationType: 'personal', tenantId: PLAYGROUND_TENANT_ID },
      }) as ChannelAddress,
      about: 'Who pays?',
    }));

  /** An answer to a question that all of them asked. */
  const aNotification = async () => {
    const stores = openStores({ connectionString: azurite.connectionString });
    const question = aQuestion({
      ...{ state: 'answered', answer: { text: 'The council.', source: 'A letter' }, answeredAt: AT, answers: 1 },
    });
    await stores.questions.begin(question, [], anEntry(aPerson()));
    const notification = { kind: 'answer', question: question.id, answer: 1 };
    const all = recipients();
    const needs = { ...stores, clock: () => new Date().toISOString() };
    return {
      /** As what follows from an event does, again and again: answers whether all of it is done. */
      plan: () => planNotifications(notification, all, needs).catch(() => false),
      /** Until all have their messages: the emulator is slow to take so many. */
      begin: async () => {
        const begun = await planNotifications(notification, all, needs).catch(() => 'again');
        for (let asked = begun; asked === 'again';)
          asked = await askAgain(notification, needs).then(String, () => 'again');
      },
      of: () => stores.deliveries.of(notification),
      /** Whether anybody waits. */
      left: async () => (await stores.deliveries.some(notification, { most: 1, only: ['waiting'] })).length,
      counts: () => stores.deliveries.counts(notification),
      /** As if what is being sent had been so for long. */
      age: async () => {
        const table = TableClient.fromConnectionString(azurite.connectionString, 'Questions', {
          allowInsecureConnection: true,
        });
        for (const { recipient, state } of await stores.deliveries.of(notification)) {
          if (state !== 'sending') continue;
          const rowKey = `delivery.0001.${recipient}`;
          await table.updateEntity({ partitionKey: question.id, rowKey, at: AT }, 'Merge');
        }
      },
    };
  };

  /** Each got it once, or is flagged. */
  const check = (all: readonly Delivery[]): void => {
    assert.equal(all.length, RECIPIENTS);
    for (const [n, { recipient, state }] of all.entries()) {
      const cards = teams.posted.get(`a:chat-${n}`) ?? 0;
      assert.ok(state === 'sent' ? cards === 1 : state === 'unknown' && cards <= 1, `${recipient}: ${state}, ${cards}`);
    }
  };

  /** Looks seldom where that is much to read. */
  const until = async (isSo: () => boolean | Promise<boolean>, every = 250): Promise<void> => {
    while (!(await isSo())) await sleep(every);
  };

  it('reaches each of them once, or says that nobody can know', async () => {
    const one = await aNotification();
    await startHost();
    await one.begin();
    await until(one.plan, SEEN_AFTER);
    check(await one.of());
    const { unknown } = await one.counts();
    assert.ok(unknown <= teams.troubles.ambiguous);
    if (isLong) report(teams, unknown);
  }).timeout(isLong ? LONGEST : 2 * 60_000);

  if (isLong)
    it('reaches each of them once, or says that nobody can know, when the host is killed again and again', async () => {
      const one = await aNotification();
      await startHost();
      await one.begin();
      for (let kills = 0; kills < KILLS; kills += 1) {
        const before = teams.requests.length;
        const enough = before + RECIPIENTS / KILLS / 4;
        await until(async () => teams.requests.length >= enough || (await one.left()) === 0);
        await kill();
        await startHost();
      }
      // Messages of those who were killed come back after a while; one that was killed too often is missed by whoever plans again.
      await until(async () => {
        await one.plan();
        return (await one.counts()).waiting === 0;
      }, SEEN_AFTER);
      await host?.child.stop();
      await one.age();
      assert.equal(await one.plan(), true);
      check(await one.of());
      report(teams, (await one.counts()).unknown);
    }).timeout(LONGEST);
});

/** What it took, for whoever runs the long version. */
function report({ requests, pauses, troubles }: StrictTeams, unknown: number): void {
  const [first = 0, last = 0] = [requests[0], requests.at(-1)];
  let [held, end] = [0, 0];
  for (const { from, until } of pauses) {
    held += Math.max(0, until + CLOCKS - Math.max(from, end));
    end = Math.max(end, until + CLOCKS);
  }
  const open = (last - first - held) / 1_000;
  console.log(
    JSON.stringify({
      requests: requests.length,
      seconds: (last - first) / 1_000,
      open,
      ofPermitted: requests.length / open / A_SECOND,
      unknown,
      ...troubles,
    }),
  );
}
