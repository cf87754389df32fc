// The messaging endpoint: an HTTP request from Teams goes in, an HTTP answer comes out. No client can cause a 5xx.
import type { TeamsActivity } from './activity.ts';
import { lazyAdapter } from './adapter.ts';
import { gate, refusal, type BotRequest, type Refusal } from './gate.ts';
import type { TeamsSettings } from './settings.ts';
import { onceAMinute } from './once-a-minute.ts';
import { aloud, quietly } from './quiet.ts';
import { LIMITS, rateLimit, type Limits } from '../../platform/rate-limit.ts';
import { takeTurn, type TurnNeeds } from './turn.ts';

export { warm } from './adapter.ts';

export type BotAnswer = { status: number; headers?: Record<string, string>; body?: string };
type Needs = Omit<TurnNeeds, 'admits'> & { settings: TeamsSettings; limits?: Limits };

const text = ({ status, body }: Refusal): BotAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});

/** The four methods of an HTTP response that botbuilder calls, and what they were called with. */
const recorder = () => {
  const told: { status: number; body: unknown } = { status: 200, body: undefined };
  const response = {
    socket: undefined,
    status: (status: number) => (told.status = status),
    send: (body: unknown) => (told.body = body),
    header: () => undefined,
    end: () => undefined,
  };
  return { told, response };
};

const json = ({ status, body }: { status: number; body: unknown }): BotAnswer =>
  body === undefined
    ? { status }
    : { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };

/**
 * The bot as one function from request to answer. Never throws.
 * @throws at once when settings are empty that must not be
 */
export const createBot = ({ settings, limits, ...given }: Needs): ((request: BotRequest) => Promise<BotAnswer>) => {
  const adapterOf = lazyAdapter(settings);
  // A client on this computer plays everybody, and benches play them all at once.
  const bounds = limits ?? (settings.mode === 'azure' ? LIMITS : { person: Infinity, tenant: Infinity });
  const needs: TurnNeeds = { ...given, admits: rateLimit(bounds) };
  const refused = onceAMinute(needs);

  /** What botbuilder made of the request; `undefined` when it did not let it through to the turn. */
  const verified = async (activity: TeamsActivity, authorization: string): Promise<BotAnswer | undefined> => {
    const adapter = await adapterOf();
    const { told, response } = recorder();
    const turn = { entered: false };
    const request = { method: 'POST', headers: { authorization }, body: activity };
    await quietly(() =>
      adapter.process(request, response, (context) =>
        aloud(() => {
          turn.entered = true;
          return takeTurn({ adapter, context, activity }, needs);
        }),
      ),
    );
    return turn.entered ? json(told) : undefined;
  };

  return async (request) => {
    // 1. Does it look like a request from Teams to this bot, from people who may use it?
    const admission = gate(request, settings);
    if (!admission.ok) return text(admission);
    // 2. Is it genuine? Then take the turn: read, dispatch, write.
    try {
      const answered = await verified(admission.activity, admission.authorization);
      if (answered) return answered;
      refused('A request was refused: its token did not stand up to verification');
    } catch (error) {
      // Its message and stack may quote the token, and say nothing that helps: it is the same for every forged one.
      refused(
        `A request was refused: botbuilder could not process it (${error instanceof Error ? error.name : 'no error'})`,
      );
    }
    // 3. Not let through, for whatever reason: one answer for all of them.
    return text(refusal(401));
  };
};
