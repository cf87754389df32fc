// The publish check tells an answer that is one press away from one that is lost.
import assert from 'node:assert/strict';
import { currentFaqOf } from '../../../features/faq/current-faq.ts';
import type { Match } from '../../../features/faq/match.ts';
import { checkPublish } from '../../../features/faq/publish-check.ts';
import { signposts } from '../../../features/signposts/signposts.ts';
import { anEntry, aWorld, madeUp } from '../../builders.ts';

const [meetings, money] = [anEntry({ id: 'meetings' }), anEntry({ id: 'money', title: 'Who pays?' })];
const any = aWorld().ports.matcher.answer('how often does it meet');

/** An FAQ that makes this of every question. */
const faqWhere = (match: Pick<Match, 'outcome' | 'id'>, entries = [meetings, money]) => {
  const found = () => ({ ...any, ...match });
  return currentFaqOf(entries, { answer: found, reconsider: found, alike: () => 0 });
};

const before = faqWhere({ outcome: 'answer', id: 'meetings' });
const lost = (after: ReturnType<typeof faqWhere>): number =>
  checkPublish({
    stages: [{ on: null, before, after, changed: money }],
    confirmed: [{ question: 'when do we meet', right: 'meetings' }],
    signposts: signposts(madeUp),
  }).turned.length;

describe('the publish check, of a confirmed question', () => {
  it('passes what is asked back with the right entry first', () => {
    assert.equal(lost(faqWhere({ outcome: 'did-you-mean', id: 'meetings' })), 0);
  });

  it('stops where another entry comes first, where nothing is offered, and where the entry has no answer any more', () => {
    assert.equal(lost(faqWhere({ outcome: 'did-you-mean', id: 'money' })), 1);
    assert.equal(lost(faqWhere({ outcome: 'answer', id: 'money' })), 1);
    assert.equal(lost(faqWhere({ outcome: 'not-known', id: 'meetings' })), 1);
    const emptied = anEntry({ id: 'meetings', status: 'unanswered' });
    assert.equal(lost(faqWhere({ outcome: 'did-you-mean', id: 'meetings' }, [emptied, money])), 1);
  });
});
