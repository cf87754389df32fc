// The rows of meetings, a partition for each round: each meeting, its versions, who did what, what follows from it, and who was told.
import { z } from 'zod';
import { auditRows } from '../../platform/audit-row.ts';
import { numbered } from '../../platform/notifications/store.ts';
import { outboxEntity, type OutboxEvent } from '../../platform/outbox.ts';
import { idOf } from '../../platform/person.ts';
import { instant, json, type RowOf, rowOf } from '../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../platform/table.ts';
import { actions } from './audit.ts';
import { dids, type Meeting, type Meetings } from './meeting.ts';

export const TABLE = 'Meetings';

const text = z.string();
const agreed = z.object({ headlines: text, audience: z.array(text), notes: text, at: instant, edition: z.int() });

export const meetingRow: RowOf<Meeting> = rowOf(
  TABLE,
  z.object({
    ...{ id: text, round: text, version: z.int32(), did: z.enum(dids) },
    ...{ title: text, place: text, link: text, starts: instant, ends: instant },
    agreed: json(z.nullable(agreed)),
    at: instant,
  }),
);
const audit = auditRows(TABLE, actions);

export const partitionOf = (round: string): string => keyOf('meetings', round);
const keysOf = ({ round, id }: Pick<Meeting, 'round' | 'id'>): Keys => ({
  partitionKey: partitionOf(round),
  rowKey: `meeting.${id}`,
});

/** What follows from a version. Its id says which. */
const eventOf = ({ round, id, version }: Meeting): OutboxEvent => ({
  id: `${id}-${version}`,
  partition: partitionOf(round),
  kind: 'meeting.changed',
});

/** The meeting and the version that an event is about. */
export const aboutIn = ({ id }: Pick<OutboxEvent, 'id'>): { id: string; version: number } => {
  const at = id.lastIndexOf('-');
  return { id: id.slice(0, at), version: Number(id.slice(at + 1)) };
};

/** Meetings over tables. */
export function meetings(tables: Tables): Meetings {
  const table = tables(TABLE);
  return {
    find: async (round, id) => {
      const row = await table.read(keysOf({ round, id }));
      return row && meetingRow.fromEntity(row);
    },
    all: async (round) => {
      const rows = await table.list({ partition: partitionOf(round), row: { from: 'meeting.', before: 'meeting/' } });
      return rows.map(meetingRow.fromEntity).sort((one, other) => (one.starts < other.starts ? -1 : 1));
    },
    // Versions are inserted, so of two changes to the same version one is refused.
    save: (meeting, by) => {
      const { id, version, at, did } = meeting;
      const keys = keysOf(meeting);
      const { partitionKey } = keys;
      const entry = {
        id: `${id}.${version}`,
        at,
        by: idOf(by),
        name: by.name,
        did: `meeting.${did}` as const,
        version,
      };
      return table.write([
        { put: meetingRow.toEntity(keys, meeting) },
        { insert: meetingRow.toEntity({ partitionKey, rowKey: `version.${id}.${numbered(version)}` }, meeting) },
        { insert: audit.toEntity(partitionKey, entry) },
        { insert: outboxEntity(eventOf(meeting), at) },
      ]);
    },
  };
}
