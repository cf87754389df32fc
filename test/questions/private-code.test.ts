// The private code of a question that was asked on the website: it opens that question, for whoever has it and for nobody else.
import assert from 'node:assert/strict';
import { pages } from '../../features/questions/web/pages.ts';
import { codeOf, hashOf, readCode } from '../../platform/private-code.ts';
import { drain } from '../builders.ts';
import { aSite, cookiesOf, visit } from '../pages/visit.ts';
import { ASKED, ID, key, opened, question, send, sentIn, withChannel } from './on-website.ts';

describe('the private code of a question', () => {
  it('opens it, also as people type it', async () => {
    const world = await withChannel();
    const { code, link } = sentIn(await send(world));
    const ways = [
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      ` ${code.replaceAll('-', '')}. `,
      code.replaceAll('-', '–'),
      link,
    ];
    for (const typed of [code, ...ways]) {
      const reply = await visit(world, 'POST /my-question', { fields: { code: typed } });
      assert.deepEqual(reply, {
        kind: 'redirect',
        to: '/my-question',
        session: { name: 'question', holds: hashOf(code) },
      });
    }
    assert.equal((await opened(world, code)).text, ASKED);
  });

  it('is asked for again with the reason where something else was entered', async () => {
    const world = await withChannel();
    const { reference } = sentIn(await send(world));
    for (const [typed, problem] of [
      ['', 'missing'],
      [reference, 'reference'],
      [reference.toLowerCase(), 'reference'],
      [codeOf(key(2)), 'unknown'],
    ] as const)
      assert.deepEqual(pages.code.factsIn(await visit(world, 'POST /my-question', { fields: { code: typed } })), {
        typed,
        problem,
      });
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
    // Nothing is withdrawn before they have been asked once more.
    const before = await visit(world, 'GET /my-question/withdraw', { sessions: { question: hashOf(code) } });
    assert.equal(pages.withdraw.factsIn(before)?.state, 'waiting');
    assert.equal((await opened(world, code, 'POST /my-question/withdraw')).state, 'withdrawn');
    assert.ok(
      pages.own.factsIn(await visit(world, 'GET /my-question/withdraw', { sessions: { question: hashOf(code) } })),
    );
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
