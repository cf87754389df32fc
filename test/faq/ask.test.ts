// A question gets the council's answer, a choice, or an honest "not known yet"; an entry without an answer is never answered.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { topicsOf } from '../../features/faq/answer-event.ts';
import { readSchoolQuestion } from '../../features/my-school/question.ts';
import { readCommand } from '../../platform/command.ts';
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import { refusals } from '../../platform/refusals.ts';
import { shipped } from '../shipped.ts';
import { render } from '../../adaptive-cards/render.ts';
import {
  aForm,
  aMessage,
  anEntry,
  anOfficer,
  aPerson,
  aWorld,
  down,
  factsOf,
  madeUp,
  someContent,
} from '../builders.ts';
import { memoryStores } from '../stores.ts';

const titles = new Map(madeUp.faq.map(({ id, title }) => [id, title]));
const status = new Map(madeUp.faq.map((entry) => [entry.id, entry.status]));
const isCommand = readCommand(madeUp);
// A phrasing that is also a command reaches the command, which opens the very thing; one about their own school is answered from its tables.
const phrasings = madeUp.faq.flatMap((entry) =>
  [entry.title, ...entry.alsoAskedAs].flatMap((said) =>
    isCommand(said) || readSchoolQuestion(said) ? [] : [{ said, entry }],
  ),
);
const { app } = aWorld();
/** In a chat of its own, where nothing was shown before. */
const ask = (text: string) => app.dispatch(aMessage(text, { conversation: `a:${text}` }));

describe('asking', () => {
  it('shows the answer of every answered entry, by title and phrasing, as the council wrote it', async () => {
    for (const { said, entry } of phrasings.filter(({ entry }) => entry.status === 'answered')) {
      const facts = factsOf(faqCards.answer, await ask(said));
      assert.deepEqual([facts.id, facts.answer, facts.sources], [entry.id, entry.answer, entry.source], said);
      assert.equal(facts.action, entry.action ?? null);
    }
  });

  it('never answers an entry that has no answer: it says so, by its title, and keeps what was asked', async () => {
    for (const { said, entry } of phrasings.filter(({ entry }) => entry.status === 'unanswered')) {
      const facts = factsOf(faqCards.notKnown, await ask(said));
      assert.deepEqual([facts.asked, facts.known, facts.entry], [said, entry.title, entry.id]);
      factsOf(faqCards.notKnown, await app.dispatch(aForm('faq.show', { id: entry.id })));
    }
  });

  it('offers at most three related entries, all answered, each once, none the one shown', async () => {
    for (const { said, entry } of phrasings) {
      const reply = await ask(said);
      const { related } = faqCards.answer.factsIn(reply) ?? factsOf(faqCards.notKnown, reply);
      const ids = related.map(({ id }) => id);
      assert.ok(ids.length <= 3, said);
      assert.equal(new Set([entry.id, ...ids]).size, ids.length + 1, said);
      for (const { id, title } of related) {
        assert.equal(status.get(id), 'answered', `${said}: ${id}`);
        assert.equal(title, titles.get(id));
      }
    }
  });

  it('admits what it knows nothing of, with a key to pass it on', async () => {
    const facts = factsOf(faqCards.notKnown, await ask('What is the weather tomorrow?'));
    assert.deepEqual(
      [facts.asked, facts.known, facts.entry, facts.related, facts.contact],
      ['What is the weather tomorrow?', null, null, [], madeUp.service.contact],
    );
    assert.match(facts.key, /^[\w-]{10,64}$/u);
  });

  it('asks back where two entries fit, with a key to pass the question on', async () => {
    const faq = [
      anEntry({ id: 'red', title: 'When is the red minibus cleaned?' }),
      anEntry({ id: 'blue', title: 'When is the blue minibus cleaned?' }),
    ];
    const world = aWorld({ content: someContent({ faq }) });
    const facts = factsOf(faqCards.didYouMean, await world.app.dispatch(aMessage('minibus cleaned')));
    assert.deepEqual(facts.options.map(({ id }) => id).sort(), ['blue', 'red']);
    assert.match(facts.key, /^[\w-]{10,64}$/u);
  });

  it('shows what is related to a question that no entry is likely to answer, and keeps the question for whoever opens it', async () => {
    const { app } = aWorld({ content: shipped });
    const asked = 'How many people live in Lancashire?';
    const reply = await app.dispatch(aMessage(asked));
    const facts = factsOf(faqCards.notKnown, reply);
    assert.deepEqual([facts.known, facts.related.map(({ id }) => id)], [null, ['how-many-schools']]);
    assert.ok(reply);
    const body = JSON.stringify(render(reply).body);
    assert.match(body, /"verb":"question\.pass"/u);
    assert.ok(body.includes(`"id":"how-many-schools","asked":"${asked}"`), body);
  });

  it('cuts a long question in the cards that carry it on', async () => {
    const facts = factsOf(faqCards.notKnown, await ask('qwerx '.repeat(LONGEST_QUESTION)));
    assert.equal(facts.asked.length, LONGEST_QUESTION);
  });

  it('cuts it after a whole character', async () => {
    const facts = factsOf(faqCards.notKnown, await ask(`x${'🎒'.repeat(LONGEST_QUESTION)}`));
    assert.equal(facts.asked, `x${'🎒'.repeat(LONGEST_QUESTION / 2 - 1)}`);
  });

  it('answers every text with a card that fits it, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
        assert.ok(await ask(text));
      }),
    );
  });
});

