// The page behind a link: opening it changes nothing, its button fetches once, nothing typed becomes markup, nobody keeps it.
import assert from 'node:assert/strict';
import { downloadPages } from '../../pages/download.ts';
import { markup } from '../../pages/html.ts';
import type { File } from '../../platform/downloads/file.ts';
import { madeUp } from '../builders.ts';

const token = 'q1w2e3r4t5y6u7i8o9p0a1';
const pages = (file?: File) => {
  const fetched: string[] = [];
  const fetch = (asked: string) => {
    fetched.push(asked);
    return Promise.resolve(file);
  };
  return { fetched, answer: downloadPages({ fetch, wording: madeUp.wording }) };
};

describe('the page behind a link', () => {
  it('fetches nothing when it is opened, as programs that look at links open it, too', async () => {
    const { fetched, answer } = pages({ kind: 'csv', name: 'a.csv', text: 'x' });
    for (const method of ['GET', 'HEAD']) {
      const { status, body } = await answer({ method, token });
      assert.equal(status, 200);
      assert.match(body, /<form method="post">/);
      assert.ok(!body.includes(token));
    }
    assert.deepEqual(fetched, []);
  });

  it('gives the file to whoever presses its button, for nobody to keep', async () => {
    const { answer } = pages({ kind: 'csv', name: 'nominations-2026-11-23.csv', text: 'x' });
    const { status, headers, body } = await answer({ method: 'POST', token });
    assert.deepEqual([status, body], [200, 'x']);
    assert.equal(headers['content-disposition'], 'attachment; filename="nominations-2026-11-23.csv"');
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8');
    const panel = pages({ kind: 'json', name: 'panel.json', text: '{}' });
    const given = await panel.answer({ method: 'POST', token });
    assert.deepEqual([given.headers['content-type'], given.body], ['application/json; charset=utf-8', '{}']);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  it('says that it is gone, and asks nobody for a token that is none', async () => {
    const { fetched, answer } = pages();
    assert.equal((await answer({ method: 'POST', token })).status, 410);
    for (const none of ['', '../x', 'short', 'x'.repeat(65), "'; drop"])
      assert.equal((await answer({ method: 'POST', token: none })).status, 410);
    assert.deepEqual(fetched, [token]);
  });

  it('shows what people typed as text', async () => {
    const hostile = `<script>alert("1")</script> & '`;
    const steps = [{ what: hostile, who: hostile, at: hostile, reason: hostile }];
    const { answer } = pages({ kind: 'page', title: hostile, rows: [{ label: hostile, value: hostile }], steps });
    const { body, headers } = await answer({ method: 'POST', token });
    assert.ok(!body.includes('<script'));
    assert.equal(body.split('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;').length - 1, 8);
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/);
  });

  it('has no heading for what happened where nothing did', async () => {
    const bodyOf = async (steps: { what: string; who: string; at: string; reason: string }[]) =>
      (await pages({ kind: 'page', title: 'A', rows: [], steps }).answer({ method: 'POST', token })).body;
    assert.ok(!(await bodyOf([])).includes('<h2>'));
    assert.ok((await bodyOf([{ what: 'a', who: 'b', at: 'c', reason: 'd' }])).includes('<h2>'));
  });
});

describe('markup', () => {
  it('escapes texts, and leaves markup of ours', () => {
    assert.equal(
      markup`<p title="${'"<'}">${markup`<b>${'&'}</b>`}${[markup`<i></i>`]}</p>`.html,
      '<p title="&quot;&lt;"><b>&amp;</b><i></i></p>',
    );
  });
});
