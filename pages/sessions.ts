// Sessions of browsers: a cookie for each, signed by us, which ends by itself. Nothing is kept of it here.
import { timingSafeEqual } from 'node:crypto';
import { type Instant, plusMinutes } from '../platform/calendar.ts';
import { isSigned, type Signing } from '../platform/signing.ts';
import type { Session } from '../platform/web-page.ts';

/** Long enough to read an answer and change a question, short enough for a computer that others use too. */
const MINUTES = 120;

/** Sent to us only by pages of ours, and no script reads it. */
export type Cookie = {
  name: string;
  value: string;
  path: '/';
  maxAge: number;
  httpOnly: true;
  secure: boolean;
  sameSite: 'Strict';
};

type Sessions = {
  /** The cookie that begins a session, or ends it. */
  cookie: (session: Session, now: Instant) => Cookie;
  /** What the sessions hold that a browser sends, by their names; those that we did not begin, or that are over, are not there. */
  read: (cookies: string, now: Instant) => Record<string, string>;
};

/** `__Host-`: of this very host, over https: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes */
const prefixOf = (secure: boolean): string => (secure ? '__Host-' : '');

export function sessionsOf({ sign, secure }: { sign: Signing; secure: boolean }): Sessions {
  const prefix = prefixOf(secure);
  const signed = (name: string, holds: string, until: number, signNow = sign): string =>
    `${holds}.${until}.${signNow(`session ${name} ${holds} ${until}`)}`;
  return {
    cookie: ({ name, holds }, now) => ({
      name: `${prefix}${name}`,
      value: holds === '' ? '' : signed(name, holds, Date.parse(plusMinutes(now, MINUTES))),
      path: '/',
      maxAge: holds === '' ? 0 : MINUTES * 60,
      httpOnly: true,
      secure,
      sameSite: 'Strict',
    }),
    read: (cookies, now) => {
      const held = Object.create(null) as Record<string, string>;
      for (const cookie of cookies.split(';')) {
        const [full = '', value = ''] = cookie.trim().split('=', 2);
        const [holds = '', until = ''] = value.split('.');
        if (!full.startsWith(prefix) || !(Number(until) > Date.parse(now))) continue;
        const name = full.slice(prefix.length);
        if (isSigned(sign, (one) => isSame(value, signed(name, holds, Number(until), one)))) held[name] = holds;
      }
      return held;
    },
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
