// What was approved goes back into the council's files, and only that.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSettings } from '../../dev/settings-files.ts';
import { loadContent } from '../../loader/load.ts';
import { copyFixture } from '../fixture.ts';
import { approved, proposed, withStaff } from './staff.ts';

it('settings that were approved are exported into the files, notes and all else as they were', async () => {
  const world = withStaff();
  await approved(world, await proposed(world, 'dates', { 'round.closes': '2027-04-30' }));
  await approved(world, await proposed(world, 'contact', { 'contact.phone': '' }));
  await approved(world, await proposed(world, 'seats', { 'seats.rules.governors': '3 or more' }));
  await proposed(world, 'contact', { 'contact.hours': 'Mondays' });
  const { settings } = await world.ports.revisions.standing();
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-export-'));
  try {
    copyFixture(folder);
    const saved = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
    const [service, documents] = [saved('service.json'), readFileSync(join(folder, 'documents.json'), 'utf8')];
    const written = exportSettings(settings, folder, loadContent(folder));
    assert.deepEqual(
      [...written],
      [
        ['service.json', ['Nominations close', 'Telephone']],
        ['seats.json', ['Governors']],
      ],
    );
    const { round, contact, ...others } = service as { round: object; contact: { phone?: string } };
    const { phone: _, ...left } = contact;
    assert.deepEqual(saved('service.json'), { ...others, round: { ...round, closes: '2027-04-30' }, contact: left });
    assert.equal(readFileSync(join(folder, 'documents.json'), 'utf8'), documents);
    // Once more there is nothing to write, and what it says can be read.
    const again = loadContent(folder);
    assert.equal(exportSettings(settings, folder, again).size, 0);
    assert.equal(again.seats.rules.find(({ id }) => id === 'governors')?.min, 3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
