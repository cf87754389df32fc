// Asking the council without Teams: the same question as in Teams, sent once, and read again by whoever has its private code and nobody else.
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { type AskFacts, pages, type SentFacts } from '../../features/questions/web/pages.ts';
import { codeOf, hashOf, readCode } from '../../features/questions/web/visitor.ts';
import type { PageReply } from '../../platform/web-page.ts';
import { memoryTables } from '../../storage/memory.ts';
import type { Tables } from '../../platform/table.ts';
import { storesOver } from '../../app.ts';
import { aForm, anOfficer, aStaffChannel, aWorld, drain, factsOf, type World } from '../builders.ts';
import { aSite, cookiesOf, visit } from '../pages/visit.ts';
import { answer, asker, idOf, KEY, pressOn, question as questionOf } from './asked.ts';

/** No entry of the FAQ asks it. */
const ASKED = 'Who feeds the hens of the museum?';
const ID = idOf(ASKED);
const key = (n = 1): string => `key-of-a-web-form-000${n}`;

const send = (world: World, fields: Record<string, string> = {}): Promise<PageReply> =>
  visit(world, 'POST /questions/ask', { fields: { asked: ASKED, key: key(), ...fields } });

function sentIn(reply: PageReply): SentFacts {
  const facts = pages.sent.factsIn(reply);
  assert.ok(facts, JSON.stringify(reply));
  return facts;
}

function askIn(reply: PageReply): AskFacts {
  const facts = pages.ask.factsIn(reply);
  assert.ok(facts, JSON.stringify(reply));
  return facts;
}

const question = (world: World) => questionOf(world, ID);

/** The page of the question, for whoever has this code. */
const opened = async (world: World, code: string, page = 'GET /my-question', fields: Record<string, string> = {}) => {
  const reply = await visit(world, page, { sessions: { question: hashOf(code) }, fields });
  const facts = pages.own.factsIn(reply);
  assert.ok(facts, JSON.stringify(reply));
  return facts;
};

/** A world with a staff channel. */
async function withChannel(over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(over);
  await world.ports.staffChannels.follow(aStaffChannel());
  return world;
}

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
    assert.deepEqual(askIn(await send(world, { asked: entry.title })).known, { id: entry.id, title: entry.title });
    assert.deepEqual(await world.ports.questions.open(), []);
    sentIn(await send(world, { asked: entry.title, sure: 'true' }));
    assert.ok(await world.ports.questions.find(idOf(entry.title)));
  });
});

describe('the private code of a question', () => {
  it('opens it, also as people type it', async () => {
    const world = await withChannel();
    const { code } = sentIn(await send(world));
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `]) {
      const reply = await visit(world, 'POST /my-question', { fields: { code: typed } });
      assert.deepEqual(reply, {
        kind: 'redirect',
        to: '/my-question',
        session: { name: 'question', holds: hashOf(code) },
      });
    }
    assert.equal((await opened(world, code)).text, ASKED);
  });

  it('is the only thing that does', async () => {
    const world = await withChannel();
    const { code } = sentIn(await send(world));
    const others = ['', 'no', codeOf(key(2)), code.slice(0, -1), `${code}2`, hashOf(code), ID, `${code.slice(0, -1)}1`];
    for (const typed of others) {
      const reply = await visit(world, 'POST /my-question', { fields: { code: typed } });
      assert.equal(pages.code.factsIn(reply)?.typed, typed);
      assert.equal(reply.kind === 'page' && reply.status, 422);
    }
    // No session, or that of a question that is none.
    for (const sessions of [{}, { question: hashOf(codeOf(key(3))) }, { other: hashOf(code) }])
      for (const page of [
        'GET /my-question',
        'GET /my-question/change',
        'POST /my-question/change',
        'POST /my-question/withdraw',
      ])
        assert.ok(pages.code.factsIn(await visit(world, page, { sessions, fields: { id: ID, asked: 'Mine now?' } })));
    assert.equal((await question(world)).text, ASKED);
  });

  it('has no letter that looks like another, and a key leads to it alone', () => {
    const codes = Array.from({ length: 200 }, (_, n) => codeOf(`a-key-of-a-form-${String(n)}`));
    assert.equal(new Set(codes).size, 200);
    for (const code of codes) {
      assert.match(code, /^(?:[2-9BCDFGHJ-NP-TV-XZ]{4}-){4}[2-9BCDFGHJ-NP-TV-XZ]{4}$/u);
      assert.equal(readCode(code), code);
    }
  });

  it('lets whoever has it change the words and withdraw, while it waits', async () => {
    const world = await withChannel();
    const { code } = sentIn(await send(world));
    await drain(world);
    const form = await visit(world, 'GET /my-question/change', { sessions: { question: hashOf(code) } });
    const formKey = pages.reword.factsIn(form)?.formKey ?? '';
    const changed = await opened(world, code, 'POST /my-question/change', { asked: 'Who pays for travel?', formKey });
    assert.deepEqual([changed.text, changed.notice], ['Who pays for travel?', 'changed']);
    const empty = await visit(world, 'POST /my-question/change', {
      sessions: { question: hashOf(code) },
      fields: { asked: ' ', formKey },
    });
    assert.equal(pages.reword.factsIn(empty)?.missing, true);
    assert.equal((await opened(world, code, 'POST /my-question/withdraw')).state, 'withdrawn');
    assert.equal((await opened(world, code)).state, 'withdrawn');
  });

  it('begins a session with the receipt, which ends when the question is closed', async () => {
    const world = await withChannel();
    const site = aSite(world);
    const sent = await site('/questions/ask', { fields: { asked: ASKED, key: key() } });
    const page = await site('/my-question', { headers: cookiesOf(sent) });
    assert.match(String(page.body), /“Who feeds the hens of the museum\?”/u);
    // No browser keeps what only the session may read.
    assert.equal(page.headers['cache-control'], 'no-store');
    const closed = await site('/my-question/close', { fields: {} });
    assert.deepEqual([closed.status, closed.headers['location']], [303, '/my-question']);
    assert.match(String((await site('/my-question', { headers: cookiesOf(closed) })).body), /Your code/u);
  });

  it('stands in no address that a browser sends', async () => {
    const world = await withChannel();
    const { link } = sentIn(await send(world));
    assert.equal(new URL(link).pathname + new URL(link).search, '/my-question');
  });
});
