// Answers quote what the service knows, show it as it is, and whoever was told another date or contact hears of it, once.
import { memoryStores } from '../../stores.ts';
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import type { Service } from '../../../features/rounds/index.ts';
import { aMessage, anEntry, aService, drain, factsOf, madeUp, someContent } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { withOfficers, askedBy, asOfficer, drafted, opened, published } from './officers.ts';

const QUESTION = 'When do nominations close?';
const CLOSES = '11:59pm on Friday 26 March 2027';
const LATER = '11:59pm on Friday 23 April 2027';
const written = 'Nominations close at **{{round.closes}}**.\n\nWe fill {{ seats.total }} seats. Ask {{contact.email}}.';
const deadline = anEntry({ id: 'deadline', title: QUESTION, answer: written });
const plain = anEntry({ id: 'colour', title: 'What colour are the minibuses?' });

/** A council with these two entries and this service. */
const council = (over: Partial<Service> = {}, seats = madeUp.seats) =>
  someContent({ faq: [deadline, plain], verdicts: [], service: aService(over), seats });
const closing = (closes: string) => council({ round: { ...madeUp.service.round, closes } });

type World = ReturnType<typeof withOfficers>;
const begun = (content = council(), stores: Partial<ReturnType<typeof memoryStores>> = {}): World =>
  withOfficers({ ...stores, content });
const answered = async (world: World, who = 'ada') => factsOf(faqCards.answer, await askedBy(world, who, QUESTION));
const corrections = ({ posts }: World) => posts.filter(({ reply }) => cardOf(reply) === 'faq/corrected');
const heard = (world: World) =>
  corrections(world)
    .map(({ address }) => address)
    .sort();

/** The service starts again over the same storage, and does what waits. */
async function again(content: ReturnType<typeof council>, stores: ReturnType<typeof memoryStores>): Promise<World> {
  const world = begun(content, stores);
  world.clock.now = '2026-11-24T09:00:00.000Z';
  await askedBy(world, 'zoe', 'What colour are the minibuses?');
  world.clock.now = '2026-11-24T09:10:00.000Z';
  await drain(world);
  return world;
}

describe('an answer that quotes facts', () => {
  const FILLED = `Nominations close at **${CLOSES}**.\n\nWe fill ${madeUp.seats.total} seats. Ask school.improvement@example.org.`;

  it('is shown with them wherever people read it, and kept as it is written', async () => {
    const world = begun();
    assert.equal((await answered(world)).answer, FILLED);
    const two = await askedBy(world, 'ada', `${QUESTION} What colour are the minibuses?`);
    assert.equal(factsOf(faqCards.answers, two).parts[0]?.answer?.answer, FILLED);
    const hits = await world.app.search({ ...aMessage(QUESTION), kind: 'search', text: QUESTION, skip: 0, count: 5 });
    assert.ok('hits' in hits);
    assert.match(hits.hits[0]?.text ?? '', /26 March 2027/u);
    assert.equal(factsOf(faqCards.shared, hits.hits[0]?.reply).answer, FILLED);
    const then = await askedBy(world, 'ada', `${QUESTION} as of 23 November 2026`);
    assert.equal(factsOf(faqCards.asOf, then).answer, FILLED);
    assert.equal((await world.ports.revisions.of('deadline'))[0]?.text.answer, written);
  });

  it('is written by officers with the names, and previewed as people will read it', async () => {
    const world = begun();
    await answered(world);
    assert.equal((await opened(world, 'deadline')).inputs.answer, written);
    const draft = await drafted(world, 'deadline', { answer: 'By {{round.closes}}.' });
    assert.equal(draft.answer, `By ${CLOSES}.`);
    assert.equal((await opened(world, 'deadline')).inputs.answer, 'By {{round.closes}}.');
    assert.equal((await published(world, draft)).state, 'published');
    assert.equal((await answered(world)).answer, `By ${CLOSES}.`);
  });

  it('is not drafted with a name that nobody states: the form says which there are, and keeps every word', async () => {
    const world = begun();
    await answered(world);
    const form = await opened(world, 'deadline');
    assert.equal(form.answerProblem, '');
    const typed = { ...form.inputs, answer: 'By {{round.ends}} or {{constructor}}.', why: 'A letter' };
    const facts = factsOf(faqCards.edit, await asOfficer(world, 'faq.save', { ...typed, entry: 'deadline', draft: 0 }));
    assert.deepEqual(facts.inputs, typed);
    assert.deepEqual(facts.problems, [facts.answerProblem]);
    assert.match(facts.answerProblem, /no fact called round\.ends, constructor\..*contact\.email,.*round\.closes,/u);
    assert.deepEqual(await world.ports.revisions.drafts(), []);
  });

  it('keeps the words of a fact words, and what stands in one is never filled in again', async () => {
    const role = '**Jo** [here](https://evil.example) {{round.closes}}\n# <at>all</at> _x_';
    const contact = { ...madeUp.service.contact, role };
    const faq = [anEntry({ id: 'deadline', title: QUESTION, answer: 'Ask {{contact.role}}, {{documents.a_b}}.' })];
    const documents = [
      { ...(madeUp.documents[0] ?? assert.fail()), id: 'a_b', title: 'A ](x)', url: 'https://example.org/a(1)' },
    ];
    const { answer } = await answered(
      begun(someContent({ faq, verdicts: [], documents, service: aService({ contact }) })),
    );
    const seen = answer.replaceAll('\u2060', '·');
    assert.equal(
      seen,
      'Ask \\*\\*Jo\\*\\* [here]·(https://evil.example) {·{round.closes}} # <·at>all<·/at> \\_x\\_, [A ]·(x)](https://example.org/a%281%29).',
    );
  });
});

