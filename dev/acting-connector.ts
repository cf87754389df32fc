// The connector of a person who is played: the client's own, but that it knows them. To the client only the developer is in the chat.
import { ROLES, type Played } from './played.ts';

/** Where the service speaks to somebody who is played, given where it would speak to the developer; `front` is our own address. */
export function throughFront(front: string, serviceUrl: string): string {
  const { port, pathname } = new URL(serviceUrl);
  return `${front}/acting/${port}${pathname}`;
}

export type Asked = { readonly member: object } | { readonly to: string; readonly path: string };

/** What a request for such an address is about: somebody who is played, or what the client's connector is to do; else `undefined`. */
export function askedOf({
  method,
  url = '',
}: {
  method?: string | undefined;
  url?: string | undefined;
}): Asked | undefined {
  const [, port, path] = /^\/acting\/(\d+)(\/.*)$/u.exec(url) ?? [];
  if (port === undefined || path === undefined) return undefined;
  const id = /\/members\/([^/?]+)$/u.exec(path)?.[1];
  const person = Object.values(ROLES).find((one) => id !== undefined && one.id === decodeURIComponent(id));
  return person && method === 'GET' ? { member: member(person) } : { to: `http://127.0.0.1:${port}`, path };
}

const member = ({ email, ...person }: Played) => ({ ...person, email, userPrincipalName: email, userRole: 'user' });
