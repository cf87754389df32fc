// One’s own nomination on the website: read, changed, withdrawn, put back, by whoever has its private code; until the close.
import assert from 'node:assert/strict';
import { closeOf, plusMinutes } from '../../platform/calendar.ts';
import { aWorld, madeUp } from '../builders.ts';
import { htmlOf, toldTo } from '../pages/told.ts';
import { aBrowser, nominated, pages, whereTo } from './on-website.ts';

/** A minute after the close. */
const LATE = plusMinutes(closeOf(madeUp.service.round.closes), 1);

describe('one’s own nomination on the website', () => {
  it('is changed by going through the answers again, and keeps its reference', async () => {
    const browser = await nominated(aWorld());
    assert.equal(whereTo(await browser.go('POST /my-nomination/change')), '/nominate/check');
    await browser.answer('name', { name: 'Ada Other', change: 'yes' });
    assert.equal((await browser.sees(pages.own, '/my-nomination')).rows[0]?.value, 'Ada Example');
    assert.equal(whereTo(await browser.send()), '/nominate/sent');
    const receipt = await browser.sees(pages.sent, '/nominate/sent');
    assert.deepEqual([receipt.name, receipt.reference, receipt.changed !== null], ['Ada Other', 'TAS-0001', true]);
  });

  it('says so where nothing was changed, and has no changes left', async () => {
    const browser = await nominated(aWorld());
    await browser.go('POST /my-nomination/change');
    const reply = await browser.send();
    assert.equal(whereTo(reply), '/my-nomination?same');
    const own = toldTo(pages.own, await browser.follow(reply));
    assert.deepEqual([own.notice, own.unsent, (await browser.standing())?.version], ['same', '', 1]);
  });

  it('is what the start page speaks of first, also where changes are not sent', async () => {
    const browser = await nominated(aWorld());
    assert.equal((await browser.sees(pages.start, '/nominate')).begun, 'sent');
    await browser.go('POST /my-nomination/change');
    const { begun, sent } = await browser.sees(pages.start, '/nominate');
    assert.deepEqual([begun, sent?.reference], ['changes', 'TAS-0001']);
    const start = await htmlOf(await browser.go('GET /nominate'));
    assert.match(start, /You have sent nomination TAS-0001, and it counts/u);
  });

  it('says whose endorsement a change of the endorser takes away', async () => {
    const world = aWorld();
    const browser = await nominated(world);
    const standing = await browser.standing();
    assert.ok(standing);
    const { changedAt: at, person: by } = standing;
    await world.ports.nominations.change(
      { ...standing, endorsement: { ...standing.endorsement, state: 'given' }, version: 2 },
      { id: 'key-of-an-endorsement-01', at, by, did: 'nomination.endorsed', version: 2 },
    );
    const asked = await browser.sees(pages.question, '/nominate/{question}', { parameters: { question: 'endorser' } });
    assert.equal(asked.endorsed, 'Chris Chair');
  });

  it('lets go of changes that were not sent', async () => {
    const browser = await nominated(aWorld());
    await browser.go('POST /my-nomination/change');
    await browser.answer('name', { name: 'Ada Other', change: 'yes' });
    await browser.go('POST /my-nomination/discard');
    assert.equal((await browser.sees(pages.own, '/my-nomination')).unsent, '');
    assert.equal((await browser.standing())?.name, 'Ada Example');
  });

  it('is withdrawn, and reinstated', async () => {
    const browser = await nominated(aWorld());
    assert.equal((await browser.sees(pages.withdraw, '/my-nomination/withdraw')).reference, 'TAS-0001');
    await browser.go('POST /my-nomination/withdraw');
    assert.equal((await browser.sees(pages.own, '/my-nomination')).state, 'withdrawn');
    assert.equal(whereTo(await browser.go('GET /my-nomination/withdraw')), '/my-nomination');
    await browser.go('POST /my-nomination/restore');
    assert.equal((await browser.standing())?.state, 'received');
  });

  it('shows both where two browsers change it, and sends what was looked at', async () => {
    const world = aWorld();
    const browser = await nominated(world);
    await browser.go('POST /my-nomination/change');
    await browser.answer('name', { name: 'Ada Here', change: 'yes' });
    // The other one began from the same version, before this one has sent.
    const standing = await browser.standing();
    assert.ok(standing);
    await world.ports.nominations.change(
      { ...standing, name: 'Ada There', version: 2, said: 2 },
      {
        id: 'key-of-another-change-01',
        at: standing.changedAt,
        by: standing.person,
        did: 'nomination.changed',
        version: 2,
      },
    );
    // What was looked at before it changed is not sent over what nobody here has seen.
    const reply = await browser.send({ privacyRead: 'true', base: '1' });
    const { conflict } = toldTo(pages.check, await browser.follow(reply));
    assert.deepEqual(conflict?.answers, [{ label: 'Name', here: 'Ada Here', there: 'Ada There' }]);
    assert.equal((await browser.standing())?.name, 'Ada There');
    assert.equal(whereTo(await browser.send()), '/nominate/sent');
    assert.equal((await browser.standing())?.name, 'Ada Here');
  });

  it('is changed by nobody after the close: what was typed is shown, and it stands', async () => {
    const world = aWorld();
    const browser = await nominated(world);
    await browser.go('POST /my-nomination/change');
    await browser.answer('interests', { interests: 'A change in time', change: 'yes' });
    world.clock.now = LATE;
    const closed = toldTo(pages.closed, await browser.answer('name', { name: 'Ada Late', change: 'yes' }));
    assert.equal(closed.typed[0]?.value, 'Ada Late');
    assert.ok(pages.closed.factsIn(await browser.send()));
    assert.equal(whereTo(await browser.go('POST /my-nomination/withdraw')), '/my-nomination');
    assert.deepEqual(
      [(await browser.standing())?.state, (await browser.standing())?.name],
      ['received', 'Ada Example'],
    );
  });

  it('that was begun in time and sent after the close is marked late', async () => {
    const world = aWorld();
    const browser = aBrowser(world);
    await browser.begin();
    await browser.fillIn();
    world.clock.now = LATE;
    assert.equal((await browser.sees(pages.check, '/nominate/check')).window, 'late');
    await browser.send();
    assert.notEqual((await browser.sees(pages.sent, '/nominate/sent')).late, '');
  });

  it('cannot be begun before the round opens', async () => {
    const world = aWorld();
    world.clock.now = '2020-01-01T09:00:00.000Z';
    const browser = aBrowser(world);
    assert.equal((await browser.sees(pages.start, '/nominate')).window, 'early');
    assert.equal(whereTo(await browser.begin()), '/nominate');
    assert.equal(browser.code(), '');
  });

  it('has its close as an entry of a calendar, with a reminder the day before', async () => {
    const file = await aBrowser(aWorld()).go('GET /nominate/close.ics');
    assert.ok(file.kind === 'file');
    assert.equal(file.name, 'nominations-close.ics');
    const { title, closes } = madeUp.service.round;
    // "11:59pm" in London, as a moment that every calendar understands.
    const start = plusMinutes(closeOf(closes), -1).replace(/[-:]|\.\d+/gu, '');
    const lines = file.text.replaceAll('\r\n ', '').split('\r\n');
    for (const line of [`SUMMARY:Nominations for the ${title} close`, `DTSTART:${start}`, 'TRIGGER:-PT24H'])
      assert.ok(lines.includes(line), `${line} in ${lines.join(' ')}`);
  });
});
