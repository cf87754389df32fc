// People who have met the bot: a row for each person, and one that leads to them from their address, for each tenant.
import { plainEmail, type KnownPerson } from '../../../platform/person.ts';
import { z } from 'zod';
import type { PersonId } from '../../../platform/turn.ts';
import type { LookUp, People } from '../people.ts';
import type { Index } from '../reachable.ts';
import { address, instant, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, retryOnConflict, type Table, type Tables } from '../../../platform/table.ts';

export const knownRow: RowOf<KnownPerson> = rowOf(
  'People',
  z.object({ person, address, name: z.string(), email: z.string() }),
);
const ownerRow: RowOf<{ person: PersonId }> = rowOf('People', z.object({ person }));

export const lookUpRow: RowOf<LookUp> = rowOf('People', z.object({ address, at: instant }));

/** The partitions of somebody and of an address; other files keep rows there, too. */
export const personPartition = ({ tenantId, objectId }: PersonId): string => keyOf('person', tenantId, objectId);
export const emailPartition = (email: string): string => keyOf('email', plainEmail(email));

/** What a directory says of an address, beside the rows that lead to who has it. */
export const DIRECTORY = 'directory';

export const personKeys = (person: PersonId): Keys => ({ partitionKey: personPartition(person), rowKey: 'person' });

const lookUpKeys = (person: PersonId): Keys => ({ partitionKey: personPartition(person), rowKey: 'looked-up' });

const isSame = (one: KnownPerson, other: KnownPerson): boolean =>
  one.name === other.name && one.email === other.email && one.address === other.address;

const knownIn =
  (table: Table) =>
  async (of: PersonId): Promise<KnownPerson | undefined> => {
    const row = await table.read(personKeys(of));
    return row && knownRow.fromEntity(row);
  };

/** Whose an address is now. */
export const whoHas =
  (table: Table): People['withEmail'] =>
  async (email) => {
    const rows = await table.list({ partition: emailPartition(email) });
    const owners = rows.filter(({ rowKey }) => rowKey !== DIRECTORY);
    const found = await Promise.all(owners.map((row) => knownIn(table)(ownerRow.fromEntity(row).person)));
    // Somebody may have another address by now.
    const theirs = found.filter((one) => one && plainEmail(one.email) === plainEmail(email));
    return theirs.length === 1 ? theirs[0] : undefined;
  };

/** People over tables; whoever was met is put among those who can be reached. */
export function people(tables: Tables, { index }: Pick<Index, 'index'>): People {
  const table = tables('People');

  return {
    find: knownIn(table),

    meet: async (known) => {
      await retryOnConflict('Keeping a person', async () => {
        const keys = personKeys(known.person);
        const row = await table.read(keys);
        const before = row && knownRow.fromEntity(row);
        const email = known.email === '' && before ? before.email : known.email;
        const now = { ...known, email };
        if (before && isSame(before, now)) return;
        // Only people of one tenant can take an address over from each other. It leads to nobody until the person's own row has it, too.
        const owner = { partitionKey: emailPartition(email), rowKey: keyOf(known.person.tenantId) };
        if (email !== '') await table.write([{ put: ownerRow.toEntity(owner, { person: known.person }) }]);
        const entity = knownRow.toEntity(keys, now);
        return (await table.write([row ? { update: entity, etag: row.etag } : { insert: entity }]))
          ? undefined
          : 'again';
      });
      // Also where nothing has changed: once a week this mends what a crash left.
      await index(known.person);
    },

    lastLookUp: async (of) => {
      const row = await table.read(lookUpKeys(of));
      return row && lookUpRow.fromEntity(row);
    },

    noteLookUp: async (of, lookUp) => {
      await table.write([{ put: lookUpRow.toEntity(lookUpKeys(of), lookUp) }]);
    },

    withEmail: whoHas(table),
  };
}
