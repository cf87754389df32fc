// Officers read what happened to a question, and who has looked at the names; nobody else does, and no asker is named.
import assert from 'node:assert/strict';
import { cards } from '../../features/questions/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { aForm, aPerson, down, factsOf, inChannel, type World } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { answer, ID } from './asked.ts';
import { alone, askedBy, NAMES, open } from './named.ts';

const audit = ({ app }: World, fields: Form['fields'] = {}) =>
  app.dispatch(aForm('question.audit', { id: ID, ...fields }, alone));
const stepsIn = async (world: World) =>
  factsOf(cards.audit, await audit(world)).steps.map(({ what, who }) => `${what}: ${who}`);

describe('the audit of a question', () => {
  it('says who did what, and who has looked who asked, without a name of theirs', async () => {
    const world = await askedBy(2);
    await open(world);
    const { decisions } = (await world.ports.questions.find(ID)) ?? {};
    await open(world, { decisions, ...answer }, 'question.answer');
    const steps = await stepsIn(world);
    assert.deepEqual(steps.toSorted(), [
      'Answered: Olu Officer',
      'Opened with names: Olu Officer',
      'Sent to officers: Someone who asked',
      'Sent to officers: Someone who asked',
    ]);
    for (const name of NAMES) assert.doesNotMatch(JSON.stringify(await audit(world)), new RegExp(name, 'u'));
  });

  it('is read 15 steps at a time', async () => {
    const world = await askedBy(1);
    for (let n = 0; n < 15; n += 1) await open(world);
    const { page } = factsOf(cards.audit, await audit(world));
    assert.deepEqual(page, { from: 1, to: 15, of: 16, previous: null, next: 15 });
    const last = factsOf(cards.audit, await audit(world, { at: 15 }));
    assert.deepEqual([last.steps.length, last.page.previous, last.page.next], [1, 0, null]);
  });

  it('shows nobody who asked where it could not be written', async () => {
    const stores = memoryStores();
    const world = await askedBy(1, { ...stores, questions: { ...stores.questions, note: down } });
    await assert.rejects(open(world), /storage is down/u);
  });

  it('is for officers, each in their own chat', async () => {
    const world = await askedBy(1);
    const press = (over: Partial<Form>) =>
      world.app.dispatch(aForm('question.audit', { id: ID }, { ...alone, ...over }));
    factsOf(refusals.officersOnly, await press({ person: aPerson() }));
    factsOf(refusals.privateOnly, await press(inChannel));
    factsOf(refusals.outOfDate, await audit(world, { id: 'nothing-of-the-kind-here' }));
    factsOf(refusals.outOfDate, await audit(world, { id: { a: 1 } }));
  });
});
