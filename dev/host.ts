// Runs a function app on this computer, through the library's own conversions: HTTP, timer and queue triggers, and hooks of the app.
//
// It cannot reproduce: scale-out (there is one instance), authorisation levels and keys (every route is open, on 127.0.0.1 only),
// cold start, time limits, retry policies of a function, invocation hooks, HTTP streaming, triggers and bindings other than
// these three, identity-based storage connections, and the blob leases that make a timer run once among many instances.
// After `kill -9` a queue message comes back in seconds here and after ten minutes in Azure.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { adminListener, type HostFunction } from './host/admin.ts';
import { recordRegistrations } from './host/core-module.ts';
import { readHostJson } from './host/host-json.ts';
import { httpFunctions, httpListener } from './host/http-trigger.ts';
import { faultText, invocations, triggerOf, type Log } from './host/invocation.ts';
import { queueFunctions, queueReaders } from './host/queue-trigger.ts';
import { atRest } from './host/rest.ts';
import { readLocalSettings } from './host/settings.ts';
import { startTimers, timerFunctions } from './host/timer-trigger.ts';
import { portTaken } from './ports.ts';

export type { HostFunction } from './host/admin.ts';

export type HostOptions = {
  /** The folder with host.json and package.json. */
  readonly appDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Settings that win over the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where log lines go; the terminal if left out. */
  readonly log?: Log;
  /** What becomes of it where an appStart hook throws. Azure's own worker, 3.9.1, goes on: it lists all functions and calls them. */
  readonly afterFailedStart?: 'ends' | 'goes on';
  /** How long a stop waits for what is running, in milliseconds. */
  readonly stopWithin?: number;
};

export type Host = {
  readonly url: string;
  readonly functions: readonly HostFunction[];
  readonly stop: () => Promise<void>;
};

const apps = new Map<string, ReturnType<typeof recordRegistrations>>();

/**
 * Starts the app in `appDir`. Rejects, with a sentence for the person who started it, when the app cannot be loaded, when one
 * of its appStart hooks throws, when a setting it names is missing, or when the port is taken. An app registers its functions
 * once in a process: a second start of the same app runs the same registrations.
 */
export async function startHost({
  appDir,
  port,
  env = {},
  log = console.log,
  afterFailedStart = 'ends',
  stopWithin = 10_000,
}: HostOptions): Promise<Host> {
  // 1. Settings, before the app can read any.
  Object.assign(process.env, { ...readLocalSettings([appDir, process.cwd()]), ...process.env, ...env });
  const { routePrefix, queues: options } = readHostJson(appDir, process.env);

  // 2. The app's functions, and its own word on whether it can start.
  const main = mainFile(appDir);
  const loaded = apps.get(main) ?? recordRegistrations(() => import(pathToFileURL(main).href));
  apps.set(main, loaded);
  const { registrations, hooks, hookData, model } = await loaded;
  for (const { name, run } of hooks)
    if (name === 'appStart')
      try {
        await run({ hookData });
      } catch (fault) {
        if (afterFailedStart === 'ends') throw fault;
        log(`error       ${faultText(fault)}`);
      }

  // 3. What triggers them.
  const { invoke, running, begun } = invocations({ model, log });
  const http = httpFunctions(registrations, routePrefix);
  const timers = timerFunctions(registrations);
  const queues = queueFunctions(registrations);
  const functions = [
    ...http.map(({ registration, template: route, methods }) => ({
      registration,
      listed: { name: registration.metadata.name, trigger: 'http', route, methods } as const,
    })),
    ...timers.map(({ registration, schedule }) => ({
      registration,
      listed: { name: registration.metadata.name, trigger: 'timer', schedule } as const,
    })),
    ...queues.map(({ registration, queue }) => ({
      registration,
      listed: { name: registration.metadata.name, trigger: 'queue', queue } as const,
    })),
  ];
  const unknown = registrations.find((registration) => !functions.some((known) => known.registration === registration));
  if (unknown)
    throw new Error(
      `The local host has no ${triggerOf(unknown).type}, which "${unknown.metadata.name}" needs; use Azure Functions Core Tools for it.`,
    );

  // 4. Start: requests first, then the rest.
  const polling = new AbortController();
  const { poll, look } = queueReaders(queues, { options, invoke, log, signal: polling.signal });
  const rest = () => atRest({ running, begun, look });
  const listeners = { app: httpListener(http, invoke), admin: adminListener(functions, { invoke, rest }) };
  const server = createServer((request, response) => {
    const listener = /^\/admin(\/|$)/u.test(request.url ?? '') ? listeners.admin : listeners.app;
    listener(request, response).catch((fault: unknown) => {
      log(`error       ${faultText(fault)}`);
      response.destroy();
    });
  });
  const url = await listen(server, port);
  const stopTimers = startTimers(timers, invoke);
  const queuesStopped = poll();

  // 5. Stop: take nothing new, finish what runs, then the app's own last words.
  const stop = async () => {
    const closed = new Promise<void>((done) =>
      server.close(() => {
        done();
      }),
    );
    server.closeIdleConnections();
    stopTimers();
    polling.abort();
    const finished = Promise.all([queuesStopped, ...running]);
    await Promise.race([finished, sleep(stopWithin, undefined, { ref: false })]);
    server.closeAllConnections();
    await closed;
    for (const { name, run } of hooks) if (name === 'appTerminate') await run({ hookData });
  };
  let stopping: Promise<void> | undefined;
  return { url, functions: functions.map(({ listed }) => listed), stop: () => (stopping ??= stop()) };
}

function mainFile(appDir: string): string {
  const file = join(appDir, 'package.json');
  if (!existsSync(file)) throw new Error(`${file} does not exist; build the app first.`);
  const { main } = z.object({ main: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  const path = resolve(appDir, main);
  if (!existsSync(path)) throw new Error(`${file} names ${main}, which does not exist; build the app first.`);
  return path;
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((done, refuse) => {
    server.once('error', (error) => {
      refuse('code' in error && error.code === 'EADDRINUSE' ? new Error(portTaken('PORT', port)) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') done(`http://127.0.0.1:${address.port}`);
    });
  });
}
