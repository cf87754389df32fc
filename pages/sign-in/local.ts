// Signs people in on this computer, where nothing is signed: `npm start` offers people to sign in as. Made in local mode only, which
// config.ts refuses in Azure.
import { errors, UnsecuredJWT } from 'jose';
import * as z from 'zod';
import type { Clock } from '../../platform/ports.ts';
import { type SignedIn, tokenIn } from './signed-in.ts';

type LocalNeeds = { allowedTenants: readonly string[]; clock: Clock };

/** Whom these tokens are for. */
export const LOCAL_AUDIENCE = 'roundtable-local';

/** A name of somebody's that was pointed at this computer would let their page speak to us as one of ours. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/u;

const claimsSchema = z.object({ tid: z.guid(), oid: z.guid(), name: z.string() });

/** Signs people in by unsigned tokens, on this computer. */
export const localSignIn =
  ({ allowedTenants, clock }: LocalNeeds): SignedIn =>
  ({ authorization, host }) => {
    const token = tokenIn(authorization);
    if (token === undefined || !LOOPBACK.test(host)) return Promise.resolve('refused');
    try {
      const { payload } = UnsecuredJWT.decode(token, {
        audience: LOCAL_AUDIENCE,
        requiredClaims: ['exp'],
        currentDate: new Date(clock()),
      });
      const { data } = claimsSchema.safeParse(payload);
      const person = data && allowedTenants.includes(data.tid) ? data : undefined;
      return Promise.resolve(person ? { tenantId: person.tid, objectId: person.oid, name: person.name } : 'refused');
    } catch (error) {
      return Promise.resolve(error instanceof errors.JWTExpired ? 'expired' : 'refused');
    }
  };
