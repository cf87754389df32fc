// What a token from Teams must claim before anybody takes the trouble to verify its signature.
import * as z from 'zod';

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot-step-4 */
export const TOKEN_ISSUER = 'https://api.botframework.com';

const headerSchema = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']) });
const claimsSchema = z.object({ iss: z.literal(TOKEN_ISSUER), aud: z.string().min(1), exp: z.number() });

const decode = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined; // not JSON: no token
  }
};

/**
 * Is this an Authorization header with a token of the Bot Framework for our app, with an expiry date and an RSA
 * signature? Verifies neither signature nor time.
 */
export const carriesOurToken = (authorization: string, appId: string): boolean => {
  const [, header, claims] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (header === undefined || claims === undefined) return false;
  const claimed = claimsSchema.safeParse(decode(claims));
  return headerSchema.safeParse(decode(header)).success && claimed.success && claimed.data.aud === appId;
};
