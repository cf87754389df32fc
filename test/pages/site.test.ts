// What every page has: nothing of other sites is taken, faults lose nothing that was typed, and whatever is put into a page stays text.
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { plusMinutes } from '../../platform/calendar.ts';
import { redirect, webPage } from '../../platform/web-page.ts';
import { INLINE_SCRIPT } from '../../pages/answer.ts';
import { aWorld, type World } from '../world.ts';
import { aSite, cookiesOf, OURS, SITE } from './visit.ts';

const start = webPage<{ round: string; nominations: object; chat: string }>('website/start');
const nominations = { are: 'open', when: '' };

/** A site with one page more, which answers as `visited` says. */
const withPage = (world: World, visited: Parameters<typeof aSite>[1] = {}) => aSite(world, visited);

describe('the site', () => {
  it('says what to do next on its start page, and where nothing is', async () => {
    const site = aSite(aWorld());
    assert.equal((await site('/')).status, 200);
    const lost = await site('/no-such-page');
    assert.equal(lost.status, 404);
    assert.match(String(lost.body), /Page not found/u);
    for (const path of ['/%E0%A4%A', '/assets/../host.json', '/assets/%2e%2e/host.json', '/__proto__', '/constructor'])
      assert.equal((await site(path)).status, 404, path);
  });

  it('lets nothing but its own styles and scripts run, and only Teams frame it', async () => {
    const { headers, body } = await aSite(aWorld())('/');
    const policy = headers['content-security-policy'] ?? '';
    assert.match(policy, /^default-src 'none'; style-src 'self'; script-src 'self' 'sha256-[\w+/=]+';/u);
    assert.match(policy, /frame-ancestors 'self' https:\/\/teams\.microsoft\.com/u);
    assert.match(headers['strict-transport-security'] ?? '', /max-age/u);
    // The one line of script in the page is the one that the policy names.
    const scripts = [...String(body).matchAll(/<script>(?<line>[^<]*)<\/script>/gu)].map(({ groups }) => groups?.line);
    assert.deepEqual(scripts, [INLINE_SCRIPT]);
    assert.doesNotMatch(String(body), /\sstyle=|\son\w+=/u);
  });

  it('shows what it is told as text', async () => {
    const nasty = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> {{ 7 * 7 }} ‮أبجد`;
    const world = aWorld();
    const visited = { 'GET /': () => start.with({ round: nasty, nominations, chat: `javascript:"><b>` }) };
    const { body } = await aSite(world, { visited })('/');
    assert.ok(String(body).includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(String(body).includes('{{ 7 * 7 }}'));
    assert.doesNotMatch(String(body), /<img|<b>|alert\(1\)<\/script>/u);
  });

  it('takes no form that another site sends, and shows what was typed', async () => {
    const site = aSite(aWorld());
    const fields = { asked: 'Who pays for cover, and when?' };
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      const refused = await site('/questions/ask', { fields, headers });
      assert.equal(refused.status, 403);
      assert.match(String(refused.body), /Who pays for cover, and when\?/u);
    }
  });

  it('goes by the origin where a browser does not say where a form comes from', async () => {
    const world = aWorld();
    const site = aSite(world, { visited: { 'POST /': () => redirect('/taken') } });
    const send = async (headers: Record<string, string>) => (await site('/', { method: 'POST', headers })).status;
    assert.equal(await send({ origin: SITE }), 303);
    assert.equal(await send({ origin: 'https://elsewhere.example.org' }), 403);
    assert.equal(await send({}), 403);
  });

  it('says that a fault is ours, with a reference, and shows what was typed; what it reports names nobody', async () => {
    const world = aWorld();
    const visited = { 'POST /': () => Promise.reject(new Error('storage is down')) };
    const { status, body } = await aSite(world, { visited })('/', {
      fields: { asked: 'A long <b>question</b>', key: 'k'.repeat(22) },
    });
    assert.equal(status, 500);
    assert.match(String(body), /tell us this reference: <strong>TAS-0001<\/strong>/u);
    assert.match(String(body), /A long &lt;b&gt;question&lt;\/b&gt;/u);
    assert.doesNotMatch(String(body), /kkkk/u);
    assert.deepEqual(
      world.reports.map(({ what }) => what),
      ['A page failed, reference TAS-0001'],
    );
  });

  it('takes so many forms of one address a minute, and those of others all the same', async () => {
    const world = aWorld();
    const site = aSite(world, { visited: { 'POST /': () => redirect('/') } });
    const send = async (address: string) =>
      (
        await site('/', {
          fields: { asked: 'one two' },
          headers: { ...OURS, 'x-forwarded-for': `spoofed, ${address}` },
        })
      ).status;
    for (let n = 0; n < 120; n += 1) assert.equal(await send('192.0.2.1:4711'), 303);
    assert.equal(await send('192.0.2.1:4712'), 429);
    assert.equal(await send('192.0.2.2:4711'), 303);
    world.clock.now = plusMinutes(world.clock.now, 1);
    assert.equal(await send('192.0.2.1:4711'), 303);
  });

  it('takes no form that is longer than any of ours', async () => {
    const site = aSite(aWorld(), { visited: { 'POST /': () => redirect('/') } });
    assert.equal((await site('/', { fields: { asked: 'x'.repeat(256 * 1024) } })).status, 413);
  });

  it('sends a page once to whoever has it already, compressed, and no body to who asks only for its head', async () => {
    const site = aSite(aWorld());
    const page = await site('/', { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(page.headers['content-encoding'], 'gzip');
    assert.match(gunzipSync(page.body).toString(), /<h1/u);
    const again = await site('/', { headers: { 'if-none-match': page.headers['etag'] ?? '' } });
    assert.deepEqual([again.status, again.body], [304, '']);
    assert.deepEqual(
      [(await site('/', { method: 'HEAD' })).status, (await site('/', { method: 'HEAD' })).body],
      [200, ''],
    );
  });
});

describe('a session of a browser', () => {
  const visited = {
    'POST /': () => redirect('/', { name: 'question', holds: 'hash-1' }),
    'POST /end': () => redirect('/', { name: 'question', holds: '' }),
    'GET /': ({ sessions }: { sessions: Readonly<Record<string, string>> }) =>
      start.with({ round: JSON.stringify(sessions), nominations, chat: '' }),
  };
  const held = async (site: ReturnType<typeof withPage>, headers: Record<string, string>): Promise<string> =>
    /forward for the (?<held>.*?) until/u.exec(String((await site('/', { headers })).body))?.groups?.held ?? '';

  it('holds what it began with, for two hours, where no script and no other site can use it', async () => {
    const world = aWorld();
    const site = withPage(world, { visited });
    const begun = await site('/', { fields: {} });
    const [cookie] = begun.cookies ?? [];
    assert.ok(cookie);
    assert.deepEqual(
      [cookie.name, cookie.httpOnly, cookie.secure, cookie.sameSite, cookie.maxAge],
      ['__Host-question', true, true, 'Strict', 7200],
    );
    assert.equal(await held(site, cookiesOf(begun)), '{&quot;question&quot;:&quot;hash-1&quot;}');
    world.clock.now = plusMinutes(world.clock.now, 121);
    assert.equal(await held(site, cookiesOf(begun)), '{}');
  });

  it('is none that we did not begin', async () => {
    const site = withPage(aWorld(), { visited });
    const [cookie] = (await site('/', { fields: {} })).cookies ?? [];
    const value = cookie?.value ?? '';
    const [holds = '', until = '', signature = ''] = value.split('.');
    const forged = [
      `hash-2.${until}.${signature}`,
      `${holds}.${Number(until) + 1}.${signature}`,
      `${holds}.Infinity.${signature}`,
      `${holds}.${until}`,
      '',
      '..',
    ];
    for (const one of forged) assert.equal(await held(site, { cookie: `__Host-question=${one}` }), '{}', one);
    // Of another name, or without what only https may set.
    for (const name of ['__Host-other', 'question'])
      assert.equal(await held(site, { cookie: `${name}=${value}` }), '{}', name);
  });

  it('ends when it is told to', async () => {
    const [cookie] = (await withPage(aWorld(), { visited })('/end', { fields: {} })).cookies ?? [];
    assert.deepEqual([cookie?.value, cookie?.maxAge], ['', 0]);
  });
});
