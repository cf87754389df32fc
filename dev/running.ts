// What runs after `npm start`, and how one host takes the place of another.
import type { Child } from './child.ts';
import type { Front } from './front.ts';
import { startHostProcess } from './host-process.ts';
import { freePort } from './ports.ts';

export type Part = { readonly name: string; readonly child: Child };
/** What runs, and is to be stopped; `starting` is a host that is not ready. */
export type Running = {
  data?: { unlock: () => void };
  azurite?: Part;
  starting?: Child;
  host?: Part;
  playground?: Part;
};
/** Reports a part that ends by itself, for as long as it is wanted. */
export type Watch = (part: Part, isWanted?: () => boolean) => Part;

type HostNeeds = { appDir: string; env: NodeJS.ProcessEnv; front: Front; running: Running; watch: Watch };

/** Starts a host, leads the front to it, and only then lets the one before go; one that does not start changes nothing. */
export async function startHost({ appDir, env, front, running, watch }: HostNeeds): Promise<void> {
  const before = running.host;
  const { url, child } = await startHostProcess({
    appDir,
    port: await freePort(),
    env,
    onLine: (line) => {
      // Its own address is not for people, and its functions have been listed.
      if (!line.startsWith('Host listening on ') && !(before && /^ {2}(?:http|timer|queue) /u.test(line)))
        console.log(line);
    },
    onStart: (starting) => (running.starting = starting),
  });
  front.leadTo(url);
  running.host = watch({ name: 'The host', child }, () => running.host?.child === child);
  await before?.child.stop();
}
