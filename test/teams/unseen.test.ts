// What nobody sees does not come in: with a message, in a field, as a name.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readActivity } from '../../bot/teams/read-activity.ts';
import { asSeen } from '../../platform/text.ts';
import { admitted, execute, message, PRIYA } from './activities.ts';

const read = (activity: Record<string, unknown>) => readActivity(admitted(activity), '2026-11-23T13:31:15.000Z');

const pairs: [sent: string, seen: string][] = [
  ['user@example.org\u200B', 'user@example.org'],
  ['\uFEFF\u200Balex@example.org', 'alex@example.org'],
  ['casey\u00AD@example.org', 'casey@example.org'],
  ['\u2060130\u200B000\u200E', '130000'],
  ['Casey \u202Eelpmaxe\u202C', 'Casey elpmaxe'],
  ['Casey \u2067x\u2069', 'Casey x'],
  ['Casey\u0000 Example\u001B', 'Casey Example'],
  ['Casey \uD83D Example', 'Casey  Example'],
  ['\uDE00Casey', 'Casey'],
  ['one\u000Btwo\fthree\u0085four', 'one\ntwo\nthree\nfour'],
  ['a\tb\r\nc', 'a\tb\r\nc'],
  ['👩🏽‍🏫 🏴󠁧󠁢󠁷󠁬󠁳󠁿 école می‌خواهم שלום', '👩🏽‍🏫 🏴󠁧󠁢󠁷󠁬󠁳󠁿 école می‌خواهم שלום'],
];

describe('Characters that nobody sees', () => {
  for (const [sent, seen] of pairs)
    it(`are taken out of ${JSON.stringify(sent)}`, () => {
      assert.equal(asSeen(sent), seen);
      const data = { name: sent, deep: [{ name: sent }] };
      const form = read(execute({ value: { action: { verb: 'nominate', data } } }));
      assert.ok('kind' in form && form.kind === 'form');
      assert.deepEqual(form.fields, { name: seen, deep: [{ name: seen }] });
      const said = read(message({ text: `x${sent}x`, from: { id: '29:x', name: sent, aadObjectId: PRIYA } }));
      assert.ok('kind' in said && said.kind === 'message');
      assert.equal(said.person.name, seen);
      assert.doesNotMatch(said.text, /[\p{Cs}\0\u00AD\u200B\u202E\uFEFF]/u);
    });

  it('leave a text that storage and files can hold, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
        const seen = asSeen(one + other);
        assert.equal(Buffer.from(seen, 'utf8').toString('utf8'), seen);
        assert.doesNotMatch(seen, /(?![\t\n\r])\p{Cc}/u);
        assert.equal(asSeen(seen), seen);
      }),
    );
  });
});
