// An edit is taken in without learning everything again, and without touching the matcher that is still answering.
import assert from 'node:assert/strict';
import { train, type Trained } from '../../features/faq/match.ts';
import type { FaqEntry } from '../../features/faq/entry.ts';
import { anEntry } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { english } from '../learnt.ts';

const before = train(shipped.faq, { language: english });
const minibus = anEntry({
  id: 'minibus',
  title: 'When is the red minibus cleaned?',
  alsoAskedAs: ['washing the minibus', 'who scrubs the bus'],
});
const titles = (faq: readonly FaqEntry[]) => faq.map(({ id, title }) => ({ id, title }));

/** Every title leads to its entry. */
const knows = ({ answer }: Trained, faq: readonly FaqEntry[]) => {
  for (const { id, title } of titles(faq))
    assert.deepEqual([answer(title).outcome, answer(title).id], ['answer', id], title);
};

describe('retraining', () => {
  it('finds a new entry, in other words and misspelt too, and all the others as before', () => {
    const faq = [...shipped.faq, minibus];
    const after = before.retrain(faq);
    knows(after, faq);
    assert.equal(after.answer('who washes our minibus').id, 'minibus');
    assert.equal(after.answer('when is the minbus cleaned').id, 'minibus');
    assert.equal(after.answer('when is the minbus cleaned').outcome, 'answer');
  });

  it('leaves the older matcher as it was', () => {
    const text = 'who washes our minibus';
    const told = before.answer(text);
    before.retrain([...shipped.faq, minibus]);
    assert.deepEqual(before.answer(text), told);
    assert.notEqual(told.id, 'minibus');
  });

  it('forgets a phrasing that was taken away, and its entry with the last of them', () => {
    const fewer = shipped.faq.map((entry) =>
      entry.id === 'cost' ? { ...entry, title: 'Fees', alsoAskedAs: [] } : entry,
    );
    const [phrasing = ''] = shipped.faq.find(({ id }) => id === 'cost')?.alsoAskedAs ?? [];
    assert.equal(before.answer(phrasing).why.by, 'exact');
    assert.notEqual(before.retrain(fewer).answer(phrasing).why.by, 'exact');
    const without = before.retrain(shipped.faq.filter(({ id }) => id !== 'cost'));
    const { id, alternatives } = without.answer(phrasing);
    assert.ok(![id, ...alternatives].includes('cost'));
    knows(
      without,
      shipped.faq.filter((entry) => entry.id !== 'cost'),
    );
  });

  it('moves a phrasing from one entry to another', () => {
    const moved = shipped.faq.map((entry) => {
      if (entry.id === 'deadline') return { ...entry, alsoAskedAs: [...entry.alsoAskedAs, 'zebra crossing times'] };
      return entry;
    });
    const again = moved.map((entry) => {
      if (entry.id === 'deadline') return shipped.faq.find(({ id }) => id === 'deadline') ?? entry;
      return entry.id === 'events' ? { ...entry, alsoAskedAs: [...entry.alsoAskedAs, 'zebra crossing times'] } : entry;
    });
    const first = before.retrain(moved);
    assert.equal(first.answer('Zebra crossing times').id, 'deadline');
    assert.equal(first.retrain(again).answer('Zebra crossing times').id, 'events');
  });

  it('bears many edits one after another', () => {
    let now = before;
    let faq: FaqEntry[] = [...shipped.faq];
    for (let edit = 0; edit < 30; edit++) {
      faq = [...faq.filter(({ id }) => id !== 'minibus'), { ...minibus, title: `When is minibus ${edit} cleaned?` }];
      now = now.retrain(faq);
    }
    knows(now, faq);
  });

  it('learns everything anew when much has changed, and comes to the same', () => {
    const others = shipped.faq.map((entry) => ({ ...entry, alsoAskedAs: entry.alsoAskedAs.slice(1) }));
    const anew = train(others, { language: english });
    const again = before.retrain(others);
    for (const { title } of titles(shipped.faq)) assert.deepEqual(again.answer(title), anew.answer(title));
  });

  it('does nothing when nothing changed', () => {
    const same = before.retrain(shipped.faq.map((entry) => ({ ...entry })));
    for (const { title } of titles(shipped.faq)) assert.deepEqual(same.answer(title), before.answer(title));
  });
});
