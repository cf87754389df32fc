// What officers and advisers only nearly say is done or offered; other people's words stay questions.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as helpCards } from '../../features/help/cards.ts';
import { nearlyIn } from '../../features/help/nearly.ts';
import { aMatch, knows } from '../faq/known.ts';
import { aMessage, anAdviser, anEntry, anOfficer, aWorld, factsOf, madeUp, someContent } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';

const asOfficer = { person: anOfficer() };
const asAdviser = { person: anAdviser() };

/** The made-up commands, two of which are known by a sentence, and coverage by a hint, too. */
const content = someContent({
  commands: madeUp.commands.map((command) => {
    if (command.id === 'follow') return { ...command, nearlySaid: ['bring our minibuses in here'] };
    if (command.id === 'my-area') return { ...command, nearlySaid: ['how is my corner getting on'] };
    if (command.id !== 'coverage') return command;
    const hint = { signs: ['zeppelin'], nearlySaid: ['can I paint the chairs'], says: 'Nobody paints chairs.' };
    return { ...command, nearlySaid: ['who is still wanted for the chairs'], hints: [hint] };
  }),
});

/** A world in which matching knows some words by heart. */
const worldWhere = (texts: Parameters<typeof knows>[0], faq = {}) =>
  aWorld({ content, commandMatcher: knows(texts), ...faq }).app;

describe('what officers and advisers nearly say', () => {
  it('is learnt from the words of the commands that have some', () => {
    const { app } = aWorld({ content });
    return Promise.all(
      ['Who is still wanted for the chairs?', 'how is my corner getting on'].map(async (text) => {
        const reply = await app.dispatch(aMessage(text, asOfficer));
        assert.match(cardOf(reply) ?? '', /^(?:coverage|advisers|help\/meant)/u, text);
      }),
    );
  });

  it('is done where it is plain and only shows something', async () => {
    const app = worldWhere({ 'the remaining chairs': 'coverage' });
    assert.equal(cardOf(await app.dispatch(aMessage('the remaining chairs', asOfficer))), 'coverage/coverage');
  });

  it('is offered where it is not plain, or does more', async () => {
    const several = aMatch({ outcome: 'did-you-mean', p: 0.7, id: 'coverage', alternatives: ['my-area', 'follow'] });
    const app = worldWhere({ 'the remaining chairs': several, 'minibuses here': 'follow' });
    const offered = async (text: string, over = asOfficer) =>
      factsOf(helpCards.meant, await app.dispatch(aMessage(text, over))).commands.map(({ says }) => says);
    assert.deepEqual(await offered('the remaining chairs'), ['coverage', 'my area', 'follow', 'officers']);
    assert.deepEqual(await offered('minibuses here'), ['follow', 'officers']);
    assert.deepEqual(await offered('the remaining chairs', asAdviser), ['my area']);
  });

  it('comes with what there is to say', async () => {
    const app = worldWhere({ 'chairs in red': 'coverage 0' });
    const { says, commands } = factsOf(helpCards.meant, await app.dispatch(aMessage('chairs in red', asOfficer)));
    assert.deepEqual([says, commands[0]?.says], ['Nobody paints chairs.', 'coverage']);
  });

  it('is a question where the FAQ is surer, and to everybody else', async () => {
    const entry = anEntry({ id: 'vans', title: 'Who is wanted for the vans?' });
    const matcher = {
      ...knows({ 'who wants vans': { id: 'vans', p: 0.95 }, 'vans wanted': { id: 'vans', p: 0.95 } }),
      retrain: () => matcher,
    };
    const faq = { content: { ...content, faq: [entry] }, matcher };
    const near = { 'who wants vans': 'coverage', 'vans wanted': 'coverage', 'the remaining chairs': 'coverage' };
    const app = worldWhere(near, faq);
    assert.ok(faqCards.answer.factsIn(await app.dispatch(aMessage('Who wants vans?', asOfficer))));
    // What asks nothing is none.
    assert.equal(cardOf(await app.dispatch(aMessage('vans wanted', asOfficer))), 'coverage/coverage');
    assert.match(cardOf(await app.dispatch(aMessage('the remaining chairs'))) ?? '', /^faq\//u);
  });

  it('is nothing where no command is near', () => {
    const nothing = nearlyIn(content.commands, { answer: () => aMatch() });
    assert.equal(
      nothing('rain again', () => true),
      undefined,
    );
  });
});
