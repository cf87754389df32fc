// The key documents, as the council lists them in documents.json.
import * as z from 'zod';
import type { Files } from '../../platform/reading/files.ts';
import { repeats } from '../../platform/reading/problems.ts';
import { group, https, id, list, monthOrDay, text, wholeNumber, yesOrNo } from '../../platform/reading/values.ts';
import type { KeyDocument } from './documents.ts';

const FILE = 'documents.json';

const documents = group({
  documents: list(
    group({
      id,
      title: text,
      kind: text,
      format: text,
      published: monthOrDay,
      sizeKb: z.exactOptional(wholeNumber('a whole number of kilobytes', 1)),
      url: https,
      summary: text,
      besideForm: yesOrNo,
    }),
  ),
});

export const content = {
  read: (files: Files) => ({ documents: files.json(FILE, documents)?.documents }),
  check: ({ documents = [] }: { documents: readonly KeyDocument[] | undefined }) =>
    repeats({ file: FILE, list: 'documents', field: 'id', values: documents.map(({ id }) => id) }),
};
