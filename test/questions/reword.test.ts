// Whoever asked changes the words of a question while it waits: in place where they ask it alone, else as a question of their own.
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { RewordFacts } from '../../features/questions/question-facts.ts';
import { memoryStores } from '../stores.ts';
import { aForm, aStaffChannel, aWorld, drain, factsOf, type World } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { answer, asked, asker, ID, idOf, KEY, press, pressed, question, toAskers } from './asked.ts';
import { breaking, quick } from './breaking.ts';
import { byAsker, mine, ownFacts } from './own.ts';

const FORM = 'key-of-the-form-000001';
const text = 'Who pays for supply teachers on meeting days?';
const reword = (world: World, n: number, fields: Record<string, unknown> = {}) =>
  ownFacts(world, n, 'question.reword', { formKey: FORM, asked: text, ...fields });
const form = async (world: World, n: number, fields: Record<string, unknown>, verb = 'question.reword') =>
  factsOf(questionsCards.reword, await byAsker(world, n, verb, { formKey: FORM, ...fields }));
const pass = (n: number, words: string, over = {}) =>
  aForm('question.pass', { formKey: `${KEY}-${n}`, asked: words, ...over }, asker(n));
const openTexts = async (world: World): Promise<string[]> => {
  await drain(world);
  return (await world.ports.questions.open()).map((one) => one.text).sort();
};

