// People who are signed in, in tests: what the site answers to their tokens, over memory ports and with real keys.
import type { SiteAnswer } from '../../pages/answer.ts';
import { siteOf } from '../../pages/open.ts';
import { registry } from '../../app.ts';
import type { Person } from '../../platform/turn.ts';
import { OURS, siteNeeds } from '../pages/visit.ts';
import { APP, bearer, type Entra } from '../sign-in/fake-entra.ts';
import type { World } from '../world.ts';

type Over = Partial<Parameters<typeof siteOf>[0]>;
type Personal = NonNullable<Parameters<typeof siteOf>[0]['personal']>;

/** What a world gives the pages of people who are signed in. */
export const personalNeeds = ({ app, ports }: World, entra: Pick<Entra, 'url'>): Personal => ({
  ...app,
  personalPages: registry.personalPages,
  signIn: { by: 'entra', appId: APP },
  keys: entra.url,
  allowedTenants: ports.councilTenants,
  newKey: ports.ids.key,
});

/** The token of somebody, as Entra signs it. */
export const tokenOf = ({ tenantId, objectId, name }: Person, over: Record<string, unknown> = {}): string =>
  bearer({
    claims: {
      tid: tenantId,
      oid: objectId,
      name,
      iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      // The clock of a world stands still somewhere.
      iat: 0,
      nbf: 0,
      exp: 4_000_000_000,
      ...over,
    },
  });

type Asks = {
  fields?: Record<string, unknown>;
  headers?: Record<string, string>;
  body?: string;
  authorization?: string;
};

/** Asks for pages of a world as somebody who is signed in: "GET /nominations?state=late". */
export function asSignedIn(world: World, entra: Pick<Entra, 'url'>, over: Over = {}) {
  const site = siteOf({ ...siteNeeds(world), personal: personalNeeds(world, entra), ...over });
  return (
    person: Person,
    page: string,
    { fields, headers = OURS, body, authorization }: Asks = {},
  ): Promise<SiteAnswer> => {
    const [method = '', path = ''] = page.split(' ');
    return site({
      method: 'POST',
      url: `${siteNeeds(world).site}/app`,
      headers: { authorization: authorization ?? tokenOf(person), host: 'roundtable.example.org', ...headers },
      body: () => Promise.resolve(body ?? JSON.stringify({ method, path, ...(fields && { fields }) })),
    });
  };
}

const ENTITIES: Record<string, string> = { '&quot;': '"', '&amp;': '&', '&#39;': "'", '&lt;': '<', '&gt;': '>' };

/** The cards on a page, as JSON. */
export const cardsIn = (body: string): unknown[] =>
  [...body.matchAll(/data-card="(?<card>[^"]*)"/gu)].map(
    ({ groups }) =>
      JSON.parse(
        (groups?.['card'] ?? '').replaceAll(/&(?:quot|amp|#39|lt|gt);/gu, (one) => ENTITIES[one] ?? one),
      ) as unknown,
  );

/** The only one, or the first; `undefined` where there is none. */
export const cardIn = ({ body }: SiteAnswer): unknown => cardsIn(String(body))[0];
