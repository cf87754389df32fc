// What officers answered becomes part of the FAQ, and the next who asks gets it at once.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import { refusals } from '../../../platform/refusals.ts';
import { aForm, anAddress, aPerson, drain, factsOf, madeUp, type World } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { aQuestion, begun } from '../../questions.ts';
import { idOf } from '../../questions/asked.ts';
import { withOfficers, asOfficer, askedBy, drafted, olive, published } from './officers.ts';

const ID = idOf('Who pays for the coffee?');
const WORDINGS = ['Who pays for the coffee?', 'who pays for the coffee', 'Is the coffee paid for?'];

/** A question that three people passed on, in their own words, and that an officer answered. */
async function answered(said: Record<string, unknown>, verb = 'question.answer'): Promise<World> {
  const world = withOfficers();
  for (const [at, asked] of WORDINGS.entries()) {
    const who = {
      person: aPerson({ objectId: `asker-${at}` }),
      address: anAddress(`chat ${at}`),
      conversation: `a:${at}`,
    };
    const formKey = `key-of-a-card-0000000-${at + 1}`;
    await world.app.dispatch(aForm('question.pass', { formKey, asked }, who));
  }
  const { decisions = 0 } = (await world.ports.questions.find(ID)) ?? {};
  await world.app.dispatch(aForm(verb, { id: ID, decisions, ...said }, { person: olive }));
  await drain(world);
  return world;
}
const COFFEE = { answer: 'The council pays for the **coffee**.', source: 'Letter of 2 November 2026' };

describe('an answered question', () => {
  it('becomes a draft of a new entry with the askers’ words, and once published the next wording finds it', async () => {
    const world = await answered(COFFEE);
    const draft = factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id: ID }));
    assert.deepEqual(
      [draft.isNew, draft.title, draft.answer, draft.sources],
      [true, WORDINGS[0], COFFEE.answer, [COFFEE.source]],
    );
    await published(world, draft);
    const answer = factsOf(faqCards.answer, await askedBy(world, 'dora', 'who is paying for the coffee'));
    assert.equal(answer.answer, COFFEE.answer);
  });

  it('is drafted once, however often it is pressed', async () => {
    const world = await answered(COFFEE);
    const pressed = [await asOfficer(world, 'faq.learn', { id: ID }), await asOfficer(world, 'faq.learn', { id: ID })];
    const entries = pressed.map((reply) => factsOf(faqCards.draft, reply).entry);
    assert.deepEqual([entries[0], (await world.ports.revisions.drafts()).length], [entries[1], 1]);
  });

  it('that an entry answers becomes other ways to ask it, and nobody is told of a correction', async () => {
    const world = await answered({ entry: 'sg-frequency' }, 'question.point');
    const draft = factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id: ID }));
    assert.deepEqual([draft.entry, draft.added, draft.isWording], ['sg-frequency', [WORDINGS[0]], true]);
    await published(world, draft);
    assert.equal(factsOf(faqCards.answer, await askedBy(world, 'dora', 'who pays for the coffee?')).id, 'sg-frequency');
  });

  it('of an entry that had no answer gives that entry its answer', async () => {
    const world = withOfficers();
    const asker = { person: aPerson({ objectId: 'ada' }), address: anAddress('chat of ada'), conversation: 'a:ada' };
    const [unanswered] = madeUp.faq.filter(({ status }) => status === 'unanswered');
    assert.ok(unanswered);
    await world.app.dispatch(aForm('question.pass', { formKey: ID, asked: 'when?', entry: unanswered.id }, asker));
    const id = idOf('', { entry: unanswered.id });
    await world.app.dispatch(aForm('question.answer', { id, decisions: 0, ...COFFEE }, { person: olive }));
    const draft = factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id }));
    assert.deepEqual([draft.entry, draft.answer], [unanswered.id, COFFEE.answer]);
    await published(world, draft);
    assert.equal(factsOf(faqCards.answer, await askedBy(world, 'dora', unanswered.title)).answer, COFFEE.answer);
  });

  it('leaves contact details out of the FAQ', async () => {
    const world = withOfficers();
    const text = 'Is the coffee paid for? Write to ada@example.org';
    await begun(
      world.ports,
      aQuestion({ id: ID, text, state: 'answered', answer: { text: 'Yes.', source: 'A letter' } }),
    );
    const draft = factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id: ID }));
    assert.equal(draft.title, `Is the coffee paid for? Write to ${madeUp.wording['label.removed']}`);
  });

  it('that nobody has answered teaches nothing', async () => {
    const world = withOfficers();
    const asker = { person: aPerson({ objectId: 'ada' }), address: anAddress('chat of ada'), conversation: 'a:ada' };
    await world.app.dispatch(aForm('question.pass', { formKey: ID, asked: 'Who pays for the coffee?' }, asker));
    factsOf(refusals.outOfDate, await asOfficer(world, 'faq.learn', { id: ID }));
  });

  it('with an answer that Teams cannot show is not published until somebody puts it right', async () => {
    const world = await answered({ answer: '# Coffee\n[here](javascript:alert(1))', source: 'A letter' });
    const draft = factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id: ID }));
    assert.deepEqual(draft.problems, [madeUp.wording['faq.answer.formatting']]);
    assert.equal((await published(world, draft)).state, 'open');
  });

  it('that was answered again gives the entry which grew from it the new answer', async () => {
    const world = await answered(COFFEE);
    await published(world, factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id: ID })));
    const asker = { person: aPerson({ objectId: 'asker-0' }), address: anAddress('chat 0'), conversation: 'a:0' };
    await world.app.dispatch(aForm('question.object', { id: ID, answers: 1, words: 'Which coffee?' }, asker));
    const { decisions = 0 } = (await world.ports.questions.find(ID)) ?? {};
    const again = { id: ID, decisions, answer: 'Schools pay for it.', source: 'Letter of 9 November 2026' };
    await world.app.dispatch(aForm('question.answer', again, { person: olive }));
    const draft = factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id: ID }));
    assert.deepEqual([draft.entry, draft.answer, draft.isWording], ['who-pays-for-the-coffee', again.answer, false]);
  });

  it('of which another with the same answer is an entry by now gives that entry its words', async () => {
    const world = await answered(COFFEE);
    await published(world, factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id: ID })));
    const id = 'key-of-a-question-0002';
    const answer = { text: COFFEE.answer, source: COFFEE.source };
    await begun(world.ports, aQuestion({ id, text: 'Are hot drinks free?', state: 'answered', answer }));
    const draft = factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id }));
    assert.deepEqual([draft.entry, draft.added[0]], ['who-pays-for-the-coffee', 'Are hot drinks free?']);
  });

  it('that became an entry is corrected for those who asked it, too', async () => {
    const world = await answered(COFFEE);
    await published(world, factsOf(faqCards.draft, await asOfficer(world, 'faq.learn', { id: ID })));
    await drain(world);
    const entry = 'who-pays-for-the-coffee';
    await published(world, await drafted(world, entry, { answer: 'Schools pay for the **coffee**.' }));
    await drain(world);
    const told = world.posts.filter(({ reply }) => cardOf(reply) === 'faq/corrected').map(({ address }) => address);
    assert.deepEqual(told.sort(), ['chat 0', 'chat 1']);
  });
});
