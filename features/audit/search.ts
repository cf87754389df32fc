// Searches the audit of one kind of record, by record, officer and days: a bounded number of requests a page, and from where to go on.
import {
  type AuditRows,
  type AuditSource,
  type FoundEntry,
  type NamedRecord,
  recordOf,
} from '../../platform/audit-search.ts';
import { dayOf, formatInstant, readDay } from '../../platform/calendar.ts';
import type { DownloadKinds } from '../../platform/downloads/download.ts';
import type { PersonalReply, PersonalRequest } from '../../platform/personal-page.ts';
import type { Keys } from '../../platform/table.ts';
import { plain } from '../../platform/text.ts';
import { missing, webPage } from '../../platform/web-page.ts';
import { filesAudited } from './files.ts';
import type { Wording } from './wording.ts';

export type SearchNeeds = {
  audits: () => readonly AuditSource[];
  auditRows: AuditRows;
  downloadKinds: DownloadKinds;
  /** With what the actions of all features are called. */
  wording: Wording & Readonly<Record<string, string>>;
};

type Asked = Record<'kind' | 'did' | 'record' | 'who' | 'from' | 'to', string>;

type Choice = { id: string; title: string };

type SearchFacts = {
  asked: Asked;
  kinds: Choice[];
  /** What can be done to records of this kind. */
  dids: Choice[];
  hasRecords: boolean;
  problems: { field: 'record' | 'who' | 'from' | 'to'; text: string }[];
  entries: { at: string; who: string; what: string; record: NamedRecord | null }[];
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
    const sources = sourcesOf(needs);
    const source =
      sources.find(({ id }) => id === query['kind']) ?? sources.find(({ isFirst }) => isFirst) ?? sources[0];
    if (!source) return missing;
    // 1. What is asked for, of one kind of record. An action of another kind is none.
    const asked = askedIn(query, source);
    const record = isNamed(asked) ? await source.find(asked.record) : undefined;
    const problems = problemsIn(asked, record, needs);
    const facts = {
      asked,
      kinds: sources.map(({ id, title }) => ({ id, title })),
      dids: source.actions.map((id) => ({ id, title: calledIn(id, needs) })),
      hasRecords: source.records !== 'unnamed',
      problems,
      isFirst: !query['behind'],
    };
    if (problems.length > 0) return pages.search.with({ ...facts, entries: [], next: '' }, 422);
    // 2. All of a record that has its own partition; of what lies together, a bounded part.
    const fits = fitting(source, asked, record);
    const { found, last } =
      record !== undefined && source.records === 'partitions'
        ? { found: (await needs.auditRows.of(source.table, record)).filter(fits), last: undefined }
        : await gone(source, { behind: keysIn(query['behind']), fits }, needs);
    return pages.search.with({
      ...facts,
      entries: await entriesOf(source, found, needs),
      next: last ? new URLSearchParams({ ...asked, behind: `${last.partitionKey} ${last.rowKey}` }).toString() : '',
    });
  };

/** By their titles, so that each is found in the list. */
const sourcesOf = ({ audits, downloadKinds, wording }: SearchNeeds): AuditSource[] =>
  [...audits(), filesAudited(downloadKinds, wording)].sort((a, b) => a.title.localeCompare(b.title, 'en'));

/** Nothing is called by so many words: they are not looked for. */
const isNamed = ({ record }: Asked): boolean => record !== '' && record.length <= LONGEST;

const calledIn = (action: string, { wording }: Pick<SearchNeeds, 'wording'>): string => {
  const words = wording[`label.did.${action}`] ?? '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const askedIn = (query: Readonly<Record<string, string>>, { id, actions }: AuditSource): Asked => {
  const said = (name: string) => (query[name] ?? '').trim();
  const did = actions.find((action) => action === query['did']) ?? '';
  return { kind: id, did, record: said('record'), who: said('who'), from: said('from'), to: said('to') };
};

const problemsIn = (
  asked: Asked,
  record: string | undefined,
  { wording }: Pick<SearchNeeds, 'wording'>,
): SearchFacts['problems'] => [
  ...(['from', 'to'] as const)
    .filter((field) => asked[field] !== '' && readDay(asked[field]) === undefined)
    .map((field) => ({ field, text: wording['audit.day.wrong'] })),
  ...(['record', 'who'] as const)
    .filter((field) => asked[field].length > LONGEST)
    .map((field) => ({ field, text: wording['audit.long'] })),
  ...(isNamed(asked) && record === undefined
    ? [{ field: 'record' as const, text: wording['audit.record.unknown'] }]
    : []),
];

const fitting =
  (source: AuditSource, { did: wanted, who, from, to }: Asked, record: string | undefined) =>
  ({ keys, at, did, name }: FoundEntry): boolean => {
    const [day, words] = [dayOf(at), plain(who).split(' ').filter(Boolean)];
    const [first, last] = [readDay(from) ?? day, readDay(to) ?? day];
    return (
      (wanted === '' ? source.actions.includes(did) : did === wanted) &&
      (record === undefined || recordOf(source, keys) === record) &&
      first <= day &&
      day <= last &&
      words.every((word) => plain(name).includes(word))
    );
  };

/** What is found, the newest first. */
async function entriesOf(
  source: AuditSource,
  found: readonly FoundEntry[],
  needs: SearchNeeds,
): Promise<SearchFacts['entries']> {
  const named = await source.named([...new Set(found.map(({ keys }) => recordOf(source, keys)))]);
  return [...found]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ keys, at, did, name }) => ({
      at: formatInstant(at),
      who: name,
      what: calledIn(did, needs),
      record: named.get(recordOf(source, keys)) ?? null,
    }));
}

const keysIn = (said = ''): Keys | undefined => {
  const [partitionKey, rowKey] = said.split(' ');
  return partitionKey && rowKey ? { partitionKey, rowKey } : undefined;
};

type Going = { behind: Keys | undefined; fits: (entry: FoundEntry) => boolean };

/** Goes through the records until a page is full or enough was looked at. `last`: where it stopped; `undefined` at the end. */
async function gone(
  { table, partition }: AuditSource,
  { behind, fits }: Going,
  { auditRows }: SearchNeeds,
): Promise<{ found: FoundEntry[]; last: Keys | undefined }> {
  const found: FoundEntry[] = [];
  let last = behind;
  for (let requests = 0; requests < MOST_REQUESTS; requests += 1) {
    const part = await auditRows.some(table, {
      ...(partition && { partition }),
      ...(last && { behind: last }),
      most: A_REQUEST,
    });
    for (const entry of part) {
      if (found.length === MOST_SHOWN) return { found, last };
      if (fits(entry)) found.push(entry);
      last = entry.keys;
    }
    if (part.length < A_REQUEST) return { found, last: undefined };
  }
  return { found, last };
}
