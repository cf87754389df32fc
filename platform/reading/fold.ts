// All that the council edits, folded from what each feature says it reads.
import type { Command } from '../command.ts';
import { merged } from '../registry.ts';
import type { Features, Intersection, WordingOfAll } from '../start.ts';
import type { ContentUse, Files } from './files.ts';
import type { ContentProblem } from './problems.ts';

type Part<F, Name extends keyof ContentUse> = F extends { readonly content: { readonly [N in Name]: infer Does } }
  ? Does
  : never;
type Given<Does> = Does extends (content: infer Content) => unknown ? Content : never;

/** What could be read, as the features read it. */
export type ReadBy<All extends Features> = Intersection<
  Part<All[keyof All], 'read'> extends infer Read ? (Read extends (files: Files) => infer Out ? Out : never) : never
>;

type Whole<Read> = { [Name in keyof Read]: Exclude<Read[Name], undefined> };

/** All that the council edits, once loaded and checked. */
export type ContentOf<All extends Features> = Whole<ReadBy<All>> & {
  wording: WordingOfAll<All>;
  /** In their order. */
  commands: Command[];
};

/** Reads what all features want read; what is wrong is added to the problems of `files`. */
export const readAll = <All extends Features>(features: All, files: Files): ReadBy<All> =>
  // Each name has the type that its feature gave it.
  merged(
    'content',
    Object.values(features).map(({ content }) => content?.read(files)),
  ) as ReadBy<All>;

type Checked<All extends Features, Name extends 'check' | 'checkLast'> = Intersection<
  Given<Part<All[keyof All], Name>>
>;

/** Whether everything could be read. */
export const isWhole = <Read extends object>(read: Read): read is Read & Whole<Read> =>
  Object.values(read).every((value) => value !== undefined);

/** What features find wrong with what could be read. */
export const checkAll = <All extends Features>(features: All, read: Checked<All, 'check'>): ContentProblem[] =>
  // The compiler has held what was read to what each looks at; here they are all one.
  Object.values(features).flatMap(({ content }) => content?.check?.(read as never) ?? []);

/** What they find wrong once all else is right. */
export const checkLast = <All extends Features>(features: All, content: Checked<All, 'checkLast'>): ContentProblem[] =>
  Object.values(features).flatMap(({ content: use }) => use?.checkLast?.(content as never) ?? []);
