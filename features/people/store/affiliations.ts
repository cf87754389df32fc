// Schools and roles of people: a row beside the person's own, and one beside an address for whoever has not met the bot yet.
import { z } from 'zod';
import { samePerson } from '../../../platform/person.ts';
import { mailTo } from '../../../platform/address.ts';
import { type RowOf, rowOf } from '../../../platform/rows.ts';
import { type Change, type Keys, retryOnConflict, type Row, type Tables } from '../../../platform/table.ts';
import type { PersonId } from '../../../platform/turn.ts';
import type { Affiliation, Affiliations, Listed, SchoolAndRole } from '../affiliations.ts';
import type { People } from '../people.ts';
import type { Index } from '../reachable.ts';
import { DIRECTORY, emailPartition, knownRow, personKeys, personPartition } from './people.ts';

/** What stands where somebody wanted it forgotten: nothing of them, but that they did. */
type Forgotten = { from: 'forgotten' };

const said = { school: z.string(), role: z.string() };

export const affiliationRow: RowOf<Affiliation | Forgotten> = rowOf(
  'People',
  z.discriminatedUnion('from', [
    z.object({ ...said, from: z.enum(['self', 'directory']) }),
    z.object({ from: z.literal('forgotten') }),
  ]),
);
export const directoryRow: RowOf<SchoolAndRole> = rowOf('People', z.object(said));

/** Where somebody's school is kept. */
export const ownKeys = (person: PersonId): Keys => ({ partitionKey: personPartition(person), rowKey: 'school' });
export const directoryKeys = (email: string): Keys => ({ partitionKey: emailPartition(email), rowKey: DIRECTORY });

const isSame = (one: SchoolAndRole, other: SchoolAndRole): boolean =>
  one.school === other.school && one.role === other.role;

/** What a row says of somebody's school, unless they wanted it forgotten. */
export function affiliationIn(row: Row | undefined): Affiliation | undefined {
  const found = row && affiliationRow.fromEntity(row);
  return found && found.from !== 'forgotten' ? found : undefined;
}

/** Schools and roles over tables; `people` says whose an address is, and who can be reached is kept as it changes. */
export function affiliations(
  tables: Tables,
  { withEmail, index, indexLine, removeLine }: Pick<People, 'withEmail'> & Index,
): Affiliations {
  const table = tables('People');

  const find = async (person: PersonId): Promise<Affiliation | undefined> =>
    affiliationIn(await table.read(ownKeys(person)));

  const put = async (person: PersonId, record: Affiliation | Forgotten): Promise<void> => {
    const before = await find(person);
    await table.write([{ put: affiliationRow.toEntity(ownKeys(person), record) }]);
    await index(person, before?.school ?? '');
  };

  /** Keeps what the directory says of somebody, unless they said something themselves, at this very moment too. */
  const takeOver = (person: PersonId, { school, role }: SchoolAndRole, isDry: boolean): Promise<Listed> =>
    retryOnConflict('Keeping what the directory says', async () => {
      const row = await table.read(ownKeys(person));
      const before = row && affiliationRow.fromEntity(row);
      if (before?.from === 'forgotten') return 'forgotten';
      if (before?.from === 'self') return 'said';
      if (before && isSame(before, { school, role })) return 'same';
      if (isDry) return 'kept';
      const entity = affiliationRow.toEntity(ownKeys(person), { school, role, from: 'directory' });
      const change: Change = row ? { update: entity, etag: row.etag } : { insert: entity };
      if (!(await table.write([change]))) return 'again';
      await index(person, before?.school ?? '');
      return 'kept';
    });

  const forLater = async (email: string, line: SchoolAndRole, isDry: boolean): Promise<Listed> => {
    const row = await table.read(directoryKeys(email));
    if (row && isSame(directoryRow.fromEntity(row), line)) return 'same';
    if (isDry) return 'kept';
    await table.write([{ put: directoryRow.toEntity(directoryKeys(email), line) }]);
    const address = mailTo(email);
    if (address) await indexLine({ ...line, address }, row && directoryRow.fromEntity(row).school);
    return 'kept';
  };

  return {
    find,

    about: async (person) => {
      const rows = await table.list({ partition: personPartition(person) });
      const rowWith = (keys: Keys) => rows.find(({ rowKey }) => rowKey === keys.rowKey);
      const known = rowWith(personKeys(person));
      return { known: known && knownRow.fromEntity(known), affiliation: affiliationIn(rowWith(ownKeys(person))) };
    },

    say: (person, { school, role }) => put(person, { school, role, from: 'self' }),

    forget: (person) => put(person, { from: 'forgotten' }),

    meet: async ({ person, email }) => {
      const row = await table.read(directoryKeys(email));
      if (!row) return;
      const owner = await withEmail(email);
      if (!owner || !samePerson(owner.person, person)) return;
      const line = directoryRow.fromEntity(row);
      await takeOver(person, line, false);
      // From here on it is kept with the person.
      const address = mailTo(email);
      if (address) await removeLine({ school: line.school, address });
      await table.remove(directoryKeys(email), row.etag);
    },

    list: async ({ email, school, role }, { isDry }) => {
      const owner = await withEmail(email);
      return owner ? takeOver(owner.person, { school, role }, isDry) : forLater(email, { school, role }, isDry);
    },
  };
}
