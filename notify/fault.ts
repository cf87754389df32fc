// What goes wrong at Notify, as it may be logged: what its client throws holds the request, with a token, an address and an email.
import { z } from 'zod';

/** https://docs.notifications.service.gov.uk/rest-api.html#error-messages: of an answer only status and type are promised to stay. */
const answerSchema = z.object({
  response: z.object({ status: z.number(), data: z.unknown() }),
});
const typeSchema = z.object({ errors: z.array(z.object({ error: z.string().regex(/^\w{1,60}$/u) })).min(1) });

/** How Notify answered what it did not do; `undefined` where it gave no answer. */
export function answerIn(error: unknown): { status: number; code: string } | undefined {
  const answer = answerSchema.safeParse(error).data?.response;
  if (!answer) return undefined;
  const code = typeSchema.safeParse(answer.data).data?.errors[0]?.error;
  return { status: answer.status, code: code ?? `Status${answer.status}` };
}

const codeSchema = z.object({ code: z.string().regex(/^\w{1,60}$/u) });

/** No connection was made, so nothing was taken. */
export const wasNotReached = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(codeSchema.safeParse(error).data?.code ?? '');

/** The failure without anything of the request. */
export function faultOf(error: unknown): Error {
  const answer = answerIn(error);
  const code = codeSchema.safeParse(error).data?.code;
  const what = answer
    ? `Notify answered ${answer.status} (${answer.code})`
    : `Notify gave no answer (${code ?? 'none'})`;
  return Object.assign(new Error(what), { name: 'NotifyFault' });
}
