// Sending to Teams: what is tried again, what is final, and what nobody can know.
import * as z from 'zod';

export type Patience = {
  sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** How many attempts in all. */
  tries: number;
  /** No single wait is longer than this, in milliseconds; a longer Retry-After ends the attempts. */
  longestWait: number;
};

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#handle-http-429-responses */
const RETRIED = new Set([412, 429, 502, 504]);

/** https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis */
const FINAL = ['BotNotInConversationRoster', 'BotDisabledByAdmin', 'ConversationBlockedByUser'];

type Headers = { get: (name: string) => string | undefined };
const hasGet = (value: unknown): value is Headers =>
  typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
const answerSchema = z.object({
  statusCode: z.number(),
  response: z.object({ headers: z.custom<Headers>(hasGet), bodyAsText: z.string().nullish() }),
});
type Answer = z.infer<typeof answerSchema>;

const answerIn = (error: unknown): Answer | undefined => answerSchema.safeParse(error).data;

/** For how many milliseconds Teams asks for no more; 0 where it asks for nothing. */
export const pauseAskedIn = (error: unknown): number => {
  const answer = answerIn(error);
  return answer?.statusCode === 429 ? retryAfterOf(answer) : 0;
};

const retryAfterOf = ({ response }: Answer): number => {
  const asked = Number(response.headers.get('retry-after') ?? 0) * 1_000;
  return Number.isFinite(asked) ? Math.max(0, asked) : 0;
};

/** How long to wait before the next attempt; `undefined` when there is no point in one. */
const pauseAfter = (answer: Answer | undefined, attempt: number, patience: Patience): number | undefined => {
  if (!answer || !RETRIED.has(answer.statusCode) || attempt >= patience.tries) return undefined;
  const backoff = Math.min(500 * 2 ** (attempt - 1), patience.longestWait) * (0.5 + patience.random() / 2);
  const pause = Math.max(retryAfterOf(answer), backoff);
  return pause <= patience.longestWait ? pause : undefined;
};

/**
 * Sends, and sends again after 412, 429, 502 and 504, with growing and random pauses and never earlier than Retry-After.
 * After anything else (500, a broken connection, no answer in time) the message may have been posted: not sent again.
 * @throws the last error, as the client gave it
 */
export const withRetry = async <Sent>(send: () => Promise<Sent>, patience: Patience): Promise<Sent> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const pause = pauseAfter(answerIn(error), attempt, patience);
      if (pause === undefined) throw error;
      await patience.sleep(pause);
    }
  }
};

/** Why an error means that a conversation is out of reach for good; `undefined` when it does not mean that. */
export const finalRefusal = (error: unknown): string | undefined => {
  const answer = answerIn(error);
  if (answer?.statusCode === 404) return 'ConversationNotFound';
  if (answer?.statusCode !== 403) return undefined;
  return FINAL.find((code) => answer.response.bodyAsText?.includes(code));
};

/** Whether an error means that there is no such post (any more). */
export const isGone = (error: unknown): boolean => {
  const answer = answerIn(error);
  return answer?.statusCode === 404 && codeIn(answer.response.bodyAsText ?? '') === 'ActivityNotFoundInConversation';
};

/**
 * Why an error means "certainly not posted, and there is no point in trying again"; `undefined` when it does not mean that. Teams forbids
 * (403) before it posts, whatever the reason; that a reason is not on the list says nothing of what was posted to the conversation before.
 */
export const refusalIn = (error: unknown): string | undefined => {
  const answer = answerIn(error);
  const forbidden = answer?.statusCode === 403 ? (codeIn(answer.response.bodyAsText ?? '') ?? 'Forbidden') : undefined;
  return finalRefusal(error) ?? forbidden;
};

/** Nobody was reached: no connection was made, or Entra gave no token to go with the message. */
const NOT_REACHED = z.union([
  z.object({ code: z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']) }),
  z.object({ name: z.enum(['ClientAuthError', 'ServerError', 'InteractionRequiredAuthError']), errorCode: z.string() }),
]);

/** Whether an error means "certainly not posted, for now": Teams takes no more from this bot for a while, or was not reached. */
export const isBusy = (error: unknown): boolean =>
  [401, 429].includes(answerIn(error)?.statusCode ?? 0) || NOT_REACHED.safeParse(error).success;

const codeSchema = z.object({ error: z.object({ code: z.string().regex(/^\w{1,60}$/) }) });
const codeIn = (body: string): string | undefined => {
  try {
    return codeSchema.safeParse(JSON.parse(body)).data?.error.code;
  } catch {
    return undefined; // not JSON: a proxy's page, say
  }
};

const said = (what: string, code: string | undefined) =>
  Object.assign(new Error(code === undefined ? what : `${what} (${code})`), { name: 'TeamsFault' });

/**
 * The failure as it may be logged. What the client throws holds the request, with a token and with what was to be
 * posted: of that only status and code are kept. Anything else (no token from Entra, say) is passed on as it is.
 */
export const withoutContent = (error: unknown): unknown => {
  const answer = answerIn(error);
  if (answer) return said(`Teams answered ${answer.statusCode}`, codeIn(answer.response.bodyAsText ?? ''));
  const broken = z.object({ request: z.unknown(), code: z.string().optional() }).safeParse(error);
  return broken.success && broken.data.request ? said('Teams could not be reached', broken.data.code) : error;
};
