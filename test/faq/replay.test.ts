// What people asked before is asked again, and every verdict is counted once.
import assert from 'node:assert/strict';
import type { Verdict } from '../../features/faq/match.ts';
import { replay } from '../../features/faq/replay.ts';
import { plainWords } from '../../platform/text.ts';
import { shipped } from '../shipped.ts';
import { aMatch, knows } from './known.ts';

describe('a replay of verdicts', () => {
  const near = aMatch({ outcome: 'did-you-mean', id: 'cost', p: 0.5 });
  const matcher = knows({ 'who pays': 'cost', 'how often': 'vision', 'what is for lunch': 'events', near });

  const verdict = (question: string, right: Verdict['right']): Verdict => ({ question, right });

  it('counts each as right, wrong or not answered', () => {
    const [right, wrong, lunch] = [
      verdict('who pays', 'cost'),
      verdict('how often', 'sg-frequency'),
      verdict('what is for lunch', null),
    ];
    const unanswered = [verdict('near', 'cost'), verdict('something else', null)];
    assert.deepEqual(replay(matcher, [right, wrong, lunch, ...unanswered]), {
      right: [right],
      wrong: [
        { ...wrong, answered: 'vision' },
        { ...lunch, answered: 'events' },
      ],
      unanswered,
    });
  });

  it('of nothing is nothing', () => {
    assert.deepEqual(replay(matcher, []), { right: [], wrong: [], unanswered: [] });
  });
});

describe('the verdicts that ship', () => {
  const phrasings = new Set(shipped.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs].map(plainWords)));

  it('are questions in words that are no phrasing, some of which no entry answers', () => {
    assert.ok(shipped.verdicts.length >= 8);
    assert.ok(shipped.verdicts.filter(({ right }) => right === null).length >= 2);
    assert.deepEqual(
      shipped.verdicts.filter(({ question }) => phrasings.has(plainWords(question))),
      [],
    );
  });
});
