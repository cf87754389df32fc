// What the service knows before it answers anybody: the content, what features find out from it, and a matcher that has learnt the FAQ. The build
// works all that out and keeps it beside the program. A start reads it back; where content or program is another than the build's, it works it out.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as features from './features.ts';
import {
  type Matcher,
  packedMatcher,
  unpackMatcher,
  type PackedMatcher,
  type Trained,
  type Training,
} from './features/faq/match.ts';
import { sayingsOf } from './features/help/nearly.ts';
import { loadLanguage, type LoadedLanguage } from './language/load.ts';
import { fingerprintOf } from './loader/fingerprint.ts';
import { readKept, writeKept } from './loader/kept.ts';
import type { Content } from './loader/load.ts';
import { SHIPPED } from './loader/shipped.ts';
import { studiedBy, type StudiedBy } from './platform/start.ts';

type Studied = StudiedBy<typeof features>;

/** `commandMatcher`: finds the commands that officers and advisers nearly say. */
export type Prepared = { content: Content; studied: Studied; matcher: Trained; commandMatcher: Matcher };

/** What takes long, as plain data. */
type Known = { content: Content; studied: Studied; matcher: PackedMatcher; commandMatcher: PackedMatcher };

/** A program that was built: its name, which no other one has, and where what it knows is kept. */
export type Built = { program: string; file: string };

const here = basename(new URL(import.meta.url).pathname);

/** esbuild names a file of a bundle after all that is in it and in what it imports; see dev/build.ts. Sources have no such name. */
const BUILT: Built | undefined = /-[A-Z0-9]{8}\.js$/.test(here)
  ? { program: here, file: fileURLToPath(new URL('../prepared.bin', import.meta.url)) }
  : undefined;

/**
 * The content of a folder, checked, and the matcher of its FAQ. Beneath its words lie those that ship.
 * @throws {ContentError} when anything in the content is wrong
 * @throws {LanguageError} when the language cannot be read
 */
export async function prepare(dir = SHIPPED, built = BUILT): Promise<Prepared> {
  const language = loadLanguage();
  const stamp = built && stampOf(dir, built, language);
  // Only what the same program worked out of the same content has this stamp.
  const kept = stamp && (readKept(built.file, stamp) as Known | undefined);
  const { content, studied, ...packed } = kept ?? (await workOut(dir, language));
  const { matcher, commandMatcher } = packed;
  return {
    content,
    studied,
    matcher: unpackMatcher(content.faq, matcher, trainingOf(content, language)),
    commandMatcher: unpackMatcher(sayingsOf(content.commands), commandMatcher, commandTrainingOf(content, language)),
  };
}

/** All that matching learns from beside the entries. */
export const trainingOf = (
  { verdicts, service, beside }: Pick<Content, 'verdicts' | 'service' | 'beside'>,
  language: LoadedLanguage,
): Training => ({ language, verdicts, ...service.answers, ...beside });

/** The same for commands: verdicts are about answers. */
export const commandTrainingOf = (content: Pick<Content, 'service' | 'beside'>, language: LoadedLanguage): Training =>
  trainingOf({ ...content, verdicts: [] }, language);

/** Works out what `prepare` reads back. Throws as that does. */
export async function keep(dir = SHIPPED, built = BUILT): Promise<void> {
  const language = loadLanguage();
  const stamp = built && stampOf(dir, built, language);
  const known = await workOut(dir, language);
  if (stamp) writeKept(built.file, stamp, known);
}

/** All that `Known` follows from; `undefined` where that cannot be told. */
export function stampOf(dir: string, { program }: Built, { checksum }: LoadedLanguage): string[] | undefined {
  const shipped = fingerprintOf(SHIPPED);
  const own = dir === SHIPPED ? shipped : fingerprintOf(dir);
  return shipped !== undefined && own !== undefined ? [program, String(checksum), shipped, own] : undefined;
}

async function workOut(dir: string, language: LoadedLanguage): Promise<Known> {
  // It brings what reads Markdown, YAML and CSV along.
  const { loadContent } = await import('./loader/load.ts');
  const content = loadContent(dir);
  return {
    content,
    studied: studiedBy(features, content),
    matcher: packedMatcher(content.faq, trainingOf(content, language)),
    commandMatcher: packedMatcher(sayingsOf(content.commands), commandTrainingOf(content, language)),
  };
}
