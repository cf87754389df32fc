// Web pages of a FAQ of any size: requests to storage, milliseconds, processor time and bytes, next to a page that says the same to everybody.
import { createApp, messages, registry, storesOver } from '../app.ts';
import { computeHere } from '../features/panel/computations.ts';
import { sayingsOf } from '../features/help/nearly.ts';
import { train } from '../features/faq/match.ts';
import type { FaqEntry } from '../features/faq/index.ts';
import { loadLanguage } from '../language/load.ts';
import type { Content } from '../loader/load.ts';
import { siteOf } from '../pages/open.ts';
import { loadSolver } from '../solver/highs.ts';
import { memoryQueue, memoryTables } from '../storage/memory.ts';
import { faqOf } from './answers/generate.ts';
import { counting } from './counted.ts';
import { figure, table } from './table.ts';
import { median } from './timing.ts';
import { noGroups } from '../platform/staff-groups.ts';
import { noMail } from '../platform/mail.ts';
import { willingTeams } from '../test/willing-teams.ts';

/** Beside the FAQ that ships. */
const MADE_UP = 10_000;
const REPEATS = 40;
const SITE = 'https://roundtable.example.org';
/** The same for everybody, and no storage in it. */
const STATIC = '/privacy';

const failing = (what: string, error: unknown): never => {
  throw new Error(what, { cause: error });
};

/** Each page, of the FAQ that ships and of 10,000 questions. Tables are in memory, so what storage takes is not in it. */
export async function pages(content: Content): Promise<string> {
  const rows: string[][] = [];
  for (const faq of [content.faq, faqOf({ entries: MADE_UP, phrasings: 2, seed: 7 })]) {
    const opened = await open({ ...content, faq, verdicts: [] });
    const plain = await measure(opened, STATIC);
    for (const path of pathsOf(faq)) {
      const { requests, ms, cpu, bytes } = await measure(opened, path);
      const cost = `${figure(ms / plain.ms)}×`;
      rows.push([String(faq.length), nameOf(path), String(requests), figure(ms), figure(cpu), String(bytes), cost]);
    }
  }
  return table([['questions', 'page', 'requests', 'p50 ms', 'CPU ms', 'bytes sent', 'cost'], ...rows]);
}

function pathsOf(faq: readonly FaqEntry[]): string[] {
  const [entry] = faq.filter(({ status }) => status === 'answered');
  const id = entry?.id ?? '';
  const search = `/questions?q=${encodeURIComponent(entry?.alsoAskedAs[0] ?? '')}`;
  return [STATIC, '/', '/questions', search, `/questions/${id}`, '/questions/ask', '/documents', '/compare'];
}

const nameOf = (path: string): string =>
  path.replace(/\?q=.*/u, '?q=...').replace(/^(?<all>\/questions\/)(?!ask).+/u, '$<all>{id}');

async function open(content: Content) {
  const now = () => new Date().toISOString();
  const { cost, tables } = counting(memoryTables());
  const { enqueue } = memoryQueue(messages, now);
  let keys = 0;
  const app = createApp({
    ...storesOver(tables),
    enqueue,
    content,
    matcher: train(content.faq, { language: loadLanguage() }),
    commandMatcher: train(sayingsOf(content.commands)),
    encoder: () => Promise.resolve(undefined),
    clock: now,
    sleep: () => Promise.resolve(),
    ids: { key: () => `key-${String((keys += 1)).padStart(18, '0')}`, reference: () => 'TAS-0001', lot: () => 1 },
    mail: noMail,
    ...willingTeams,
    profile: () => Promise.resolve({ name: '', email: '' }),
    report: failing,
    countSetAside: () => Promise.resolve([]),
    receiptCode: () => '',
    linkCode: (text) => text,
    commit: () => '',
    compute: computeHere(loadSolver, () => performance.now()),
    officers: [],
    councilTenants: [],
    administrators: [],
    staffGroups: noGroups,
    library: undefined,
    examinations: () => [],
    reaches: () => Promise.resolve(undefined),
    chat: '',
    site: SITE,
  });
  await app.refresh();
  const site = siteOf({
    pages: registry.pages,
    visited: app.visited,
    refresh: app.refresh,
    wording: content.wording,
    service: content.service,
    clock: now,
    report: failing,
    newReference: () => 'TAS-0001',
    sign: () => '',
    site: SITE,
  });
  return { cost, site };
}

async function measure({ cost, site }: Awaited<ReturnType<typeof open>>, path: string) {
  const took: { ms: number; cpu: number }[] = [];
  let [requests, bytes] = [0, 0];
  for (let n = 0; n <= REPEATS; n += 1) {
    const [before, at, cpu] = [cost.requests, performance.now(), process.cpuUsage()];
    const headers = { 'accept-encoding': 'br' };
    const { status, body } = await site({ method: 'GET', url: SITE + path, headers, body: () => Promise.resolve('') });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    const { user, system } = process.cpuUsage(cpu);
    // The first reads the template.
    if (n > 0) took.push({ ms: performance.now() - at, cpu: (user + system) / 1000 });
    [requests, bytes] = [cost.requests - before, body.length];
  }
  return { ms: median(took.map(({ ms }) => ms)), cpu: median(took.map(({ cpu }) => cpu)), requests, bytes };
}
