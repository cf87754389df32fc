// New private codes for nominations whose first one was lost, or that had none. A row beside the nomination says which code is the one that
// opens it; the row of a code says which nomination that is. Without rows the code opens what stands under its own hash.
import { z } from 'zod';
import { actions } from '../audit.ts';
import type { Codes } from '../ports.ts';
import { auditRows } from '../../../platform/audit-row.ts';
import { person, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';
import type { PersonId } from '../../../platform/turn.ts';
import { partitionOf } from './nominations.ts';

const auditRow = auditRows('Nominations', actions);
/** `round`: so that it goes with the round's nominations. */
const opensRow = rowOf('Nominations', z.object({ person, round: z.string().optional() }));
const validRow = rowOf('Nominations', z.object({ hash: z.string() }));

const opensKeys = (hash: string): Keys => ({ partitionKey: keyOf('code', hash), rowKey: 'code' });
const validKeys = (round: string, of: PersonId): Keys => ({ partitionKey: partitionOf(round, of), rowKey: 'code' });

export function codes(tables: Tables): Codes {
  const table = tables('Nominations');
  return {
    opens: async (hash) => {
      const row = await table.read(opensKeys(hash));
      return row && opensRow.fromEntity(row).person;
    },
    valid: async (round, of) => {
      const row = await table.read(validKeys(round, of));
      return row && validRow.fromEntity(row).hash;
    },
    give: async ({ round, person: of, version }, hash, audit) => {
      // 1. What nobody has seen yet, and opens nothing before the next step.
      await table.write([{ put: opensRow.toEntity(opensKeys(hash), { person: of, round }) }]);
      // 2. From here on it opens the nomination, and no other does.
      await table.write([
        { put: validRow.toEntity(validKeys(round, of), { hash }) },
        { insert: auditRow.toEntity(partitionOf(round, of), { ...audit, version }) },
      ]);
    },
  };
}
