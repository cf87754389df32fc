// Messages on the queues: one piece of work each, ids only, checked by whoever sends it and again by whoever receives it.
import { z } from 'zod';
import type { Instant } from './calendar.ts';
import { key } from './ids.ts';
import type { Notification } from './notifications/notification.ts';
import type { NotificationKinds } from './notifications/store.ts';
import type { EventKinds, OutboxEvent } from './outbox.ts';
import { instant } from './rows.ts';
import { storageFault } from './storage-fault.ts';

/** Work on a queue of its own name, one message for each piece. */
export type JobKind<About extends object = object> = { readonly schema: z.ZodType<About> };

/**
 * What follows from a saved record; what one recipient is to be told; or one piece of a feature's job. `at`: when an event was announced.
 * `tries`: how often it went back on the queue.
 */
export type Work =
  | { kind: 'outbox'; event: OutboxEvent; at: Instant; tries: number }
  | { kind: 'delivery'; recipient: string; notification: Notification; tries?: number | undefined }
  | { kind: 'job'; job: string; about: object; tries?: number | undefined };

export type DeliveryWork = Extract<Work, { kind: 'delivery' }>;

/** All kinds of work there are: what features declare. */
export type WorkKinds = {
  readonly events: EventKinds;
  readonly notifications: NotificationKinds;
  readonly jobs: Readonly<Record<string, JobKind>>;
};

/** How work becomes messages, and messages work. */
export type WorkMessages = {
  /** The queue for a piece of work, and its message. Throws where it is not one that features have declared. */
  write: (work: Work) => { queue: string; message: string };
  /**
   * The work a message asks for, given as JSON or (as Azure Functions hands it over) already parsed. Throws when it is none, and says
   * which fields are wrong but not what they hold.
   */
  read: (message: unknown) => Work;
  /** The delivery that an email's reference stands for; `undefined` of a reference that is none of ours. */
  referred: (reference: string) => DeliveryWork | undefined;
  /** Every queue there is. */
  queues: readonly string[];
};

/** The time of a message whose record is known to be saved. Older versions sent it after that, and without its time. */
export const SAVED_FIRST = '2000-01-01T00:00:00.000Z';

/** A job's message has its name where others have their kind. A notification is called `owed` in messages. */
function plainOf(work: Work): { kind: string } {
  if (work.kind === 'job') {
    const message = { ...work.about, kind: work.job, tries: work.tries };
    return message;
  }
  if (work.kind === 'outbox') return work;
  const { notification: owed, ...delivery } = work;
  const message = { ...delivery, owed };
  return message;
}

/**
 * What an email is known by: the delivery's own message, spelt in the same way each time, so that `read` finds the delivery again. Ids only.
 */
export function referenceOf({ recipient, notification }: Pick<DeliveryWork, 'recipient' | 'notification'>): string {
  const { kind, ...ids } = notification;
  const sorted = Object.fromEntries(Object.entries(ids).sort(([one], [other]) => (one < other ? -1 : 1)));
  return JSON.stringify(plainOf({ kind: 'delivery', recipient, notification: { kind, ...sorted } }));
}

const tries = z.int().nonnegative();

const anyKind = z.looseObject({ kind: z.string(), tries: tries.optional() }).catch({ kind: '' });

export function workMessages({ events, notifications, jobs }: WorkKinds): WorkMessages {
  const event = z.union(
    Object.entries(events).map(
      ([kind, { schema }]) => schema ?? z.strictObject({ id: key, partition: key, kind: z.literal(kind) }),
    ),
  );
  const outbox = z.strictObject({
    kind: z.literal('outbox'),
    event,
    at: instant.default(SAVED_FIRST),
    tries: tries.default(0),
  });
  const owed = z.looseObject({ kind: z.string() }).transform(({ kind, ...about }, context): Notification => {
    const known = notifications[kind]?.schema.safeParse(about);
    if (known?.success) return { kind, ...about };
    context.issues.push({ code: 'custom', message: 'not a notification', input: '' });
    return z.NEVER;
  });
  const delivery = z
    .strictObject({ kind: z.literal('delivery'), recipient: key, owed, tries: tries.optional() })
    .transform(({ owed: about, ...rest }) => ({ ...rest, notification: about }));
  const eventOrDelivery = z.union([outbox, delivery]);

  const read = (message: unknown): Work => {
    const plain: unknown = typeof message === 'string' ? parsed(message) : message;
    const { kind, tries: came, ...about } = anyKind.parse(plain);
    const job = jobs[kind];
    if (job)
      return { kind: 'job', job: kind, about: checked(job.schema, about), ...(came !== undefined && { tries: came }) };
    return checked(eventOrDelivery, plain);
  };
  return {
    read,
    write: (work) => {
      const message = JSON.stringify(plainOf(work));
      const { kind, ...known } = read(message);
      return { queue: 'job' in known ? known.job : kind, message };
    },
    referred: (reference) => delivery.safeParse(parsed(reference)).data,
    queues: ['outbox', 'delivery', ...Object.keys(jobs)],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message would quote what it found.
    return undefined;
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path, code }) => `${path.join('.') || 'message'} (${code})`).join(', ');
  throw storageFault(`Not a piece of work that this version knows: ${fields}.`);
}
