// Whom we may answer: service URLs and tenants. Asked for every request, and again before every later post.
import type { TeamsSettings } from './settings.ts';

// The URL parser has already written every form of an IPv4 address ("127.1", "0x7f.1") as four decimal numbers.
/** Is this host name of a URL this computer? */
export const isLoopback = (hostname: string) =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/**
 * May this service URL be contacted? In Azure mode https to an exact host of the list on the standard port;
 * locally http or https to a loopback address. Never a URL that carries a user name.
 */
export const isTrustedServiceUrl = (serviceUrl: string, settings: TeamsSettings): boolean => {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '') return false;
  return settings.mode === 'local'
    ? ['http:', 'https:'].includes(url.protocol) && isLoopback(url.hostname)
    : url.protocol === 'https:' && settings.serviceHosts.includes(url.host);
};

/** Is every one of these tenants allowed, and is there at least one? Letter case does not matter. */
export const areAllowedTenants = (tenants: readonly string[], settings: TeamsSettings): boolean => {
  const allowed = settings.allowedTenants.map((tenant) => tenant.toLowerCase());
  return tenants.length > 0 && tenants.every((tenant) => allowed.includes(tenant.toLowerCase()));
};
