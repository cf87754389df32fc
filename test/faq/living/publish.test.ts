// Officers change the FAQ: a draft, a second person, the publish check, and from then on everybody gets the new answer.
import { memoryStores } from '../../stores.ts';
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import { anEntry, aService, aWorld, factsOf, madeUp, someContent } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { withOfficers, asOfficer, askedBy, drafted, olive, opened, oscar, published } from './officers.ts';

const TWICE = 'There are **two** formal meetings a month.';
const SOURCE = 'Letter of 2 November 2026';

describe('an entry that officers change', () => {
  it('is answered as before until another officer publishes the draft, and anew from then on', async () => {
    const world = withOfficers();
    const draft = await drafted(world, 'sg-frequency', { answer: TWICE, sources: SOURCE });
    assert.deepEqual(draft.changes[0]?.now, TWICE.replaceAll('**', ''));
    assert.notEqual(factsOf(faqCards.answer, await askedBy(world, 'ada', 'how often does it meet')).answer, TWICE);
    assert.equal((await published(world, draft)).state, 'published');
    const answer = factsOf(faqCards.answer, await askedBy(world, 'ada', 'how often does it meet'));
    assert.deepEqual([answer.answer, answer.sources], [TWICE, [SOURCE]]);
  });

  it('is not published by the officer who wrote it, unless the council allows it or there is only one', async () => {
    const world = withOfficers();
    const draft = await drafted(world, 'sg-frequency', { answer: TWICE });
    assert.equal(draft.another, true);
    const refused = await published(world, draft, { person: olive });
    assert.deepEqual([refused.state, refused.problems], ['open', [madeUp.wording['faq.second']]]);
    const content = someContent({ service: aService({ faq: { onePersonMayPublish: true } }) });
    for (const alone of [withOfficers({ content }), withOfficers({ officers: [olive.objectId] })]) {
      const own = await drafted(alone, 'sg-frequency', { answer: TWICE });
      assert.equal((await published(alone, own, { person: olive })).state, 'published');
    }
  });

  it('comes back with every word kept where something is missing, and nothing is saved', async () => {
    const world = withOfficers();
    const form = await opened(world, 'sg-frequency');
    const typed = {
      ...form.inputs,
      title: '',
      answer: '# Heading',
      sources: '',
      reviewBy: '2020-01-01',
      why: '',
      topic: 'No Topic',
    };
    const facts = factsOf(faqCards.edit, await asOfficer(world, 'faq.save', { ...typed, entry: form.entry, draft: 0 }));
    assert.deepEqual(facts.inputs, { ...typed, topic: 'no topic' });
    const { wording } = madeUp;
    assert.deepEqual(facts.problems, [
      wording['faq.title.missing'],
      wording['faq.answer.formatting'],
      wording['faq.sources.missing'],
      wording['faq.topic.format'],
      wording['faq.reviewBy.past'],
      wording['faq.why.missing'],
    ]);
    assert.deepEqual(await world.ports.revisions.drafts(), []);
  });

  it('shows two officers who write at once what the other did, and writes over nobody unasked', async () => {
    const world = withOfficers();
    const form = await opened(world, 'sg-frequency');
    await drafted(world, 'sg-frequency', { answer: 'Olive’s words.' });
    const late = { ...form.inputs, answer: 'Oscar’s words.', why: 'x', entry: form.entry, draft: form.draft };
    const facts = factsOf(faqCards.edit, await asOfficer(world, 'faq.save', late, oscar));
    assert.deepEqual([facts.changed, facts.inputs.answer], [true, 'Oscar’s words.']);
    assert.equal((await world.ports.revisions.draft('sg-frequency'))?.text.answer, 'Olive’s words.');
    const again = factsOf(faqCards.draft, await asOfficer(world, 'faq.save', { ...late, draft: facts.draft }, oscar));
    assert.equal(again.answer, 'Oscar’s words.');
  });

  it('is published once, however often and by however many it is pressed', async () => {
    const world = withOfficers();
    const draft = await drafted(world, 'sg-frequency', { answer: TWICE });
    const pressed = await Promise.all([1, 2, 3].map(() => published(world, draft)));
    assert.deepEqual(
      pressed.map(({ state, changed }) => [state, changed]),
      Array(3).fill(['published', false]),
    );
    assert.equal((await world.ports.revisions.of('sg-frequency')).length, 2);
  });

  it('is not published as somebody saw it before the draft changed', async () => {
    const world = withOfficers();
    const seen = await drafted(world, 'sg-frequency', { answer: TWICE });
    await drafted(world, 'sg-frequency', { answer: 'Three.' });
    const facts = await published(world, seen);
    assert.deepEqual([facts.state, facts.changed, facts.answer], ['open', true, 'Three.']);
  });

  it('is let go without a trace in what people get', async () => {
    const world = withOfficers();
    const draft = await drafted(world, 'sg-frequency', { answer: TWICE });
    const dropped = await asOfficer(world, 'faq.drop', { entry: draft.entry, draft: draft.draft });
    assert.equal(factsOf(faqCards.draft, dropped).state, 'dropped');
    assert.deepEqual(factsOf(faqCards.officers, await asOfficer(world, 'faq.desk')).drafts, []);
    assert.notEqual((await opened(world, 'sg-frequency')).inputs.answer, TWICE);
  });

  it('that is new is found by its own words, and has a name no entry ever had', async () => {
    const world = withOfficers();
    const inputs = { title: 'Is there a crèche?', answer: 'Yes, in the hall.', sources: SOURCE, topic: 'cost' };
    const draft = await drafted(world, '', inputs);
    assert.deepEqual([draft.entry, draft.isNew, draft.hear], ['is-there-a-creche', true, 0]);
    await published(world, draft);
    assert.equal(
      factsOf(faqCards.answer, await askedBy(world, 'ada', 'Is there a crèche')).answer,
      'Yes, in the hall.',
    );
    assert.equal((await drafted(world, '', { ...inputs, phrasings: 'childcare' })).entry, 'is-there-a-creche-2');
    // Its address would be that of a page.
    assert.equal((await drafted(world, '', { ...inputs, title: 'All?' })).entry, 'all-2');
  });

  it('stands from its first day until its last, and then the question has no answer', async () => {
    const world = withOfficers();
    const days = { from: '2026-12-01', until: '2026-12-03' };
    await published(world, await drafted(world, 'sg-frequency', { answer: TWICE, ...days }));
    const answers = async () =>
      cardOf(await askedBy(world, 'ada', 'how often does it meet')) === 'faq/answer' &&
      factsOf(faqCards.answer, await askedBy(world, 'ada', 'how often does it meet')).answer === TWICE;
    const seen: unknown[] = [];
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04']) {
      world.clock.now = `${day}T12:00:00.000Z`;
      seen.push(await answers());
    }
    assert.deepEqual(seen, [false, true, true, false]);
  });

  it('stands in every instance of the service within a minute', async () => {
    const stores = memoryStores();
    const [here, there] = [withOfficers(stores), aWorld(stores)];
    await askedBy(there, 'ada', 'how often does it meet');
    await published(here, await drafted(here, 'sg-frequency', { answer: TWICE }));
    there.clock.now = '2026-11-23T09:32:00.000Z';
    assert.equal(factsOf(faqCards.answer, await askedBy(there, 'ada', 'how often does it meet')).answer, TWICE);
  });
});

