// How often officers want the digest is read as they type it; what cannot be read whole is said so.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { howOftenIn, readTyped, type Typed } from '../../features/digest/read-typed.ts';
import { runs } from '../long.ts';

const understood: Record<string, Omit<Typed, 'whole'>> = {
  'weekly on Monday 8am': { rhythm: 'monday', at: '08:00' },
  'daily at 7:30am': { rhythm: 'school-days', at: '07:30' },
  'daily at 7.30': { rhythm: 'school-days', at: '07:30' },
  off: { rhythm: 'never' },
  never: { rhythm: 'never' },
  daily: { rhythm: 'school-days' },
  weekly: { rhythm: 'weekly' },
  on: {},
  'every school day at noon': { rhythm: 'school-days', at: '12:00' },
  'each day at 12': { rhythm: 'school-days', at: '12:00' },
  'Fridays at 4': { rhythm: 'friday', at: '16:00' },
  'every Wednesday, 16:30 please': { rhythm: 'wednesday', at: '16:30' },
  'on Tue at 9 o’clock in the morning': { rhythm: 'tuesday', at: '09:00' },
  'once a week on Thurs': { rhythm: 'thursday' },
  'at 9pm': { at: '21:00' },
};

const notUnderstood = [
  'fortnightly on Monday',
  'on Monday and Thursday',
  'daily at 8 and at 4',
  'on Saturday at 9am',
  'daily at 8:15am',
  'at 3am',
  'at 12am',
  'at 25:00',
  'every 2 weeks',
  'weekly when there is something new',
];

describe('how often, as it is typed', () => {
  for (const [how, typed] of Object.entries(understood))
    it(`is understood: digest ${how}`, () => {
      assert.equal(howOftenIn(`Digest ${how}`), how);
      assert.deepEqual(readTyped(how), { ...typed, whole: true });
    });

  for (const how of notUnderstood)
    it(`is not understood whole: digest ${how}`, () => {
      assert.equal(howOftenIn(`digest ${how}`), how);
      assert.equal(readTyped(how).whole, false);
    });

  for (const text of ['digest', 'the digest', 'digest so far', 'digest of what?', 'what is the digest', 'digest 12'])
    it(`is no schedule: ${text}`, () => {
      assert.equal(howOftenIn(text), undefined);
    });

  it('never throws, and answers with nothing that cannot be chosen', () => {
    const words = ['weekly', 'monday', 'fri', '8', '8am', '99:99', 'at', 'off', 'every', 'day', 'daily', '', ':', '$&'];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...words)).map((all) => all.join(' ')),
        ),
        (how) => {
          const { at = '08:00' } = readTyped(how);
          assert.match(at, /^(?:0[6-9]|1\d|2[01]):[03]0$/u);
        },
      ),
      { numRuns: runs(200, 5000) },
    );
  });
});
