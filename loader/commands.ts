// The words that features declare, with how people say each: each feature's in a file of its own.
import type { Command } from '../platform/command.ts';
import type { Declarations } from '../platform/feature.ts';
import type { Files } from '../platform/reading/files.ts';
import { repeatedPhrases } from '../platform/reading/phrases.ts';
import type { ContentProblem } from '../platform/reading/problems.ts';
import { group, list, listOfSome, offered, oneOf, text, wholeNumber } from '../platform/reading/values.ts';

/** A command and the file that it stands in. */
type Filed = { file: string; command: Command };

const said = group({
  order: wholeNumber('a whole number, 1 for what comes first in help', 1),
  ...offered,
  alsoSaid: list(text),
  scopes: listOfSome(oneOf(['personal', 'team', 'groupChat'])),
});

/** All commands in their order, as far as they can be read; what is wrong is added to the problems. */
export function readCommands(files: Files, features: readonly Declarations[]): Command[] {
  const filed = features
    .flatMap((feature) => readWords(files, feature))
    .sort((a, b) => a.command.order - b.command.order);
  files.problems.push(...orderProblems(filed), ...phraseProblems(filed));
  return filed.map(({ command }) => command);
}

/** How each word that a feature declares is said, and nothing else. */
function readWords(files: Files, { name, words = {} }: Declarations): Filed[] {
  if (Object.keys(words).length === 0) return [];
  const file = `${name}/commands.json`;
  const shape = group(Object.fromEntries(Object.keys(words).map((id) => [id, said])));
  const read = files.words(file, shape) ?? {};
  return Object.entries(words).flatMap(([id, word]) =>
    read[id] ? [{ file, command: { id, ...word, ...read[id] } }] : [],
  );
}

/** Two commands with one number would leave their order to that of the features. */
const orderProblems = (filed: readonly Filed[]): ContentProblem[] =>
  filed.flatMap(({ file, command: { id, order } }, at) => {
    const other = filed.slice(0, at).find(({ command }) => command.order === order);
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
