// The key documents, as the council lists them in documents.json.
import * as z from 'zod';
import { periodOf } from '../../platform/calendar.ts';
import type { Files } from '../../platform/reading/files.ts';
import { type ContentProblem, repeats, whatIsThere } from '../../platform/reading/problems.ts';
import {
  group,
  https,
  id,
  list,
  listOfSome,
  monthOrDay,
  text,
  wholeNumber,
  yesOrNo,
} from '../../platform/reading/values.ts';
import type { KeyDocument } from './documents.ts';

const FILE = 'documents.json';

const version = {
  format: text,
  published: monthOrDay,
  sizeKb: z.exactOptional(wholeNumber('a whole number of kilobytes', 1)),
  url: https,
};

const documents = group({
  documents: list(
    group({
      id,
      title: text,
      kind: text,
      ...version,
      earlier: z.exactOptional(listOfSome(group(version))),
      summary: text,
      besideForm: yesOrNo,
    }),
  ),
});

/** People tell versions apart by their dates, and each has a file of its own. */
function problemsOf({ id, published, url, earlier = [] }: KeyDocument): ContentProblem[] {
  return earlier.flatMap((one, index) => {
    const at = (field: 'published' | 'url', should: string): ContentProblem => ({
      file: FILE,
      within: ['documents', id, 'earlier', `item ${index + 1}`, field],
      is: whatIsThere(one[field]),
      should,
    });
    const others = [{ published, url }, ...earlier.slice(0, index)];
    const isLater = periodOf(one.published).from >= periodOf(published).until;
    return [
      ...(isLater ? [at('published', `should be earlier than the current version's ${published}`)] : []),
      ...(others.some((other) => other.published === one.published)
        ? [at('published', 'should be unlike those of the other versions: write the day, too')]
        : []),
      ...(others.some((other) => other.url === one.url)
        ? [at('url', 'should be unlike those of the other versions: keep each version at its own address')]
        : []),
    ];
  });
}

export const content = {
  read: (files: Files) => ({ documents: files.json(FILE, documents)?.documents }),
  check: ({ documents = [] }: { documents: readonly KeyDocument[] | undefined }) => [
    ...repeats({ file: FILE, list: 'documents', field: 'id', values: documents.map(({ id }) => id) }),
    ...documents.flatMap(problemsOf),
  ],
};
