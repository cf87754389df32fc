// What every kind of stores must do about meetings of the steering group.
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Stores } from '../../app.ts';
import type { Meeting } from '../../features/meetings/meeting.ts';
import { times } from './records.ts';

const officer = { tenantId: 'tenant', objectId: 'officer', name: 'Robin Officer' };
const aMeeting = (over: Partial<Meeting> = {}): Meeting => ({
  ...{ id: nanoid(21), round: nanoid(), version: 1, did: 'planned', title: 'She keeps / all \\ the # keys?' },
  ...{ place: '', link: 'https://example.org/join', starts: '2026-12-03T14:00:00.000Z' },
  ...{ ends: '2026-12-03T16:00:00.000Z', agreed: null, at: '2026-12-01T09:00:00.000Z' },
  ...over,
});

/** Describes what is kept of meetings. `stores` is asked for in each test. */
export function keepsMeetings(stores: () => Stores): void {
  it('keeps one version of a meeting, whoever is first, with what follows from it', async () => {
    const { meetings, outbox } = stores();
    const one = aMeeting();
    const saved = await times(5, (n) => meetings.save({ ...one, title: `sent ${n}` }, officer));
    assert.equal(saved.filter(Boolean).length, 1);
    const kept = await meetings.find(one.round, one.id);
    assert.equal(kept?.title, `sent ${saved.indexOf(true)}`);
    const waiting = (await outbox.waiting('2026-12-02T00:00:00.000Z')).filter(({ id }) => id === `${one.id}-1`);
    assert.deepEqual(
      waiting.map(({ kind }) => kind),
      ['meeting.changed'],
    );
  });

  it('lists those of a round as they are now, the first first', async () => {
    const { meetings } = stores();
    const round = nanoid();
    const [late, early] = [aMeeting({ round }), aMeeting({ round, starts: '2026-12-01T14:00:00.000Z' })];
    for (const one of [late, early, aMeeting()]) await meetings.save(one, officer);
    const agreed = { headlines: 'Words', audience: ['primary'], notes: '', at: late.at, edition: 1 };
    await meetings.save({ ...late, version: 2, did: 'agreed', agreed }, officer);
    assert.deepEqual(
      (await meetings.all(round)).map(({ id, version, agreed: kept }) => [id, version, kept]),
      [
        [early.id, 1, null],
        [late.id, 2, agreed],
      ],
    );
    assert.equal(await meetings.find(round, nanoid(21)), undefined);
  });
}
