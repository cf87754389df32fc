// Forms that are not sent yet: one partition per round, one row per person. The next version only follows the one before.
import type { NominationField, NominationInputs } from '../form-facts.ts';
import { z } from 'zod';
import type { Draft } from '../nomination.ts';
import type { Drafts } from '../ports.ts';
import { recipientOf } from '../../../platform/person.ts';
import { address, instant, json, orNull, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Row, type Tables } from '../../../platform/table.ts';

const text = z.string();

/** A column for each input: together they may be longer than one column may be. */
const inputs = {
  name: text,
  email: text,
  role: text,
  school: text,
  governorCategory: text,
  systemLeader: text,
  contribution: text,
  availability: text,
  interests: text,
  endorserName: text,
  endorserEmail: text,
  privacyRead: text,
} satisfies Record<keyof NominationInputs, typeof text>;
const typed = z.object(inputs);

export const draftRow: RowOf<Omit<Draft, 'inputs'> & NominationInputs> = rowOf(
  'Drafts',
  typed.extend({
    round: text,
    person,
    address,
    formKey: text,
    base: z.int32(),
    savedAt: instant,
    asking: orNull(z.enum(Object.keys(inputs) as NominationField[])),
    taken: json(z.array(text)).default([]),
    version: z.int32(),
  }),
);

const entityOf = ({ inputs: said, ...draft }: Draft) => draftRow.toEntity(keysOf(draft), { ...draft, ...said });

function draftIn(row: Row): Draft {
  const {
    round,
    person: of,
    address: at,
    formKey,
    base,
    savedAt,
    asking,
    taken,
    version,
    ...said
  } = draftRow.fromEntity(row);
  return { round, person: of, address: at, formKey, base, savedAt, asking, taken, version, inputs: said };
}

const PREFIX = 'draft.';
const ROWS = { from: PREFIX, before: 'draft/' };

const keysOf = ({ round, person: of }: Pick<Draft, 'round' | 'person'>): Keys => ({
  partitionKey: keyOf(round),
  rowKey: `${PREFIX}${recipientOf(of)}`,
});

/** Drafts over tables. */
export function drafts(tables: Tables): Drafts {
  const table = tables('Drafts');

  /** Of what was read here: so that saving the next version need not read it again. */
  const etags = new WeakMap<Draft, string>();
  const found = async (of: Pick<Draft, 'round' | 'person'>): Promise<Draft | undefined> => {
    const row = await table.read(keysOf(of));
    const draft = row && draftIn(row);
    if (draft) etags.set(draft, row.etag);
    return draft;
  };

  return {
    find: (round, of) => found({ round, person: of }),
    ofRecipient: async (round, recipient) => {
      const row = await table.read({ partitionKey: keyOf(round), rowKey: `${PREFIX}${recipient}` });
      return row && draftIn(row);
    },
    save: async (draft, from) => {
      const entity = entityOf(draft);
      if (draft.version === 1) return table.write([{ insert: entity }]);
      const before = from && etags.has(from) ? from : await found(draft);
      const etag = before && etags.get(before);
      if (etag === undefined || before?.version !== draft.version - 1) return false;
      return table.write([{ update: entity, etag }]);
    },
    drop: async (of, forms) => {
      const keys = keysOf(of);
      const row = await table.read(keys);
      if (row && forms.includes(draftRow.fromEntity(row).formKey)) await table.remove(keys, row.etag);
    },
    list: async (round) => {
      const rows = await table.list({ partition: keyOf(round), row: ROWS });
      return rows.map(draftIn);
    },
  };
}
