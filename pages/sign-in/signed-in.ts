// Types of signing in on pages: who somebody is by the token that their browser sends with each request, or why nobody knows.
import type { Person } from '../../platform/turn.ts';

/** What a browser sends. `authorization`: its header. `host`: the name under which it reached us, with the port. */
export type Shown = { authorization: string; host: string };

/**
 * `expired`: it was good, and the browser can get another. `refused`: it is not from whom we trust, not for us, or not of an allowed tenant.
 * `unknown`: the keys that it would be checked with cannot be had now.
 */
export type Unsigned = 'expired' | 'refused' | 'unknown';

/** Who shows this token. Their tenant and object id alone say who somebody is; the name is for people to read. Never throws. */
export type SignedIn = (shown: Shown) => Promise<Person | Unsigned>;

const TOKEN = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/u;

/** No token of Entra is as long; browsers send less. */
const LONGEST = 16 * 1024;

/** The token of a header; `undefined` where it holds none, or more than one. */
export const tokenIn = (authorization: string): string | undefined =>
  authorization.length > LONGEST ? undefined : TOKEN.exec(authorization)?.[1];
