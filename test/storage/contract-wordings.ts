// What the store of wordings promises: a wording belongs to one question, whoever claims it at the same moment.
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Stores } from '../../app.ts';
import { aQuestion, times } from './records.ts';

export function keepsWordings(stores: () => Stores): void {
  it('lets a wording belong to one of ten questions that claim it at once, and says to all which', async () => {
    const { wordings } = stores();
    const wording = nanoid();
    const claimed = await times(10, () => wordings.claim(wording, { question: nanoid(22), after: undefined }));
    const [first] = claimed;
    assert.ok(first);
    assert.deepEqual(new Set(claimed), new Set([first]));
    assert.equal(await wordings.find(wording), first);
    assert.equal(await wordings.find(nanoid()), undefined);
  });

  it('lets it belong to another after the one it belonged to, once', async () => {
    const { wordings } = stores();
    const wording = nanoid();
    const old = await wordings.claim(wording, { question: nanoid(22), after: undefined });
    const next = await times(10, () => wordings.claim(wording, { question: nanoid(22), after: old }));
    assert.equal(new Set(next).size, 1);
    assert.notEqual(next[0], old);
    await wordings.put(wording, old);
    assert.equal(await wordings.find(wording), old);
  });

  it('reads so many open questions and no more', async () => {
    const { questions } = stores();
    for (let n = 0; n < 3; n += 1) await questions.list(aQuestion());
    assert.equal((await questions.open(2)).length, 2);
  });
}
