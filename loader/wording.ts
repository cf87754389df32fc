// The sentences that features declare, each feature's in a file of its own; and those of none in wording.json.
import * as z from 'zod';
import { merged } from '../platform/registry.ts';
import type { Features, WordingOfAll } from '../platform/start.ts';
import { sharedWording, type Codes } from '../platform/wording.ts';
import type { Files } from '../platform/reading/files.ts';
import { whatIsThere, type ContentProblem } from '../platform/reading/problems.ts';
import { text } from '../platform/reading/values.ts';

/** All sentences, as far as they can be read; what is wrong is added to the problems. */
export function readWording<All extends Features>(files: Files, features: All): WordingOfAll<All> {
  const declared = Object.values(features).flatMap(({ name, wording }) =>
    wording ? [{ file: `${name}/wording.json`, codes: wording }] : [],
  );
  const all = [{ file: 'wording.json', codes: sharedWording }, ...declared].map((one) => readSentences(files, one));
  // Each code has its sentence, or a problem was added. A plain object, as all content is, so that it can be kept and read back as it is.
  return { ...merged('code of wording', all) } as WordingOfAll<All>;
}

type Wanted = { file: string; codes: Codes };

/** Exactly the sentences that are declared, no more and no fewer. */
function readSentences(files: Files, { file, codes }: Wanted): Record<string, string> {
  const shape = z.record(z.enum(Object.keys(codes)), text, { error: 'a sentence for each code' });
  const sentences = files.words(file, shape) ?? {};
  files.problems.push(...bracketProblems(sentences, { file, codes }));
  return sentences;
}

/** A sentence has its own words in curly brackets and no others: nobody would fill those in. */
const bracketProblems = (sentences: Readonly<Record<string, string>>, { file, codes }: Wanted): ContentProblem[] =>
  Object.entries(sentences).flatMap(([code, sentence]) => {
    const wanted = codes[code] ?? [];
    const found = [...sentence.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '');
    if (wanted.every((word) => found.includes(word)) && found.every((word) => wanted.includes(word))) return [];
    const brackets = wanted.map((word) => `{${word}}`).join(' and ');
    const should = wanted.length > 0 ? `should contain ${brackets}` : 'should have no words in curly brackets';
    return [{ file, within: [code], is: whatIsThere(sentence), should }];
  });
