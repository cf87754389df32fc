// Takes what Notify says later of an email: that it arrived, or that it came back. A token that the council gave to Notify is the lock.
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { EmailFate } from '../platform/notifications/receipt.ts';

/** https://docs.notifications.service.gov.uk/rest-api.html#delivery-receipts; the address in it is not looked at. */
const receiptSchema = z.object({
  reference: z.string().nullish(),
  status: z.enum(['delivered', 'permanent-failure', 'temporary-failure', 'technical-failure']),
});

/** What Notify sends; the body is read only if it may. */
type CallbackRequest = { authorization: string | null; body: () => Promise<string> };

/** `note`: of a reference of ours; `unknown` of any other. */
type Needs = {
  token: string | undefined;
  note: (reference: string, fate: EmailFate) => Promise<'noted' | 'later' | 'unknown'>;
};

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Answers 404 where the council has set no token, 401 without it, and 503 to be told again in a while. What is no email of ours, as another
 * programme may use the same account, is done with.
 */
export const callbacks =
  ({ token, note }: Needs) =>
  async ({ authorization, body }: CallbackRequest): Promise<{ status: number }> => {
    if (token === undefined) return { status: 404 };
    // Both are hashed, so that they are as long as each other and the time tells nothing of either.
    if (!timingSafeEqual(hashOf(authorization ?? ''), hashOf(`Bearer ${token}`))) return { status: 401 };
    const receipt = receiptSchema.safeParse(parsed(await body()));
    if (!receipt.success) return { status: 400 };
    const { reference, status } = receipt.data;
    const noted = reference ? await note(reference, status === 'delivered' ? 'arrived' : 'came-back') : 'unknown';
    return { status: noted === 'later' ? 503 : 204 };
  };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