describe('the council’s files', () => {
  const stores = memoryStores();
  const file = (answer: string) =>
    someContent({ faq: madeUp.faq.map((entry) => (entry.id === 'sg-frequency' ? { ...entry, answer } : entry)) });
  const answerOf = async (content: typeof madeUp) => {
    const world = aWorld({ ...stores, content });
    return factsOf(faqCards.answer, await askedBy(world, 'ada', 'how often does it meet')).answer;
  };

  it('begin the history; what they say anew is published, and an older file that comes back changes nothing', async () => {
    assert.equal(await answerOf(file('Once.')), 'Once.');
    assert.equal(await answerOf(file('Twice.')), 'Twice.');
    assert.equal(await answerOf(file('Once.')), 'Twice.');
    assert.equal((await stores.revisions.of('sg-frequency')).length, 2);
  });

  it('do not write over what officers published', async () => {
    const world = withOfficers();
    await published(world, await drafted(world, 'sg-frequency', { answer: TWICE }));
    const content = someContent({ faq: file('Once, says a new file.').faq });
    const later = aWorld({ ...world.ports, content });
    assert.equal(factsOf(faqCards.answer, await askedBy(later, 'ada', 'how often does it meet')).answer, TWICE);
  });

  it('may all say something new at once, however many they are', async () => {
    const faq = Array.from({ length: 200 }, (_, n) => anEntry({ id: `entry-${n}`, title: `What is number ${n}?` }));
    const own = memoryStores();
    const read = async (entries: typeof faq) => {
      const world = aWorld({ ...own, content: someContent({ faq: entries }) });
      await askedBy(world, 'ada', 'What is number 7?');
      return factsOf(faqCards.answer, await askedBy(world, 'ada', 'What is number 7?')).answer;
    };
    await read(faq);
    assert.equal(await read(faq.map((entry) => ({ ...entry, answer: 'They are red.' }))), 'They are red.');
    assert.equal((await own.revisions.all()).length, 400);
  });
});

describe('a change that was published for a later day', () => {
  it('stands then, though something else was published for the time before', async () => {
    const world = withOfficers();
    await published(world, await drafted(world, 'sg-frequency', { answer: TWICE, from: '2026-12-01' }));
    const form = await opened(world, 'sg-frequency');
    await published(world, await drafted(world, 'sg-frequency', { answer: `${form.inputs.answer} Indeed.` }));
    world.clock.now = '2026-12-02T09:00:00.000Z';
    assert.equal(factsOf(faqCards.answer, await askedBy(world, 'ada', 'how often does it meet')).answer, TWICE);
  });

  it('of a new entry can be opened and changed before that day', async () => {
    const world = withOfficers();
    const inputs = { title: 'Is there a crèche?', answer: 'Yes.', sources: SOURCE, topic: 'cost', from: '2026-12-01' };
    const { entry, draft } = await drafted(world, '', inputs);
    await published(world, { entry, draft });
    assert.equal((await opened(world, entry)).inputs.answer, 'Yes.');
  });
});
