// What somebody gets who asks nothing: a short reply, never a guess at a question; and what comes before it.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards } from '../../features/manners/cards.ts';
import { KINDS } from '../../features/manners/kinds.ts';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { cards as signpostsCards } from '../../features/signposts/cards.ts';
import type { Person } from '../../platform/turn.ts';
import {
  aForm,
  aMessage,
  anAdviser,
  anEntry,
  anOfficer,
  aPerson,
  aService,
  aWorld,
  down,
  drain,
  factsOf,
  inChannel,
  madeUp,
  someContent,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import messages from './messages.json' with { type: 'json' };

const { contact } = madeUp.service;

describe('a courtesy', () => {
  for (const kind of KINDS)
    it(`gets a card of its own and never a question of the FAQ: ${kind}`, async () => {
      const { app } = aWorld();
      for (const text of messages.says[kind])
        assert.match(cardOf(await app.dispatch(aMessage(text))) ?? '', /^manners\//u, text);
    });

  it('reads and writes nothing, but for "yes" and "no"', async () => {
    const { ports } = aWorld();
    const lastShown = { keep: down, find: down, forget: down };
    const { app } = aWorld({ lastShown, drafts: { ...ports.drafts, find: down } });
    for (const text of ['hi', 'ta', 'bye', 'are you a robot', 'can i talk to someone', 'wrong chat', 'useless'])
      assert.match(cardOf(await app.dispatch(aMessage(text))) ?? '', /^manners\//u, text);
  });

  it('is answered the same when Teams sends the message again, and not each time in the same words', async () => {
    const { app } = aWorld();
    const said = async (message = aMessage('thanks')) => factsOf(cards.reply, await app.dispatch(message)).says;
    const once = aMessage('thanks');
    assert.equal(await said(once), await said(once));
    assert.ok(new Set([await said(), await said(), await said(), await said()]).size > 1);
  });

  it('comes after a signpost, a command and the words of the FAQ', async () => {
    const faq = [anEntry({ id: 'phone', title: 'Who can I ring?' }), anEntry({ id: 'other', title: 'What is TAS?' })];
    const { app } = aWorld({ content: someContent({ faq }) });
    assert.equal(factsOf(faqCards.answer, await app.dispatch(aMessage('hi, who can i ring?'))).id, 'phone');
    factsOf(signpostsCards.signpost, await app.dispatch(aMessage('thanks, but a child told me her dad hits her')));
    assert.equal(cardOf(await app.dispatch(aMessage('hi, documents, thanks'))), 'documents/documents');
  });

  it('is not what somebody asks about a message of others', async () => {
    const { app } = aWorld();
    factsOf(faqCards.notKnown, await app.dispatch(aMessage('thanks', { place: 'dialog' })));
  });
});

describe('a greeting', () => {
  const greeted = async (over: Parameters<typeof aMessage>[1]) =>
    factsOf(cards.reply, await aWorld().app.dispatch(aMessage('hi', over)));

  it('is two lines and three buttons', async () => {
    const { then, start, person } = await greeted({});
    assert.ok(then.includes(madeUp.service.programme));
    assert.deepEqual([start, person], [true, false]);
  });

  it('leads to their own work who have some here', async () => {
    const { app } = aWorld();
    const doors = async (person: Person) => factsOf(cards.reply, await app.dispatch(aMessage('hi', { person }))).doors;
    assert.deepEqual(await doors(anAdviser()), ['questions', 'my area', 'send to my schools']);
    assert.deepEqual(await doors(anOfficer()), ['officers']);
    assert.deepEqual(await doors(aPerson()), []);
  });

  const names: [name: string, said: string][] = [
    ['Priya Patel', 'Priya'],
    ['Patel, Priya', 'Priya'],
    ['Patel, Priya (Calderwick Primary)', 'Priya'],
    ['Dr. Siân O’Neill', 'Siân'],
    ['Mrs Smith', ''],
    ['P. Smith', ''],
    ['Calderwick Primary School', ''],
    ['School Office', ''],
    ['head@calderwick.example', ''],
    ['Priya', ''],
    ['', ''],
  ];
  for (const [name, said] of names)
    it(`says a first name only where it is plain: ${name}`, async () => {
      const { says } = await greeted({ person: aPerson({ name }) });
      assert.match(says, said === '' ? /^(?:Hello|Hi)[,. ]/u : new RegExp(` ${said}[,.]`, 'u'));
      assert.ok(!says.includes(' .') && !says.includes(' ,') && !says.includes('{'), says);
      if (said === '') assert.ok(!/Smith|Calderwick|Priya|School/u.test(says), says);
    });

  it('names nobody where others read along', async () => {
    for (const place of [inChannel, { place: 'group' } as const]) {
      const { says } = await greeted({ ...place, person: aPerson({ name: 'Priya Patel' }) });
      assert.ok(!says.includes('Priya'), says);
    }
  });
});

describe('yes and no', () => {
  const entry = anEntry({ id: 'bus', title: 'What is the red bus?' });
  const world = () => aWorld({ content: someContent({ faq: [entry, anEntry({ id: 'x', title: 'Who decides?' })] }) });

  it('are about the answer that was shown a moment ago', async () => {
    const { app } = world();
    await app.dispatch(aMessage('What is the red bus?'));
    assert.match(factsOf(cards.reply, await app.dispatch(aMessage('yes'))).says, /glad/iu);
    const { says, key } = factsOf(cards.again, await app.dispatch(aMessage('no')));
    assert.ok(says.includes('What is the red bus?'));
    assert.ok(key !== '');
  });

  it('say what to do where none was shown, or where it is long ago', async () => {
    const { app } = world();
    await app.dispatch(aMessage('What is the red bus?', { receivedAt: '2026-11-23T08:00:00.000Z' }));
    for (const text of ['yes', 'no']) {
      const reply = await app.dispatch(aMessage(text));
      const { says } = cards.reply.factsIn(reply) ?? factsOf(cards.again, reply);
      assert.ok(!says.includes('red bus') && !/glad/iu.test(says), says);
    }
  });

  it('are answered although nobody can read what was shown', async () => {
    const { ports } = aWorld();
    const { app, reports } = aWorld({ lastShown: { ...ports.lastShown, find: down } });
    factsOf(cards.again, await app.dispatch(aMessage('no')));
    assert.equal(reports.length, 1);
  });

  it('lead on: what is typed goes to officers, and what belongs elsewhere does not', async () => {
    const begun = world();
    const { app, ports } = begun;
    const { key } = factsOf(cards.again, await app.dispatch(aMessage('no')));
    const send = (asked: string) => app.dispatch(aForm('question.pass', { asked, formKey: key, entry: '', after: '' }));
    factsOf(signpostsCards.signpost, await send('a child told me her dad hits her'));
    factsOf(questionsCards.passedOn, await send('Where do I park?'));
    await drain(begun);
    assert.deepEqual(
      (await ports.questions.open()).map(({ text }) => text),
      ['Where do I park?'],
    );
  });

  it('are the answer where somebody is asked for one, and "hello" is not', async () => {
    const { app } = aWorld();
    await app.dispatch(aMessage('nominate step by step'));
    factsOf(cards.reply, await app.dispatch(aMessage('hello')));
    for (const text of ['no', 'none', 'morning', 'ok', '1'])
      factsOf(nominationsCards.step, await app.dispatch(aMessage(text)));
  });
});

describe('"stop"', () => {
  it('ends the questions of a form, and nothing where none are asked', async () => {
    const { app } = aWorld();
    assert.equal(cardOf(await app.dispatch(aMessage('stop'))), 'manners/reply');
    await app.dispatch(aMessage('nominate step by step'));
    assert.match(cardOf(await app.dispatch(aMessage('stop'))) ?? '', /^nominations\//u);
    assert.equal(cardOf(await app.dispatch(aMessage('stop'))), 'manners/reply');
  });
});

describe('a question among pleasantries', () => {
  it('is answered as if it stood alone, and shown as it was typed', async () => {
    const faq = [anEntry({ id: 'bus', title: 'When is the red minibus cleaned?' }), anEntry({ id: 'x' })];
    const { app } = aWorld({ content: someContent({ faq }) });
    const text =
      'Hi, hope you are well. One more thing, when is the red minibus cleaned? Thanks so much x\nKind regards, Jo';
    const { id, asked } = factsOf(faqCards.answer, await app.dispatch(aMessage(text)));
    assert.deepEqual([id, asked], ['bus', text]);
  });
});

describe('a wish for a person', () => {
  it('is answered with all ways to reach one, in a channel too, and from the button', async () => {
    const full = { ...contact, phone: '01632 960 100', hours: 'Monday to Friday', address: 'County Hall' };
    const { app } = aWorld({ content: someContent({ service: aService({ contact: full }) }) });
    for (const turn of [aMessage('can i talk to someone'), aMessage('whats the number to ring', inChannel)])
      assert.deepEqual(factsOf(cards.contact, await app.dispatch(turn)).contact, full);
    assert.deepEqual(factsOf(cards.contact, await app.dispatch(aForm('manners.contact'))).contact, full);
  });
});

describe('anger', () => {
  it('is answered calmly, with whom to contact', async () => {
    assert.deepEqual(factsOf(cards.reply, await aWorld().app.dispatch(aMessage('you are useless'))).contact, contact);
  });
});

describe('a message in another language', () => {
  it('gets the line in that language, and whom to contact', async () => {
    const { app } = aWorld();
    const facts = factsOf(cards.language, await app.dispatch(aMessage('کیا میں کسی سے بات کر سکتا ہوں')));
    assert.equal(facts.name, 'Urdu');
    assert.match(facts.line, /انگریزی/u);
    assert.deepEqual([facts.rightToLeft, facts.contact], [true, contact]);
  });

  it('gets whom to contact where nobody has written a line', async () => {
    const facts = factsOf(cards.language, await aWorld().app.dispatch(aMessage('什么时候开会')));
    assert.deepEqual([facts.name, facts.line], ['', '']);
  });
});

describe('a question without an answer', () => {
  it('ends with whom to contact, however it is not known', async () => {
    const faq = ['red', 'blue'].map((id) => anEntry({ id, title: `When is the ${id} minibus cleaned?` }));
    const { app } = aWorld({ content: someContent({ faq }) });
    assert.deepEqual(factsOf(faqCards.notKnown, await app.dispatch(aMessage('Are there biscuits?'))).contact, contact);
    const unsure = await app.dispatch(aMessage('minibus cleaned'));
    assert.deepEqual(factsOf(faqCards.didYouMean, unsure).contact, contact);
  });
});
