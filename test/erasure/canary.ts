// A made-up person whose id, name, addresses and words stand nowhere else, and their traces in all that the service keeps.
import { inflateRawSync } from 'node:zlib';
import { addressOf } from '../../bot/teams/address.ts';
import { keyOf } from '../../platform/table.ts';
import type { Person } from '../../platform/turn.ts';
import { aPerson, madeUp } from '../builders.ts';

export const canary: Person = aPerson({
  objectId: 'cafe0bad-0000-4000-8000-0000000ca9a1',
  name: 'Qzcanary Wrenfinch',
});
export const EMAIL = 'Qzcanary.W@burrow.example.org';
/** Stands in all that they type about their school. */
export const WORDS = 'Qzburrow Academy';
const CONVERSATION = 'a:qzcanary-chat';

/** Their own chat, as the edge writes it down. */
export const chat = {
  person: canary,
  conversation: CONVERSATION,
  address: addressOf(
    {
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:qzcanary' },
      recipient: { id: '28:bot' },
      conversation: { id: CONVERSATION },
    },
    { conversationType: 'personal', tenantId: canary.tenantId },
  ),
};

const { tenantId, objectId } = canary;
const round = madeUp.service.round.id;

/** What would give them away, and what is made of it. */
const traces: readonly string[] = [
  ...[objectId, canary.name, 'qzcanary', 'wrenfinch', 'qzburrow', CONVERSATION],
  ...[keyOf(tenantId, objectId), keyOf('person', tenantId, objectId), keyOf('by', tenantId, objectId)],
  ...[keyOf('looked', tenantId, objectId), keyOf(round, tenantId, objectId), keyOf(CONVERSATION)],
  ...[keyOf(EMAIL.toLowerCase()), keyOf('email', EMAIL.toLowerCase()), keyOf(chat.address)],
].map((one) => one.toLowerCase());

/** Which traces a text has. */
export const tracesIn = (text: string): string[] => traces.filter((trace) => text.toLowerCase().includes(trace));

/** All that a row says, read without the program's own means: what is deflated is inflated. */
export function textOf(entity: Readonly<Record<string, unknown>>): string {
  const long = Object.keys(entity)
    .filter((name) => name.startsWith('long'))
    .sort((one, other) => Number(one.slice(4)) - Number(other.slice(4)))
    .map((name) => String(entity[name]));
  const whole = long.length === 0 ? '' : inflateRawSync(Buffer.from(long.join(''), 'base64')).toString();
  return `${JSON.stringify(entity).replaceAll(String.raw`\"`, '"')} ${whole}`;
}
