// Counts what is asked of tables, and measures one use of them: requests, rows, milliseconds, processor time.
import type { Tables } from '../platform/table.ts';
import type { Form } from '../platform/turn.ts';
import { figure } from './table.ts';
import { median } from './timing.ts';

/** An officer's press in their own chat. */
export const asking = (fields: object): Form => ({
  kind: 'form',
  verb: 'a list',
  fields: { ...fields },
  id: 'a turn',
  place: 'personal',
  conversation: 'a chat',
  address: '' as Form['address'],
  person: { tenantId: 'a tenant', objectId: 'an officer', name: 'An officer' },
  receivedAt: new Date().toISOString(),
});

/** Tables that count what is asked of them. */
export function counting(plain: Tables) {
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
export async function measured(
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
