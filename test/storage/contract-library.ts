// What every kind of stores must do to keep what is known of the library: a page of changes and how far was read, together.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { LibraryFile } from '../../features/documents/library/file.ts';
import { HOSTILE, times } from './records.ts';

const aFile = (over: Partial<LibraryFile> = {}): LibraryFile => ({
  id: nanoid(),
  name: 'report.pdf',
  url: 'https://example.org/report.pdf',
  kilobytes: 200,
  changedAt: '2020-01-24T09:00:00.000Z',
  firstChangedAt: '2020-01-24T09:00:00.000Z',
  is: 'file',
  was: [],
  reading: 1,
  ...over,
});

/** Describes what is kept of the library. `stores` is asked for in each test. */
export function keepsTheLibrary(stores: () => Stores): void {
  it('keeps files of any name and id, with more than fit into one transaction', async () => {
    const { libraryFiles } = stores();
    const files = Array.from({ length: 120 }, () => aFile());
    const strange = HOSTILE.map((text) => aFile({ id: `${nanoid()}${text}`, name: text, was: [text] }));
    const before = await libraryFiles.reading();
    assert.equal(await libraryFiles.keep([...files, ...strange], { ...before, link: nanoid() }, before), true);
    const found = await libraryFiles.some([...strange.map(({ id }) => id), 'nobody']);
    assert.deepEqual(new Set(found), new Set(strange));
    assert.equal((await libraryFiles.some(files.map(({ id }) => id))).length, 120);
  });

  it('moves on once when several have read the same page, with the files of that one alone', async () => {
    const { libraryFiles } = stores();
    const before = await libraryFiles.reading();
    const readers = await times(5, async () => {
      const [file, link] = [aFile(), nanoid()];
      return { file, link, isKept: await libraryFiles.keep([file], { ...before, link }, before) };
    });
    const [kept, ...others] = readers.filter(({ isKept }) => isKept);
    assert.deepEqual([(await libraryFiles.reading()).link, others], [kept?.link, []]);
    const found = await libraryFiles.some(readers.map(({ file }) => file.id));
    assert.deepEqual(found, [kept?.file]);
  });
}
