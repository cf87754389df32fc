// What every kind of stores must do about retention: a round goes as it was counted, and no other with it.
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { registry, type Stores } from '../../app.ts';
import { type Purge, purge } from '../../features/retention/purge.ts';
import type { RoundKept } from '../../features/retention/round.ts';
import type { Work } from '../../platform/work.ts';
import { aNomination, anAudit, times } from './records.ts';

const officer = { tenantId: 'tenant', objectId: 'officer' };
const SAID = '2028-07-31T12:00:00.000Z';

const finished = (round: string): RoundKept => ({
  ...{ round, title: 'steering group', finished: '2028-07-31', saidAt: SAID },
  ...{ held: null, purged: null, version: 1 },
});
const audit = { at: SAID, by: officer, did: 'retention.dated' } as const;

/** Does the steps of a round one after another, as the queue would. */
async function purged(stores: Stores, round: string): Promise<void> {
  const queue: Purge[] = [{ round, pass: 0, table: 'Drafts', part: 0 }];
  const enqueue = (work: Work) => {
    if (work.kind === 'job') queue.push(work.about as Purge);
    return Promise.resolve();
  };
  const clock = () => '2029-07-31T02:00:00.000Z';
  const step = purge({ ...stores, keptTables: () => registry.tables, clock, enqueue });
  for (let work = queue.shift(); work; work = queue.shift()) await step(work);
}

/** Describes what is kept and deleted of a round. `stores` is asked for in each test. */
export function keepsRetention(stores: () => Stores): void {
  it('deletes what a round has, counts it, and leaves other rounds alone', async () => {
    const { retention, nominations, everyTable } = stores();
    const [round, other] = [nanoid(), nanoid()];
    const theirs = await times(3, () => Promise.resolve(aNomination({ round })));
    const stays = aNomination({ round: other });
    for (const one of [...theirs, stays]) await nominations.submit(one, anAudit(one));
    assert.equal(await retention.save(finished(round), audit), true);
    await purged(stores(), round);
    for (const { person } of theirs) assert.equal(await nominations.find(round, person), undefined);
    assert.equal((await nominations.find(other, stays.person))?.reference, stays.reference);
    const certificate = (await retention.certificates()).find((one) => one.round === round);
    // Of each the record, its first version, its audit and its outbox row.
    assert.deepEqual(certificate?.deleted, [{ table: 'Nominations', rows: 12 }]);
    assert.deepEqual(await retention.steps(round), []);
    const named = (await everyTable('Nominations').list({ columns: ['round'] })).filter(
      (row) => row['round'] === round,
    );
    assert.deepEqual(named, []);
  });

  it('keeps one of two changes to the same version, and who made it', async () => {
    const { retention } = stores();
    const round = nanoid();
    const saved = await times(4, (n) => retention.save({ ...finished(round), held: `reason ${n}` }, audit));
    assert.equal(saved.filter(Boolean).length, 1);
    assert.equal((await retention.find(round))?.held, `reason ${saved.indexOf(true)}`);
  });
}
