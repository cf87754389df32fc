// Conversations the bot has met: a row that can be inserted once, and nothing about who is in them.
import type { Conversations } from './ports.ts';
import { keyOf, type Tables } from '../../platform/table.ts';

/** Conversations over tables. */
export function conversations(tables: Tables): Conversations {
  const table = tables('Conversations');
  return {
    meet: (conversation) => table.write([{ insert: { partitionKey: keyOf(conversation), rowKey: 'met' } }]),
  };
}
