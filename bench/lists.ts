// Nominations as officers list them, on real Azurite: what a page costs, first in a process and then, and what waits for an endorser.
import { storesOver } from '../app.ts';
import { everything } from '../features/nominations/officers/filter.ts';
import { listNominations } from '../features/nominations/officers/list-nominations.ts';
import { type NominationSummary, summaryOf } from '../features/nominations/nomination.ts';
import { rowsOf } from '../features/nominations/store/listed-rows.ts';
import type { Content } from '../loader/load.ts';
import { inParallel } from '../platform/in-parallel.ts';
import type { Tables } from '../platform/table.ts';
import { openTables } from '../storage/tables.ts';
import { asking, counting, measured } from './counted.ts';
import { freshNomination } from './nomination.ts';
import { figure, table } from './table.ts';

const REPEATS = 20;

/** Requests, rows, milliseconds and CPU of the last page of a list, of a filtered one, and of whoever has met the bot. */
export async function lists(
  connectionString: string,
  { content, counts }: { content: Content; counts: readonly number[] },
): Promise<string> {
  const rows: string[][] = [];
  for (const count of counts) {
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
    const page = (fields: object) => () =>
      first.list(asking({ filter: everything, page: Math.ceil(count / 10), ...fields }));
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
