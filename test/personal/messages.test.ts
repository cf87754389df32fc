// Messages to many on officers' and advisers' pages: the same decisions and refusals as on the cards, and the very card that people get.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards } from '../../features/broadcasts/cards.ts';
import type { Person } from '../../platform/turn.ts';
import { keyOf } from '../../platform/table.ts';
import {
  aBroadcasting,
  adviser,
  aMeetingOf,
  officer,
  other,
  previewed,
  sent,
  someone,
} from '../broadcasts/broadcasting.ts';
import { watched } from '../pages/told.ts';
import { aBroadcast } from '../storage/contract-broadcasts.ts';
import { memoryStores } from '../stores.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { anAdviser, aPerson } from '../turns.ts';
import { drain } from '../world.ts';
import { asSignedIn, cardIn } from './signed-in.ts';

/** People at one school alone. */
const HERE = { listed: '900001' };

describe('messages on officers’ pages', () => {
  const entra = entraMeanwhile();
  type World = Awaited<ReturnType<typeof aMeetingOf>>;
  const pagesOf = (world: World) => {
    const ask = asSignedIn(world, entra);
    return {
      world,
      ask,
      see: async (page: string, person: Person = officer) => String((await ask(person, `GET ${page}`)).body),
      send: async (id: string, verb: string, fields: Record<string, unknown> = {}, person: Person = officer) => {
        const { status, body } = await ask(person, `POST /messages/${id}`, {
          fields: { verb: `broadcast.${verb}`, ...fields },
        });
        return { status, body: String(body) };
      },
    };
  };
  const meeting = async (count = 3, approveAbove = 5) => pagesOf(await aMeetingOf(count, approveAbove));
  /** One that an adviser wants to send to more people than they may alone. */
  const asked = async () => {
    const pages = await meeting(3, 2);
    const { id } = await sent(pages.world, adviser);
    await drain(pages.world);
    const { version } = await pages.world.broadcast(id);
    return { ...pages, id, version: String(version) };
  };
  const stateOf = async (world: World, id: string) => (await world.broadcast(id)).state;

  it('are listed by page with one request, however many there are', async () => {
    const { tables, calls } = watched();
    const stores = memoryStores(tables);
    for (let n = 0; n < 120; n += 1) await stores.broadcasts.begin(aBroadcast());
    const { see } = pagesOf(aBroadcasting(stores));
    await see('/messages');
    const before = calls.length;
    const body = await see('/messages?at=1');
    assert.equal(calls.length - before, 1);
    assert.match(body, /All \(120\)/u);
    assert.equal([...body.matchAll(/class="rows__row"/gu)].length, 25);
  });

  it('are listed by how they stand, and those to approve are counted on the start page', async () => {
    const { see, id, send, version, world } = await asked();
    await previewed(world, officer, { title: 'A draft of mine' });
    assert.match(await see('/'), /href="#\/messages\?show=asked">Messages to approve <span class="waiting__count">1</u);
    const listed = async (show: string, person = officer) =>
      [
        ...(await see(`/messages?show=${show}`, person)).matchAll(
          /href="#\/messages\/[\w-]{20,}" dir="auto">(?<title>[^<]+)/gu,
        ),
      ].map(({ groups }) => groups?.['title']);
    assert.deepEqual(await listed('asked'), ['Spring meetings']);
    assert.deepEqual(await listed('draft'), ['A draft of mine']);
    assert.deepEqual((await listed('__proto__')).length, 2);
    // An adviser has their own.
    assert.deepEqual(await listed('all', adviser), ['Spring meetings']);
    await send(id, 'approve', { version });
    assert.deepEqual([await listed('asked'), await listed('going')], [[], ['Spring meetings']]);
    await world.settled();
    assert.deepEqual(await listed('over'), ['Spring meetings']);
    assert.match(await see('/'), /Messages to approve <span class="waiting__count">0</u);
  });

  it('are approved as they were read, and people get the very card that the page showed', async () => {
    const { see, send, id, version, world, ask } = await asked();
    const shown = cardIn(await ask(officer, `GET /messages/${id}`));
    assert.match(await see(`/messages/${id}`), /3 people in Teams/u);
    // Its author does not approve it.
    assert.match(
      JSON.stringify(
        cardIn(await ask(adviser, `POST /messages/${id}`, { fields: { verb: 'broadcast.approve', version } })),
      ),
      /for council officers/u,
    );
    const stale = await send(id, 'approve', { version: '1' });
    assert.deepEqual([stale.status, await stateOf(world, id)], [422, 'asked']);
    assert.match(stale.body, /Nothing was done/u);
    assert.match((await send(id, 'approve', { version })).body, /You approved it\. It is on its way/u);
    await world.settled();
    const got = world.heard(someone(1)).find((reply) => cards.news.factsIn(reply)) ?? assert.fail();
    assert.deepEqual(shown, JSON.parse(JSON.stringify(render(got))));
  });

  it('are sent back, and to another officer who decides later nothing is done', async () => {
    const { send, id, version, world } = await asked();
    assert.match((await send(id, 'return', { version })).body, /You sent it back to its author/u);
    assert.equal((await send(id, 'approve', { version }, other)).status, 422);
    assert.equal(await stateOf(world, id), 'draft');
  });

  it('are paused, go on, and are stopped once somebody is sure', async () => {
    const { send, see, world } = await meeting();
    const { id } = await sent(world, officer, HERE);
    assert.match((await send(id, 'pause')).body, /It is paused/u);
    const paused = await see(`/messages/${id}/progress?was=sending`);
    assert.match(paused, /data-heard="Paused\."[^>]* data-renews/u);
    assert.match(paused, /<dt>Waiting<\/dt><dd>3<\/dd>/u);
    assert.doesNotMatch(await see(`/messages/${id}/progress?was=paused`), /data-renews/u);
    assert.match((await send(id, 'resume')).body, /on its way again/u);
    assert.match((await send(id, 'stop')).body, /Stop sending\?/u);
    assert.equal(await stateOf(world, id), 'sending');
    await send(id, 'stop', { sure: 'yes' });
    assert.equal(await stateOf(world, id), 'stopped');
    assert.match(await see(`/messages/${id}`), /<dt>Will not get it<\/dt><dd>3<\/dd>/u);
  });

  it('say in numbers whom they reached, and never that everybody has one that reached nobody', async () => {
    const refused = () => Promise.resolve({ posted: false as const, refused: 'gone' });
    const world = aBroadcasting({ post: refused });
    await world.meets(officer);
    await world.peopleAt('900001', [1, 2, 3]);
    const { id } = await sent(world, officer, HERE);
    await world.settled();
    assert.equal(await stateOf(world, id), 'sent');
    const body = await pagesOf(world).see(`/messages/${id}`);
    assert.match(body, /It reached nobody that we know of/u);
    assert.match(body, /<dt>Could not be reached<\/dt><dd>3<\/dd>/u);
    assert.match(body, /sending finished/u);
    const card = JSON.stringify(render((await world.presses(officer, 'broadcast.show', { id })) ?? assert.fail()));
    assert.match(card, /It reached nobody that we know of/u);
    assert.doesNotMatch(body + card, /everyone|still to go/iu);
  });

  it('that were to reach people who had gone by then wait for nobody', async () => {
    const { world, see } = await meeting();
    const { id } = await sent(world, officer, HERE);
    for (const n of [1, 2, 3]) await world.says(someone(n), 'mute news');
    await world.settled();
    assert.match(await see(`/messages/${id}`), /There was nobody left to send it to/u);
    assert.doesNotMatch(await see(`/messages/${id}`), /<dd>3<\/dd>/u);
  });

  it('are written, changed and reported with the cards of the chat', async () => {
    const { ask, send, world } = await meeting();
    assert.match(JSON.stringify(cardIn(await ask(officer, 'GET /messages/new'))), /broadcast\.preview/u);
    const { id } = await sent(world, officer, HERE);
    assert.match((await send(id, 'report')).body, /api\/download/u);
    assert.match((await send(id, 'copy')).body, /broadcast\.preview/u);
  });

  it('press no other button than their own', async () => {
    const { send, id } = await asked();
    for (const verb of ['share', 'propose', 'constructor', '']) assert.equal((await send(id, verb)).status, 404, verb);
  });

  it('are no one’s but officers’ and their author’s', async () => {
    const { see, send, id, version, world } = await asked();
    for (const person of [aPerson(), anAdviser({ objectId: 'dddddddd-0000-0000-0000-00000000dddd' })]) {
      for (const page of ['/messages', `/messages/${id}`, `/messages/${id}/progress`])
        assert.doesNotMatch(await see(page, person), /Spring meetings|figures/u);
      for (const verb of ['approve', 'return', 'stop', 'recall', 'report'])
        await send(id, verb, { version, sure: 'yes' }, person);
    }
    assert.equal(await stateOf(world, id), 'asked');
    assert.deepEqual(
      (await world.ports.broadcasts.history(id)).map(({ did }) => did),
      ['broadcast.asked'],
    );
  });

  it('to approve stay counted when one is decided at the moment that another is asked for', async () => {
    const { world, id } = await asked();
    const { broadcasts } = world.ports;
    await broadcasts.listAsked(keyOf('gone'));
    assert.deepEqual(
      (await broadcasts.asked()).map((one) => one.id),
      [id],
    );
    await broadcasts.listAsked(id);
    assert.equal((await broadcasts.asked()).length, 1);
  });
});
