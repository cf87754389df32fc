// What every kind of stores must do to keep locality reports.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { LocalityReport } from '../../features/advisers/report/report.ts';
import { aPerson, HOSTILE, times } from './records.ts';

const aReport = (over: Partial<LocalityReport> = {}): LocalityReport => {
  const { tenantId, objectId } = aPerson();
  return {
    person: { tenantId, objectId },
    group: `network ${HOSTILE.join(' ')}`,
    period: nanoid(),
    name: 'Esther Summerson',
    texts: { priority: HOSTILE.join('\n'), outcomes: '', activity: '', planned: '', impact: '' },
    version: 1,
    savedAt: '2020-01-24T14:05:00.000Z',
    ...over,
  };
};

/** Describes what is kept of locality reports. `stores` is asked for in each test. */
export function keepsReports(stores: () => Stores): void {
  it('keeps a locality report for each adviser, area and period, and one of several that are saved at once', async () => {
    const { localityReports } = stores();
    const report = aReport();
    const saved = await times(5, () => localityReports.save(report));
    assert.equal(saved.filter(Boolean).length, 1);
    assert.deepEqual(await localityReports.find(report), report);
    for (const other of [{ person: aReport().person }, { group: 'area East' }, { period: 'another' }])
      assert.equal(await localityReports.find({ ...report, ...other }), undefined);
    const next = { ...report, version: 2 };
    assert.equal(await localityReports.save({ ...report, version: 3 }), false);
    assert.equal((await times(5, () => localityReports.save(next))).filter(Boolean).length, 1);
    assert.deepEqual(await localityReports.find(report), next);
  });
}
