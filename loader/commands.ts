// The words that features declare, with how people say each: each feature's in a file of its own.
import * as z from 'zod';
import { signMistake } from '../features/signposts/index.ts';
import type { Command } from '../platform/command.ts';
import type { Declarations } from '../platform/feature.ts';
import { repeatedPhrases } from '../platform/reading/phrases.ts';
import { type ContentProblem, whatIsThere } from '../platform/reading/problems.ts';
import { plainWords } from '../platform/text.ts';
import type { CouncilFiles } from './council.ts';
import { group, list, listOfSome, offered, oneOf, text, wholeNumber } from '../platform/reading/values.ts';

/** A command and the file that it stands in. `own`: it is in the council's, and does not only ship. */
type Filed = { file: string; command: Command; own: boolean };

const said = group({
  order: wholeNumber('a whole number, 1 for what comes first in help', 1),
  ...offered,
  alsoSaid: list(text),
  signs: z.exactOptional(list(text)),
  nearlySaid: z.exactOptional(list(text)),
  hints: z.exactOptional(list(group({ signs: listOfSome(text), nearlySaid: z.exactOptional(list(text)), says: text }))),
  scopes: list(oneOf(['personal', 'team', 'groupChat'])),
});

/**
 * All commands in their order, as far as they can be read; what is wrong is added to the problems. What ships gives way to what the council
 * says, so that a command that an upgrade brings is no reason not to start.
 */
export function readCommands(files: CouncilFiles, features: readonly Declarations[]): Command[] {
  const read = features.flatMap((feature) => readWords(files, feature));
  const filed = givingWay(read).sort((a, b) => a.command.order - b.command.order || Number(b.own) - Number(a.own));
  files.problems.push(...orderProblems(filed), ...phraseProblems(filed), ...filed.flatMap(signProblems));
  return filed.map(({ command }) => command);
}

/** How each word that a feature declares is said, and nothing else. */
function readWords(files: CouncilFiles, { name, words = {} }: Declarations): Filed[] {
  if (Object.keys(words).length === 0) return [];
  const file = `${name}/commands.json`;
  const shape = group(Object.fromEntries(Object.keys(words).map((id) => [id, said])));
  const read = files.words(file, shape) ?? {};
  const own = files.own(file);
  return Object.entries(words).flatMap(([id, word]) =>
    read[id] ? [{ file, command: { id, ...word, ...read[id] }, own: own.includes(id) }] : [],
  );
}

/** Other words for a command that ships are not those that the council has for another. Its title stays: it is what help shows. */
function givingWay(filed: readonly Filed[]): Filed[] {
  const taken = new Set(
    filed.filter(({ own }) => own).flatMap(({ command }) => [command.title, ...command.alsoSaid].map(plainWords)),
  );
  return filed.map(({ command, own, file }) => {
    const alsoSaid = own ? command.alsoSaid : command.alsoSaid.filter((phrase) => !taken.has(plainWords(phrase)));
    return { file, own, command: { ...command, alsoSaid } };
  });
}

/** Two commands of the council with one number would leave their order to that of the features. */
const orderProblems = (filed: readonly Filed[]): ContentProblem[] =>
  filed.flatMap(({ file, own, command: { id, order } }, at) => {
    const other = filed.slice(0, at).find((one) => own && one.own && one.command.order === order);
    if (!other) return [];
    const should = `should not be that of content/${other.file}: ${other.command.id} too`;
    return [{ file, within: [id, 'order'], is: `is ${order}`, should }];
  });

/** The same words must not mean two commands. */
const phraseProblems = (filed: readonly Filed[]): ContentProblem[] =>
  repeatedPhrases(
    filed.flatMap(({ file, command: { id, title, alsoSaid } }) => [
      { file, within: [id, 'title'], phrase: title },
      ...alsoSaid.map((phrase) => ({ file, within: [id, 'alsoSaid'], phrase })),
    ]),
  );

/** Signs that are not written as those of signposts are. */
const signProblems = ({ file, command: { id, signs = [], hints = [] } }: Filed): ContentProblem[] => [
  ...signs.flatMap((sign) => signProblem(sign, { file, within: [id, 'signs'] })),
  ...hints.flatMap((one) => one.signs.flatMap((sign) => signProblem(sign, { file, within: [id, 'hints'] }))),
];

function signProblem(sign: string, at: Pick<ContentProblem, 'file' | 'within'>): ContentProblem[] {
  const should = signMistake(sign);
  return should === undefined ? [] : [{ ...at, is: whatIsThere(sign), should }];
}
