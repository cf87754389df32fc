// Events: a partition for each, with the record, who is signed up, what people read of it by each change, audit, outbox events and deliveries; and
// a list of all by their end, with each as it was a moment ago.
import { AUDIT_ROWS, auditRows } from '../../platform/audit-row.ts';
import { numbered } from '../../platform/notifications/store.ts';
import { outboxEntity, type OutboxEvent, versionEvent } from '../../platform/outbox.ts';
import { recipientOf } from '../../platform/person.ts';
import { type Change, keyOf, type Keys, retryOnConflict, type Row, type Tables } from '../../platform/table.ts';
import type { PersonId } from '../../platform/turn.ts';
import { actions } from './audit.ts';
import { detailsOf, type Event, type Share } from './event.ts';
import type { Events } from './ports.ts';
import { eventRow, lookRow, revisionRow, shareRow, signUpRow } from './rows.ts';
import type { SignUp } from './sign-up.ts';

const audit = auditRows('Events', actions);

const recordKeys = (id: string): Keys => ({ partitionKey: id, rowKey: 'event' });
const signUpKeys = (id: string, recipient: string): Keys => ({ partitionKey: id, rowKey: `signup.${recipient}` });
const revisionKeys = (id: string, sequence: number): Keys => ({
  partitionKey: id,
  rowKey: `revision.${numbered(sequence)}`,
});
const shareKeys = (id: string, number: number): Keys => ({ partitionKey: id, rowKey: `share.${numbered(number)}` });

export const lookKeys = ({ tenantId, objectId }: PersonId): Keys => ({
  partitionKey: keyOf('looked', tenantId, objectId),
  rowKey: 'last',
});

const LIST = keyOf('all events');
const listKeys = ({ id, ends }: Pick<Event, 'id' | 'ends'>): Keys => ({ partitionKey: LIST, rowKey: `${ends}.${id}` });
const LATEST = '9999';
const MOST = 100;

/** What follows from a version: free places are given, and it is listed as it is. */
const changed = ({ id, version }: Event): OutboxEvent =>
  versionEvent('event.changed', { partition: id, key: id, version });

/** What follows where those who waited were given places: they hear of it. */
const placed = ({ id, version }: Event): OutboxEvent =>
  versionEvent('event.placed', { partition: id, key: id, version });

/** What follows where something is shared: those who came hear of it. */
const shared = ({ id, shares }: Event): OutboxEvent => ({
  id: `shared-${numbered(shares)}-${id}`,
  partition: id,
  kind: 'event.shared',
});

/** What follows from a change of what people read: those signed up hear of it, and of the day before. */
const revised = ({ id, sequence }: Event): OutboxEvent => ({
  id: `revised-${numbered(sequence)}-${id}`,
  partition: id,
  kind: 'event.revised',
});

/** The number of the change, or of what was shared, that such an event is about. */
export const numberIn = ({ id }: Pick<OutboxEvent, 'id'>): number =>
  Number(/^(?:revised|shared)-(\d+)-/u.exec(id)?.[1] ?? 0);

/** Events over tables. */
export function events(tables: Tables): Events {
  const table = tables('Events');
  const etags = new WeakMap<Event, string>();

  const recordIn = (row: Row): Event => {
    const event = eventRow.fromEntity(row);
    etags.set(event, row.etag);
    return event;
  };
  const find = async (id: string): Promise<Event | undefined> => {
    const row = await table.read(recordKeys(id));
    return row && recordIn(row);
  };
  const signUp = async (id: string, recipient: string): Promise<SignUp | undefined> => {
    const row = await table.read(signUpKeys(id, recipient));
    return row && signUpRow.fromEntity(row);
  };
  const listed: Events['listed'] = async ({ from, before = LATEST, most }) => {
    const rows = await table.list({ partition: LIST, row: { from, before }, most });
    // Where it ended before it was moved, its row says where it ends now.
    const stand = rows.flatMap((row) => {
      const event = eventRow.fromEntity(row);
      return row.rowKey === listKeys(event).rowKey ? event : [];
    });
    return stand.sort((a, b) => (a.starts < b.starts ? -1 : 1));
  };

  /** What a change of what people read brings with it. */
  const revision = (to: Event): Change[] => [
    {
      insert: revisionRow.toEntity(revisionKeys(to.id, to.sequence), {
        details: detailsOf(to),
        state: to.state,
        at: to.revisedAt,
      }),
    },
    { insert: outboxEntity(revised(to), to.revisedAt) },
  ];

  const sharing = (to: Event, share: Share): Change[] => [
    { insert: shareRow.toEntity(shareKeys(to.id, to.shares), share) },
    { insert: outboxEntity(shared(to), share.at) },
  ];

  return {
    find,
    signUp,
    listed,
    standing: async (id, of) => {
      const [event, own] = await Promise.all([find(id), signUp(id, recipientOf(of))]);
      return event && { event, own };
    },

    begin: (event, entry) =>
      table.write([
        { insert: eventRow.toEntity(recordKeys(event.id), event) },
        { insert: audit.toEntity(event.id, { ...entry, version: event.version }) },
        { insert: outboxEntity(changed(event), event.createdAt) },
        ...revision(event),
      ]),

    // Whoever writes a sign-up writes the event, too: its ETag guards both.
    change: (to, from, { entry, signUps = [], share }) => {
      const record: Change = { update: eventRow.toEntity(recordKeys(to.id), to), etag: etags.get(from) ?? '' };
      const people: Change[] = signUps.map((signUp) => ({
        put: signUpRow.toEntity(signUpKeys(to.id, recipientOf(signUp.person)), signUp),
      }));
      const given: Change[] =
        to.reached > from.reached && signUps.length === 0 ? [{ insert: outboxEntity(placed(to), entry.at) }] : [];
      return table.write([
        record,
        ...people,
        { insert: audit.toEntity(to.id, { ...entry, version: to.version }) },
        { insert: outboxEntity(changed(to), entry.at) },
        ...given,
        ...(share ? sharing(to, share) : []),
        ...(to.sequence > from.sequence ? revision(to) : []),
      ]);
    },

    signUps: async (id, after = 0) => {
      const rows = await table.list({ partition: id, row: { from: 'signup.', before: 'signup/' } });
      return rows
        .map(signUpRow.fromEntity)
        .filter(({ state, number }) => state === 'in' && number > after)
        .sort((a, b) => a.number - b.number);
    },

    revision: async (id, sequence) => {
      const row = await table.read(revisionKeys(id, sequence));
      return row && revisionRow.fromEntity(row);
    },

    share: async (id, number) => {
      const row = await table.read(shareKeys(id, number));
      return row && shareRow.fromEntity(row);
    },

    history: async (id) => (await table.list({ partition: id, row: AUDIT_ROWS })).map(audit.fromEntity),

    list: async (event, ends = event.ends) => {
      const keys = listKeys({ id: event.id, ends });
      await retryOnConflict('Listing an event', async () => {
        const row = await table.read(keys);
        if (row && eventRow.fromEntity(row).version >= event.version) return undefined;
        const entity = eventRow.toEntity(keys, event);
        const written = await table.write([row ? { update: entity, etag: row.etag } : { insert: entity }]);
        return written ? undefined : 'again';
      });
    },

    noteLook: async (person, at) => {
      await table.write([{ put: lookRow.toEntity(lookKeys(person), { at }) }]);
    },
    lastLook: async (person) => {
      const row = await table.read(lookKeys(person));
      return row && lookRow.fromEntity(row).at;
    },

    upcoming: async (now) => (await listed({ from: now, most: MOST })).filter(({ state }) => state === 'planned'),
  };
}
