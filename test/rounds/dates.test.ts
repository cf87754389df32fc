// The round's dates, for updates: each until its day is over in London.
import assert from 'node:assert/strict';
import { roundDates } from '../../features/rounds/dates.ts';
import { aService, madeUp } from '../builders.ts';

const { wording } = madeUp;
const { outcomesBy: _, ...round } = madeUp.service.round;
const dated = { ...round, title: 'steering group', opens: '2026-11-02', closes: '2027-03-26' };
const days = async (after: string, over: { outcomesBy?: string } = { outcomesBy: '2027-05-14' }) =>
  (await roundDates({ service: aService({ round: { ...dated, ...over } }), wording })(after)).map(({ day }) => day);

describe('the round’s dates', () => {
  it('are when nominations open and close, and by when people hear', async () => {
    const all = await roundDates({ service: aService({ round: dated }), wording })('2026-10-01T09:00:00.000Z');
    assert.deepEqual(
      all.map(({ day, what }) => [day, what]),
      [
        ['Monday 2 November 2026', 'nominations for the steering group open'],
        ['Friday 26 March 2027', 'nominations for the steering group close at 11:59pm'],
      ],
    );
    assert.equal((await days('2026-10-01T09:00:00.000Z')).length, 3);
  });

  it('are each left out once its day is over, and not before', async () => {
    assert.equal((await days('2026-11-02T23:59:59.000Z')).length, 3);
    assert.equal((await days('2026-11-03T00:00:00.000Z')).length, 2);
    assert.equal((await days('2027-03-27T00:00:00.000Z', {})).length, 0);
    assert.deepEqual(await days('2027-05-14T22:59:59.000Z'), ['Friday 14 May 2027']);
    assert.deepEqual(await days('2027-05-14T23:00:00.000Z'), []);
  });
});
