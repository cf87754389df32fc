// Who may speak to us at all, decided before botbuilder sees the request. Loads nothing heavy and never throws.
//
// botbuilder checks the signature of the token and little more: it passes tokens without an expiry date, activities of
// other tenants and any service URL, and answers a bad signature with 500 and the text of the error.
import { activitySchema, tenantsOf, type TeamsActivity } from './activity.ts';
import type { TeamsSettings } from './settings.ts';
import { carriesOurToken } from './token.ts';
import { areAllowedTenants, isLoopback, isTrustedServiceUrl } from './trust.ts';

const MAX_BYTES = 256 * 1024;
const MAX_DEPTH = 32;

export type BotRequest = {
  /** As it came over the wire, not parsed. */
  body: string | Uint8Array;
  headers: Readonly<Record<string, string>>;
};

/** Fixed texts: nothing of the request is ever reflected. */
const REFUSALS = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  413: 'Content too large',
} as const;

export type Refusal = { ok: false; status: keyof typeof REFUSALS; body: string };
export type Admission = { ok: true; activity: TeamsActivity; authorization: string } | Refusal;

/** The answer to a request that goes no further. */
export const refusal = (status: keyof typeof REFUSALS): Refusal => ({ ok: false, status, body: REFUSALS[status] });

const headerOf = (headers: BotRequest['headers'], name: string): string =>
  Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';

const isTame = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  // An own `__proto__` would become the prototype of whatever object the activity is later copied into.
  if (depth > MAX_DEPTH || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((part) => isTame(part, depth + 1));
};

const parse = (body: BotRequest['body']): TeamsActivity | undefined => {
  try {
    const text = typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body);
    const json: unknown = JSON.parse(text);
    return isTame(json) ? activitySchema.safeParse(json).data : undefined;
  } catch {
    // Not UTF-8 or not JSON: the sender's mistake, answered as such.
    return undefined;
  }
};

const isForUs = (activity: TeamsActivity, settings: TeamsSettings): boolean => {
  const tenants = tenantsOf(activity);
  // Two different tenants would leave open whose identity this is. The sender's own is sent for some guests only.
  const named = [...tenants, ...(activity.from.tenantId ? [activity.from.tenantId] : [])];
  const oneTenant = new Set(named.map((tenant) => tenant.toLowerCase())).size === 1;
  return (
    isTrustedServiceUrl(activity.serviceUrl, settings) &&
    (settings.mode === 'local' || activity.recipient.id === `28:${settings.appId}`) &&
    oneTenant &&
    areAllowedTenants(tenants, settings)
  );
};

/**
 * Locally nothing is signed, so a web page open on this computer must not be able to speak for anybody. Browsers name the page in
 * Origin, and a name of somebody's that was pointed at this computer stands in Host.
 */
const isFromAProgram = (headers: BotRequest['headers']): boolean => {
  const host = `http://${headerOf(headers, 'host') || 'localhost'}`;
  return headerOf(headers, 'origin') === '' && URL.canParse(host) && isLoopback(new URL(host).hostname);
};

/**
 * Lets a request through that looks like one from Teams to this bot, from an allowed tenant. Whether it is genuine is
 * for the signature to say, which botbuilder verifies afterwards with the `authorization` given here.
 *
 * Refuses with 413 above 256 KiB, 401 without a token for us, 400 for what is no activity, 403 for an activity that is
 * not for us or comes from elsewhere. Pure, never throws.
 */
export const gate = ({ body, headers }: BotRequest, settings: TeamsSettings): Admission => {
  if (Buffer.byteLength(body) > MAX_BYTES) return refusal(413);
  const authorization = settings.mode === 'azure' ? headerOf(headers, 'authorization') : '';
  if (settings.mode === 'azure' && !carriesOurToken(authorization, settings.appId)) return refusal(401);
  if (settings.mode === 'local' && !isFromAProgram(headers)) return refusal(403);
  const activity = parse(body);
  if (activity === undefined) return refusal(400);
  return isForUs(activity, settings) ? { ok: true, activity, authorization } : refusal(403);
};
