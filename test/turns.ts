// Turns for tests: who says or presses what, where and when, with sensible values to be overridden.
import type { Instant } from '../platform/calendar.ts';
import type { Reply } from '../platform/card.ts';
import type { ChannelAddress, Fields, Form, Joined, Message, Person, PersonId } from '../platform/turn.ts';

/** Monday 23 November 2026, 9:30 in London, while the round is open. */
export const NOW: Instant = '2026-11-23T09:30:00.000Z';

export const anAddress = (text: string): ChannelAddress => text as ChannelAddress;

export const aPersonId = (over: Partial<PersonId> = {}): PersonId => ({
  tenantId: '11111111-0000-0000-0000-000000000000',
  objectId: 'aaaaaaaa-0000-0000-0000-000000000001',
  ...over,
});

export const aPerson = (over: Partial<Person> = {}): Person => ({ ...aPersonId(), name: 'Ada Example', ...over });

export const anOfficer = (over: Partial<Person> = {}): Person =>
  aPerson({ objectId: 'ffffffff-0000-0000-0000-00000000000f', name: 'Olu Officer', ...over });

/** The adviser of the made-up council's East area. */
export const anAdviser = (over: Partial<Person> = {}): Person =>
  aPerson({ objectId: 'dddddddd-0000-4000-8000-00000000000d', name: 'Cai Example', ...over });

let turns = 0;
/** A turn of its own; one that is sent again has the same. */
const aTurnId = (): string => `turn-${(turns += 1)}`;

export const aMessage = (text: string, over: Partial<Message> = {}): Message => ({
  kind: 'message',
  id: aTurnId(),
  place: 'personal',
  conversation: 'a:chat',
  address: anAddress('address of a:chat'),
  receivedAt: NOW,
  person: aPerson(),
  text,
  ...over,
});

export const aForm = (verb: string, fields: Fields = {}, over: Partial<Form> = {}): Form => ({
  kind: 'form',
  id: aTurnId(),
  place: 'personal',
  conversation: 'a:chat',
  address: anAddress('address of a:chat'),
  receivedAt: NOW,
  person: aPerson(),
  verb,
  fields,
  ...over,
});

export const aJoined = (over: Partial<Joined> = {}): Joined => ({
  kind: 'joined',
  id: aTurnId(),
  place: 'personal',
  conversation: 'a:chat',
  address: anAddress('address of a:chat'),
  receivedAt: NOW,
  ...over,
});

/** In a channel of a team, seen by all its members. */
export const inChannel = {
  place: 'channel',
  conversation: '19:staff',
  address: anAddress('address of 19:staff'),
} as const;

/** A use-case after which what its reply brings to be noted is written, before a test goes on. */
export const noting =
  <In, Out extends Reply | undefined>(use: (incoming: In) => Promise<Out>) =>
  async (incoming: In): Promise<Out> => {
    const reply = await use(incoming);
    await reply?.writeNotes();
    return reply;
  };
