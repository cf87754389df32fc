// What a digest says of questions that wait: which of them, how long, and nobody's contact details.
import assert from 'node:assert/strict';
import { aQuestion } from '../questions.ts';
import { AFTER, full, quiet } from './material.ts';

describe('questions in a digest', () => {
  it('are up to ten, oldest first: the new ones are always among them, the rest waits longest; all are counted', () => {
    const waiting = Array.from({ length: 12 }, (_, n) =>
      aQuestion({ text: `Question ${n}`, askedAt: `2026-11-${String(n + 10)}T09:00:00.000Z` }),
    );
    const facts = full({ waiting });
    assert.deepEqual([facts.waiting.length, facts.waitingTotal], [10, 12]);
    assert.deepEqual(facts.waiting[0], {
      id: waiting[0]?.id,
      text: 'Question 0',
      asked: '9am on Tuesday 10 November 2026',
      followsOn: null,
      askers: 1,
      late: 9,
    });
    // Questions 10 and 11 came after the last digest.
    const listed = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11].map((n) => `Question ${n}`);
    assert.deepEqual(
      facts.waiting.map(({ text }) => text),
      listed,
    );
  });

  it('remind of one that has waited for too many school days, also when nothing is new', () => {
    // From Monday 16 November on: the 17th to the 20th, and the 23rd.
    const asked = (askedAt: string) => ({ waiting: [aQuestion({ askedAt })] });
    assert.equal(full(asked('2026-11-16T10:00:00.000Z')).waiting[0]?.late, 5);
    assert.equal(full(asked('2026-11-17T10:00:00.000Z')).waiting[0]?.late, 4);
    assert.equal(quiet(asked('2026-11-18T10:00:00.000Z')).waitingTotal, 1);
  });

  it('says which answer a question followed on from, while there is that entry', () => {
    const followsOn = (after: string | null) =>
      full({ waiting: [aQuestion({ askedAt: AFTER, after })] }).waiting[0]?.followsOn;
    assert.deepEqual(['bus', 'gone', null].map(followsOn), ['What is the red bus?', null, null]);
  });

  it('name nobody, and are cut when long', () => {
    const facts = full({ waiting: [aQuestion({ askedAt: AFTER, text: 'x'.repeat(300) })] });
    assert.equal(facts.waiting[0]?.text, `${'x'.repeat(199)}…`);
    const [bags] = full({ waiting: [aQuestion({ askedAt: AFTER, text: '🎒'.repeat(150) })] }).waiting;
    assert.equal(bags?.text, `${'🎒'.repeat(99)}…`, 'after a whole character');
    assert.doesNotMatch(JSON.stringify(facts), /aaaaaaaa|11111111|address of/u);
  });

  it('are shown without contact details, also where these would be cut in two', () => {
    const shownAs = (text: string) => full({ waiting: [aQuestion({ askedAt: AFTER, text })] }).waiting[0]?.text;
    assert.equal(shownAs('Write to ada@school.example.org?'), 'Write to [removed]?');
    assert.equal(shownAs(`${'x'.repeat(195)} ada@school.example.org`), `${'x'.repeat(195)} [re…`);
  });

  it('have their five topics most asked about, in an order that does not change', () => {
    const topics = new Map([
      ['f', 1],
      ['b', 2],
      ['a', 2],
      ['c', 9],
      ['e', 1],
      ['d', 1],
    ]);
    assert.deepEqual(
      full({ topics }).topics.map(({ topic }) => topic),
      ['C', 'A', 'B', 'D', 'E'],
    );
  });

  it('call topics by their names', () => {
    const named = (topic: string) => full({ topics: new Map([[topic, 1]]) }).topics[0]?.topic;
    assert.equal(named('steering-group'), 'The steering group');
    // One that officers made since the council named its topics.
    assert.equal(named('car-parks'), 'Car parks');
  });
});
