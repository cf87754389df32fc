// An officer's answer that is an entry of the FAQ: what those who asked say of it is said of the entry, too.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { aForm, anEntry, down, factsOf, NOW, someContent } from '../builders.ts';
import { answer, asked, asker, ID, pressed } from './asked.ts';

const cover = anEntry({ id: 'cover', title: 'Is cover paid for?' });
const content = someContent({ faq: [cover] });
const helps = aForm('question.helped', { id: ID, answers: 1 }, asker(1));
const object = {
  ...helps,
  verb: 'question.object',
  fields: { ...helps.fields, words: 'How much? Ring 07700 900123', looked: 'true' },
};

describe('an entry that officers pointed to', () => {
  it('is confirmed for the words of who asked, once for each person, until they say otherwise', async () => {
    const { app, ports, ...world } = await asked(1, { content });
    await pressed({ app, ports, ...world }, 'question.point', { entry: 'cover' });
    for (const press of [helps, helps]) factsOf(questionsCards.answered, await app.dispatch(press));
    assert.deepEqual(await ports.judgements.confirmed(), [{ question: 'Who pays for cover?', right: 'cover' }]);
    factsOf(questionsCards.reopened, await app.dispatch(object));
    assert.deepEqual(await ports.judgements.of('cover'), [
      {
        entry: 'cover',
        version: cover.version,
        question: 'Who pays for cover?',
        after: null,
        helps: false,
        reason: 'How much? Ring [contact details removed]',
        at: NOW,
      },
    ]);
  });

  it('is not judged where the answer is in officers’ own words', async () => {
    const world = await asked(1, { content });
    await pressed(world, 'question.answer', answer);
    for (const press of [helps, object]) await world.app.dispatch(press);
    assert.deepEqual(await world.ports.judgements.since('2020-01-01T00:00:00.000Z'), []);
  });

  it('is objected to once though the judgement cannot be kept', async () => {
    const stores = memoryStores();
    const world = await asked(1, { ...stores, content, judgements: { ...stores.judgements, put: down } });
    await pressed(world, 'question.point', { entry: 'cover' });
    factsOf(questionsCards.reopened, await world.app.dispatch(object));
    assert.deepEqual(
      world.reports.map(({ what }) => what),
      ['keeping what is said of an entry'],
    );
  });
});
