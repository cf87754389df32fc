// Nominations as officers list them, on real Azurite: what a page costs, first in a process and then, and what waits for an endorser.
import { storesOver } from '../app.ts';
import { everything } from '../features/nominations/officers/filter.ts';
import { listNominations } from '../features/nominations/officers/list-nominations.ts';
import { type NominationSummary, summaryOf } from '../features/nominations/nomination.ts';
import { rowsOf } from '../features/nominations/store/listed-rows.ts';
import type { Content } from '../loader/load.ts';
import { inParallel } from '../platform/in-parallel.ts';
import type { Tables } from '../platform/table.ts';
import type { Form } from '../platform/turn.ts';
import { openTables } from '../storage/tables.ts';
import { freshNomination } from './nomination.ts';
import { figure, table } from './table.ts';
import { median } from './timing.ts';

const ROUNDS = [100, 10_000];
const REPEATS = 20;

/** Requests, rows, milliseconds and CPU of the last page of a list, of a filtered one, and of whoever has met the bot. */
export async function lists(connectionString: string, content: Content): Promise<string> {
  const rows: string[][] = [];
  for (const count of ROUNDS) {
    const round = `a round of ${count} ${Date.now()}`;
    const people = Array.from({ length: count }, (_, n) => made(n, round, content));
    await write(people, round, openTables({ connectionString }));
    const service = { ...content.service, round: { ...content.service.round, id: round } };
    const over = () => {
      const cost = counting(openTables({ connectionString }));
      const { summaries } = storesOver(cost.tables);
      const list = listNominations({
        ...content,
        service,
        summaries,
        suggestionsDeclined: () => Promise.resolve(0),
        chat: '',
      });
      return { ...cost, list, summaries };
    };
    const first = over();
    const page = (fields: object) => () => first.list(asking({ page: Math.ceil(count / 10), ...fields }));
    rows.push(
      [String(count), 'last page, first of a process', ...(await measured(first, 1, page({})))],
      [String(count), 'last page', ...(await measured(first, REPEATS, page({})))],
      [
        String(count),
        'last page after another nomination',
        ...(await measured(first, REPEATS, page({}), (n) => first.summaries.put(made(count + n, round, content)))),
      ],
      [String(count), 'searched', ...(await measured(first, REPEATS, page({ search: 'name7 person' })))],
      [
        String(count),
        'what waits for an endorser',
        ...(await measured(first, REPEATS, () => first.summaries.waitingFor(round, 'endorser7@example.org'))),
      ],
    );
    const at = performance.now();
    const close = Array.from({ length: 200 }, (_, n) => made(count + REPEATS + n, round, content));
    // As many at once as a queue hands to an instance.
    await inParallel(close, (one) => first.summaries.put(one));
    rows.push([String(count), '200 listed, 16 at once', '', '', figure(performance.now() - at), '']);
    const listed = await first.summaries.list(round);
    if (listed.length !== count + REPEATS + close.length) throw new Error('A nomination was not listed.');
  }
  return table([['nominations', 'what', 'requests', 'rows', 'p50 ms', 'CPU ms'], ...rows]);
}

const asking = (fields: object): Form => ({
  kind: 'form',
  verb: 'nominations.list',
  fields: { filter: everything, ...fields },
  id: 'a turn',
  place: 'personal',
  conversation: 'a chat',
  address: '' as Form['address'],
  person: { tenantId: 'a tenant', objectId: 'an officer', name: 'An officer' },
  receivedAt: new Date().toISOString(),
});

function made(n: number, round: string, content: Content): NominationSummary {
  const [nomination] = freshNomination(content);
  const one = { ...nomination, round, name: `Name${n} Person${n}`, email: `person${n}@example.org` };
  const school = { ...one.school, urn: String(100_000 + (n % 600)) };
  const endorser = { name: `Endorser${n} Other`, email: `endorser${n}@example.org` };
  return summaryOf({ ...one, school, endorser }, nomination.receivedAt);
}

/** As they lie once each has been listed. */
async function write(people: readonly NominationSummary[], round: string, tables: Tables): Promise<void> {
  const changes = rowsOf(round, people);
  await inParallel(changes, (change) => tables('NominationSummaries').write([change]));
}

/** Tables that count what is asked of them. */
function counting(plain: Tables) {
  const cost = { requests: 0, rows: 0 };
  const tables: Tables = (name) => {
    const { read, list, ...others } = plain(name);
    return {
      ...others,
      read: (keys) => ((cost.requests += 1), (cost.rows += 1), read(keys)),
      list: async (query) => {
        const rows = await list(query);
        cost.requests += Math.max(1, Math.ceil(rows.length / 1000));
        cost.rows += rows.length;
        return rows;
      },
    };
  };
  return { cost, tables };
}

/** Requests and rows of one, and the median of its time and CPU. */
async function measured(
  { cost }: Pick<ReturnType<typeof counting>, 'cost'>,
  repeats: number,
  run: () => Promise<unknown>,
  before: (n: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const took: { requests: number; rows: number; ms: number; cpu: number }[] = [];
  for (let n = 0; n < repeats; n += 1) {
    await before(n);
    const [{ requests, rows }, at, cpu] = [{ ...cost }, performance.now(), process.cpuUsage()];
    await run();
    const used = process.cpuUsage(cpu);
    took.push({
      requests: cost.requests - requests,
      rows: cost.rows - rows,
      ms: performance.now() - at,
      cpu: (used.user + used.system) / 1000,
    });
  }
  const of = (what: 'requests' | 'rows' | 'ms' | 'cpu') => median(took.map((one) => one[what]));
  return [String(of('requests')), String(of('rows')), figure(of('ms')), figure(of('cpu'))];
}
