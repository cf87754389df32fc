// Ports on this computer: which are free, and what to say when one is not.
import { createServer } from 'node:net';

/** The sentence for a port that another program has. */
export const portTaken = (variable: string, port: number): string =>
  `Port ${port} is taken by another program; stop that program, or set ${variable} to another port, such as ${variable}=${port + 1}.`;

function listenOnce(port: number, host?: string): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => {
      done(undefined);
    });
    server.listen({ port, ...(host && { host }), exclusive: true }, () => {
      const address = server.address();
      const got = address && typeof address === 'object' ? address.port : undefined;
      server.close(() => {
        done(got);
      });
    });
  });
}

/** Whether nobody listens on a port, neither on 127.0.0.1 nor on every address. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await listenOnce(port, '127.0.0.1')) !== undefined && (await listenOnce(port)) !== undefined;
}

/** A port that was free a moment ago; somebody may take it before its user does. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0, '127.0.0.1');
  if (port === undefined) throw new Error('No port on 127.0.0.1 is free.');
  return port;
}
