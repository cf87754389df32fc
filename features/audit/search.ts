// Searches the audit of one kind of record, by record, officer and days: a bounded number of requests a page, and from where to go on.
import type { AuditRows, AuditSource, FoundEntry } from '../../platform/audit-search.ts';
import { dayOf, formatInstant, readDay } from '../../platform/calendar.ts';
import { clip } from '../../platform/format.ts';
import type { PersonalReply, PersonalRequest } from '../../platform/personal-page.ts';
import type { Keys } from '../../platform/table.ts';
import { plain } from '../../platform/text.ts';
import { webPage } from '../../platform/web-page.ts';
import type { Wording } from './wording.ts';

export type SearchNeeds = { audits: () => readonly AuditSource[]; auditRows: AuditRows; wording: Wording };

type Asked = Record<'kind' | 'record' | 'who' | 'from' | 'to', string>;

type SearchFacts = {
  asked: Asked;
  kinds: { id: string; title: string }[];
  problems: { field: 'record' | 'from' | 'to'; text: string }[];
  entries: { at: string; who: string; what: string; record: { text: string; to: string } | null }[];
  /** The address of what follows, beneath "/audit"; empty where all was looked through. */
  next: string;
  isFirst: boolean;
};

export const pages = { search: webPage<SearchFacts>('audit/search') };

const MOST_SHOWN = 50;
/** So many entries are looked at with one request, and so many requests are made for one page. */
const A_REQUEST = 200;
const MOST_REQUESTS = 10;
const LONGEST = 100;

export const searchOnPage =
  (needs: SearchNeeds) =>
  async ({ query }: PersonalRequest): Promise<PersonalReply> => {
    const { audits, auditRows, wording } = needs;
    const sources = audits();
    const source = sources.find(({ id }) => id === query['kind']) ?? sources[0];
    const asked = askedIn(query, source?.id ?? '');
    const record = source && asked.record !== '' ? await source.find(asked.record) : undefined;
    const problems = [
      ...(['from', 'to'] as const)
        .filter((field) => asked[field] !== '' && readDay(asked[field]) === undefined)
        .map((field) => ({ field, text: wording['audit.day.wrong'] })),
      ...(asked.record !== '' && record === undefined
        ? [{ field: 'record' as const, text: wording['audit.record.unknown'] }]
        : []),
    ];
    const facts = {
      asked,
      kinds: sources.map(({ id, title }) => ({ id, title })),
      problems,
      isFirst: !query['behind'],
    };
    if (!source || problems.length > 0) return pages.search.with({ ...facts, entries: [], next: '' }, 422);
    const fits = fitting(asked);
    const { found, last } = record
      ? { found: (await auditRows.of(source.table, record)).filter(fits), last: undefined }
      : await gone(source, { behind: keysIn(query['behind']), fits }, needs);
    const named = await source.named([...new Set(found.map(({ keys }) => keys.partitionKey))]);
    return pages.search.with({
      ...facts,
      entries: found
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .map(({ keys, at, did, name }) => ({
          at: formatInstant(at),
          who: name,
          what: source.did(did),
          record: named.get(keys.partitionKey) ?? null,
        })),
      next: last ? new URLSearchParams({ ...asked, behind: `${last.partitionKey} ${last.rowKey}` }).toString() : '',
    });
  };

const askedIn = (query: Readonly<Record<string, string>>, kind: string): Asked => {
  const said = (name: string) => clip((query[name] ?? '').trim(), LONGEST);
  return { kind, record: said('record'), who: said('who'), from: said('from'), to: said('to') };
};

const fitting =
  ({ who, from, to }: Asked) =>
  ({ at, name }: FoundEntry): boolean => {
    const [day, words] = [dayOf(at), plain(who).split(' ').filter(Boolean)];
    const [first, last] = [readDay(from) ?? day, readDay(to) ?? day];
    return first <= day && day <= last && words.every((word) => plain(name).includes(word));
  };

const keysIn = (said = ''): Keys | undefined => {
  const [partitionKey, rowKey] = said.split(' ');
  return partitionKey && rowKey ? { partitionKey, rowKey } : undefined;
};

type Going = { behind: Keys | undefined; fits: (entry: FoundEntry) => boolean };

/** Goes through the records until a page is full or enough was looked at. `last`: where it stopped; `undefined` at the end. */
async function gone(
  { table }: AuditSource,
  { behind, fits }: Going,
  { auditRows }: SearchNeeds,
): Promise<{ found: FoundEntry[]; last: Keys | undefined }> {
  const found: FoundEntry[] = [];
  let last = behind;
  for (let requests = 0; requests < MOST_REQUESTS; requests += 1) {
    const part = await auditRows.some(table, { ...(last && { behind: last }), most: A_REQUEST });
    for (const entry of part) {
      if (found.length === MOST_SHOWN) return { found, last };
      if (fits(entry)) found.push(entry);
      last = entry.keys;
    }
    if (part.length < A_REQUEST) return { found, last: undefined };
  }
  return { found, last };
}