describe('the words of a question', () => {
  it('are changed in place where one person asks it, and officers see the new ones before they decide', async () => {
    const world = await asked(1);
    const before = await question(world);
    assert.equal((await form(world, 1, {}, 'question.change')).asked, 'Who pays for cover?');
    const facts = await reword(world, 1);
    assert.deepEqual([facts.notice, facts.text, facts.state, facts.id], ['changed', text, 'waiting', ID]);
    assert.deepEqual(await openTexts(world), [text]);
    await drain(world);
    assert.equal(factsOf(questionsCards.question, world.replaced.at(-1)?.reply).text, text);
    const { decisions } = before;
    assert.equal((await pressed(world, 'question.answer', { ...answer, decisions })).changed, true);
    await pressed(world, 'question.answer', answer);
    assert.deepEqual(
      toAskers(world).map(({ reply }) => factsOf(questionsCards.answered, reply).asked),
      [text],
    );
  });

  it('leave the old words free, and are joined by whoever asks the new ones', async () => {
    const world = await asked(1);
    await reword(world, 1);
    assert.equal(factsOf(questionsCards.passedOn, await world.app.dispatch(pass(2, text))).others, 1);
    assert.equal(factsOf(questionsCards.passedOn, await world.app.dispatch(pass(3, 'Who pays for cover?'))).others, 0);
    assert.equal(factsOf(questionsCards.passedOn, await world.app.dispatch(pass(4, 'who pays for cover'))).others, 1);
    assert.deepEqual(await openTexts(world), ['Who pays for cover?', text].sort());
  });

  it('are of no entry any more, which the next who asks it begins', async () => {
    const world = await asked(0);
    await world.app.dispatch(pass(1, 'What does it cost?', { entry: 'cost' }));
    const id = idOf('', { entry: 'cost' });
    await reword(world, 1, { id });
    assert.equal((await question(world, id)).entry, null);
    const next = await world.app.dispatch(pass(2, 'Is there a fee?', { entry: 'cost' }));
    assert.equal(factsOf(questionsCards.passedOn, next).others, 0);
  });

  it('become a question of their own where others asked the same, and the others keep theirs', async () => {
    const world = await asked(2);
    await byAsker(world, 1, 'question.tell', { detail: 'Two classes.' });
    assert.equal((await form(world, 1, {}, 'question.change')).others, true);
    const facts = await reword(world, 1, { asked: 'Are there biscuits?' });
    assert.deepEqual([facts.notice, facts.text, facts.state], ['anew', 'Are there biscuits?', 'waiting']);
    assert.deepEqual(await openTexts(world), ['Are there biscuits?', 'Who pays for cover?']);
    assert.deepEqual([(await question(world)).askers, (await world.ports.questions.askers(ID)).length], [1, 1]);
    assert.equal((await world.ports.questions.asker(facts.id, asker(1).person))?.detail, 'Two classes.');
    assert.deepEqual((await mine(world, 1)).mine.map(({ state }) => state).sort(), ['waiting', 'withdrawn']);
    // The same press again asks nothing more.
    assert.equal((await reword(world, 1, { asked: 'Are there biscuits?' })).id, facts.id);
    assert.equal((await world.ports.questions.open()).length, 2);
  });

  it('join the same question of somebody else', async () => {
    const world = await asked(2);
    await world.app.dispatch(pass(3, 'Are there biscuits?'));
    const facts = await reword(world, 1, { asked: 'are there biscuits' });
    assert.deepEqual([facts.notice, facts.id], ['anew', idOf('Are there biscuits?')]);
    assert.equal((await world.ports.questions.find(facts.id))?.askers, 2);
  });

  it('are only one of several where they ask the same still', async () => {
    const world = await asked(2);
    const { decisions } = await question(world);
    const facts = await reword(world, 2, { asked: 'Who pays for  COVER?!' });
    assert.deepEqual([facts.notice, facts.text, facts.id], ['changed', 'Who pays for  COVER?!', ID]);
    assert.deepEqual(await openTexts(world), ['Who pays for cover?']);
    assert.equal((await question(world)).decisions, decisions);
  });

  it('are checked as those of a question that is passed on', async () => {
    const world = await asked(1);
    assert.equal((await form(world, 1, { asked: '  ' })).missing, true);
    const found = async (fields: Partial<RewordFacts>) => (await form(world, 1, fields)).found;
    assert.equal((await found({ asked: 'Ring 01632 960123' }))?.phone, true);
    assert.deepEqual((await found({ asked: 'Can Mrs Example come?' }))?.names, ['Mrs Example']);
    const concern = await byAsker(world, 1, 'question.reword', {
      formKey: FORM,
      asked: 'A child is being hurt at home',
    });
    assert.equal(cardOf(concern), 'signposts/signpost');
    assert.deepEqual(await openTexts(world), ['Who pays for cover?'], 'nothing of it was kept');
    assert.equal(
      (await reword(world, 1, { asked: 'Can Mrs Example come?', asIs: 'true' })).text,
      'Can Mrs Example come?',
    );
    const cut = await reword(world, 1, { asked: 'Can you ring 01632 960123 now?', looked: 'true' });
    assert.equal(cut.text, 'Can you ring [contact details removed] now?');
  });

  for (const [verb, state] of [
    ['question.take', 'taken'],
    ['question.answer', 'answered'],
    ['question.decline', 'declined'],
  ] as const)
    it(`stay once an officer was quicker, and what was typed is not lost: ${state}`, async () => {
      for (const askers of [1, 2]) {
        const world = await asked(askers);
        await pressed(world, verb, answer);
        for (const facts of [await reword(world, 1), await ownFacts(world, 1, 'question.change')])
          assert.deepEqual([facts.state, facts.notice, facts.text], [state, 'refused', 'Who pays for cover?']);
        assert.equal((await reword(world, 1)).typed, text);
        assert.deepEqual((await question(world)).text, 'Who pays for cover?');
      }
    });

  it('and an officer who takes it at that moment: one of them wins, and the other is told', async () => {
    for (const first of ['asker', 'officer']) {
      const world = await asked(1);
      const both = [
        () => byAsker(world, 1, 'question.reword', { formKey: FORM, asked: text }),
        () => press(world, 'question.take'),
      ];
      const replies = await Promise.all((first === 'asker' ? both : both.toReversed()).map((go) => go()));
      const own = replies.map((reply) => questionsCards.myQuestion.factsIn(reply)).find(Boolean);
      const card = replies.map((reply) => questionsCards.question.factsIn(reply)).find(Boolean);
      const now = await question(world);
      assert.equal(own?.notice, now.text === text ? 'changed' : 'refused');
      assert.equal(card?.changed, now.state === 'waiting');
      assert.notEqual(now.text === text, now.state === 'taken');
    }
  });

  it('are changed once by two presses at once', async () => {
    const world = await asked(1);
    const both = await Promise.all([reword(world, 1), reword(world, 1)]);
    assert.deepEqual(
      both.map((facts) => [facts.notice, facts.text]),
      [
        ['changed', text],
        ['changed', text],
      ],
    );
    assert.deepEqual(await openTexts(world), [text]);
  });

  it('come back in the form after a fault, as they were typed, without storage', () => {
    const world = aWorld();
    const turn = aForm('question.reword', { id: ID, formKey: FORM, asked: text }, asker(1));
    const facts = factsOf(questionsCards.reword, world.app.giveBack(turn, 'R1'));
    assert.deepEqual([facts.id, facts.formKey, facts.asked, facts.fault], [ID, FORM, text, 'R1']);
  });

  for (const when of ['before', 'after'] as const)
    for (const askers of [1, 2])
      it(`of ${askers} are never lost, whichever call of storage fails ${when} it was carried out`, async () => {
        for (let at = 1, calls = 1; at <= calls; at += 1) {
          const stores = memoryStores();
          const begun = aWorld({ ...stores, content: quick });
          await begun.ports.staffChannels.follow(aStaffChannel());
          for (let n = 1; n <= askers; n += 1) await begun.app.dispatch(pass(n, 'Who pays for cover?'));
          await drain(begun);
          const broken = breaking(stores, at, when);
          const world = aWorld({ ...broken.stores, queued: stores.queued, content: quick });
          const fields = { formKey: FORM, asked: 'Are there biscuits?' };
          await byAsker(world, 1, 'question.reword', fields).catch(() => undefined);
          calls = Math.max(calls, broken.calls());
          const mended = aWorld({ ...stores, content: quick });
          await byAsker(mended, 1, 'question.reword', fields);
          mended.clock.now = '2026-11-23T09:50:00.000Z';
          await mended.app.jobs.sweepOutbox();
          await drain(mended);
          const { mine: all } = await mine(mended, 1);
          assert.deepEqual(
            all.filter(({ state }) => state === 'waiting').map((own) => own.text),
            ['Are there biscuits?'],
            `call ${at}`,
          );
          const texts = askers === 1 ? ['Are there biscuits?'] : ['Are there biscuits?', 'Who pays for cover?'];
          assert.deepEqual(await openTexts(mended), texts, `call ${at}`);
        }
      });
});
