// `npm start`: the whole service on this computer. Storage emulator, host and Playground come up in this order and go down in the
// order host, Playground, storage, so that nothing in hand is lost. A change of code or content is built and the host replaced.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actingIn } from './acting.ts';
import { startAzurite } from './azurite.ts';
import { openBuild } from './build.ts';
import { lockData } from './data-lock.ts';
import { openFront } from './front.ts';
import { localSettings } from './local-settings.ts';
import { startPlayground } from './playground.ts';
import { isPortFree, portTaken } from './ports.ts';
import { reloadOnChange } from './reload.ts';
import { startHost, type Running, type Watch } from './running.ts';

/** Of each major version the oldest that will do; the same as `engines` in package.json. */
const OLDEST_NODE = new Map([
  [20, 19],
  [22, 13],
]);
const AZURITE_PORTS = { blobPort: 10000, queuePort: 10001, tablePort: 10002 };

/** What is wrong with this Node, in one sentence, or `undefined`. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const oldest = OLDEST_NODE.get(major) ?? (major >= 24 ? 0 : Infinity);
  if (minor >= oldest) return undefined;
  return `Roundtable needs Node 20.19, 22.13, 24 or newer and this is ${version}; install one of them from https://nodejs.org.`;
}

function portFrom(variable: string, text: string | undefined, otherwise: number): number {
  const port = text ? Number(text) : otherwise;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${variable} is "${text ?? ''}"; it should be a port number, such as ${variable}=${otherwise}.`);
}

async function start(running: Running, watch: Watch): Promise<void> {
  // 1. Everything that can be refused is refused before anything is started.
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Error(problem);
  const given = process.env['APP_DIR'];
  const { settings, ownStorage } = localSettings({
    env: process.env,
    appDir: resolve(given ?? '.'),
    cwd: process.cwd(),
  });
  const withPlayground = !process.argv.includes('--no-playground');
  const ports = {
    PORT: portFrom('PORT', settings['PORT'], 7071),
    ...(withPlayground && { PLAYGROUND_PORT: portFrom('PLAYGROUND_PORT', settings['PLAYGROUND_PORT'], 56150) }),
  };
  for (const [variable, port] of Object.entries(ports))
    if (!(await isPortFree(port))) throw new Error(portTaken(variable, port));
  // One folder for each that may run at the same time.
  const appDir = resolve(given ?? join('.data', 'app', String(ports.PORT)));
  const build = given === undefined ? await openBuild({ out: appDir, maps: true }) : undefined;
  await build?.make();
  for (const file of ['host.json', 'package.json'])
    if (!existsSync(join(appDir, file)))
      throw new Error(`${join(appDir, file)} does not exist; run "npm run build" first.`);

  // 2. Storage, unless the settings name some.
  const storage: Record<string, string> = {};
  if (!ownStorage) {
    const usual = await Promise.all(Object.values(AZURITE_PORTS).map(isPortFree));
    const dataDir = resolve(settings['DATA_DIR'] ?? '.data');
    running.data = lockData(dataDir);
    const azurite = await startAzurite({ dataDir, ...(!usual.includes(false) && AZURITE_PORTS) });
    running.azurite = watch({ name: 'The storage emulator', child: azurite.child });
    storage['AzureWebJobsStorage'] = azurite.connectionString;
  }

  // 3. The app, behind an address that stays. Only a local service lets anybody act as others: elsewhere a person is who they are.
  const address = `http://127.0.0.1:${ports.PORT}`;
  const front = await openFront({ port: ports.PORT, acting: actingIn({ settings, front: address }) });
  const env = {
    WEBSITE_HOSTNAME: new URL(front.url).host,
    ...settings,
    ...storage,
    // So that the log names places in the source, not in the bundle.
    NODE_OPTIONS: `--enable-source-maps ${settings['NODE_OPTIONS'] ?? ''}`,
  };
  const restart = () => startHost({ appDir, env, front, running, watch });
  await restart();

  // 4. The client.
  if (ports.PLAYGROUND_PORT !== undefined) {
    const playground = await startPlayground({ botEndpoint: `${front.url}/api/messages`, port: ports.PLAYGROUND_PORT });
    running.playground = watch({ name: 'The Playground', child: playground.child });
    console.log(`\nOpen: ${playground.url}\nTry: who can join the steering group?`);
  } else console.log(`\nThe bot listens on ${front.url}/api/messages`);
  console.log(`Pages: ${front.url}/`);
  console.log(`Also: ${front.url}/admin/functions lists the functions; POST /admin/functions/NAME runs one now\n`);

  // 5. From now on, whatever is changed.
  if (build) await reloadOnChange({ build, restart, contentDir: settings['CONTENT_DIR'], say: console.log });
}

async function main(): Promise<void> {
  const running: Running = {};
  let stopping: Promise<void> | undefined;
  const stopAll = async (exitCode: number) => {
    await running.starting?.stop();
    for (const part of [running.host, running.playground, running.azurite]) await part?.child.stop();
    running.data?.unlock();
    process.exit(exitCode);
  };
  const stop = (exitCode: number) => (stopping ??= stopAll(exitCode));
  const fail = (sentence: string) => {
    if (!stopping) console.error(sentence);
    return stop(1);
  };
  // A child that is asked to stop ends as well; only one that ends by itself is news.
  let ready = false;
  let died: string | undefined;
  const watch: Watch = (part, isWanted = () => true) => {
    void part.child.ended.then((how) => {
      if (!isWanted()) return;
      died ??= `${part.name} ${how}, so everything else was stopped; start again.`;
      if (ready) void fail(died);
    });
    return part;
  };
  process.on('SIGINT', () => void stop(0)).on('SIGTERM', () => void stop(0));
  // npm runs us through a shell that does not pass SIGTERM on: when that is asked to end, it is gone and we would stay.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] !== undefined)
    setInterval(() => process.ppid !== parent && void stop(0), 250).unref();
  try {
    await start(running, watch);
    ready = true;
    if (died) await fail(died);
    else console.log('Roundtable is ready');
  } catch (error) {
    await fail(error instanceof Error ? error.message : String(error));
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === resolve(process.argv[1])) await main();
