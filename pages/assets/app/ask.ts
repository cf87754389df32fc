// Asks for a page of somebody who is signed in, and sends their forms. Nothing of it stands in an address that the browser asks for.
import type { GetToken } from './sign-in.ts';

/** The path in an address: "/questions?show=closed" of "#/questions?show=closed". */
export const pathIn = (hash: string): string => (hash.startsWith('#/') ? hash.slice(1) : '/');

/** `path`: of the page, with what is asked of it. */
export type Asked = { method: 'GET' | 'POST'; path: string; fields?: Readonly<Record<string, unknown>> };

/** `at`: the page's path, where it is another than was asked for. */
export type Answer = { status: number; html: string; at: string | null };

/** Rejects where nobody is signed in, or the service cannot be reached. A token that has run out meanwhile is got anew, once. */
export async function askFor(asked: Asked, getToken: GetToken): Promise<Answer> {
  const first = await send(asked, await getToken(false));
  const answer = first.status === 401 ? await send(asked, await getToken(true)) : first;
  return { status: answer.status, html: await answer.text(), at: answer.headers.get('content-location') };
}

const send = (asked: Asked, token: string): Promise<Response> =>
  fetch('/app', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    // No cookie of ours, and no browser keeps what is answered.
    credentials: 'omit',
    cache: 'no-store',
  });

/** What a form says: of a name that several fields have, all that were chosen. */
export function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === 'string') said[name] = said[name] === undefined ? value : `${said[name]},${value}`;
  return said;
}