describe('choosing from buttons', () => {
  it('shows every entry that is answered', async () => {
    for (const { id } of madeUp.faq.filter((entry) => entry.status === 'answered'))
      assert.equal(factsOf(faqCards.answer, await app.dispatch(aForm('faq.show', { id }))).id, id);
  });

  it('does not repeat what belongs elsewhere, whatever a button says was asked', async () => {
    for (const verb of ['faq.show', 'faq.why']) {
      const asked = 'A child in year 3 told me her dad hits her';
      const reply = await app.dispatch(aForm(verb, { id: 'isos', asked, after: 'vision' }));
      assert.ok(!JSON.stringify(reply).includes('year 3'));
    }
  });

  it('is out of date for an id that is none', async () => {
    for (const id of ['gone', '', '__proto__', 'constructor', undefined, null, 7, ['what-is-tas'], { toString: null }])
      factsOf(refusals.outOfDate, await app.dispatch(aForm('faq.show', { id })));
  });
});

describe('counting uses of entries', () => {
  it('counts each answer, typed for or chosen, under its topic and the moment it was asked for', async () => {
    const world = aWorld();
    const at = (minute: number) => ({ receivedAt: `2026-07-01T23:${minute}:00.000Z` });
    await world.app.dispatch(aMessage('What is Team around the School?', at(30)));
    await world.app.dispatch(aForm('faq.show', { id: 'what-is-tas' }, at(40)));
    const since = async (moment: string) => [...topicsOf(await world.ports.answerEvents.since(moment))];
    assert.deepEqual(await since('2026-07-01T23:29:59.999Z'), [['model', 2]]);
    assert.deepEqual(await since('2026-07-01T23:30:00.000Z'), [['model', 1]]);
    assert.deepEqual(await since('2026-07-01T23:40:00.000Z'), []);
  });

  it('counts nothing as answered that was not', async () => {
    const world = aWorld();
    await world.app.dispatch(aMessage('What is the weather tomorrow?'));
    await world.app.dispatch(aMessage('will you pay for supply'));
    assert.equal(topicsOf(await world.ports.answerEvents.since('2020-01-01T00:00:00.000Z')).size, 0);
  });

  it('tells what a question led to from what a button opened, and from asking why', async () => {
    const faq = [
      anEntry({ id: 'red', title: 'What is the red bus?' }),
      anEntry({ id: 'open', title: 'Where do zebras graze?', status: 'unanswered', answer: '' }),
    ];
    const { app, ports } = aWorld({ content: someContent({ faq }) });
    const turns = [
      aMessage('What is the red bus?'),
      aForm('faq.show', { id: 'red' }),
      aForm('faq.why', { id: 'red' }),
      aMessage('why?'),
      aMessage('Where do zebras graze?'),
    ];
    for (const [minute, turn] of turns.entries())
      await app.dispatch({ ...turn, receivedAt: `2026-11-23T09:3${minute}:00.000Z` });
    const uses = await ports.answerEvents.since('2020-01-01T00:00:00.000Z');
    assert.deepEqual(
      uses.map(({ entry, by, answered }) => [entry, by, answered]),
      [
        ['red', 'question', true],
        ['red', 'button', true],
        ['red', 'why', false],
        ['red', 'why', false],
        ['open', 'question', false],
      ],
    );
  });

  it('does not cost the answer when it fails, and is reported without the question', async () => {
    const stores = memoryStores();
    const world = aWorld({ ...stores, answerEvents: { ...stores.answerEvents, note: down } });
    factsOf(faqCards.answer, await world.app.dispatch(aMessage('What is Team around the School?')));
    assert.deepEqual(
      world.reports.map(({ what }) => what),
      ['counting the use of an entry'],
    );
  });
});

describe('an officer whose words lead nowhere', () => {
  it('is led to their desk, and nobody else is', async () => {
    for (const text of ['What is the weather tomorrow?', 'why?'])
      for (const [person, officer] of [
        [anOfficer(), true],
        [aPerson(), false],
      ] as const) {
        const reply = await app.dispatch(aMessage(text, { person, conversation: `a:${text}` }));
        const facts = faqCards.notKnown.factsIn(reply) ?? factsOf(faqCards.didYouMean, reply);
        assert.equal(facts.officer, officer);
        assert.ok(reply);
        assert.equal(JSON.stringify(render(reply)).includes('Open officers’ desk'), officer);
      }
  });
});
