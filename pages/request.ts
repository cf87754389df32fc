// Reads what a browser sends: the form, whether a page of ours sent it, and who asks, as far as it takes to count them.
import type { PersonId } from '../platform/turn.ts';

export type SiteRequest = {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Read only where a form is sent. */
  body: () => Promise<string>;
};

export type Named = Readonly<Record<string, string>>;

/** No form of ours is longer, in characters as they are sent. */
const LONGEST_FORM = 256 * 1024;

/** The first value of each name. Without a prototype: names come from outside. */
export const firstOf = (said: URLSearchParams): Named =>
  Object.assign(Object.create(null) as Named, Object.fromEntries([...said].reverse()));

/** The fields of a form that was sent; `undefined` where they are too long. */
export async function fieldsOf({ body }: SiteRequest): Promise<Named | undefined> {
  const form = await body();
  return form.length > LONGEST_FORM ? undefined : firstOf(new URLSearchParams(form));
}

/** Whether a form comes from a page of ours. Browsers say so themselves, and no page can make them say otherwise. */
export function isOwn({ headers }: SiteRequest, site: string): boolean {
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from === 'same-origin' || from === 'none';
  return headers['origin'] === new URL(site).origin;
}

/**
 * Whose requests are counted together: those from one address of the net, a whole school's perhaps. Azure adds it as the last one:
 * https://learn.microsoft.com/azure/app-service/overview-inbound-outbound-ips
 */
export const visitorOf = ({ headers }: SiteRequest): PersonId => ({
  tenantId: 'web',
  objectId: headers['x-forwarded-for']?.split(',').at(-1)?.trim().replace(/:\d+$/u, '') ?? '',
});

/** What somebody has typed, for a page that could not keep it: no keys of ours, and no choices. */
export const typedIn = (fields: Named): string[] =>
  Object.values(fields).filter((text) => /\s/u.test(text.trim()) || text.length > 64);
