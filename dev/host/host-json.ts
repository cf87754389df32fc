// host.json, the part of it this host honours, with Functions' defaults; anything else in the file is left to Azure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A .NET TimeSpan, `[d.]hh:mm:ss[.fff]`, in milliseconds. */
const timeSpan = z
  .string()
  .regex(/^(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?$/u, 'should look like 00:00:02')
  .transform((text) => {
    const [time = '', days = '0'] = /^\d+\./u.test(text)
      ? [text.slice(text.indexOf('.') + 1), text.split('.')[0]]
      : [text];
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    return Math.round((((Number(days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  });

const queues = z.object({
  // Azure's default is a minute, which saves money there and only costs patience here.
  maxPollingInterval: timeSpan.default(2000),
  visibilityTimeout: timeSpan.default(0),
  batchSize: z.number().int().min(1).max(32).default(16),
  newBatchThreshold: z.number().int().min(0).optional(),
  maxDequeueCount: z.number().int().min(1).default(5),
  messageEncoding: z.enum(['base64', 'none']).default('base64'),
});

const hostJson = z.object({
  extensions: z
    .object({
      http: z.object({ routePrefix: z.string().default('api') }).prefault({}),
      queues: queues.prefault({}),
    })
    .prefault({}),
});

export type QueueOptions = z.infer<typeof queues>;
export type HostJson = { routePrefix: string; queues: QueueOptions };

/** A setting of this name wins over host.json, as in Azure: https://learn.microsoft.com/azure/azure-functions/functions-host-json#override-hostjson-values */
const POLLING = 'AzureFunctionsJobHost__extensions__queues__maxPollingInterval';

/**
 * Reads `<appDir>/host.json`. Throws one sentence per mistake, naming the item and what it should be. Of the settings that win over it, only
 * how long queues wait between two looks is honoured here.
 */
export function readHostJson(appDir: string, env: NodeJS.ProcessEnv = {}): HostJson {
  const file = join(appDir, 'host.json');
  if (!existsSync(file))
    throw new Error(`${file} does not exist; a function app needs one, and {"version": "2.0"} is enough.`);
  const read = hostJson.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success)
    throw new Error(read.error.issues.map((issue) => `${file}: ${issue.path.join('.')} ${issue.message}.`).join('\n'));
  const { http, queues: options } = read.data.extensions;
  const polling = env[POLLING];
  return {
    routePrefix: http.routePrefix.replaceAll(/^\/+|\/+$/gu, ''),
    queues: polling === undefined ? options : { ...options, maxPollingInterval: timeSpan.parse(polling) },
  };
}
