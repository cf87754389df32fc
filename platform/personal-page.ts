// Pages for people who are signed in, as values: what they ask for, and a page or a card of the chat in answer.
import type { Allowed } from './access.ts';
import type { Reply } from './card.ts';
import type { ChannelAddress, Fields, Form, Person } from './turn.ts';
import type { MenuPlace, PageReply, PageRequest } from './web-page.ts';

/**
 * A page for people who are signed in, declared by method and path: "GET /nominations/{reference}". No browser keeps it. `word`: the id of what
 * people say in the chat to the same end. `key`: what leads there on a keyboard.
 */
export type PersonalPageKind = Allowed & { readonly menu?: MenuPlace; readonly word?: string; readonly key?: Shortcut };

/** `says`: the code of what the page is called. */
export type Shortcut = { readonly press: string; readonly says: string };

/** What they ask for. `fields`: what a form or a card has sent, of any shape. */
export type PersonalRequest = Omit<PageRequest, 'sessions' | 'fields'> & {
  fields: Fields;
  /** Who asks, by their token. */
  person: Person;
  /** Their own chat, where what follows later can be said; `NOWHERE` of who has none, and where a page is only read. */
  address: ChannelAddress;
  /** Of this request. */
  id: string;
};

/** A page, or a card: whatever the chat would answer can stand on a page. */
export type PersonalReply = PageReply | Reply;

export const isCard = (reply: PersonalReply): reply is Reply => !('kind' in reply);

/** The same as if they had pressed this in their own chat, so that the same use-case answers, with the same permissions and refusals. */
export const pressed = (
  { id, person, address, receivedAt, fields }: PersonalRequest,
  verb: string,
  sent: Fields = fields,
): Form => ({
  kind: 'form',
  id,
  place: 'personal',
  conversation: `page ${person.tenantId} ${person.objectId}`,
  address,
  receivedAt,
  person,
  verb,
  fields: sent,
});

/** Finds the path of the page on which people do what they say with a word in the chat. */
export const pageOfWord = (pages: Readonly<Record<string, PersonalPageKind>>) => {
  const paths = new Map(Object.entries(pages).map(([name, { word }]) => [word, name.slice(name.indexOf(' ') + 1)]));
  return (word: string): string | undefined => paths.get(word);
};

/** Presses a button of a card for somebody, as they would in their own chat: the router decides whether they may. */
export type PressFor = (request: PersonalRequest, verb: string, fields: Fields) => Promise<Reply | undefined>;
