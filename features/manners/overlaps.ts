// Finds phrases that are courtesies and something else too. It stops nothing: a signpost, a command and a question of the FAQ come first, and
// of two kinds of courtesy the one that is listed first. Whoever edits the content should know.
import type { Command } from '../../platform/command.ts';
import { type ContentProblem, whatIsThere } from '../../platform/reading/problems.ts';
import { plainWords } from '../../platform/text.ts';
import type { FaqEntry } from '../faq/index.ts';
import type { Signposts } from '../signposts/index.ts';
import { FILE } from './content.ts';
import { type Kind, KINDS, type Manners } from './kinds.ts';
import { phraseOf } from './phrases.ts';
import { mannersIn } from './read-manners.ts';

type Known = {
  manners: Manners;
  courtesies: readonly string[];
  faq: readonly Pick<FaqEntry, 'id' | 'title' | 'alsoAskedAs'>[];
  commands: readonly Pick<Command, 'id' | 'title' | 'alsoSaid'>[];
};

export function overlaps(content: Known, { find }: Signposts): ContentProblem[] {
  const mannerOf = mannersIn(content);
  const ours = KINDS.flatMap((kind) => content.manners[kind].phrases.map((phrase) => ({ kind, phrase })));
  const problem = ({ kind, phrase }: { kind: Kind; phrase: string }, should: string): ContentProblem => ({
    file: FILE,
    within: [kind, 'phrases'],
    is: whatIsThere(phrase),
    should,
  });
  const others = [
    ...content.faq.map(({ id, title, alsoAskedAs }) => ({ of: `faq/${id}.md`, said: [title, ...alsoAskedAs] })),
    ...content.commands.map(({ id, title, alsoSaid }) => ({ of: `the command "${id}"`, said: [title, ...alsoSaid] })),
  ];
  return [
    ...others.flatMap(({ of, said }) =>
      said.flatMap((phrase) => {
        const kind = mannerOf(phrase);
        return kind && kind !== 'unclear' ? [problem({ kind, phrase }, `should not be said for ${of} too`)] : [];
      }),
    ),
    ...ours.flatMap((one) => {
      const sign = waysOf(one.phrase).flatMap((way) => find(way)?.id ?? [])[0];
      return sign === undefined ? [] : [problem(one, `should have no sign of content/signposts/${sign}.md`)];
    }),
    ...ours.flatMap((one, at) => {
      const other = ours
        .slice(0, at)
        .find(({ kind, phrase }) => kind !== one.kind && plainWords(phrase) !== '' && phrase === one.phrase);
      return other ? [problem(one, `should not be in ${other.kind} too`)] : [];
    }),
  ];
}

/** A phrase with its first words, and with each other word in its place: not every one of all that it can stand for. */
const waysOf = (phrase: string): string[] => {
  const { choices } = phraseOf(phrase);
  const first = choices.map(([words = []]) => words.join(' '));
  return choices.flatMap((choice, place) => choice.map((words) => first.with(place, words.join(' ')).join(' ')));
};
