// The storage emulator keeps what it was told, over a stop and a start.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { describe, it } from 'mocha';
import { startAzurite } from '../../dev/azurite.ts';

describe('dev/azurite', () => {
  it('has an entity again after it was stopped and started', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-azurite-'));
    const table = (connectionString: string) =>
      TableClient.fromConnectionString(connectionString, 'kept', { allowInsecureConnection: true });

    const first = await startAzurite({ dataDir });
    await table(first.connectionString).createTable();
    await table(first.connectionString).createEntity({ partitionKey: 'p', rowKey: 'r', words: 'not lost' });
    await first.stop();
    assert.equal(first.child.isRunning(), false);

    const second = await startAzurite({ dataDir });
    const entity = await table(second.connectionString).getEntity<{ words: string }>('p', 'r');
    await second.stop();
    assert.equal(entity.words, 'not lost');
    await rm(dataDir, { recursive: true });
  });
});
