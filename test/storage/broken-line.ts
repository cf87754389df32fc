// A line to the emulator that can be broken: it passes bytes on, loses answers after the request got through, hangs or refuses.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type BrokenLine = {
  port: number;
  /** The answer to the next request with this method does not come back, though the request arrives. */
  loseAnswerTo: (method: 'POST' | 'PUT' | 'DELETE') => void;
  /** `false` once that answer is lost. */
  isLosing: () => boolean;
  /** Requests are taken and never passed on. */
  hang: () => void;
  /** Nobody listens any more. */
  refuse: () => Promise<void>;
  close: () => Promise<void>;
};

/** Opens a line to a port of this computer, in working order. */
export async function openLine(target: number): Promise<BrokenLine> {
  let losing: string | undefined;
  let hanging = false;
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let lost = false;
    client.on('data', (bytes) => {
      if (hanging) return;
      if (losing !== undefined && bytes.toString('latin1').startsWith(losing)) {
        losing = undefined;
        lost = true;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (lost) client.resetAndDestroy();
      else client.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const close = async () => {
    for (const socket of sockets) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };

  return {
    port: (server.address() as AddressInfo).port,
    loseAnswerTo: (method) => {
      losing = `${method} `;
    },
    isLosing: () => losing !== undefined,
    hang: () => {
      hanging = true;
    },
    refuse: close,
    close,
  };
}
