// People whom messages and outcomes did not reach, on officers' pages: how many and why, who and what to do, and that somebody read who.
import assert from 'node:assert/strict';
import type { Ports } from '../../app.ts';
import { aBroadcasting, adviser, chatOf, officer, sent, someone } from '../broadcasts/broadcasting.ts';
import { settle } from '../builders.ts';
import { aGathering } from '../events/gathering.ts';
import { enter } from '../nominations/officers/entering.ts';
import { aNotify } from '../notify/mailed.ts';
import { aPeopledWorld, chris } from '../people.ts';
import { answer, asked, ID, press } from '../questions/asked.ts';
import { anAdviser, anOfficer, aPerson } from '../turns.ts';
import { nth } from '../nominations/officers/officers.ts';
import { aRound, confirm, drain, eight, tell } from '../panel/outcome/panels.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { asSignedIn } from './signed-in.ts';

const HERE = { listed: '900001' };

/** Teams refuses the chats of some. */
const refusing =
  (...people: readonly number[]): Ports['post'] =>
  (address) => {
    const isGone = people.some((n) => address === chatOf(someone(n)).address);
    return Promise.resolve(isGone ? { posted: false, refused: 'gone' } : { posted: true, activity: `of ${address}` });
  };

describe('people not reached, on officers’ pages', () => {
  const entra = entraMeanwhile();
  const notify = aNotify();
  const sentTo = async (count: number, over: Partial<Ports>) => {
    const world = aBroadcasting(over, 500);
    await world.meets(officer);
    await world.peopleAt(
      '900001',
      Array.from({ length: count }, (_, n) => n + 1),
    );
    const { id } = await sent(world, officer, HERE);
    await world.settled();
    const ask = asSignedIn(world, entra);
    const see = async (page: string, person = officer) => {
      const { status, body } = await ask(person, `GET ${page}`);
      return { status, body: String(body) };
    };
    return {
      world,
      id,
      see,
      dids: async () => (await world.ports.broadcasts.history(id)).map(({ did, name }) => `${did} ${name ?? ''}`),
    };
  };

  it('are counted by what they missed, and nobody is named there', async () => {
    const { see, id } = await sentTo(3, { post: refusing(1, 2) });
    const { body } = await see('/not-reached');
    assert.match(body, /Message “Spring meetings”/u);
    assert.match(body, /Could not be reached<\/dt><dd>2</u);
    assert.match(body, new RegExp(`href="#/messages/${id}/not-reached"`, 'u'));
    assert.doesNotMatch(body, /Person 1/u);
    assert.match((await see('/')).body, /#\/not-reached/u);
  });

  it('are not there where everybody was reached', async () => {
    const { see } = await sentTo(1, {});
    assert.match((await see('/not-reached')).body, /has reached everyone it went to/u);
  });

  it('are named with what to do, and that somebody read it is in the audit', async () => {
    const { see, id, dids, world } = await sentTo(3, { post: refusing(1) });
    const before = await dids();
    const { body } = await see(`/messages/${id}/not-reached`);
    assert.match(body, /Person 1<\/strong>, [^<]+/u);
    assert.match(body, /Ask them to open it in Teams/u);
    assert.doesNotMatch(body, /Person 2/u);
    assert.deepEqual(
      (await dids()).filter((did) => !before.includes(did)),
      [`broadcast.opened ${officer.name}`],
    );
    // The chat's card goes on as before, and does not list who read.
    assert.equal(
      world.facts.shown(await world.presses(officer, 'broadcast.show', { id })).history.length,
      before.length,
    );
  });

  it('are not named where that cannot be noted', async () => {
    const { see, id, world } = await sentTo(1, { post: refusing(1) });
    world.ports.broadcasts.note = () => Promise.reject(new Error('storage is down'));
    const { status, body } = await see(`/messages/${id}/not-reached`);
    assert.equal(status, 500);
    assert.doesNotMatch(body, /Person 1/u);
  });

  it('are named a part at a time', async () => {
    const numbers = Array.from({ length: 60 }, (_, n) => n + 1);
    const { see, id } = await sentTo(60, { post: refusing(...numbers) });
    const named = (body: string) =>
      [...body.matchAll(/>Person (?<n>\d+)</gu)].map(({ groups }) => Number(groups?.['n']));
    const first = (await see(`/messages/${id}/not-reached`)).body;
    const next = /href="#(?<href>[^"]+\?after=[^"]+)"/u.exec(first)?.groups?.['href'] ?? assert.fail(first);
    const rest = named((await see(next)).body);
    assert.deepEqual([named(first).length, rest.length], [50, 10]);
    assert.deepEqual(
      [...named(first), ...rest].sort((a, b) => a - b),
      numbers,
    );
  });

  it('of an outcome are named with the page about each, also who needs a letter', async () => {
    const onPaper = nth(7, {
      ...eight[6],
      person: { tenantId: 'entered', objectId: 'key-of-a-form' },
      address: null,
      entered: { from: 'paper', version: 1 },
    });
    let posts = 0;
    const post: Ports['post'] = () =>
      Promise.resolve((posts += 1) === 1 ? { posted: false, refused: 'gone' } : { posted: true, activity: `${posts}` });
    const world = await aRound({ post }, [...eight.slice(0, 6), onPaper, ...eight.slice(7)]);
    const ask = asSignedIn(world, entra);
    const see = async () => String((await ask(officer, 'GET /not-reached')).body);
    await confirm(world);
    assert.match(await see(), /has reached everyone/u);
    await tell(world);
    await drain(world);
    const body = await see();
    assert.match(body, /How the selection ended/u);
    assert.match(body, /Could not be reached<\/dt><dd>1<[^]*By letter<\/dt><dd>1</u);
    assert.equal([...body.matchAll(/href="#\/nominations\/TAS-\d+"/gu)].length, 2);
    assert.match(body, /TAS-0007[^]*They need a letter/u);
  });

  it('are counted of answers to questions, too, and lead to the question', async () => {
    const world = await asked(2, { post: () => Promise.resolve({ posted: false, refused: 'gone' }) });
    const ask = asSignedIn(world, entra);
    const see = async () => String((await ask(anOfficer(), 'GET /not-reached')).body);
    assert.match(await see(), /has reached everyone/u);
    await press(world, 'question.answer', answer, { person: anOfficer() });
    await drain(world);
    const body = await see();
    assert.match(body, /Answer to question Q-/u);
    assert.match(body, /Could not be reached<\/dt><dd>2</u);
    assert.match(body, new RegExp(`href="#/questions/${ID}"`, 'u'));
  });

  it('are counted of events, too: of what was changed last', async () => {
    const world = aGathering({ post: () => Promise.resolve({ posted: false, refused: 'gone' }) });
    const id = await world.plans();
    await world.signsUp(1, id);
    await world.settled();
    const ask = asSignedIn(world, entra);
    const see = async () => String((await ask(anOfficer(), 'GET /not-reached')).body);
    assert.match(await see(), /has reached everyone/u);
    world.clock.now = '2026-11-24T09:31:00.000Z';
    await world.presses(anOfficer(), 'event.cancel', { id, sure: true });
    await world.settled();
    assert.match(await see(), /News of the event “[^”]+”[^]*Could not be reached<\/dt><dd>1</u);
  });

  it('are nominees, where our email to them or to their endorser came back', async () => {
    const world = aPeopledWorld({ mail: notify().mail });
    const ask = asSignedIn(world, entra);
    const see = async () => String((await ask(anOfficer(), 'GET /not-reached')).body);
    await enter(world);
    const done = await settle(world);
    assert.match(await see(), /has reached everyone/u);
    const asked = notify().emails.find(({ subject }) => /endorse/u.test(subject));
    await world.app.emailed(asked?.reference ?? '', 'came-back');
    const nominee = />1<\/dd>[^]*#\/nominations\/TAS-\d+"[^>]*>Ada Example</u;
    assert.match(await see(), nominee);
    // An endorser whom Teams came to know since was asked there.
    await world.meets(chris);
    await settle(world, done);
    assert.match(await see(), /has reached everyone/u);
    const receipt = notify().emails.find(({ subject }) => /received/u.test(subject));
    await world.app.emailed(receipt?.reference ?? '', 'came-back');
    assert.match(await see(), nominee);
  });

  it('are no one’s but officers’, and of a message also its author’s', async () => {
    const { see, id, dids } = await sentTo(1, { post: refusing(1) });
    const before = await dids();
    for (const person of [aPerson(), adviser, anAdviser()]) {
      assert.doesNotMatch((await see('/not-reached', person)).body, /Spring meetings/u);
      assert.doesNotMatch((await see(`/messages/${id}/not-reached`, person)).body, /Person 1/u);
    }
    assert.deepEqual(await dids(), before);
  });
});
