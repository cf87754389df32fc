// The signposts: one Markdown file each, with contact and signs in YAML at the top, and the text for the person below.
import * as z from 'zod';
import { parseGroup, parseLists, parseSign, SignError, type Lists } from './sign.ts';
import type { Signpost } from './signpost.ts';
import { signposts } from './signposts.ts';
import type { Known } from './name.ts';
import { formattingProblems, idProblems } from '../../platform/reading/filed.ts';
import type { Files } from '../../platform/reading/files.ts';
import { whatIsThere, type ContentProblem } from '../../platform/reading/problems.ts';
import { email, group, https, id, list, listOfSome, text, wholeNumber } from '../../platform/reading/values.ts';

const shape = group({
  id,
  title: text,
  order: wholeNumber('a whole number, 1 for the signpost that comes before all others', 1),
  urgent: z.exactOptional(text),
  contact: group({
    role: text,
    phone: z.exactOptional(text),
    email: z.exactOptional(email),
    url: z.exactOptional(https),
  }),
  words: z.record(z.string(), text, { error: 'names of lists, each with its words' }),
  leaveOut: list(text),
  signs: listOfSome(text),
  notNames: list(text),
});

type FiledSignpost = { file: string; signpost: Signpost };

/** The signposts that can be read, in the order of their file names. */
function readSignposts(files: Files): Signpost[] {
  const { filed } = files.markdown('signposts', shape);
  const read = filed.map(({ file, fields: { urgent = '', contact, ...fields }, body }) => {
    const { role, phone = '', email = '', url = '' } = contact;
    return { file, signpost: { ...fields, urgent, contact: { role, phone, email, url }, text: body } };
  });
  for (const one of read) files.problems.push(...textProblems(one), ...signProblems(one));
  files.problems.push(...orderProblems(read));
  return read.map(({ signpost }) => signpost);
}

function* textProblems({ file, signpost }: FiledSignpost): Iterable<ContentProblem> {
  const { id, contact, text } = signpost;
  yield* idProblems({ file, id });
  if (text === '') {
    yield { file, within: ['text'], is: 'is empty', should: 'should be the text below the second line of hyphens' };
  }
  yield* formattingProblems({ file, within: 'text', text });
  if (contact.phone === '' && contact.email === '' && contact.url === '') {
    yield { file, within: ['contact'], is: 'has no way to reach anybody', should: 'should have a phone, email or url' };
  }
}

/** Lists first: a sign that uses a list with a mistake would be told as one too. */
function* signProblems({ file, signpost }: FiledSignpost): Iterable<ContentProblem> {
  let lists: Lists = new Map();
  for (const [name, group] of Object.entries(signpost.words)) {
    const should = mistakeIn(() => (lists = parseLists({ [name]: group }, lists)));
    if (should !== undefined) {
      yield { file, within: ['words', name], is: whatIsThere(group), should };
      return;
    }
  }
  for (const field of ['leaveOut', 'signs'] as const) {
    for (const sign of signpost[field]) {
      const parse = field === 'signs' ? parseSign : parseGroup;
      const should = mistakeIn(() => parse(sign, lists));
      if (should !== undefined) yield { file, within: [field], is: whatIsThere(sign), should };
    }
  }
}

/** What a sign should be that is not written as signs are; `undefined` of one that is. It uses no lists. */
export const signMistake = (sign: string): string | undefined => mistakeIn(() => parseSign(sign, new Map()));

function mistakeIn(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof SignError) return `should ${error.message}`;
    throw error;
  }
}

/** Two signposts with one number would leave the choice between them to the names of their files. */
const orderProblems = (read: readonly FiledSignpost[]): ContentProblem[] =>
  read.flatMap(({ file, signpost: { order } }, at) => {
    const other = read.slice(0, at).find(({ signpost }) => signpost.order === order);
    if (!other) return [];
    return [{ file, within: ['order'], is: `is ${order}`, should: `should not be that of content/${other.file} too` }];
  });

/** A frequently asked question by which a signpost is recognised could never be answered. */
function caughtProblems(content: Known): ContentProblem[] {
  const { find } = signposts(content);
  return content.faq.flatMap(({ id, title, alsoAskedAs }) =>
    [['title', title] as const, ...alsoAskedAs.map((said) => ['alsoAskedAs', said] as const)].flatMap(
      ([field, said]) => {
        const caught = find(said);
        if (!caught) return [];
        const should = `should not have a sign of content/signposts/${caught.id}.md: change these words, or add to its leaveOut`;
        return [{ file: `faq/${id}.md`, within: [field], is: whatIsThere(said), should }];
      },
    ),
  );
}

export const content = { read: (files: Files) => ({ signpostFiles: readSignposts(files) }), checkLast: caughtProblems };
