// What every kind of stores must do to keep what people say of answers.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Judgement } from '../../features/faq/judgement.ts';
import { aPerson, HOSTILE, times } from './records.ts';

const LATER = '2020-02-01T00:00:00.000Z';

const aJudgement = (over: Partial<Judgement> = {}): Judgement => ({
  entry: nanoid(),
  version: '3f2a9c1',
  question: 'Who pays for cover?',
  after: null,
  helps: true,
  reason: '',
  at: '2020-01-24T09:00:00.000Z',
  ...over,
});

/** Describes what is kept of judgements. `stores` is asked for in each test. */
export function keepsJudgements(stores: () => Stores): void {
  it('keeps the last word of each person on a question, however often and however written', async () => {
    const { judgements } = stores();
    const [person, first] = [aPerson(), aJudgement()];
    await times(5, () => judgements.put(first, person));
    const last = { ...first, question: 'who pays for COVER', helps: false, reason: 'It names no sum.', at: LATER };
    await judgements.put(last, person);
    assert.deepEqual(await judgements.of(first.entry), [last]);
  });

  it('keeps the last word of each form of a page, whatever it is called', async () => {
    const { judgements } = stores();
    const said = aJudgement({ question: '' });
    const form = `${said.entry}-form`;
    await times(3, () => judgements.put(said, { form }));
    await judgements.put(said, { form: `${form}-2` });
    await judgements.put(said, aPerson({ objectId: form }));
    await judgements.put({ ...said, helps: false }, { form });
    assert.deepEqual((await judgements.of(said.entry)).map(({ helps }) => helps).sort(), [false, true, true]);
  });

  it('keeps people, questions and entries apart, oldest first', async () => {
    const { judgements } = stores();
    const [person, entry] = [aPerson(), nanoid()];
    await judgements.put(aJudgement({ entry, at: LATER }), person);
    await judgements.put(aJudgement({ entry }), aPerson());
    await judgements.put(aJudgement({ entry, question: '', at: '2020-01-25T09:00:00.000Z' }), person);
    await judgements.put(aJudgement(), person);
    assert.deepEqual(
      (await judgements.of(entry)).map(({ at }) => at),
      ['2020-01-24T09:00:00.000Z', '2020-01-25T09:00:00.000Z', LATER],
    );
  });

  it('keeps hostile text unchanged', async () => {
    const { judgements } = stores();
    for (const text of HOSTILE) {
      const judgement = aJudgement({ question: text, reason: text, helps: false });
      await judgements.put(judgement, aPerson({ objectId: text }));
      assert.deepEqual(await judgements.of(judgement.entry), [judgement]);
    }
  });

  it('gives what was said after a moment, of all entries, and what was confirmed', async () => {
    const { judgements } = stores();
    const [before, after] = [aJudgement({ question: nanoid() }), aJudgement({ question: nanoid(), at: LATER })];
    await judgements.put(before, aPerson());
    await judgements.put(after, aPerson());
    const entries = (await judgements.since('2020-01-24T09:00:00.000Z')).map(({ entry }) => entry);
    assert.deepEqual([entries.includes(before.entry), entries.includes(after.entry)], [false, true]);
    const confirmed = await judgements.confirmed();
    for (const { question, entry } of [before, after])
      assert.deepEqual(
        confirmed.filter((verdict) => verdict.question === question),
        [{ question, right: entry }],
      );
  });
}
