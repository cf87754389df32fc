// `fetch` that trusts one certificate and no other: Node's own takes none that is handed to it.
import { request } from 'node:https';
import { Readable } from 'node:stream';

export const fetchTrusting = (ca: string): typeof fetch => {
  const ask = (url: string, { method = 'GET', headers, body, signal }: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const sent = request(
        url,
        { method, headers: headers as Record<string, string>, ca, agent: false, ...(signal && { signal }) },
        (answer) => {
          const given = Object.entries(answer.headers).map(([name, said]): [string, string] => [name, String(said)]);
          const stream = Readable.toWeb(answer) as ReadableStream;
          resolve(new Response(stream, { status: answer.statusCode ?? 0, headers: given }));
        },
      );
      sent.on('error', reject);
      sent.end(body as string | undefined);
    });
  return async (url, options) => ask(url instanceof Request ? url.url : String(url), options ?? {});
};
