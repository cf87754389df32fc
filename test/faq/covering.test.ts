// How much of a question an entry's words cover: in the very words, or in words used alike.
import assert from 'node:assert/strict';
import { createCovering } from '../../features/faq/matching/covering.ts';
import { learn } from '../../features/faq/matching/learn.ts';
import { noLanguage } from '../../features/faq/matching/language.ts';
import { wordsOf } from '../../features/faq/matching/text.ts';
import { usualIn } from '../../features/faq/matching/usual.ts';
import { anEntry } from '../builders.ts';
import { english } from '../learnt.ts';

const entries = [
  anEntry({ id: 'bus', title: 'When is the red minibus cleaned?', alsoAskedAs: ['minibus cleaning'] }),
  anEntry({
    id: 'fee',
    title: 'How much is the membership fee?',
    alsoAskedAs: ['membership fee', 'fee for membership'],
  }),
];

describe('how much of a question an entry covers', () => {
  const learnt = learn(entries, { language: english });
  const covering = createCovering(learnt);
  const of = (text: string, entry = 0) => covering(wordsOf(text), entry);

  it('is all of it in its own words, and nothing where nothing is asked', () => {
    assert.equal(of('minibus cleaned when'), 1);
    assert.equal(of(''), 0);
  });

  it('is more in words used alike than in strange ones', () => {
    assert.ok(of('minibus washed') > of('minibus elected') + 0.05);
    assert.ok(of('minibus washed') < 1);
  });

  it('counts a word once, however often it is said, and is the same when asked again', () => {
    assert.equal(of('minibus elected'), of('minibus minibus minibus elected'));
    assert.equal(of('minibus elected'), of('minibus elected'));
  });

  it('goes by the words alone where no language is known', () => {
    const bare = learn(entries, { language: noLanguage });
    assert.ok(createCovering(bare)(wordsOf('minibus washed'), 0) < 1);
    assert.equal(createCovering(bare)(wordsOf('zebra'), 0), 0);
  });
});

describe('how like each other the phrasings of an entry are', () => {
  it('is higher where they say the same', () => {
    const usual = usualIn(learn(entries, { language: english }));
    assert.ok(usual(1) > usual(0));
  });

  it('is taken as middling where there is but one', () => {
    assert.equal(usualIn(learn([anEntry({ title: 'Fees', alsoAskedAs: [] })], { language: english }))(0), 0.5);
  });
});
