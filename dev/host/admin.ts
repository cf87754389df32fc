// /admin/functions lists the functions and runs a timer or queue function by hand; /admin/rest answers when nothing is left to do. Only for
// programs on this computer.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Registration } from './core-module.ts';
import type { Invoke, Trigger } from './invocation.ts';
import { queueInput } from './queue-trigger.ts';
import { pathSegments } from './route.ts';
import { timerTick } from './timer-trigger.ts';

/** A function as people see it in a list. */
export type HostFunction =
  | { name: string; trigger: 'http'; route: string; methods: readonly string[] }
  | { name: string; trigger: 'timer'; schedule: string }
  | { name: string; trigger: 'queue'; queue: string };

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK_ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const body = z.object({ input: z.unknown().optional() });

/** Whether a URL names this computer. */
export const isLoopbackUrl = (url: string): boolean => URL.canParse(url) && LOOPBACK_NAMES.has(new URL(url).hostname);

/** A page elsewhere could reach us with a name it points here (the Host header shows it) or a form it posts (Origin shows it). */
function fromThisComputer({ socket, headers }: IncomingMessage): boolean {
  return (
    LOOPBACK_ADDRESSES.has(socket.remoteAddress ?? '') &&
    isLoopbackUrl(`http://${headers.host ?? ''}`) &&
    (headers.origin === undefined || isLoopbackUrl(headers.origin))
  );
}

type Answer = { status: number; value: unknown };
const refuse = (status: number, message: string): Answer => ({ status, value: { message } });

/** Answers requests below /admin. */
export function adminListener(
  functions: readonly { listed: HostFunction; registration: Registration }[],
  { invoke, rest }: { invoke: Invoke; rest: () => Promise<void> },
) {
  async function answer(request: IncomingMessage): Promise<Answer> {
    if (!fromThisComputer(request)) return refuse(403, 'Only programs on this computer can use /admin.');
    const segments = pathSegments(new URL(request.url ?? '', 'http://localhost').pathname) ?? [];
    const [, collection, name] = segments;
    if (collection === 'rest' && name === undefined) {
      await rest();
      return { status: 200, value: { message: 'Nothing is left to do.' } };
    }
    if (collection !== 'functions' || segments.length > 3)
      return refuse(404, 'There are /admin/functions and /admin/rest, and nothing else here.');
    if (name === undefined)
      return request.method === 'GET'
        ? { status: 200, value: functions.map(({ listed }) => listed) }
        : refuse(405, 'Use GET here.');
    const wanted = functions.find(({ listed }) => listed.name === name);
    if (!wanted) return refuse(404, `There is no function "${name}"; GET /admin/functions lists those there are.`);
    if (request.method === 'GET') return { status: 200, value: wanted.listed };
    if (request.method !== 'POST') return refuse(405, `Use POST to run "${name}" now.`);
    const given = readBody(await text(request));
    if (!given) return refuse(400, 'The body should be JSON, such as {"input": "text of the message"}.');
    const trigger = triggerFor(wanted.listed, given.input);
    if (!trigger) return refuse(400, `"${name}" answers HTTP; call its own address instead.`);
    // The fault, if any, is logged with its invocation id; 202 only says that the run has begun.
    invoke(wanted.registration, trigger).catch(() => undefined);
    return { status: 202, value: { message: `"${name}" is running; see the log.` } };
  }
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, value } = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
}

function readBody(given: string): z.infer<typeof body> | undefined {
  try {
    return body.parse(given === '' ? {} : JSON.parse(given));
  } catch {
    return undefined;
  }
}

function triggerFor(listed: HostFunction, input: unknown): Trigger | undefined {
  switch (listed.trigger) {
    case 'http':
      return undefined;
    case 'timer':
      return timerTick(listed.schedule, new Date());
    case 'queue':
      return queueInput(typeof input === 'string' ? input : JSON.stringify(input ?? null));
  }
}
