// Reads what the council has written for courtesies: one file for what people say and what we reply, and one for each language we cannot read.
import * as z from 'zod';
import type { Files } from '../../platform/reading/files.ts';
import { repeatedPhrases } from '../../platform/reading/phrases.ts';
import { type ContentProblem, whatIsThere } from '../../platform/reading/problems.ts';
import { anything, group, list, listOfSome, oneOf, text, yesOrNo } from '../../platform/reading/values.ts';
import { type Kind, KINDS, type Manner, type Manners } from './kinds.ts';
import { type Language, SCRIPTS } from './language.ts';

export const FILE = 'manners/manners.json';

/** What a reply can have filled in, and the title of the answer before, where there was one. */
export const FILLED = ['name', 'programme', 'council'] as const;
const FILLED_AFTER_ANSWER = [...FILLED, 'title'];

const manner = group({
  phrases: list(text),
  around: list(text),
  loosely: z.exactOptional(list(text)),
  replies: listOfSome(text),
  afterAnswer: z.exactOptional(listOfSome(text)),
  then: z.exactOptional(text),
});
const mannersShape = group(Object.fromEntries(KINDS.map((kind) => [kind, manner])) as Record<Kind, typeof manner>);

const languageShape = group({
  name: text,
  script: oneOf(SCRIPTS),
  rightToLeft: yesOrNo,
  letters: anything,
  words: list(text),
  line: text,
});
const codes = group({ languages: list(text) });

/** A council's own file of a language counts as a whole; without one the language is as it ships. */
function readLanguages(files: Files): Language[] {
  const listed = files.words('manners/languages.json', codes)?.languages ?? [];
  return listed.flatMap((code) => {
    const file = `manners/languages/${code}.json`;
    const read = files.exists(file) ? files.json(file, languageShape) : files.words(file, languageShape);
    return read ? [{ code, ...read }] : [];
  });
}

function readManners(files: Files): Manners | undefined {
  const manners = files.words(FILE, mannersShape);
  for (const kind of manners ? KINDS : []) files.problems.push(...problemsIn(kind, manners?.[kind]));
  return manners;
}

function problemsIn(kind: Kind, said: Manner | undefined): ContentProblem[] {
  if (!said) return [];
  const { phrases, loosely = [], replies, afterAnswer = [], then } = said;
  return [
    ...repeatedPhrases(phrases.map((phrase) => ({ file: FILE, within: [kind, 'phrases'], phrase }))),
    ...repeatedPhrases(loosely.map((phrase) => ({ file: FILE, within: [kind, 'loosely'], phrase }))),
    ...bracketProblems([kind, 'replies'], replies, FILLED),
    ...bracketProblems([kind, 'afterAnswer'], afterAnswer, FILLED_AFTER_ANSWER),
    ...bracketProblems([kind, 'then'], then === undefined ? [] : [then], FILLED),
  ];
}

/** What stands in curly brackets and is not filled in would be read by people. */
const bracketProblems = (within: string[], said: readonly string[], known: readonly string[]): ContentProblem[] =>
  said
    .filter((words) => [...words.matchAll(/\{(\w*)\}/gu)].some(([, name = '']) => !known.includes(name)))
    .map((words) => ({
      file: FILE,
      within,
      is: whatIsThere(words),
      should: `should have no other words in curly brackets than ${known.map((name) => `{${name}}`).join(', ')}`,
    }));

export const content = {
  read: (files: Files) => ({ manners: readManners(files), languages: readLanguages(files) }),
};
