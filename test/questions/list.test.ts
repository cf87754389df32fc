// Officers list what waits, in their own chat.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { anOfficer, aWorld, down, drain } from '../builders.ts';
import { aQuestion, begun } from '../questions.ts';
import { answer, ID } from './asked.ts';
import { askedBy, list, open, TEXTS } from './named.ts';

describe('the list of questions', () => {
  it('says of each that waits how many asked it, when first, and who has it', async () => {
    const world = await askedBy(2);
    await begun(
      world.ports,
      aQuestion({ id: 'key-of-a-question-0002', text: 'Call 01632 960123?', askedAt: '2026-11-23T09:00:00.000Z' }),
    );
    await open(world, { decisions: 0 }, 'question.take');
    const { waiting } = await list(world);
    assert.deepEqual(
      waiting.map((one) => [one.id, one.askers, one.state, one.officer, one.text, one.asked]),
      [
        [
          'key-of-a-question-0002',
          1,
          'waiting',
          '',
          'Call [contact details removed]?',
          '9am on Monday 23 November 2026',
        ],
        [ID, 2, 'taken', anOfficer().name, TEXTS[0], '9:30am on Monday 23 November 2026'],
      ],
    );
  });

  it('has at most ten on a page, oldest first, and pages that lead to all of them', async () => {
    const world = aWorld();
    for (let n = 10; n < 32; n += 1)
      await begun(world.ports, aQuestion({ id: `key-of-a-question-00${n}`, askedAt: `2026-11-23T09:${n}:00.000Z` }));
    const read: string[] = [];
    for (let at: number | null = 0; at !== null;) {
      const { waiting, page } = await list(world, { at });
      assert.ok(waiting.length <= 10);
      read.push(...waiting.map(({ id }) => id.slice(-2)));
      at = page.next;
    }
    assert.deepEqual(
      read,
      Array.from({ length: 22 }, (_, n) => String(n + 10)),
    );
    for (const at of ['1', null, { toString: null }, 0.5, -3]) assert.equal((await list(world, { at })).page.from, 1);
  });

  it('leaves out what was dealt with before the list could be brought up to date', async () => {
    const stores = memoryStores();
    await askedBy(1, stores);
    const questions = { ...stores.questions, list: down };
    const world = aWorld({ ...stores, questions });
    await open(world, { decisions: 0, ...answer }, 'question.answer');
    assert.equal((await stores.questions.open()).length, 1);
    assert.deepEqual((await list(world)).waiting, []);
  });

  it('leaves out what was dealt with, and says what to do when nothing waits', async () => {
    const world = await askedBy(1);
    await open(world, { decisions: 0, ...answer }, 'question.answer');
    await drain(world);
    const facts = await list(world);
    assert.deepEqual([facts.waiting, facts.page.of], [[], 0]);
    const card = JSON.stringify(render(questionsCards.list.with(facts)));
    assert.ok(card.includes('No questions are waiting for an answer') && card.includes('"verb":"faq.desk"'));
  });
});
