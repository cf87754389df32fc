// However long a text is that comes from outside, what is done with it stays bounded: counted in characters, so that no clock is asked.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { registry } from '../../app.ts';
import { readActivity } from '../../bot/teams/read-activity.ts';
import { LONGEST_SENT, LONGEST_TYPED } from '../../platform/fields.ts';
import type { Incoming } from '../../platform/turn.ts';
import { anOfficer, aWorld, someInputs } from '../builders.ts';
import { admitted, execute, message, recording } from './activities.ts';

const NOW = '2026-11-23T13:31:15.000Z';
const officer = { id: '29:olu', name: 'Olu Officer', aadObjectId: anOfficer().objectId };

/** Every text in a value, at any depth. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((part) => textsIn(part)) : [];
};

const read = (activity: Record<string, unknown>): Incoming => {
  const incoming = readActivity(admitted(activity), NOW);
  if ('ignored' in incoming || incoming.kind === 'search' || incoming.kind === 'typeahead')
    throw new Error('expected a message or a form');
  return incoming;
};

/**
 * How many characters patterns went over while something was done, those of libraries too. All of them go through `exec`, and what
 * one of them costs for each character is for the linter to say.
 */
const charactersReadBy = async (work: () => Promise<unknown>): Promise<number> => {
  const exec = Reflect.get(RegExp.prototype, 'exec');
  let read = 0;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    // A sticky pattern, such as each of `split`, looks at one place.
    read += found ? found.index + found[0].length - from : this.sticky ? 1 : Math.max(0, text.length - from);
    return found;
  };
  try {
    await work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return read;
};

/** What makes patterns start again and again: runs of what may begin or go on with something, and never end it. */
const RUNS = ['a', 'a.', '[', '[](', '!', ' ', '\n', 'as of ', '@', '0 ', '<at', '<attachment>', '+', "o'", 'Jo '];

describe('A long text from outside', () => {
  it('is handed on no longer than somebody can have typed it, wherever in an activity it stands', () => {
    const long = 'x'.repeat(70_000);
    const typeahead = { type: 'invoke', name: 'application/search', value: { dataset: long, queryText: long } };
    const activities = [
      message({ text: long }),
      message({ from: { id: '29:priya', name: long, aadObjectId: officer.aadObjectId } }),
      message({ text: undefined, value: { verb: long, nested: { list: [long, { deep: long }] } } }),
      execute({ value: { action: { verb: 'nominate', data: { statement: long } } } }),
      message({ ...typeahead, text: undefined }),
      { ...recording('extension-ask-group.json') },
      {
        ...recording('feedback-personal.json'),
        replyToId: '17',
        value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: long } },
      },
    ];
    for (const activity of activities) {
      const incoming = readActivity(admitted(activity), NOW);
      assert.ok(!('ignored' in incoming));
      for (const text of textsIn(incoming)) assert.ok(text.length <= LONGEST_SENT, activity['type'] as string);
      if (incoming.kind === 'message' || incoming.kind === 'typeahead')
        assert.ok(incoming.text.length <= LONGEST_TYPED);
    }
  });

  it('is cut between characters, and no text that is short enough is touched', () => {
    const fieldsOf = (text: string) => {
      const form = read(execute({ value: { action: { verb: 'nominate', data: { text } } } }));
      return form.kind === 'form' ? form.fields['text'] : undefined;
    };
    assert.equal(fieldsOf(`${'x'.repeat(LONGEST_SENT - 1)}😀`), 'x'.repeat(LONGEST_SENT - 1));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        assert.equal(fieldsOf(text), text);
      }),
    );
  });

  it('is not read further than what is taken of it, in any field of any button, or as a message', async () => {
    const long = 30_000;
    const fields = [...Object.keys(someInputs()), 'asked', 'detail', 'reason', 'words', 'question', 'answer', 'whatIf'];
    const known = { formKey: 'key-of-the-form-0001', looked: 'true', act: 'decline' };
    const charactersOf = async (run: string, verb: string | undefined, length: number): Promise<number> => {
      const { app } = aWorld();
      const text = `b${run.repeat(Math.ceil(length / run.length))}`;
      const data = { ...Object.fromEntries(fields.map((name) => [name, text])), ...known };
      const over = verb === undefined ? {} : { text: undefined, value: { ...data, verb } };
      const activity = message({ text, from: officer, ...over });
      return charactersReadBy(() => app.dispatch(read(activity)));
    };
    const verbs = Object.keys(registry.buttons);
    const pressed = verbs.map((verb, n) => [RUNS[n % RUNS.length] ?? '', verb] as const);
    for (const [run, verb] of [...pressed, ...RUNS.map((each) => [each, undefined] as const)]) {
      const [once, fourfold] = [await charactersOf(run, verb, long), await charactersOf(run, verb, 4 * long)];
      const what = `${verb ?? 'a message'} of ${JSON.stringify(run)}: ${once} characters, then ${fourfold}`;
      assert.ok(fourfold <= 1.05 * once + 200, what);
      assert.ok(once < 200 * LONGEST_SENT, what);
    }
  });
});
