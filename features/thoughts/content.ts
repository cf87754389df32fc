// The parts of the proposal that thoughts are about, as the council lists them in thoughts/parts.json.
import type { Files } from '../../platform/reading/files.ts';
import { repeats } from '../../platform/reading/problems.ts';
import { choiceValue, group, listOfSome, text } from '../../platform/reading/values.ts';
import type { Part } from './thought.ts';

const FILE = 'thoughts/parts.json';

const shape = group({ parts: listOfSome(group({ id: choiceValue, title: text })) });

/** A council that lists no parts asks about the whole. */
const WHOLE: readonly Part[] = [{ id: 'whole', title: 'The proposal as a whole' }];

export const content = {
  read: (files: Files) => ({ parts: files.exists(FILE) ? files.json(FILE, shape)?.parts : WHOLE }),
  check: ({ parts = [] }: { parts: readonly Part[] | undefined }) =>
    repeats({ file: FILE, list: 'parts', field: 'id', values: parts.map(({ id }) => id) }),
};
