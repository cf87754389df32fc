// An adviser's own pages: their schools, the questions and messages of these, and nobody else's.
import assert from 'node:assert/strict';
import { adviser, asks, meets, nominates, officer } from '../advisers/advising.ts';
import { aMeetingOf, sent, someone } from '../broadcasts/broadcasting.ts';
import { entraMeanwhile } from '../sign-in/fake-entra.ts';
import { aPerson } from '../turns.ts';
import { aWorld, type World } from '../world.ts';
import { asSignedIn, cardIn } from './signed-in.ts';

/** Schools of the East, which the adviser has, and one elsewhere. */
const [EAST, ELSEWHERE] = ['900002', '900007'];

describe('an adviser’s own pages', () => {
  const entra = entraMeanwhile();
  const pageOf = (world: World) => {
    const ask = asSignedIn(world, entra);
    return {
      see: async (page: string, person = adviser) => String((await ask(person, `GET ${page}`)).body),
      press: async (verb: string, group: string, person = adviser) =>
        ask(person, 'POST /area', { fields: { verb, group } }),
    };
  };

  it('begin with what waits from their schools, and who will share what they sent', async () => {
    const world = await aMeetingOf();
    await asks(world, EAST);
    await asks(world, ELSEWHERE, 'Who pays for the bus?');
    const { id } = await sent(world, adviser);
    await world.settled();
    await world.presses(someone(1), 'broadcast.share', { id });
    const home = await pageOf(world).see('/');
    assert.match(home, /<h1[^>]*>Your schools</u);
    assert.match(home, /Questions from your schools without an answer <span class="waiting__count">1</u);
    assert.match(home, /will share one of your last 5 messages <span class="waiting__count">1</u);
    assert.match(home, /not sent to everyone yet <span class="waiting__count">0</u);
    assert.doesNotMatch(home, /New nominations|Messages to approve/u);
    assert.doesNotMatch(await pageOf(world).see('/', aPerson()), /waiting__count/u);
  });

  it('show how many of their schools were heard from, and which were not, as the card does', async () => {
    const world = aWorld();
    const { see } = pageOf(world);
    await nominates(world, EAST);
    await meets(world, ELSEWHERE);
    const area = await see('/area');
    assert.match(area, /We have heard from 1 of \d+ schools/u);
    assert.match(area, /Nominations<\/dt><dd>1<\/dd>/u);
    assert.match(area, /schools we have not heard from|school we have not heard from/u);
    // Nobody at a school is named.
    assert.doesNotMatch(area, /nominee of/u);
    // An adviser cannot look at what is not theirs.
    assert.equal((await see('/area?group=area+North')).includes('North'), false);
    assert.match(await see('/area?group=area+North', officer), /<h1[^>]*>North area</u);
    assert.match(await see('/area', officer), /Choose a network, locality or area/u);
  });

  it('lead to the forms and files of the chat, and press nothing else', async () => {
    const { press } = pageOf(aWorld());
    assert.match(JSON.stringify(cardIn(await press('broadcast.open', ''))), /broadcast\.preview/u);
    assert.match(JSON.stringify(cardIn(await press('area.silent', ''))), /api\/download/u);
    for (const verb of ['broadcast.approve', 'nominations.export', 'constructor', ''])
      assert.equal((await press(verb, '')).status, 404, verb);
  });

  it('are no one else’s', async () => {
    const { see, press } = pageOf(aWorld());
    assert.doesNotMatch(await see('/area', aPerson()), /heard from/u);
    assert.doesNotMatch(String((await press('area.silent', '', aPerson())).body), /api\/download/u);
  });
});
