// Messages on the queues: one piece of work each, ids only, checked by whoever sends it and again by whoever receives it.
import { storageFault } from './storage-fault.ts';
import { z } from 'zod';
import { reminderDues, type Owed } from './notifications/notification.ts';
import type { OutboxEvent, Work } from './ports.ts';
import { day } from './rows.ts';

/** The queue that each kind of work goes to. */
export const queueNames = {
  outbox: 'outbox',
  digest: 'digest',
  delivery: 'delivery',
  alike: 'alike',
} as const satisfies Record<Work['kind'], string>;

// They become keys of tables.
const key = z.string().regex(/^[\w-]{20,100}$/);
const entry = z.string().regex(/^[a-z\d-]{1,100}$/);
const event: z.ZodType<OutboxEvent> = z.union([
  z.strictObject({
    id: key,
    partition: key,
    kind: z.enum(['nomination.changed', 'suggestion.made', 'question.changed', 'draw.changed', 'panel.changed']),
  }),
  z.strictObject({
    id: z.string().regex(/^[a-z\d-]{1,100}\.\d{1,5}$/),
    partition: z.literal('faq'),
    kind: z.literal('faq.published'),
  }),
]);
const round = z.string().min(1).max(100);
const reference = z.string().regex(/^[\w-]{1,40}$/);
const count = z.int32().positive();
const owed: z.ZodType<Owed> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), question: key, answer: z.int32().positive() }),
  z.strictObject({ kind: z.literal('correction'), entry, revision: z.int32().positive() }),
  z.strictObject({ kind: z.literal('reminder'), round, due: z.enum(reminderDues) }),
  z.strictObject({ kind: z.literal('endorsement'), round, reference, request: count }),
  z.strictObject({ kind: z.literal('endorsement-answer'), round, reference, request: count, answer: count }),
  z.strictObject({ kind: z.literal('suggestion'), round, id: key }),
  z.strictObject({ kind: z.literal('request'), round, reference, version: count }),
  z.strictObject({ kind: z.literal('receipt'), round, reference, version: count }),
  z.strictObject({ kind: z.literal('draw'), round, version: count }),
  z.strictObject({ kind: z.literal('outcome'), round }),
  z.strictObject({ kind: z.literal('seat'), round, reference }),
]);

const work: z.ZodType<Work> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outbox'), event }),
  z.strictObject({ kind: z.literal('digest'), conversation: z.string().min(1).max(1000), day }),
  z.strictObject({ kind: z.literal('alike') }),
  z.strictObject({ kind: z.literal('delivery'), recipient: key, owed }),
]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message would quote what it found.
    return undefined;
  }
}

/**
 * The work a queue message asks for, given as JSON or (as Azure Functions hands it over) already parsed. Throws when it is
 * none, and says which fields are wrong but not what they hold.
 */
export function readWork(message: unknown): Work {
  const read = work.safeParse(typeof message === 'string' ? parsed(message) : message);
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path, code }) => `${path.join('.') || 'message'} (${code})`).join(', ');
  throw storageFault(`Not a piece of work that this version knows: ${fields}.`);
}
