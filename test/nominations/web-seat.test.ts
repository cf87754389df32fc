// A member without Teams hears how it ended on the website, and answers for their seat there.
import assert from 'node:assert/strict';
import type { Nomination } from '../../features/nominations/nomination.ts';
import { codeOf, hashOf, visitorOf } from '../../platform/private-code.ts';
import { answersIn, drain, eight, panelOf, told } from '../panel/outcome/panels.ts';
import { htmlOf, toldTo } from '../pages/told.ts';
import { aBrowser, pages, whereTo } from './on-website.ts';

const codeFor = ({ reference }: Pick<Nomination, 'reference'>): string => codeOf(`key of ${reference}`);

/** The same eight people as others, none of whom Teams knows. */
const online = eight.map((one) => ({ ...one, person: visitorOf(hashOf(codeFor(one))), address: null }));

async function chosen() {
  const world = await told({}, online);
  const { members } = await panelOf(world);
  const [first, second] = members.map(({ id }) => ({ id, browser: aBrowser(world, codeFor({ reference: id })) }));
  assert.ok(first && second);
  const answer = async (id: string) => answersIn(await panelOf(world))[id];
  return { world, first, second, answer, members };
}

describe('a member without Teams', () => {
  it('reads how it ended, and accepts the seat, once or twice', async () => {
    const { first, answer } = await chosen();
    const own = await first.browser.sees(pages.own, '/my-nomination');
    assert.equal(own.outcome?.answer, 'asked');
    assert.match(await htmlOf(await first.browser.go('GET /my-nomination')), /Accept the seat/u);
    for (let n = 0; n < 2; n += 1)
      assert.equal(
        whereTo(await first.browser.go('POST /my-nomination/seat', { fields: { answer: 'accept' } })),
        '/my-nomination',
      );
    assert.equal(await answer(first.id), 'accepted');
    assert.equal((await first.browser.sees(pages.own, '/my-nomination')).outcome?.answer, 'accepted');
  });

  it('is asked once more before they decline, and the seat goes on', async () => {
    const { world, first, answer, members } = await chosen();
    const before = members.length;
    assert.equal((await first.browser.sees(pages.decline, '/my-nomination/decline')).accepted, false);
    assert.match(await htmlOf(await first.browser.go('GET /my-nomination/decline')), /offer it to someone else/u);
    assert.equal(await answer(first.id), 'asked');
    await first.browser.go('POST /my-nomination/seat', { fields: { answer: 'decline' } });
    await drain(world);
    assert.equal(await answer(first.id), 'declined');
    assert.equal((await panelOf(world)).members.length, before + 1);
    // Too late now: it says so.
    const late = await first.browser.go('POST /my-nomination/seat', { fields: { answer: 'accept' } });
    assert.equal(toldTo(pages.own, late).outcome?.answer, 'gone');
    assert.equal(whereTo(await first.browser.go('GET /my-nomination/decline')), '/my-nomination');
  });

  it('answers for nobody else', async () => {
    const { world, second, answer, members } = await chosen();
    const stranger = online.find(({ reference }) => !members.some(({ id }) => id === reference));
    assert.ok(stranger);
    const browser = aBrowser(world, codeFor(stranger));
    await browser.go('POST /my-nomination/seat', { fields: { answer: 'accept', reference: second.id } });
    assert.ok(
      pages.code.factsIn(await aBrowser(world).go('POST /my-nomination/seat', { fields: { answer: 'accept' } })),
    );
    assert.equal(await answer(second.id), 'asked');
    assert.equal((await browser.sees(pages.own, '/my-nomination')).outcome?.answer, 'none');
  });
});
