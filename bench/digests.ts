// Digests of many staff channels on one morning: how many rows are read for all of them, and how that grows with the channels.
import { createApp, messages, storesOver } from '../app.ts';
import { sayingsOf } from '../features/help/nearly.ts';
import { train } from '../features/faq/match.ts';
import { newQuestion } from '../features/questions/question.ts';
import { loadLanguage } from '../language/load.ts';
import type { Content } from '../loader/load.ts';
import { noGroups } from '../platform/staff-groups.ts';
import { noMail } from '../platform/mail.ts';
import type { Tables } from '../platform/table.ts';
import type { ChannelAddress } from '../platform/turn.ts';
import { computeHere } from '../features/panel/computations.ts';
import { loadSolver } from '../solver/highs.ts';
import { memoryQueue, memoryTables } from '../storage/memory.ts';
import { figure, table } from './table.ts';
import { willingTeams } from '../test/willing-teams.ts';

const CHANNELS = [1, 50];
const QUESTIONS = 2000;
const NOW = '2026-11-23T08:00:30.000Z';
const FOLLOWED = '2026-11-02T10:00:00.000Z';

/** Rows and milliseconds, as a table. Tables are in memory, so what storage takes is not in it. */
export async function digests(content: Content): Promise<string> {
  const matcher = train(content.faq, { language: loadLanguage() });
  const rows: string[][] = [];
  for (const count of CHANNELS) {
    const { sent, read, ms } = await morning(count, content, matcher);
    rows.push([String(count), String(sent), String(read), figure(ms), figure(ms / count)]);
  }
  return table([['channels', 'digests', 'rows read', 'ms', 'ms a channel'], ...rows]);
}

async function morning(channels: number, content: Content, matcher: ReturnType<typeof train>) {
  let [read, sent] = [0, 0];
  const plain = memoryTables();
  const tables: Tables = (name) => {
    const { list, read: one, ...rest } = plain(name);
    return {
      ...rest,
      list: async (query) => {
        const found = await list(query);
        read += found.length;
        return found;
      },
      read: (keys) => ((read += 1), one(keys)),
    };
  };
  const stores = storesOver(tables);
  const { enqueue, queued } = memoryQueue(messages, () => NOW);
  const app = createApp({
    ...stores,
    enqueue,
    content,
    matcher,
    commandMatcher: train(sayingsOf(content.commands)),
    encoder: () => Promise.resolve(undefined),
    clock: () => NOW,
    sleep: () => Promise.resolve(),
    ids: { key: () => 'key-of-a-bench-0000001', reference: () => 'TAS-0001', lot: () => 1 },
    mail: noMail,
    ...willingTeams,
    post: () => Promise.resolve({ posted: true, activity: String((sent += 1)) }),
    profile: () => Promise.resolve({ name: '', email: '' }),
    report: (what, error) => {
      throw new Error(what, { cause: error });
    },
    countSetAside: () => Promise.resolve([]),
    receiptCode: () => 'AAAA-AAAA',
    linkCode: (text) => text,
    commit: () => '',
    compute: computeHere(loadSolver, () => 0),
    officers: [],
    councilTenants: [],
    administrators: [],
    staffGroups: noGroups,
    library: undefined,
    examinations: () => [],
    reaches: () => Promise.resolve(undefined),
    chat: '',
    site: 'http://127.0.0.1',
  });
  for (let n = 0; n < channels; n += 1)
    await stores.staffChannels.follow({
      conversation: `19:${n}`,
      address: 'address' as ChannelAddress,
      followedBy: { tenantId: 'tenant', objectId: 'officer' },
      followedAt: FOLLOWED,
      digestedUntil: null,
      reported: [],
      digests: 0,
    });
  for (let n = 0; n < QUESTIONS; n += 1) {
    const id = `key-of-question-${String(n).padStart(6, '0')}`;
    await stores.questions.list(
      newQuestion({ id, text: `Is there a room number ${n}?`, entry: null, after: null, askedAt: FOLLOWED }),
    );
  }
  read = 0;
  const began = performance.now();
  await app.jobs.timers['digest-timer']?.();
  for (const work of queued()) await app.jobs.work(work);
  return { sent, read, ms: performance.now() - began };
}
