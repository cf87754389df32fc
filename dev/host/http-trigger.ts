// HTTP triggers: finds the function for a request, hands it the request in the worker's own form, and writes its answer.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { Registration } from './core-module.ts';
import { triggerOf, type Invoke } from './invocation.ts';
import { pathSegments, route, type Route } from './route.ts';

const binding = z.object({ route: z.string().optional(), methods: z.array(z.string()).default([]) });

const nullable = <T extends z.ZodType>(value: T) => z.object({ value }).nullish();
const cookie = z.object({
  name: z.string(),
  value: z.string(),
  domain: nullable(z.string()),
  path: nullable(z.string()),
  expires: nullable(z.object({ seconds: z.number() })),
  secure: nullable(z.boolean()),
  httpOnly: nullable(z.boolean()),
  sameSite: z.string().nullish(),
  maxAge: nullable(z.number()),
});
const answer = z.object({
  http: z.object({
    statusCode: z.string(),
    headers: z.record(z.string(), z.string()),
    cookies: z.array(cookie),
    body: z.object({ bytes: z.instanceof(Uint8Array) }).nullish(),
  }),
});

export type HttpFunction = { registration: Registration; template: string; methods: readonly string[]; route: Route };

/** The HTTP functions of an app, most specific route first. */
export function httpFunctions(registrations: readonly Registration[], routePrefix: string): HttpFunction[] {
  return registrations
    .filter((registration) => triggerOf(registration).type.toLowerCase() === 'httptrigger')
    .map((registration) => {
      const read = binding.parse(triggerOf(registration).binding);
      const template = [routePrefix, read.route ?? registration.metadata.name].filter(Boolean).join('/');
      const methods = read.methods.map((method) => method.toUpperCase());
      return { registration, template: `/${template}`, methods, route: route(template) };
    })
    .sort((a, b) => (a.route.rank < b.route.rank ? -1 : 1));
}

/** Answers requests with `functions`: 404 where no route and method fits, 500 with an empty body where a function fails. */
export function httpListener(functions: readonly HttpFunction[], invoke: Invoke) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = URL.canParse(request.url ?? '', `http://${request.headers.host ?? ''}`)
      ? new URL(request.url ?? '', `http://${request.headers.host ?? ''}`)
      : undefined;
    const segments = url && pathSegments(url.pathname);
    if (!url || !segments) {
      end(response, 400);
      return;
    }
    const method = request.method ?? 'GET';
    for (const candidate of functions) {
      const params = candidate.route.match(segments);
      if (!params || (candidate.methods.length > 0 && !candidate.methods.includes(method))) continue;
      try {
        const body = await buffer(request);
        const http = {
          url: url.href,
          method,
          params,
          headers: flat(request),
          query: Object.fromEntries(url.searchParams),
          body: { bytes: body },
        };
        write(response, await invoke(candidate.registration, { input: { http } }));
      } catch {
        // The fault is in the log with its invocation id; as in Azure, the caller learns nothing of it.
        end(response, 500);
      }
      return;
    }
    end(response, 404);
  };
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'content-length': 0 });
  response.end();
}

const flat = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
  );

function write(response: ServerResponse, returned: unknown): void {
  if (returned === undefined || returned === null) {
    end(response, 204);
    return;
  }
  const { http } = answer.parse(returned);
  for (const [name, value] of Object.entries(http.headers)) response.setHeader(name, value);
  if (http.cookies.length > 0) response.setHeader('set-cookie', http.cookies.map(setCookie));
  const bytes = http.body?.bytes ?? new Uint8Array();
  response.writeHead(Number(http.statusCode), { 'content-length': bytes.byteLength }).end(bytes);
}

function setCookie(given: z.infer<typeof cookie>): string {
  const sameSite = given.sameSite === 'explicitNone' ? 'None' : given.sameSite === 'none' ? undefined : given.sameSite;
  return [
    `${encodeURIComponent(given.name)}=${encodeURIComponent(given.value)}`,
    given.domain && `Domain=${given.domain.value}`,
    given.path && `Path=${given.path.value}`,
    given.expires && `Expires=${new Date(given.expires.value.seconds * 1000).toUTCString()}`,
    given.maxAge && `Max-Age=${given.maxAge.value}`,
    given.secure?.value && 'Secure',
    given.httpOnly?.value && 'HttpOnly',
    sameSite && `SameSite=${sameSite}`,
  ]
    .filter(Boolean)
    .join('; ');
}
