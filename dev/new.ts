// `npm run new -- broadcasts`: makes a noun that works (a command, a form with its receipt, a row and a notification, with tests), to be
// made into what it is for. One line is added to features.ts; everything shared follows from that.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TEMPLATES = join(import.meta.dirname, 'new');
const NOUN = /^[a-z]{3,30}s$/u;

/** Where each folder of templates goes. */
const placesOf = (noun: string): Readonly<Record<string, string>> => ({
  features: `features/${noun}`,
  cards: `adaptive-cards/${noun}`,
  content: `content/${noun}`,
  test: `test/${noun}`,
});

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** The next free place in help: commands are told in the order of these numbers. */
function nextOrder(top: string): number {
  const files = readdirSync(join(top, 'content'), { recursive: true, encoding: 'utf8' });
  const orders = files
    .filter((path) => path.endsWith('commands.json'))
    .flatMap((path) => [...readFileSync(join(top, 'content', path), 'utf8').matchAll(/"order": (\d+)/gu)])
    .map(([, order]) => Number(order));
  return Math.max(0, ...orders) + 10;
}

/**
 * Makes the noun in the project at `top`, and answers with the paths of what it wrote. `noun` is a plural: "broadcasts".
 * @throws {Error} with a sentence for whoever typed it, and nothing written, when it cannot be made
 */
export function makeNoun(noun: string, top: string): string[] {
  if (!NOUN.test(noun))
    throw new Error(`"${noun}" should be one word in small letters that ends with "s", such as broadcasts.`);
  const places = Object.entries(placesOf(noun));
  const taken = places.map(([, place]) => place).find((place) => existsSync(join(top, place)));
  if (taken !== undefined) throw new Error(`${taken} is there already. Nothing was written.`);

  const one = noun.slice(0, -1);
  const named = (text: string): string =>
    text
      .replaceAll('Examples', capital(noun))
      .replaceAll('examples', noun)
      .replaceAll('Example', capital(one))
      .replaceAll('example', one)
      .replaceAll('ORDER', String(nextOrder(top)));
  const written = places.flatMap(([templates, place]) =>
    readdirSync(join(TEMPLATES, templates)).map((file) => {
      const path = `${place}/${named(file.replace(/\.txt$/u, ''))}`;
      mkdirSync(dirname(join(top, path)), { recursive: true });
      writeFileSync(join(top, path), named(readFileSync(join(TEMPLATES, templates, file), 'utf8')));
      return path;
    }),
  );
  const list = join(top, 'features.ts');
  writeFileSync(list, `${readFileSync(list, 'utf8')}export { ${noun} } from './features/${noun}/index.ts';\n`);
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const noun = process.argv[2] ?? '';
    const written = makeNoun(noun, process.cwd());
    for (const path of written) console.log(path);
    const shell = process.platform === 'win32';
    // Lines are longer or shorter with the noun.
    execFileSync('npx', ['oxfmt', ...written], { stdio: 'inherit', shell });
    // Who may do what, and which tables there are, is folded from what features declare.
    execFileSync('npm', ['run', '--silent', 'papers'], { stdio: 'inherit', shell });
    console.log(`One line was added to features.ts. Try it: npm start, and type ${noun}.`);
    console.log(
      'Teams takes 12 commands at most in a list, and the one of personal chats is full: so it is offered in teams.',
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
