// What is sent to a browser: the headers that keep a page safe, a tag by which an unchanged page is not sent again, and compression.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Cookie } from './sessions.ts';

export type SiteAnswer = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  cookies?: Cookie[];
};

/** Who may show our pages in a frame: Teams, https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const TEAMS = 'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';
const FRAMES = `'self' ${TEAMS}`;

/**
 * Of the one line of script in govuk-frontend's page template, which says that the browser runs modules. Source:
 * https://frontend.design-system.service.gov.uk/import-javascript/#if-our-inline-javascript-snippet-is-blocked-by-a-content-security-policy
 */
export const INLINE_SCRIPT =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";
const inlineHash = createHash('sha256').update(INLINE_SCRIPT).digest('base64');

const policyFor = (frames: string, connections: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    `script-src 'self' 'sha256-${inlineHash}'`,
    "img-src 'self'",
    `connect-src 'self'${connections}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
  ].join('; ');

export const SAFE: Readonly<Record<string, string>> = {
  'content-security-policy': policyFor(FRAMES, ''),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Of pages for people who are signed in: framed by Teams alone. Their browser gets its token from Entra, and from nowhere else. */
export const TEAMS_ONLY: Readonly<Record<string, string>> = {
  'content-security-policy': policyFor(TEAMS, ' https://login.microsoftonline.com'),
};

const HTTPS = { 'strict-transport-security': 'max-age=31536000' };

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Shorter than this, a text is not worth it. */
const SHORTEST = 1024;

type Asking = { headers: Readonly<Record<string, string>>; secure: boolean };

const tagOf = (body: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;

async function encoded(
  body: string | Uint8Array,
  accepted: string,
): Promise<{ as?: string; body: string | Uint8Array }> {
  if (body.length < SHORTEST) return { body };
  if (/\bbr\b/u.test(accepted))
    return { as: 'br', body: await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) };
  if (/\bgzip\b/u.test(accepted)) return { as: 'gzip', body: await gzipped(body) };
  return { body };
}

/** The answer as it is sent to whoever asks: 304 without a body where they have it already. */
export async function sent(answer: SiteAnswer, { headers, secure }: Asking): Promise<SiteAnswer> {
  const tag = tagOf(answer.body);
  const all = { ...SAFE, ...(secure && HTTPS), vary: 'accept-encoding', etag: tag, ...answer.headers };
  if (answer.status === 200 && headers['if-none-match'] === tag) return { status: 304, headers: all, body: '' };
  const { as, body } = await encoded(answer.body, headers['accept-encoding'] ?? '');
  return { ...answer, headers: { ...all, ...(as !== undefined && { 'content-encoding': as }) }, body };
}
