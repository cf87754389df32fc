// `npm test`: unit tests, tests of the whole stack and static checks, the longest first, two more at a time than there are processors.
// `npm run test:unit`, `test:stack` and `test:long -- test/panel` run a part; what follows goes to mocha, such as `-- --watch`.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { countsIn, summaryOf } from './test-counts.ts';

// The sentence encoder answers once it is ready, which no test waits for; what it does has tests of its own.
process.env['SENTENCE_ENCODER'] ??= 'off';

/** Suites that start programs: storage, host, Playground, browser. All others are unit tests. */
const STACK = {
  pages: [
    'browser',
    'nominate-pages',
    'pages',
    'pages/states',
    ...['browser', 'msal', 'officers', 'teams'].map((name) => `personal/${name}`),
  ],
  programs: [
    ...['conversations', 'deliveries', 'email', 'events/rush', 'sending', 'service'],
    ...['azurite', 'playground', 'queue-trigger', 'start'].map((name) => `dev/${name}`),
    ...['faults', 'queue', 'stores'].map((name) => `storage/${name}`),
  ],
};
const suites = (names: readonly string[]): string[] => names.map((name) => `test/${name}.test.ts`);
const ALL_STACK = suites(Object.values(STACK).flat());
/** Nothing of it ends on a busy computer before it could end well. */
const STACK_TIMEOUT_MS = 300_000;

const quoted = (texts: readonly string[]): string => texts.map((text) => JSON.stringify(text)).join(' ');

const BUILD = 'node --import tsx dev/build.ts';
const ofStack = (some: readonly string[]): string => `mocha --timeout ${STACK_TIMEOUT_MS} ${some.join(' ')}`;
const ignored = (some: readonly string[]): string => some.map((suite) => `--ignore "${suite}"`).join(' ');
/** About half of the time of all unit tests: those that load or learn the content that ships, or start programs of ours. */
const OF_CONTENT = ['faq', 'dev', 'loader', 'manners', 'signposts', 'help'].map((folder) => `test/${folder}/**`);
const mocha = {
  unit: `mocha ${ignored(ALL_STACK)} "test/**/*.test.ts"`,
  stack: `${BUILD} && ${ofStack(ALL_STACK)}`,
};

/** `deployed`: it starts what the build makes. */
type Job = { readonly name: string; readonly command: string; readonly deployed?: true };

const build: Job = { name: 'build', command: BUILD };

const jobs: readonly Job[] = [
  { name: 'unit tests', command: `${mocha.unit} ${ignored(OF_CONTENT)} --reporter dot` },
  ...Object.entries(STACK).map(([part, names]) => ({
    name: `tests of the whole stack: ${part}`,
    command: `${ofStack(suites(names))} --reporter dot`,
    deployed: true as const,
  })),
  {
    name: 'unit tests of content and of commands',
    command: `mocha ${ignored(ALL_STACK)} ${OF_CONTENT.map((folder) => `"${folder}/*.test.ts"`).join(' ')} --reporter dot`,
  },
  { name: 'types and lint', command: 'oxlint' },
  { name: 'who imports whom', command: 'npm run --silent architecture' },
  { name: 'formatting', command: 'oxfmt --check' },
  { name: 'unused code', command: 'knip' },
];

/** Room for what lives shortly: the processor collects a tenth less. */
const NODE_OPTIONS = [process.env['NODE_OPTIONS'], '--max-semi-space-size=64'].filter(Boolean).join(' ');

type Ended = Job & { readonly code: number; readonly output: string };

/** Runs a command; what it prints is kept, so that jobs that run side by side do not print into each other. */
function run(job: Job): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(job.command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('close', (code) => {
      done({ ...job, code: code ?? 1, output });
    });
  });
}

/** Runs all, and prints what each of them printed once it has ended. Two more at a time than processors: much of it waits for programs. */
async function runAll(): Promise<Ended[]> {
  const ended: Ended[] = [];
  const end = async (job: Job): Promise<number> => {
    const one = await run(job);
    ended.push(one);
    console.log(`${one.code === 0 ? 'Passed' : 'FAILED'}: ${one.name}\n${one.output.trimEnd()}\n`);
    return one.code;
  };
  const isBuilt = end(build).then((code) => code === 0);
  const waiting = [...jobs];
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) if (!job.deployed || (await isBuilt)) await end(job);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 2 }, worker));
  return ended;
}

async function everything(): Promise<number> {
  const ended = await runAll();
  const failed = ended.filter(({ code }) => code !== 0);
  for (const { name } of failed) console.log(`FAILED: ${name}; what it printed stands above.`);
  console.log(summaryOf(ended.map(({ output }) => countsIn(output))));
  return failed.length === 0 ? 0 : 1;
}

/** Runs one command with our own terminal, so that it can be watched and stopped. */
function one(command: string, env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('close', (code) => {
      done(code ?? 1);
    });
  });
}

/** Files and folders of tests; all of them where none is named. */
const suitesOf = (named: readonly string[]): string =>
  quoted((named.length === 0 ? ['test'] : named).map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)));

const [part, ...more] = process.argv.slice(2);
if (part === 'unit') process.exitCode = await one(`${mocha.unit} ${quoted(more)}`);
else if (part === 'stack') process.exitCode = await one(`${mocha.stack} ${quoted(more)}`);
else if (part === 'long')
  process.exitCode = await one(`mocha --timeout ${STACK_TIMEOUT_MS} ${suitesOf(more)}`, { TESTS: 'long' });
else process.exitCode = await everything();
