// A library as the contract server plays it, with what its delta gives: https://learn.microsoft.com/graph/api/driveitem-delta.
import { type Given, type GraphServer, refusal } from './contract-server.ts';

const SITE = 'https://council.sharepoint.example.org/sites/schools/Documents';
export const webUrl = (path: string): string => `${SITE}/${path}`;

type Entry = Record<string, unknown> & { id: string };
export const aFile = (id: string, path: string, over: Record<string, unknown> = {}): Entry => ({
  id,
  name: path.split('/').at(-1),
  webUrl: webUrl(path),
  size: 204_800,
  lastModifiedDateTime: '2026-11-01T09:00:00Z',
  file: { mimeType: 'application/pdf' },
  ...over,
});
export const aFolder = (id: string, path: string): Entry => ({
  ...aFile(id, path),
  file: undefined,
  folder: {},
  size: 0,
});
/** Without a name, as SharePoint gives it. */
export const deleted = (id: string): Entry => ({ id, deleted: { state: 'deleted' } });

export const DRIVE = 'b!drive-of-the-library';

/** All that ever happened in it, in order; a token is how many of that somebody has read. */
export class Drive {
  readonly log: Entry[] = [];
  /** Tokens below are no longer known. */
  oldest = 0;
  readonly #server: GraphServer;

  constructor(server: GraphServer) {
    this.#server = server;
    server.more.set(`/drives/${encodeURIComponent(DRIVE)}/root`, ({ path, query }) =>
      path.endsWith('/delta') ? this.#delta(query) : { status: 200, body: { id: 'root' } },
    );
  }

  /** All there is now, as a reading from the beginning gives it. */
  get #now(): Entry[] {
    const latest = new Map(this.log.map((entry) => [entry.id, entry]));
    return [...latest.values()].filter((entry) => entry['deleted'] === undefined);
  }

  #delta(query: URLSearchParams): Given {
    const [kind = 'all', from = '0', upTo = String(this.log.length)] = (query.get('token') ?? '').split('-');
    const link = (...token: (string | number)[]) =>
      `${this.#server.url}/v1.0/drives/${encodeURIComponent(DRIVE)}/root/delta?token=${token.join('-')}`;
    if (kind === 'since' && Number(from) < this.oldest)
      return refusal(410, 'resyncChangesApplyDifferences', { location: link('all', 0) });
    const all = kind === 'since' ? this.log.slice(0, Number(upTo)) : this.#now;
    const next = Number(from) + this.#server.pageSize;
    const value = all.slice(Number(from), next);
    const isLast = next >= all.length;
    return {
      status: 200,
      body: isLast
        ? { value, '@odata.deltaLink': link('since', upTo) }
        : { value, '@odata.nextLink': link(kind === 'since' ? 'since' : 'all', next, upTo) },
    };
  }
}
