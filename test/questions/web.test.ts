// Asking the council without Teams: the same question as in Teams, sent once, with nothing lost that was typed and nothing kept that must not be.
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { type AskFacts, pages } from '../../features/questions/web/pages.ts';
import { hashOf } from '../../platform/private-code.ts';
import { mailTo } from '../../platform/address.ts';
import type { Reply } from '../../platform/card.ts';
import type { Mail } from '../../platform/mail.ts';
import { memoryTables } from '../../storage/memory.ts';
import type { Tables } from '../../platform/table.ts';
import { storesOver } from '../../app.ts';
import { aForm, anOfficer, drain, factsOf } from '../builders.ts';
import { visit } from '../pages/visit.ts';
import { answer, asker, idOf, KEY, pressOn } from './asked.ts';
import { ASKED, askIn, ID, key, opened, question, send, sentIn, withChannel } from './on-website.ts';

describe('a question that is asked on the website', () => {
  it('is one question with the same of somebody in Teams, and each has the answer in their own way', async () => {
    const world = await withChannel();
    await world.app.dispatch(aForm('question.pass', { formKey: KEY, asked: ASKED }, asker(1)));
    const sent = sentIn(await send(world));
    await drain(world);
    assert.deepEqual([sent.already, sent.others, sent.reference.startsWith('Q-')], [false, 1, true]);
    assert.equal((await question(world)).askers, 2);

    const before = world.posts.length;
    await pressOn(world, ID, 'question.answer', answer);
    await drain(world);
    const answers = world.posts.slice(before).filter(({ reply }) => questionsCards.answered.factsIn(reply));
    // Nothing is sent to whom nothing can reach, and officers do not wait for that.
    assert.deepEqual(
      answers.map(({ address }) => address),
      [asker(1).address],
    );
    const shown = factsOf(questionsCards.question, await pressOn(world, ID, 'question.show'));
    assert.deepEqual([shown.delivered.sent, shown.delivered.waiting], [1, 0]);
    const own = await opened(world, sent.code);
    assert.deepEqual([own.state, own.answer?.answer, own.reference], ['answered', answer.answer, sent.reference]);
  });

  it('is asked by nobody whom officers could name', async () => {
    const world = await withChannel();
    await send(world);
    await drain(world);
    const form = aForm('question.open', { id: ID, decisions: 0 }, { person: anOfficer(), place: 'personal' });
    const { people } = factsOf(questionsCards.question, await world.app.dispatch(form));
    assert.deepEqual(
      people?.named.map(({ name }) => name),
      [world.ports.content.wording['label.visitor']],
    );
  });

  it('is one, with one code, however often and however fast its form is sent', async () => {
    const world = await withChannel();
    const all = await Promise.all(Array.from({ length: 50 }, () => send(world)));
    const codes = new Set([...all, await send(world)].map((reply) => sentIn(reply).code));
    await drain(world);
    assert.equal(codes.size, 1);
    assert.equal((await question(world)).askers, 1);
  });

  it('keeps neither the code nor the key that it is made of', async () => {
    const rows: unknown[] = [];
    const memory = memoryTables();
    const written: Tables = (name) => {
      const table = memory(name);
      return { ...table, write: (changes) => (rows.push(changes), table.write(changes)) };
    };
    const world = await withChannel(storesOver(written));
    const { code, link } = sentIn(await send(world));
    await drain(world);
    assert.ok(link.endsWith(`/my-question#${code}`));
    const kept = JSON.stringify([rows, world.queued()]);
    assert.ok(kept.includes(hashOf(code)));
    for (const secret of [code, code.replaceAll('-', ''), key()]) assert.ok(!kept.includes(secret));
  });

  it('comes back as it was typed with what is wrong, and nothing of it is kept', async () => {
    const world = await withChannel();
    const long = 'x'.repeat(1001);
    const cases: [Record<string, string>, Partial<AskFacts>][] = [
      [{ asked: '  ' }, { problem: 'missing', asked: '' }],
      [{ asked: long }, { problem: 'long', asked: long }],
      [{ website: 'https://spam.example.org' }, { problem: 'trap', asked: ASKED }],
      [{ asked: 'Can I ring 01632 960 100?' }, { found: { email: false, phone: true, names: [] } }],
    ];
    for (const [fields, expected] of cases) {
      const reply = await send(world, fields);
      assert.equal(reply.kind === 'page' && reply.status, 422);
      const facts = askIn(reply);
      assert.deepEqual({ ...facts, ...expected }, facts);
      assert.equal(facts.key, key());
    }
    assert.deepEqual(await world.ports.questions.open(), []);
  });

  it('is rid of contact details by whoever sends it again, and of a name only where they say that it is none', async () => {
    const world = await withChannel();
    assert.ok(askIn(await send(world, { asked: 'Will Mr Sample decide?' })).found?.names.length);
    assert.ok(askIn(await send(world, { asked: 'Will Mr Sample decide?', looked: 'true' })).found);
    sentIn(await send(world, { asked: 'Will Mr Sample decide?', looked: 'true', asIs: 'true' }));
    const sent = sentIn(await send(world, { asked: 'Can I ring 01632 960 100?', looked: 'true', key: key(2) }));
    assert.doesNotMatch(sent.asked, /960/u);
  });

  it('goes to nobody where somebody else must help', async () => {
    const world = await withChannel();
    const reply = await send(world, { asked: 'A child in my class is being hurt at home' });
    assert.ok(pages.elsewhere.factsIn(reply));
    assert.deepEqual(await world.ports.questions.open(), []);
  });

  it('shows an answer that there is before it is sent all the same', async () => {
    const world = await withChannel();
    const [entry] = world.ports.content.faq.filter(({ status }) => status === 'answered');
    assert.ok(entry);
    const { known, sure } = askIn(await send(world, { asked: entry.title }));
    assert.deepEqual([known, sure], [[{ id: entry.id, title: entry.title }], true]);
    assert.deepEqual(await world.ports.questions.open(), []);
    sentIn(await send(world, { asked: entry.title, sure: 'true' }));
    assert.ok(await world.ports.questions.find(idOf(entry.title)));
  });
});

