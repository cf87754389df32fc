// What the store of wordings promises: a wording leads to one question, whoever claims it at the same moment.
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Stores } from '../../app.ts';
import { aQuestion, times } from './records.ts';

export function keepsWordings(stores: () => Stores): void {
  it('leads a wording to one of ten questions that claim it at once, and stays there', async () => {
    const { wordings } = stores();
    const wording = nanoid();
    const questions = Array.from({ length: 10 }, () => nanoid(22));
    await Promise.all(questions.map((question) => wordings.claim(wording, question)));
    const first = await wordings.find(wording);
    assert.ok(first && questions.includes(first));
    await wordings.claim(wording, nanoid(22));
    assert.equal(await wordings.find(wording), first);
    assert.equal(await wordings.find(nanoid()), undefined);
  });

  it('leads it to the question that it is put to, wherever it led', async () => {
    const { wordings } = stores();
    const wording = nanoid();
    for (const question of [nanoid(22), nanoid(22)]) {
      await times(3, () => wordings.put(wording, question));
      assert.equal(await wordings.find(wording), question);
    }
  });

  it('reads so many open questions and no more', async () => {
    const { questions } = stores();
    for (let n = 0; n < 3; n += 1) await questions.list(aQuestion());
    assert.equal((await questions.open(2)).length, 2);
  });
}
