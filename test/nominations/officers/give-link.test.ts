// An officer gives a nominee without Teams a new private link: with a reason, shown once, and the ones before open nothing.
import assert from 'node:assert/strict';
import { cards } from '../../../features/nominations/cards.ts';
import { pages } from '../../../features/nominations/web/pages.ts';
import { aFilledForm, aForm, aPerson, anOfficer, drain, factsOf, inChannel, type World } from '../../builders.ts';
import { aFollowedWorld } from '../../followed.ts';
import { aBrowser, nominated, whereTo } from '../on-website.ts';

const officer = { person: anOfficer(), place: 'personal' } as const;
const reason = 'Rang the school and asked for her';

const press = (world: World, fields: Record<string, unknown>, over: Partial<Parameters<typeof aForm>[2]> = {}) =>
  world.app.dispatch(aForm('nominations.link', { reference: 'TAS-0001', ...fields }, { ...officer, ...over }));

async function sent() {
  const world = aFollowedWorld();
  const nominee = await nominated(world);
  await drain(world);
  return { world, nominee };
}

/** Whether a code opens the nomination in a new browser. */
const opens = async (world: World, code: string) =>
  whereTo(await aBrowser(world).go('POST /my-nomination', { fields: { code } })) === '/my-nomination';

describe('a private link that an officer gives', () => {
  it('opens the nomination, and the link from before does not, nor does its session', async () => {
    const { world, nominee } = await sent();
    const first = nominee.code();
    const given = factsOf(cards.link, await press(world, { reason }));
    assert.deepEqual([given.first, given.link.endsWith(`/my-nomination#${given.code}`)], [false, true]);
    assert.deepEqual([await opens(world, given.code), await opens(world, first)], [true, false]);
    assert.ok(pages.code.factsIn(await nominee.go('GET /my-nomination')));
    // And once more: only the last one opens it.
    const again = factsOf(cards.link, await press(world, { reason }));
    assert.deepEqual([await opens(world, again.code), await opens(world, given.code)], [true, false]);
  });

  it('lets the nominee go on as before: change, withdraw, reinstate', async () => {
    const { world } = await sent();
    const { code } = factsOf(cards.link, await press(world, { reason }));
    const browser = aBrowser(world, code);
    await browser.go('POST /my-nomination/change');
    await browser.answer('name', { name: 'Ada Again', change: 'yes' });
    assert.equal(whereTo(await browser.send()), '/nominate/sent');
    const own = await browser.sees(pages.own, '/my-nomination');
    assert.deepEqual([own.rows[0]?.value, own.reference, own.private.code], ['Ada Again', 'TAS-0001', code]);
  });

  it('needs a reason, which the audit keeps with the officer; and the code is kept nowhere', async () => {
    const { world, nominee } = await sent();
    const refused = factsOf(cards.review, await press(world, { reason: ' ' }));
    assert.equal(refused.problem, world.ports.content.wording['act.link.missing']);
    assert.ok(await opens(world, nominee.code()));
    const { code } = factsOf(cards.link, await press(world, { reason }));
    const review = factsOf(
      cards.review,
      await world.app.dispatch(aForm('nominations.open', { reference: 'TAS-0001' }, officer)),
    );
    assert.deepEqual([review.history[0]?.reason, review.history[0]?.who], [reason, anOfficer().name]);
    assert.ok(!JSON.stringify(review).includes(code));
  });

  it('is given for what was entered on paper, too', async () => {
    const world = aFollowedWorld();
    const entry = { from: 'paper', receivedOn: '2026-11-23' };
    await world.app.dispatch({ ...aFilledForm(entry, officer), verb: 'nominations.submit' });
    await drain(world);
    const { code, first } = factsOf(cards.link, await press(world, { reason }));
    assert.ok(first);
    const own = await aBrowser(world, code).sees(pages.own, '/my-nomination');
    assert.deepEqual([own.rows[0]?.value, own.state], ['Ada Example', 'received']);
  });

  it('is given to nobody for a nomination that Teams opens, nor by whoever is no officer, nor in a channel', async () => {
    const world = aFollowedWorld();
    await world.app.dispatch(aFilledForm());
    await drain(world);
    assert.equal(cards.link.factsIn(await press(world, { reason })), undefined);
    const { world: other } = await sent();
    assert.equal(cards.link.factsIn(await press(other, { reason }, { person: aPerson() })), undefined);
    assert.equal(cards.link.factsIn(await press(other, { reason }, inChannel)), undefined);
    assert.equal(cards.link.factsIn(await press(other, { reason, reference: 'TAS-0404' })), undefined);
  });
});