describe('an answer by email to a question of the website', () => {
  /** A world whose council sends email, and what it sent. */
  async function mailing() {
    const sent: { to: string; card: Reply }[] = [];
    const mail: Mail = {
      to: mailTo,
      post: ({ to, reply }) => {
        sent.push({ to, card: reply });
        return Promise.resolve({ posted: true, activity: '' });
      },
      wasTaken: () => Promise.resolve(undefined),
    };
    return { world: await withChannel({ mail }), sent };
  }

  it('goes to the address that was given, once, and officers see nothing of that', async () => {
    const { world, sent } = await mailing();
    assert.equal(sentIn(await send(world, { email: ' ada@school.example.org ' })).email, 'ada@school.example.org');
    await drain(world);
    assert.ok(!JSON.stringify(world.queued()).includes('ada@school'));
    const shown = await pressOn(world, ID, 'question.open', { decisions: 0 });
    assert.ok(!JSON.stringify(shown).includes('ada@school'));
    await pressOn(world, ID, 'question.answer', answer);
    await drain(world);
    assert.deepEqual(
      sent.map(({ to }) => to),
      ['mailto:ada@school.example.org'],
    );
    assert.equal(questionsCards.answered.factsIn(sent[0]?.card)?.answer, answer.answer);
  });

  it('is asked for again where no mail could go there, and what was typed is kept', async () => {
    const { world } = await mailing();
    const form = askIn(await send(world, { email: 'ada at school' }));
    assert.deepEqual([form.problem, form.email, form.asked], ['email', 'ada at school', ASKED]);
  });

  it('is neither offered nor taken where the council sends no email', async () => {
    const world = await withChannel();
    assert.equal(askIn(await visit(world, 'GET /questions/ask')).mails, false);
    assert.equal(sentIn(await send(world, { email: 'ada@school.example.org' })).email, '');
  });
});
