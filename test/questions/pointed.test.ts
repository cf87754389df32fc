// An entry of the FAQ that officers pointed to is what those who asked get, as the officer saw it, whatever becomes of the entry.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { aForm, anEntry, anOfficer, drain, factsOf, someContent, type World } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { drafted, oscar, published } from '../faq/living/officers.ts';
import { asked, asker, ID, press, toAskers } from './asked.ts';

const cover = anEntry({ id: 'cover', title: 'Is cover paid for?', answer: 'Yes, for half a day.' });
const content = someContent({ faq: [cover], verdicts: [] });

const pointed = async (): Promise<World> => asked(1, { content, officers: [anOfficer().objectId, oscar.objectId] });
const seen = ({ posts }: World): unknown[] =>
  posts.flatMap(({ reply }) =>
    questionsCards.question.factsIn(reply) ? [] : [[cardOf(reply), 'answer' in reply.facts && reply.facts.answer]],
  );

describe('an entry that officers point to', () => {
  it('is told as they saw it though it loses its answer before it is sent, and who was told hears that at once', async () => {
    const world = await pointed();
    await press(world, 'question.point', { entry: 'cover' });
    await published(world, await drafted(world, 'cover', { answer: '', sources: '' }));
    await drain(world);
    assert.deepEqual(seen(world), [
      ['questions/answered', 'Yes, for half a day.'],
      ['faq/corrected', ''],
    ]);
    assert.equal(factsOf(faqCards.corrected, world.posts.at(-1)?.reply).answered, false);
  });

  it('is told as they saw it though its last day is over, and is still there for who says that it helps', async () => {
    const world = await pointed();
    const inputs = {
      title: 'Is lunch paid for?',
      answer: 'Yes.',
      sources: 'A letter',
      topic: 'cost',
      until: '2026-11-23',
    };
    const { entry } = await published(world, await drafted(world, '', inputs));
    await press(world, 'question.point', { entry });
    world.clock.now = '2026-11-24T00:00:00.000Z';
    await drain(world);
    assert.equal(factsOf(questionsCards.answered, toAskers(world)[0]?.reply).answer, 'Yes.');
    const helps = aForm('question.helped', { id: ID, answers: 1 }, asker(1));
    const { title, answer } = factsOf(questionsCards.answered, await world.app.dispatch(helps));
    assert.deepEqual([title, answer], ['Is lunch paid for?', 'Yes.']);
  });

  it('is told once where nothing changed', async () => {
    const world = await pointed();
    await press(world, 'question.point', { entry: 'cover' });
    await drain(world);
    assert.deepEqual(seen(world), [['questions/answered', 'Yes, for half a day.']]);
  });
});
