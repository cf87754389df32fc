// Made-up entries, questions and typos: as many as wanted, all different, and the same of the same seed.
import assert from 'node:assert/strict';
import { faqOf, questionsOf } from '../../bench/answers/generate.ts';
import { seeded } from '../../bench/answers/seeded.ts';
import { withTypo, withTypos } from '../../bench/answers/typos.ts';

describe('bench/answers, made-up entries and typos', () => {
  const text = 'Who may join the steering group?';

  it('makes the same typos of the same seed, others of another, and none in short words', () => {
    const typed = (seed: number) => withTypos(text, { count: 2, chance: seeded(seed) });
    assert.equal(typed(1), typed(1));
    assert.ok(new Set([1, 2, 3, 4, 5].map(typed)).size > 1);
    assert.equal(withTypos(text, { count: 0, chance: seeded(1) }), text);
    assert.equal(withTypo('who is it', seeded(1)), 'who is it');
  });

  it('always changes one long word by a letter or two, and nothing else', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const [before, after] = [text.split(' '), withTypo(text, seeded(seed)).split(' ')];
      const changed = before.filter((word, index) => word !== after[index]);
      assert.equal(changed.length, 1);
      assert.ok(['join', 'steering', 'group?'].includes(changed.join()), changed.join());
      assert.ok(Math.abs(after.join('').length - before.join('').length) <= 1);
    }
  });

  it('makes entries that are all different, and questions about them, the same of the same seed', () => {
    const wanted = { entries: 300, phrasings: 10, seed: 7 };
    const entries = faqOf(wanted);
    assert.deepEqual(faqOf(wanted), entries);
    assert.notDeepEqual(faqOf({ ...wanted, seed: 8 }), entries);
    const said = entries.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);
    assert.equal(said.length, 3000);
    assert.equal(new Set(said).size, 3000);
    const questions = questionsOf(entries, { count: 100, seed: 7 });
    assert.deepEqual(questionsOf(entries, { count: 100, seed: 7 }), questions);
    assert.ok(questions.every(({ text, id }) => text !== '' && entries.some((entry) => entry.id === id)));
  });
});
