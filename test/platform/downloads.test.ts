// Downloads: what a feature declares it makes, links of kinds that nobody makes any more are gone, and rows are where they always were.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { downloads } from '../../platform/downloads/store.ts';
import type { Holds } from '../../platform/downloads/download.ts';
import { fetchDownload } from '../../platform/downloads/fetch.ts';
import { feature } from '../../platform/feature.ts';
import { registryOf } from '../../platform/registry.ts';
import { keyOf } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { aPersonId, NOW } from '../builders.ts';

const LATER = '2036-01-01T00:00:00.000Z';
const token = 'a-token-of-22-letters-';
const kept = { partitionKey: keyOf('downloads'), rowKey: `download.${keyOf(token)}` };
const audit = { id: 'an-audit-entry', at: NOW, by: aPersonId(), version: 1 };

const aFile = { kind: 'csv', name: 'a.csv', text: 'x' } as const;
const sheets = { sheet: { schema: z.object({ of: z.string() }), audit: 'nominations.exported' } } as const;
const maker = feature({ name: 'maker', downloads: sheets }, () => ({
  downloads: { sheet: ({ of }) => Promise.resolve({ ...aFile, text: of }) },
}));
// @ts-expect-error A kind that nobody makes does not compile.
feature({ name: 'forgetful', downloads: sheets }, () => ({ downloads: {} }));

/** The downloads of a service that can make sheets, over tables in memory. */
function aService() {
  const tables = memoryTables();
  const store = downloads(tables, registryOf([maker]).downloads);
  const fetch = fetchDownload({ clock: () => NOW, downloads: store, makers: maker.start({}).downloads });
  return { fetch, ...store, table: tables('Nominations') };
}

describe('a download', () => {
  it('is made by the feature that declares it, and audited as it says', async () => {
    const { offer, fetch, history } = aService();
    await offer({ token, holds: { kind: 'sheet', of: 'all' }, expiresAt: LATER }, audit);
    assert.deepEqual(await fetch(token), { ...aFile, text: 'all' });
    assert.deepEqual(
      (await history()).map(({ did }) => did),
      ['nominations.exported'],
    );
  });

  it('that another version offered is found where it lies, as it was written', async () => {
    const { fetch, table } = aService();
    await table.write([{ insert: { ...kept, holds: '{"kind":"sheet","of":"all"}', expiresAt: LATER } }]);
    assert.equal((await fetch(token))?.kind, 'csv');
  });

  it('is gone where nobody makes its kind any more, and keeps no other from being offered', async () => {
    for (const kind of ['poster', 'constructor']) {
      const { offer, fetch, table } = aService();
      const holds = JSON.stringify({ kind, of: 'all' });
      await table.write([{ insert: { ...kept, holds, expiresAt: LATER } }]);
      await offer({ token: 'another', holds: { kind: 'sheet', of: 'all' }, expiresAt: LATER }, audit);
      assert.equal(await fetch(token), undefined);
      assert.equal((await fetch('another'))?.kind, 'csv');
    }
  });

  it('is not offered of a kind that nobody makes, or of another shape, and what it holds is not repeated', async () => {
    const { offer, fetch } = aService();
    for (const holds of [
      { kind: 'poster', of: 'marker' },
      { kind: 'sheet', of: ['marker'] },
    ] satisfies Holds[])
      await assert.rejects(
        offer({ token, holds, expiresAt: LATER }, audit),
        ({ name, message }: Error) => name === 'StorageFault' && !message.includes('marker'),
      );
    assert.equal(await fetch(token), undefined);
  });
});
