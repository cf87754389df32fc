// Officers are offered the words in which people asked what an entry answered, one press for each entry; and see which entries are thin.
import assert from 'node:assert/strict';
import { cards } from '../../../features/faq/cards.ts';
import { refusals } from '../../../platform/refusals.ts';
import { aForm, aMessage, aPerson, anEntry, factsOf, someContent, type World } from '../../builders.ts';
import { askedBy, asOfficer, olive, published, withOfficers } from './officers.ts';

const bus = anEntry({ id: 'bus', title: 'What colour is the bus?', alsoAskedAs: ['bus colour'] });
const hall = anEntry({
  id: 'hall',
  title: 'Can we hire the hall?',
  alsoAskedAs: Array.from({ length: 15 }, (_, n) => `hall hire ${n}`),
});
const content = someContent({ faq: [bus, hall] });

/** People said that an entry answers what they had asked in these words. */
async function confirmed(world: World, entry: string, ...said: string[]): Promise<void> {
  for (const [n, asked] of said.entries()) {
    const fields = { id: entry, asked, chosen: true, after: '', version: bus.version };
    await world.app.dispatch(aForm('faq.helped', fields, { person: aPerson({ objectId: `person-${n}` }) }));
  }
}
const listed = async ({ app }: World) =>
  factsOf(cards.officers, await app.dispatch(aMessage('faq', { person: olive })));

describe('words that people use', () => {
  it('are offered by entry where people confirmed it, and none that the FAQ knows or that name or reach somebody', async () => {
    const world = withOfficers({ content });
    await confirmed(
      world,
      'bus',
      'is it red or blue',
      'Bus colour!',
      'ring me on 07700 900123 about the bus',
      'is it red or blue',
    );
    await confirmed(world, 'hall', 'may our choir use the big room', 'what does Mrs Joan Farrow say of the hall');
    const { words } = await listed(world);
    assert.deepEqual(
      words.map(({ entry, said }) => [entry, said]),
      [
        ['bus', ['is it red or blue']],
        ['hall', ['may our choir use the big room']],
      ],
    );
  });

  it('become ways of asking by one press and a publication, and are offered no more', async () => {
    const world = withOfficers({ content });
    await confirmed(world, 'bus', 'is it red or blue', 'which paint was it done in');
    const pressed = [
      await asOfficer(world, 'faq.words', { entry: 'bus' }),
      await asOfficer(world, 'faq.words', { entry: 'bus' }),
    ];
    const [draft, again] = pressed.map((reply) => factsOf(cards.draft, reply));
    assert.ok(draft && again);
    assert.deepEqual(
      [draft.entry, draft.added, draft.isWording, again.draft],
      ['bus', ['is it red or blue', 'which paint was it done in'], true, draft.draft],
    );
    assert.deepEqual((await listed(world)).words, []);
    await published(world, draft);
    assert.deepEqual((await listed(world)).words, []);
    const answer = factsOf(cards.answer, await askedBy(world, 'dora', 'Which paint was it done in?'));
    assert.equal(answer.id, 'bus');
  });

  it('are not offered where as many people said that it is not the answer', async () => {
    const world = withOfficers({ content });
    await confirmed(world, 'bus', 'is it red or blue');
    const fields = { id: 'bus', asked: 'is it red or blue', chosen: true, after: '', version: bus.version };
    await world.app.dispatch(aForm('faq.object', fields, { person: aPerson({ objectId: 'somebody else' }) }));
    assert.deepEqual((await listed(world)).words, []);
    for (const entry of ['bus', 'nowhere', ''])
      factsOf(refusals.outOfDate, await asOfficer(world, 'faq.words', { entry }));
  });

  it('are shown beside entries of which few ways of asking are known', async () => {
    assert.deepEqual((await listed(withOfficers({ content }))).thin, [{ entry: 'bus', title: bus.title, known: 2 }]);
  });
});
