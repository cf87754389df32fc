// The Agents Playground, a Teams-like client for this computer, with a made-up council in it. See playground/NOTES.md.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startChild, type Child } from './child.ts';
import { freePort, portTaken } from './ports.ts';
import { answers } from './until.ts';

// The ids in playground/.m365agentsplayground.yml; settings name them, so they never change.
export const PLAYGROUND_TENANT_ID = '11111111-1111-4111-8111-111111111111';
export const PLAYGROUND_BOT_ID = '28:22222222-2222-4222-8222-222222222222';
/** "You" in the Playground's browser window: an officer of the council. */
export const PLAYGROUND_OFFICER_OBJECT_ID = '33333333-3333-4333-8333-000000000000';
/** An officer whom "you" can act as; see acting.ts. */
export const PLAYGROUND_SECOND_OFFICER_OBJECT_ID = '33333333-3333-4333-8333-000000000003';
/** The adviser whom "you" can act as: one of content/schools/advisers.csv. */
export const PLAYGROUND_ADVISER_OBJECT_ID = '33333333-3333-4333-8333-000000000005';
export const PLAYGROUND_TEAM_GROUP_ID = '44444444-4444-4444-8444-444444444444';
export const PLAYGROUND_PERSONAL_CHAT_ID = 'a:priya-raman';
export const PLAYGROUND_GROUP_CHAT_ID = '19:steering-group@thread.v2';
export const PLAYGROUND_TEAM_ID = '19:education-team@thread.tacv2';
export const PLAYGROUND_STAFF_CHANNEL_ID = '19:roundtable-staff@thread.tacv2';

const START_WITHIN_MS = 60_000;

export type PlaygroundOptions = {
  /** Where the bot listens, such as http://127.0.0.1:7071/api/messages. */
  readonly botEndpoint: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder with .m365agentsplayground.yml. */
  readonly configDir?: string;
};

export type Playground = { readonly url: string; readonly child: Child; readonly stop: () => Promise<void> };

/** Starts the Playground and waits until it answers. Throws a sentence when it does not, or when it took another port. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const port = options.port || (await freePort());
  const config = join(options.configDir ?? join(import.meta.dirname, 'playground'), '.m365agentsplayground.yml');
  if (!existsSync(config)) throw new Error(`${config} does not exist; the Playground would show people nobody knows.`);

  let heard: (port: number) => void = () => undefined;
  const listening = new Promise<number>((done) => (heard = done));
  const child = startChild({
    script: join(
      dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
      'cli.js',
    ),
    args: ['start', '-e', options.botEndpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    imports: [pathToFileURL(join(import.meta.dirname, 'playground/loopback.js')).href],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(tmpdir(), `roundtable-playground-${port}.log`),
    },
    // If its port is taken it says so here and nowhere else.
    onLine: (line) => {
      const took = /^Listening on (\d+)$/u.exec(line)?.[1];
      if (took) heard(Number(took));
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const took = await Promise.race([listening, child.ended, sleep(START_WITHIN_MS, undefined, { ref: false })]);
  if (
    took === port &&
    (await answers(`${url}/_internal/v1/config`, { isRunning: child.isRunning, within: START_WITHIN_MS }))
  )
    return { url, child, stop: child.stop };

  await child.stop();
  if (typeof took === 'number' && took !== port) throw new Error(portTaken('PLAYGROUND_PORT', port));
  throw new Error(
    `The Playground did not start (it ${await child.ended}); if ${config} was changed, undo that. ${child.complaints()}`,
  );
}
