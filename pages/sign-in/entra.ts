// Signs people in by a token that Entra gave to Teams, or to a browser, for our app: https://learn.microsoft.com/entra/identity-platform/access-tokens
//
// jose checks signature, audience and time. What it cannot know is checked here: that the issuer is the one of the tenant in the token, that
// we allow this tenant, that the key may sign for it, and that a person let the app act for them. An app's own token has no scope.
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyResult } from 'jose';
import * as z from 'zod';
import type { Clock, Report } from '../../platform/ports.ts';
import type { Person } from '../../platform/turn.ts';
import { type SignedIn, tokenIn, type Unsigned } from './signed-in.ts';

export type EntraNeeds = {
  /** The app's (client) id in Entra, and the name of our site, which its application id URI has: `api://<host>/<app id>`. */
  appId: string;
  site: string;
  allowedTenants: readonly string[];
  clock: Clock;
  report: Report;
  /** Where the keys are, for tests with keys of their own. */
  keys?: string;
};

/** Those of all tenants: which of them may sign for which, each key says itself. */
const KEYS = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';

/** The permission that Teams asks for: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad */
const SCOPE = 'access_as_user';

/** Our clock and theirs may differ, in seconds. */
const TOLERANCE = 60;

/**
 * Keys are kept for a day, as botbuilder does, so that people can go on while Entra's keys cannot be had. A key that is not among them has
 * them read again, but not more often than this: anybody can make up a key's name. Milliseconds.
 */
const KEPT = { cacheMaxAge: 24 * 60 * 60 * 1000, cooldownDuration: 30_000, timeoutDuration: 5_000 };

const claimsSchema = z.object({
  aud: z.string(),
  iss: z.string(),
  ver: z.enum(['1.0', '2.0']),
  tid: z.guid().transform((id) => id.toLowerCase()),
  oid: z.guid().transform((id) => id.toLowerCase()),
  scp: z.string(),
  name: z.string().default(''),
});
type Claims = z.infer<typeof claimsSchema>;

const issuerOf = ({ ver, tid }: Claims): string =>
  ver === '2.0' ? `https://login.microsoftonline.com/${tid}/v2.0` : `https://sts.windows.net/${tid}/`;

/** Errors that say what is wrong with the token. All others say that it could not be checked. */
const WRONG = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
];

/** Signs people in by tokens of Entra. */
export function entraSignIn({ appId, site, allowedTenants, clock, report, keys = KEYS }: EntraNeeds): SignedIn {
  const known = createRemoteJWKSet(new URL(keys), KEPT);
  const allowed = new Set(allowedTenants.map((tenant) => tenant.toLowerCase()));
  const audience = [`api://${new URL(site).host}/${appId}`, appId];

  /** Whether the key may sign for this tenant: one of another cloud, or of personal accounts, says so. */
  const maySign = ({ kid }: { kid?: string | undefined }, { tid }: Claims): boolean => {
    const key: unknown = known.jwks()?.keys.find((one) => one.kid === kid);
    const { issuer } = z.object({ issuer: z.string().optional() }).parse(key);
    return issuer === undefined || issuer.replace('{tenantid}', tid).toLowerCase().split('/').includes(tid);
  };

  const personIn = ({ payload, protectedHeader }: JWTVerifyResult): Person | undefined => {
    const { data: claims } = claimsSchema.safeParse(payload);
    if (!claims || !allowed.has(claims.tid) || claims.iss !== issuerOf(claims)) return undefined;
    if (!claims.scp.split(' ').includes(SCOPE) || !maySign(protectedHeader, claims)) return undefined;
    return { tenantId: claims.tid, objectId: claims.oid, name: claims.name };
  };

  const whyNot = (error: unknown): Unsigned => {
    if (error instanceof errors.JWTExpired) return 'expired';
    if (WRONG.some((wrong) => error instanceof wrong)) return 'refused';
    report('The keys of sign-in cannot be had', error);
    return 'unknown';
  };

  return async ({ authorization }) => {
    const token = tokenIn(authorization);
    if (token === undefined) return 'refused';
    try {
      const verified = await jwtVerify(token, known, {
        algorithms: ['RS256'],
        audience,
        clockTolerance: TOLERANCE,
        currentDate: new Date(clock()),
        requiredClaims: ['exp', 'iat'],
      });
      return personIn(verified) ?? 'refused';
    } catch (error) {
      return whyNot(error);
    }
  };
}
