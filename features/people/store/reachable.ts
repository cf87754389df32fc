// Who can be reached, by school: a row for each in a partition of the school, made anew whenever the person's own rows change. Those are the
// truth: a crash in between leaves a row too many, or one too few until their next weekly look-up.
import { z } from 'zod';
import { emailIn, type MailAddress, mailTo } from '../../../platform/address.ts';
import { inParallel } from '../../../platform/in-parallel.ts';
import { plainEmail, recipientOf } from '../../../platform/person.ts';
import { address, json, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, retryOnConflict, type Row, type Tables } from '../../../platform/table.ts';
import type { PersonId } from '../../../platform/turn.ts';
import type { SchoolAndRole } from '../affiliations.ts';
import type { Index, NewsWanted, ReachablePeople, ReachablePerson } from '../reachable.ts';
import { affiliationIn, directoryKeys, directoryRow, ownKeys } from './affiliations.ts';
import { knownRow, personKeys, personPartition, whoHas } from './people.ts';

const place = { school: z.string(), role: z.string() };
/** Older versions knew no topics. */
const wanted = { muted: z.boolean(), topics: json(z.array(z.string()).readonly()).default([]) };

export const reachableRow: RowOf<ReachablePerson> = rowOf(
  'People',
  z.object({ ...place, ...wanted, person, name: z.string(), address }),
);
const mailAddress = z.custom<MailAddress>((value) => typeof value === 'string' && value.startsWith('mailto:'));
const mailRow: RowOf<SchoolAndRole & { address: MailAddress }> = rowOf(
  'People',
  z.object({ ...place, address: mailAddress }),
);
const newsRow: RowOf<NewsWanted> = rowOf('People', z.object(wanted));

const PERSON = 'person.';
const MAIL = 'mail.';

const partitionOf = (school: string): string => keyOf('reachable', school);
const personIn = (school: string, who: PersonId): Keys => ({
  partitionKey: partitionOf(school),
  rowKey: `${PERSON}${recipientOf(who)}`,
});
const mailRecipient = (to: MailAddress): string => keyOf(plainEmail(emailIn(to)));
const mailIn = (school: string, to: MailAddress): Keys => ({
  partitionKey: partitionOf(school),
  rowKey: `${MAIL}${mailRecipient(to)}`,
});
/** There once everybody is listed whom older versions knew. */
const COMPLETE: Keys = { partitionKey: keyOf('reachable'), rowKey: 'complete' };

/** Beside it, a row for each school of which somebody has met the bot. */
const SCHOOLS = { from: 'school.', before: 'school/' };
const schoolKeys = (school: string): Keys => ({ ...COMPLETE, rowKey: `${SCHOOLS.from}${keyOf(school)}` });
const schoolRow: RowOf<{ school: string }> = rowOf('People', z.object({ school: z.string() }));

const wantedIn = (row: Row | undefined): NewsWanted => (row ? newsRow.fromEntity(row) : { muted: false, topics: [] });

const newsKeys = (who: PersonId): Keys => ({ partitionKey: personPartition(who), rowKey: 'news' });

/** Who can be reached, over tables. */
export function reachablePeople(tables: Tables): ReachablePeople & Index {
  const table = tables('People');

  const now = async (who: PersonId): Promise<ReachablePerson | undefined> => {
    const rows = await table.list({ partition: personPartition(who) });
    const rowWith = ({ rowKey }: Keys) => rows.find((row) => row.rowKey === rowKey);
    const [known, news] = [rowWith(personKeys(who)), rowWith(newsKeys(who))];
    if (!known) return undefined;
    const { school = '', role = '' } = affiliationIn(rowWith(ownKeys(who))) ?? {};
    const { person, name, address } = knownRow.fromEntity(known);
    return { person, name, address, school, role, ...wantedIn(news) };
  };

  const want = async (who: PersonId, change: (before: NewsWanted) => NewsWanted): Promise<NewsWanted> => {
    const now = await retryOnConflict('Keeping what somebody wants of news', async () => {
      const row = await table.read(newsKeys(who));
      const after = change(wantedIn(row));
      const entity = newsRow.toEntity(newsKeys(who), after);
      return (await table.write([row ? { update: entity, etag: row.etag } : { insert: entity }])) ? after : 'again';
    });
    await index(who);
    return now;
  };

  /** Schools that this process has noted; they stay. */
  const noted = new Set(['']);
  const noteSchool = async (school: string): Promise<void> => {
    if (noted.has(school)) return;
    await table.write([{ put: schoolRow.toEntity(schoolKeys(school), { school }) }]);
    noted.add(school);
  };

  const index = async (who: PersonId, before?: string): Promise<void> => {
    const own = await now(who);
    if (!own) return;
    await table.write([{ put: reachableRow.toEntity(personIn(own.school, who), own) }]);
    await noteSchool(own.school);
    if (before !== undefined && before !== own.school) await table.remove(personIn(before, who), '*');
  };

  /** Lists whom older versions knew: once, and again where that stopped half way. */
  const complete = async (): Promise<void> => {
    if (await table.read(COMPLETE)) return;
    const all = await table.list({ row: 'person' });
    await inParallel(all, (row) => index(knownRow.fromEntity(row).person));
    await table.write([{ put: COMPLETE }]);
  };
  let completed: Promise<void> | undefined;
  const whenComplete = (): Promise<void> =>
    (completed ??= complete().catch((error: unknown) => {
      completed = undefined;
      throw error;
    }));

  return {
    now,
    index,

    withEmail: async (email) => {
      const owner = await whoHas(table)(email);
      if (owner) return now(owner.person);
      const row = await table.read(directoryKeys(email));
      const to = mailTo(email);
      if (!row || !to) return undefined;
      return { ...directoryRow.fromEntity(row), recipient: mailRecipient(to), address: to };
    },

    ofSchool: async (urn) => {
      await whenComplete();
      const rows = await table.list({ partition: partitionOf(urn) });
      return rows.map((row) => {
        if (row.rowKey.startsWith(PERSON)) return reachableRow.fromEntity(row);
        return { ...mailRow.fromEntity(row), recipient: row.rowKey.slice(MAIL.length) };
      });
    },

    metSchools: async () => {
      await whenComplete();
      const rows = await table.list({ partition: COMPLETE.partitionKey, row: SCHOOLS });
      return new Set(rows.map((row) => schoolRow.fromEntity(row).school));
    },

    mute: async (who, muted) => {
      await want(who, (before) => ({ ...before, muted }));
    },
    wanted: async (who) => wantedIn(await table.read(newsKeys(who))),
    follow: (who, topics) => want(who, (before) => ({ ...before, topics: topics(before.topics) })),

    indexLine: async (line, before) => {
      await table.write([{ put: mailRow.toEntity(mailIn(line.school, line.address), line) }]);
      if (before !== undefined && before !== line.school) await table.remove(mailIn(before, line.address), '*');
    },

    removeLine: async ({ school, address }) => {
      await table.remove(mailIn(school, address), '*');
    },
  };
}
