// What must not change a match, and what must: the wording around a question, and what was learnt besides.
import assert from 'node:assert/strict';
import { train } from '../../features/faq/match.ts';
import { anEntry } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { english, matcherOf } from '../learnt.ts';
import { paraphrased } from './paraphrased.ts';

const { verdicts, beside, service } = shipped;
const learn = (entries: Parameters<typeof train>[0]) =>
  train(entries, { language: english, verdicts, ...service.answers, ...beside });
const { answer } = matcherOf(shipped);

describe('what a question is worded around', () => {
  const questions = [...Object.keys(paraphrased), ...shipped.faq.map(({ title }) => title)];
  const same = (change: (text: string) => string) => {
    for (const text of questions) {
      const [before, after] = [answer(text), answer(change(text))];
      assert.deepEqual([after.outcome, after.id], [before.outcome, before.id], change(text));
    }
  };
  const changes: Record<string, (text: string) => string> = {
    'letter case': (text) => text.toUpperCase(),
    'curly quotes': (text) => text.replaceAll("'", '’'),
    'an emoji': (text) => `${text} 🎒`,
    thanks: (text) => `${text} Thanks`,
    'a greeting': (text) => `Hi, ${text}`,
    'more space': (text) => `  ${text.replaceAll(' ', '   ')}\n`,
    'full-width letters': (text) =>
      text.replace(/[a-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  };
  for (const [what, change] of Object.entries(changes))
    it(`does not matter: ${what}`, () => {
      same(change);
    });
});

describe('what is learnt', () => {
  const questions = [...Object.keys(paraphrased), 'steerign gruop', 'tell me a joke'];

  it('does not depend on the order of the entries', () => {
    const turned = learn([...shipped.faq].reverse());
    for (const text of questions) assert.deepEqual(turned.answer(text), answer(text), text);
  });

  it('is the same each time', () => {
    const again = learn(shipped.faq);
    for (const text of questions) assert.deepEqual(again.answer(text), answer(text), text);
  });

  it('leads to the same entries after an entry about something else was added', () => {
    const more = learn([
      ...shipped.faq,
      anEntry({ id: 'minibus', title: 'When is the red minibus cleaned?', alsoAskedAs: ['washing the minibus'] }),
    ]);
    for (const text of Object.keys(paraphrased)) assert.equal(more.answer(text).id, answer(text).id, text);
    assert.equal(more.answer('who washes our minibus').id, 'minibus');
  });

  it('finds synonyms that no phrasing holds, by what words mean', () => {
    const entries = [
      anEntry({ id: 'pay', title: 'How much does the course cost?' }),
      anEntry({ id: 'place', title: 'Where does the course take place?' }),
      anEntry({ id: 'people', title: 'Who teaches the course?' }),
    ];
    assert.equal(learn(entries).answer('price').id, 'pay');
    assert.equal(train(entries).answer('price').id, null);
  });

  it('answers less the fewer mistakes the council bears', () => {
    const answered = (mostWrongIn100: number) => {
      const strict = train(shipped.faq, { language: english, mostWrongIn100 });
      return Object.keys(paraphrased).filter((text) => strict.answer(text).outcome === 'answer').length;
    };
    assert.ok(answered(1) < answered(20), `${answered(1)} and ${answered(20)}`);
  });
});