describe('a fact that changes', () => {
  it('corrects everybody who was told the old one, once, and nobody else', async () => {
    const stores = memoryStores();
    const first = begun(council(), stores);
    for (const who of ['ada', 'ben']) await answered(first, who);
    await askedBy(first, 'cleo', 'What colour are the minibuses?');
    const second = await again(closing('2027-04-23'), stores);
    assert.deepEqual(heard(second), ['chat of ada', 'chat of ben']);
    const { answer, changes } = factsOf(faqCards.corrected, corrections(second)[0]?.reply);
    assert.match(answer, new RegExp(LATER, 'u'));
    assert.deepEqual(
      changes.map(({ was, now }) => [was.includes('26 March'), now.includes('23 April')]),
      [[true, true]],
    );
    // Neither another start nor another instance tells them again.
    for (const world of [await again(closing('2027-04-23'), stores), await again(closing('2027-04-23'), stores)])
      assert.deepEqual(heard(world), []);
    assert.equal((await stores.revisions.of('deadline')).length, 2);
    assert.equal((await stores.revisions.of('colour')).length, 1);
  });

  it('says to officers what it was and what it is', async () => {
    const stores = memoryStores();
    await answered(begun(council(), stores));
    const { history } = await opened(await again(closing('2027-04-23'), stores), 'deadline');
    assert.deepEqual(
      history.map(({ by, why }) => [by, why]),
      [
        ['', `The council has changed ${CLOSES} to ${LATER}`],
        ['', ''],
      ],
    );
  });

  it('corrects nobody where it is no date, place or contact, and is shown as it is', async () => {
    const stores = memoryStores();
    await answered(begun(council(), stores));
    const world = await again(council({}, { ...madeUp.seats, total: 24 }), stores);
    assert.deepEqual(heard(world), []);
    assert.match((await answered(world)).answer, /We fill 24 seats/u);
  });

  it('leaves what an answer said on a day before as it was then', async () => {
    const stores = memoryStores();
    await answered(begun(council(), stores));
    const world = await again(closing('2027-04-23'), stores);
    const on = async (day: string) =>
      factsOf(faqCards.asOf, await askedBy(world, 'ada', `${QUESTION} as of ${day}`)).answer;
    assert.match(await on('23 November 2026'), new RegExp(CLOSES, 'u'));
    assert.match(await on('24 November 2026'), new RegExp(LATER, 'u'));
  });

  it('is shown by an instance that began with the old one, which does not bring the old one back', async () => {
    const stores = memoryStores();
    const old = begun(council(), stores);
    await answered(old);
    await again(closing('2027-04-23'), stores);
    old.clock.now = '2026-11-24T10:00:00.000Z';
    await askedBy(old, 'ben', QUESTION);
    assert.match((await answered(old, 'ben')).answer, new RegExp(LATER, 'u'));
    assert.equal((await stores.revisions.of('deadline')).length, 2);
  });

  it('may be changed back, and is told again', async () => {
    const stores = memoryStores();
    await answered(begun(council(), stores));
    await again(closing('2027-04-23'), stores);
    assert.deepEqual(heard(await again(council(), stores)), ['chat of ada']);
  });

  it('is right also in a text that is to stand later, which still takes its place then and not before', async () => {
    const stores = memoryStores();
    const first = begun(council(), stores);
    await answered(first);
    const answer = 'From December: {{round.closes}}.';
    await published(first, await drafted(first, 'deadline', { answer, from: '2026-12-01' }));
    const world = await again(closing('2027-04-23'), stores);
    assert.match((await answered(world)).answer, new RegExp(`close at \\*\\*${LATER}`, 'u'));
    world.clock.now = '2026-12-02T09:00:00.000Z';
    assert.equal((await answered(world)).answer, `From December: ${LATER}.`);
  });

  it('leaves an officer’s text the officer’s: no file writes over it', async () => {
    const stores = memoryStores();
    const first = begun(council(), stores);
    await answered(first);
    await published(first, await drafted(first, 'deadline', { answer: 'By {{round.closes}}.' }));
    await again(closing('2027-04-23'), stores);
    const filed = { ...deadline, answer: 'A new file.' };
    const world = await again({ ...closing('2027-04-23'), faq: [filed, plain] }, stores);
    assert.equal((await answered(world)).answer, `By ${LATER}.`);
  });

  it('does not keep a draft that was begun before from being published', async () => {
    const stores = memoryStores();
    const first = begun(council(), stores);
    await answered(first);
    const draft = await drafted(first, 'deadline', { answer: 'By {{round.closes}}.' });
    const world = await again(closing('2027-04-23'), stores);
    assert.equal((await published(world, draft)).state, 'published');
    assert.equal((await answered(world)).answer, `By ${LATER}.`);
  });

  it('that nobody states any more stays as it was told last', async () => {
    const stores = memoryStores();
    const faq = [anEntry({ id: 'deadline', title: QUESTION, answer: 'Ring {{contact.phone}}.' })];
    const with_ = (phone: string) =>
      someContent({ faq, verdicts: [], service: aService({ contact: { ...madeUp.service.contact, phone } }) });
    await answered(begun(with_('01632 960 100'), stores));
    const world = begun(with_(''), stores);
    world.clock.now = '2026-11-24T09:00:00.000Z';
    await askedBy(world, 'ada', QUESTION);
    assert.equal((await answered(world)).answer, 'Ring 01632 960 100.');
  });
});
