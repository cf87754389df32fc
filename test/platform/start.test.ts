// What features state, offer and keep is folded from them, and nothing is registered twice.
import assert from 'node:assert/strict';
import * as features from '../../features.ts';
import { corrected } from '../../platform/facts.ts';
import { feature } from '../../platform/feature.ts';
import { registryOf } from '../../platform/registry.ts';
import { factsOf, handedBy, startAll } from '../../platform/start.ts';
import { everyone } from '../../platform/access.ts';
import { madeUp } from '../builders.ts';

describe('facts', () => {
  it('are in the words that people read, from the content that the council writes', () => {
    const facts = factsOf(features, madeUp);
    assert.match(facts['round.closes']?.says ?? '', /^11:59pm on \w+ \d+ \w+ \d{4}$/u);
    assert.equal(facts['seats.total']?.says, String(madeUp.seats.total));
  });

  it('are stated by one feature each', () => {
    const one = feature({ name: 'one', facts: () => ({ place: corrected('the hall') }) }, () => ({}));
    assert.throws(() => factsOf({ one, other: { ...one, name: 'other' } }, {}), /same fact: place/u);
  });
});

describe('features', () => {
  it('may offer something to each other, whichever starts first', () => {
    const asks = feature(
      { name: 'asks', offers: ['question'] },
      ({ answer }: { answer: (question: string) => string }) => ({
        offers: { question: () => 'why', both: () => answer('why') },
      }),
    );
    const answers = feature({ name: 'answers', offers: ['answer'] }, ({ question }: { question: () => string }) => ({
      offers: { answer: (asked: string) => `${asked}: because ${question()}` },
    }));
    const started = startAll({ asks, answers }, {});
    assert.equal(started.asks.offers.both(), 'why: because why');
  });

  it('are handed each name by one source', () => {
    assert.deepEqual({ ...handedBy({ ids: 1 }, { schools: 2 }) }, { ids: 1, schools: 2 });
    assert.throws(() => handedBy({ ids: 1 }, { ids: 2 }), /name that features are handed: ids/u);
  });

  it('declare each word, button and table once', () => {
    const one = { name: 'one', words: { hello: everyone } };
    assert.throws(() => registryOf([one, { ...one, name: 'other' }]), /same word: hello/u);
  });

  it('are registered under names that nobody else can guess their way to', () => {
    const { buttons } = registryOf(Object.values(features));
    assert.equal(buttons['constructor'], undefined);
    assert.equal(buttons['__proto__'], undefined);
  });
});
