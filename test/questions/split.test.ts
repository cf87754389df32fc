// Officers undo a join: those who asked something else leave together, once, for a question of their own; nobody is lost.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { MOST_LEAVING } from '../../features/questions/question.ts';
import {
  aForm,
  anOfficer,
  aPerson,
  aStaffChannel,
  aWorld,
  drain,
  factsOf,
  inChannel,
  type World,
  settle,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { step } from '../long.ts';
import { anAsker, aQuestion, begun } from '../questions.ts';
import { answer, asker, idOf, KEY, pressedOn, pressOn, question, toAskers } from './asked.ts';
import { breaking, quick } from './breaking.ts';

const LATER = '2030-01-01T00:00:00.000Z';
/** Of one entry without an answer, and so joined whatever the words are. */
const words = ['What does it cost?', 'Is there a fee for cover?', 'Who pays my mileage?', 'is there a fee for cover'];
const other = 'is there a fee for cover';
const ID = idOf('', { entry: 'cost' });

async function joined(over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(over);
  await world.ports.staffChannels.follow(aStaffChannel());
  for (const [n, asked] of words.entries()) {
    const form = aForm('question.pass', { formKey: `${KEY}-${n + 1}`, asked, entry: 'cost' }, asker(n + 1));
    await world.app.dispatch({ ...form, receivedAt: `2026-11-23T09:3${n}:00.000Z` });
  }
  await drain(world);
  return world;
}

/** Answers every open question, and says who heard about which words. */
async function heard(world: World, from = 0): Promise<string[]> {
  let done = await drain(world, from);
  for (const { id } of await world.ports.questions.open()) {
    const { decisions = 0 } = (await world.ports.questions.find(id)) ?? {};
    const form = aForm('question.answer', { id, decisions, ...answer }, { ...inChannel, person: anOfficer() });
    factsOf(questionsCards.question, await world.app.dispatch(form));
  }
  done = await drain(world, done);
  // The event is done once all that can be known is known.
  await settle(world, done);
  return toAskers(world)
    .map(({ address, reply }) => `${address}: ${factsOf(questionsCards.answered, reply).asked}`)
    .sort();
}
const everybody = words.map((text, n) => `chat of asker ${n + 1}: ${text}`);

describe('wordings that are something else', () => {
  it('become a question of their own, with everybody who asked in them', async () => {
    const world = await joined();
    const before = factsOf(questionsCards.question, world.replaced.at(-1)?.reply);
    assert.deepEqual(
      before.wordings.map(({ title }) => title),
      [words[1], words[2]],
    );
    const facts = await pressedOn(world, ID, 'question.split', { split: other, answer: 'Half typed' });
    assert.deepEqual([facts.askers, facts.wordings.map(({ title }) => title)], [2, [words[2]]]);
    assert.deepEqual([facts.typed.answer, facts.typed.split, facts.changed], ['Half typed', '', false]);
    const [old, own, ...more] = await world.ports.questions.open();
    assert.deepEqual([old?.id, own?.text, own?.entry, own?.askers, more], [ID, words[1], null, 2, []]);
    assert.deepEqual(factsOf(questionsCards.question, world.posts.at(-1)?.reply).text, words[1]);
    assert.deepEqual((await world.ports.questions.askers(own?.id ?? '')).length, 2);
    assert.deepEqual(await heard(world), everybody);
    assert.deepEqual(await world.ports.outbox.waiting(LATER), []);
  });

  it('and the question they leave must never be joined again', async () => {
    const world = await joined();
    await pressedOn(world, ID, 'question.split', { split: other });
    const [old, own] = await Promise.all(
      (await world.ports.questions.open()).map(({ id }) => world.ports.questions.find(id)),
    );
    assert.deepEqual([old?.apart, own?.apart], [[own?.id], [old?.id]]);
  });

  it('are told apart from the first words, which stay', async () => {
    const world = await joined();
    for (const split of ['', 'what does it cost', 'gone', '__proto__']) {
      const facts = await pressedOn(world, ID, 'question.split', { split });
      assert.deepEqual([facts.problems.length, facts.askers], [1, 4]);
    }
  });

  it('leave once, however often and by whomever it is pressed', async () => {
    const world = await joined({ officers: [anOfficer().objectId, 'bea'] });
    const { decisions } = await question(world, ID);
    const bea = { person: anOfficer({ objectId: 'bea' }) };
    const replies = await Promise.all([
      pressOn(world, ID, 'question.split', { decisions, split: other }),
      pressOn(world, ID, 'question.split', { decisions, split: other }, bea),
    ]);
    assert.deepEqual(
      replies.map((reply) => factsOf(questionsCards.question, reply).changed),
      [false, false],
      'both see what they wanted',
    );
    const late = await pressOn(world, ID, 'question.split', { decisions, split: 'who pays my mileage' }, bea);
    assert.equal(factsOf(questionsCards.question, late).changed, true);
    await drain(world);
    assert.equal((await world.ports.questions.open()).length, 2);
    assert.deepEqual(await heard(world), everybody);
  });

  it('take with them what was added, and what is added later from the old card', async () => {
    const world = await joined();
    const tell = (detail: string) =>
      world.app.dispatch(aForm('question.tell', { id: ID, detail, school: '900001' }, asker(2)));
    await tell('Before');
    await pressedOn(world, ID, 'question.split', { split: other });
    const [, own] = await world.ports.questions.open();
    const details = async () => (await world.ports.questions.asker(own?.id ?? '', asker(2).person))?.detail;
    assert.equal(await details(), 'Before');
    assert.equal(factsOf(questionsCards.passedOn, await tell('After')).tell?.state, 'kept');
    assert.equal(await details(), 'After');
  });

  it('find the question open again that they object to', async () => {
    const world = await joined();
    await pressedOn(world, ID, 'question.answer', answer);
    const object = (n: number) =>
      world.app.dispatch(aForm('question.object', { id: ID, answers: 1, words: 'I asked about cover.' }, asker(n)));
    await object(2);
    await drain(world);
    await pressedOn(world, ID, 'question.split', { split: other });
    assert.equal(factsOf(questionsCards.reopened, await object(2)).already, true);
    assert.equal((await heard(world)).length, 8, 'each of the four hears again');
  });

  it('of more people than one transaction holds are left where they are, and officers are told', async () => {
    const world = aWorld();
    await begun(world.ports, aQuestion({ id: ID }));
    for (let n = 0; n <= MOST_LEAVING; n += 1) {
      const one = anAsker({ ...asker(n), person: asker(n).person, text: words[1] ?? '' });
      const audit = { id: String(n), at: one.askedAt, by: one.person, did: 'question.passed' as const, version: 1 };
      await world.ports.questions.join(ID, one, audit);
    }
    const facts = await pressedOn(world, ID, 'question.split', { split: other });
    assert.deepEqual([facts.problems.length, facts.askers], [1, MOST_LEAVING + 2]);
  });

  it('are for officers alone to tell apart', async () => {
    const world = await joined();
    const reply = await pressOn(world, ID, 'question.split', { split: other }, { person: aPerson() });
    assert.deepEqual([cardOf(reply), (await question(world, ID)).askers], ['refusals/officers-only', 4]);
  });

  for (const when of ['before', 'after'] as const)
    it(`lose nobody and are told nothing twice, whichever call of storage fails, ${when} it was carried out`, async () => {
      for (let at = 0, calls = 0; at <= calls; at += step(3)) {
        const stores = memoryStores();
        const before = (await joined({ ...stores, content: quick })).queued().length;
        const broken = breaking(stores, at, when);
        const world = aWorld({ ...broken.stores, queued: stores.queued, content: quick });
        const fields = { id: ID, decisions: 0, split: other };
        const form = aForm('question.split', fields, { ...inChannel, person: anOfficer() });
        await world.app.dispatch(form).catch(() => undefined);
        await settle(world, before);
        calls = Math.max(calls, broken.calls());
        const mended = aWorld({ ...stores, content: quick });
        await mended.app.dispatch(form);
        const all = await heard(mended, before);
        assert.deepEqual(all, everybody, `call ${at}`);
        assert.deepEqual(await stores.outbox.waiting(LATER), [], `call ${at}`);
        assert.deepEqual(await stores.questions.leaving(ID), [], `call ${at}`);
      }
    }).timeout(60_000);
});
