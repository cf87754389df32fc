// Pages for people who are signed in: who may see what, and what no other site, browser, log or address gets of it.
import assert from 'node:assert/strict';
import { registry } from '../../app.ts';
import { may, type Role, roles } from '../../platform/access.ts';
import { webPage } from '../../platform/web-page.ts';
import type { SiteAnswer } from '../../pages/answer.ts';
import { type Entra, fakeEntra, OTHER_TENANT } from '../sign-in/fake-entra.ts';
import { aSite } from '../pages/visit.ts';
import { aWorld, type World } from '../world.ts';
import { anAdviser, anOfficer, aPerson } from '../turns.ts';
import { asSignedIn, cardIn, personalNeeds, tokenOf } from './signed-in.ts';

const people = { user: aPerson(), adviser: anAdviser(), officer: anOfficer() } satisfies Record<Role, object>;
const textOf = ({ body }: SiteAnswer): string => String(body);
/** The card on a page, as text; empty where there is none. */
const cardText = (answer: SiteAnswer): string => JSON.stringify(cardIn(answer) ?? '');

describe('pages for people who are signed in', () => {
  let entra: Entra;
  let world: World;
  before(async () => {
    entra = await fakeEntra();
  });
  after(() => {
    entra.close();
  });
  beforeEach(() => {
    world = aWorld();
  });
  const asking = (over: Parameters<typeof asSignedIn>[2] = {}) => asSignedIn(world, entra, over);

  it('are a frame that is the same for everybody and holds nothing of anybody, and what goes into it for each', async () => {
    const site = aSite(world, { personal: personalNeeds(world, entra) });
    const [frame, again] = [
      await site('/app'),
      await site('/app', { headers: { authorization: tokenOf(people.officer) } }),
    ];
    assert.deepEqual([frame.status, textOf(frame)], [200, textOf(again)]);
    assert.doesNotMatch(textOf(frame), /Your desk/u);
    const home = await asking()(people.officer, 'GET /');
    assert.equal(home.status, 200);
    assert.match(textOf(home), /Your desk/u);
    assert.match(textOf(await asking()(people.user, 'GET /')), /Welcome/u);
  });

  it('can be reached with keys, each to one page, and list those of the pages that somebody may see', async () => {
    const shortcuts = Object.values(registry.personalPages).flatMap((page) => page.key ?? []);
    assert.equal(new Set(shortcuts.map(({ press }) => press)).size, shortcuts.length);
    const keysOf = async (role: Role) =>
      [...textOf(await asking()(people[role], 'GET /keys')).matchAll(/<kbd>(?<key>[a-z])<\/kbd>/gu)].map(
        ({ groups }) => groups?.['key'],
      );
    assert.deepEqual((await keysOf('officer')).toSorted(), shortcuts.map(({ press }) => press).toSorted());
    assert.deepEqual(await keysOf('adviser'), ['h', 'q', 'm', 's']);
    assert.deepEqual(await keysOf('user'), ['h']);
  });

  it('are not there where nobody can sign in', async () => {
    for (const method of ['GET', 'POST']) assert.equal((await aSite(world)('/app', { method })).status, 404);
  });

  it('are kept by no browser, set no cookie, and are framed by Teams alone', async () => {
    for (const page of ['GET /', 'GET /no-such-page', 'POST /press', 'GET /say?words=help']) {
      const { headers, cookies } = await asking()(people.officer, page);
      assert.equal(headers['cache-control'], 'no-store', page);
      assert.equal(cookies, undefined);
      assert.match(headers['content-security-policy'] ?? '', /frame-ancestors https:\/\/teams\.microsoft\.com/u);
    }
    const frame = await aSite(world, { personal: personalNeeds(world, entra) })('/app');
    const policy = frame.headers['content-security-policy'] ?? '';
    assert.doesNotMatch(policy, /frame-ancestors[^;]*'self'|unsafe|\*(?!\.)/u);
    assert.match(policy, /connect-src 'self' https:\/\/login\.microsoftonline\.com;/u);
  });

  for (const page of Object.keys(registry.personalPages))
    for (const role of roles)
      it(`are for whoever may, and nobody else hears of them: ${page}, ${role}`, async () => {
        const reached: string[] = [];
        const visit = (name: string, request: { person: object }) => {
          reached.push(name);
          return world.app.visit(name, request as Parameters<typeof world.app.visit>[1]);
        };
        const personal = { ...personalNeeds(world, entra), visit };
        const answer = await asking({ personal })(people[role], page.replaceAll(/\{\w+\}/gu, 'none'));
        assert.deepEqual(reached, [page]);
        const allowed = may(role, registry.personalPages[page] ?? { roles: [] });
        // The refusal is the chat's card.
        assert.equal(
          /This is for council officers|advisers|This is for the people who look after/u.test(cardText(answer)),
          !allowed,
        );
      });

  it('are refused to whoever has no token, and to another tenant, and they hear nothing of it', async () => {
    const ask = asking();
    for (const authorization of ['', 'Bearer x', tokenOf({ ...people.officer, tenantId: OTHER_TENANT })]) {
      const { status, headers, body: said } = await ask(people.officer, 'GET /', { authorization });
      assert.equal(status, 401);
      assert.match(headers['www-authenticate'] ?? '', /^Bearer error="invalid_token"/u);
      assert.doesNotMatch(String(said), /Your desk/u);
    }
    const expired = await ask(people.officer, 'GET /', { authorization: tokenOf(people.officer, { exp: 1 }) });
    assert.deepEqual([expired.status, /expired/u.test(expired.headers['www-authenticate'] ?? '')], [401, true]);
  });

  it('take nothing that another site sends, whoever is signed in', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example.org' },
      {},
    ]) {
      const { status, body } = await asking()(people.officer, 'GET /', { headers });
      assert.equal(status, 403);
      assert.doesNotMatch(String(body), /Your desk/u);
    }
  });

  it('go by nothing but the token: not by what is sent, nor by cookies', async () => {
    const fields = { person: people.officer, role: 'officer', objectId: people.officer.objectId };
    const headers = { 'sec-fetch-site': 'same-origin', cookie: `person=${people.officer.objectId}` };
    assert.match(textOf(await asking()(people.user, 'GET /', { fields, headers })), /Welcome/u);
  });

  it('lead to pages of ours only, whatever is asked for', async () => {
    for (const path of [
      '//evil.example.org',
      'https://evil.example.org/',
      '/\\evil.example.org',
      'javascript:alert(1)',
      '/%2f%2fevil',
      '',
    ]) {
      const { status, headers } = await asking()(people.officer, `GET ${path}`);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      assert.equal(headers['content-location'], undefined);
      assert.equal(headers['location'], undefined);
    }
  });

  it('say that there is no page where an address names nothing we have, whatever it is', async () => {
    const ids = { id: 'nope', reference: 'TAS-9999', number: '99' };
    const named = Object.keys(registry.personalPages).filter((name) => /^GET .*\{/u.test(name));
    for (const name of named) {
      const page = name.replace(/\{(\w+)\}/gu, (_, id: string) => ids[id as keyof typeof ids]);
      const { status, body } = await asking()(people.officer, page);
      assert.deepEqual([status, /There is no page here/u.test(String(body))], [404, true], page);
    }
    assert.ok(named.length > 8);
  });

  it('answer what is no question of ours with what was wrong, and never throw', async () => {
    const bodies = [
      '',
      '[]',
      '{}',
      'null',
      '{"method":"PUT","path":"/"}',
      '{"method":"GET","path":"/","person":{}}',
      'x'.repeat(300_000),
    ];
    for (const body of bodies)
      assert.equal((await asking()(people.officer, '', { body })).status, 400, body.slice(0, 40));
  });

  it('keep what was typed when they fail: the page stays, and hears a reference that is in the log', async () => {
    const visit = () => Promise.reject(new Error('storage is down'));
    const personal = { ...personalNeeds(world, entra), visit };
    const { status, body } = await asking({ personal })(people.officer, 'GET /');
    assert.equal(status, 500);
    assert.match(String(body), /this reference: <strong>TAS-0001</u);
    assert.deepEqual(
      world.reports.map(({ what }) => what),
      ['A page of somebody who is signed in failed, reference TAS-0001'],
    );
  });

  it('show what they are told as text', async () => {
    const nasty = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> {{ 7 * 7 }}`;
    const page = webPage<object>('help/home');
    const visit = () =>
      Promise.resolve(
        page.with({
          role: 'officer',
          name: nasty,
          waiting: [{ count: 1, text: nasty, to: nasty }],
          checklist: null,
          doing: [],
        }),
      );
    const personal = { ...personalNeeds(world, entra), visit };
    const { body } = await asking({ personal })(people.officer, 'GET /');
    assert.doesNotMatch(String(body), /<script>|<img/u);
  });

  it('take so much of one person a minute, and of others all the same', async () => {
    const ask = asking();
    for (let n = 0; n < 120; n += 1) assert.equal((await ask(people.user, 'GET /none')).status, 404);
    assert.equal((await ask(people.user, 'GET /none')).status, 429);
    assert.equal((await ask(people.officer, 'GET /none')).status, 404);
  });
});

describe('a card on a page', () => {
  let entra: Entra;
  before(async () => {
    entra = await fakeEntra();
  });
  after(() => {
    entra.close();
  });
  it('is the chat’s, for whoever may say it there', async () => {
    const world = aWorld();
    const ask = asSignedIn(world, entra);
    assert.match(cardText(await ask(people.officer, 'GET /say?words=officers')), /help\.say/u);
    assert.match(cardText(await ask(people.user, 'GET /say?words=officers')), /This is for council officers/u);
    // Only what is a command: nobody asks a question by an address.
    assert.doesNotMatch(cardText(await ask(people.user, 'GET /say?words=who+pays')), /who pays/u);
  });

  it('does what its buttons do in the chat, as who is signed in', async () => {
    const world = aWorld();
    const ask = asSignedIn(world, entra);
    const fields = { verb: 'help.say', words: 'nominations', person: people.officer };
    assert.match(cardText(await ask(people.officer, 'POST /press', { fields })), /nominations\./u);
    assert.doesNotMatch(cardText(await ask(people.user, 'POST /press', { fields })), /nominations\./u);
  });

  it('gives a form back as it was typed when saving fails', async () => {
    const world = aWorld();
    const failing = { ...personalNeeds(world, entra), dispatch: () => Promise.reject(new Error('storage is down')) };
    const ask = asSignedIn(world, entra, { personal: failing });
    const fields = { verb: 'nomination.submit', name: 'Ada Example', formKey: 'key-000000000000000001' };
    const answer = await ask(people.user, 'POST /press', { fields });
    assert.equal(answer.status, 200);
    assert.match(cardText(answer), /Ada Example/u);
    assert.match(cardText(answer), /TAS-0001/u);
  });
});
