// Stands in for Azure Monitor: takes what its exporter sends, and keeps all of it.
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import type { openAzureMonitor } from '../../telemetry/azure-monitor.ts';

type HttpClient = NonNullable<Parameters<typeof openAzureMonitor>[0]['httpClient']>;

/** One number, as it came. */
export type Received = { name: string; value: number; count: number; by: Record<string, string> };

type Envelope = {
  data: {
    baseData: { metrics: { name: string; value: number; count?: number }[]; properties: Record<string, string> };
  };
};

/** `secured`: with a certificate, for an exporter in another process. */
export async function aCollector(secured?: Pick<ServerOptions, 'key' | 'cert'>) {
  const bodies: string[] = [];
  const take: RequestListener = (request, response) => {
    void buffer(request).then((body) => {
      const said = `${request.url ?? ''} ${JSON.stringify(request.headers)}`;
      const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      bodies.push(text.toString(), said);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"itemsReceived":1,"itemsAccepted":1,"errors":[]}');
    });
  };
  const server = secured ? createSecureServer(secured, take) : createServer(take);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  // The exporter speaks https alone, for which a test has no certificate.
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      const url = request.url.replace('https:', 'http:');
      const { method, headers, body } = request;
      const sent = body instanceof Uint8Array || typeof body === 'string' ? body : null;
      const response = await fetch(url, {
        method,
        headers: headers.toJSON(),
        body: sent as NonNullable<RequestInit['body']> | null,
      });
      return { request, status: response.status, headers, bodyAsText: await response.text() };
    },
  };
  return {
    httpClient,
    connectionString: `InstrumentationKey=00000000-0000-4000-8000-000000009001;IngestionEndpoint=https://${host}`,
    /** All that was sent, as text. */
    text: () => bodies.join('\n'),
    received: (): Received[] =>
      bodies
        .filter((body) => body.startsWith('['))
        .flatMap((body) => JSON.parse(body) as Envelope[])
        .flatMap(({ data: { baseData } }) =>
          baseData.metrics.map(({ name, value, count = 1 }) => ({ name, value, count, by: baseData.properties })),
        ),
    close: () => server.close(),
  };
}
