// Two nominations of one person, of which one came by the website: they stay two until an officer keeps one.
import assert from 'node:assert/strict';
import { cards } from '../../../features/nominations/cards.ts';
import { pages } from '../../../features/nominations/web/pages.ts';
import { aFilledForm, aForm, anOfficer, drain, factsOf } from '../../builders.ts';
import { aFollowedWorld } from '../../followed.ts';
import { nominated, round } from '../on-website.ts';

const officer = { person: anOfficer(), place: 'personal' } as const;

/** Ada has nominated herself on the website (TAS-0001), and in Teams (TAS-0002). */
async function twice() {
  const world = aFollowedWorld();
  const browser = await nominated(world);
  await world.app.dispatch(aFilledForm());
  await drain(world);
  const sends = async (verb: string, fields: Record<string, unknown>) =>
    factsOf(cards.review, await world.app.dispatch(aForm(verb, fields, officer)));
  const opens = (reference: string) => sends('nominations.open', { reference });
  const joins = (reason: string, reference = 'TAS-0001') =>
    sends('nominations.decide', { reference, version: 1, act: 'join', reason });
  return { world, browser, opens, joins };
}

describe('two nominations of one person', () => {
  it('are listed as possible duplicates, and either one shows the other', async () => {
    const { opens } = await twice();
    const [online, inTeams] = [await opens('TAS-0001'), await opens('TAS-0002')];
    assert.deepEqual([online.acts.join, inTeams.acts.join], [true, false]);
    assert.deepEqual([online.online, inTeams.online], [true, false]);
    for (const [one, other] of [
      [online, 'TAS-0002'],
      [inTeams, 'TAS-0001'],
    ] as const)
      assert.ok(one.alike.some(({ others }) => others.some(({ reference }) => reference === other)));
  });

  it('become one when an officer names the one to keep: the other counts no more, and its nominee reads why', async () => {
    const { world, browser, joins, opens } = await twice();
    const joined = await joins('It is her, she rang. Keep tas-0002.');
    assert.equal(joined.state, 'withdrawn');
    await drain(world);
    const own = await browser.sees(pages.own, '/my-nomination');
    assert.equal(own.joined, 'TAS-0002');
    const standing = (await world.ports.summaries.list(round)).filter(({ state }) => state === 'received');
    assert.deepEqual(
      standing.map(({ reference }) => reference),
      ['TAS-0002'],
    );
    assert.equal((await opens('TAS-0002')).alike.length, 0);
    // And apart again.
    const { version } = await opens('TAS-0001');
    const back = factsOf(
      cards.review,
      await world.app.dispatch(
        aForm('nominations.decide', { reference: 'TAS-0001', version, act: 'take-back', reason: 'A twin' }, officer),
      ),
    );
    assert.equal(back.state, 'received');
    assert.equal((await browser.standing())?.joined, '');
  });

  it('need no name where only one other can be meant', async () => {
    const { browser, joins } = await twice();
    await joins('It is her, she rang');
    assert.equal((await browser.standing())?.joined, 'TAS-0002');
  });

  it('stay as they are where there are more and the officer names none that stands, and what they typed is kept', async () => {
    const { world, joins, browser } = await twice();
    await nominated(world, {}, 'key-of-a-start-page-03');
    await drain(world);
    for (const typed of ['It is her', 'Keep TAS-0001', 'Keep TAS-9999']) {
      const refused = await joins(typed);
      assert.deepEqual([refused.typed, refused.problem !== null], [typed, true]);
    }
    assert.equal((await browser.standing())?.state, 'received');
  });

  it('are not joined the other way, as nobody sets aside what Teams has verified for what it has not', async () => {
    const { joins } = await twice();
    assert.ok((await joins('Keep TAS-0001', 'TAS-0002')).overtaken);
  });
});
