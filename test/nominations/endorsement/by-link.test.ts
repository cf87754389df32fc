// An endorser without Teams answers by the link that the nominee sends on: once, until the close; and it counts when an officer has confirmed it.
import assert from 'node:assert/strict';
import { cards } from '../../../features/nominations/cards.ts';
import { pages } from '../../../features/nominations/web/pages.ts';
import { closeOf } from '../../../platform/calendar.ts';
import type { PageReply, PageRequest } from '../../../platform/web-page.ts';
import { aFilledForm, aForm, anOfficer, drain, factsOf, madeUp, type World } from '../../builders.ts';
import { aFollowedWorld } from '../../followed.ts';
import { htmlOf, NAUGHTY, MARKUP, toldTo } from '../../pages/told.ts';
import { visit } from '../../pages/visit.ts';
import { aBrowser, nominated, whereTo } from '../on-website.ts';

const round = madeUp.service.round.id;
const officer = { person: anOfficer(), place: 'personal' } as const;

/** A nomination that was sent on the website, and the link that its nominee sends to the endorser. */
async function sentOn(over: Parameters<typeof nominated>[1] = {}) {
  const world = aFollowedWorld();
  const nominee = await nominated(world, over);
  await drain(world);
  const { endorsement } = await nominee.sees(pages.sent, '/nominate/sent');
  const link = /https:\S+#\S+/u.exec(endorsement.letter.join('\n'))?.[0] ?? '';
  return { world, nominee, link };
}

/** Opens the link, and answers. */
async function withLink(world: World, link: string) {
  const opened = await visit(world, 'POST /endorse', { fields: { code: link } });
  const session = opened.kind === 'redirect' ? opened.session : undefined;
  const sessions = session ? { [session.name]: session.holds } : {};
  const go = (page: string, asks: Partial<PageRequest> = {}): Promise<PageReply> =>
    visit(world, page, { sessions, ...asks });
  return {
    opened,
    sees: async () => toldTo(pages.endorse, await go('GET /endorse/answer')),
    answers: (fields: Record<string, string>) => go('POST /endorse/answer', { fields }),
  };
}

const review = async (world: World, fields: Record<string, unknown> = {}) =>
  factsOf(
    cards.review,
    await world.app.dispatch(aForm('nominations.open', { reference: 'TAS-0001', ...fields }, officer)),
  );

const decides = async (world: World, fields: Record<string, unknown>) =>
  factsOf(
    cards.review,
    await world.app.dispatch(aForm('nominations.decide', { reference: 'TAS-0001', ...fields }, officer)),
  );

describe('endorsing by a link', () => {
  it('shows exactly what the card shows, and counts once an officer has confirmed it', async () => {
    const { world, nominee, link } = await sentOn();
    const endorser = await withLink(world, link);
    assert.equal(whereTo(endorser.opened), '/endorse/answer');
    const seen = await endorser.sees();
    assert.deepEqual(
      [seen.name, seen.contribution, seen.state, seen.mayAnswer],
      ['Ada Example', 'Twenty years in small schools.', 'asked', true],
    );
    assert.equal(whereTo(await endorser.answers({ answer: 'endorse', said: String(seen.said) })), '/endorse/answer');
    assert.deepEqual([(await endorser.sees()).state, (await endorser.sees()).mayAnswer], ['unconfirmed', false]);
    await drain(world);

    const waiting = await review(world);
    assert.deepEqual(
      [waiting.endorsement.state, waiting.acts['confirm-endorsement'], waiting.online],
      ['unconfirmed', true, true],
    );
    const listed = await world.app.dispatch(aForm('nominations.list', { state: 'unconfirmed' }, officer));
    assert.deepEqual(
      factsOf(cards.list, listed).items.map(({ reference }) => reference),
      ['TAS-0001'],
    );

    const press = { act: 'confirm-endorsement', version: waiting.version };
    assert.notEqual((await decides(world, { ...press, reason: '' })).problem, null);
    const confirmed = await decides(world, { ...press, reason: 'Rang the school' });
    assert.deepEqual([confirmed.endorsement.state, confirmed.acts['confirm-endorsement']], ['given', false]);
    assert.equal(confirmed.history[0]?.reason, 'Rang the school');
    await drain(world);
    assert.equal((await world.ports.summaries.list(round))[0]?.endorsement.state, 'given');
    assert.equal((await nominee.sees(pages.own, '/my-nomination')).endorsement.state, 'given');
  });

  for (const [answer, state] of [
    ['decline', 'declined'],
    ['not-me', 'not-me'],
  ] as const)
    it(`keeps "${answer}" as it is, with the reason for officers alone`, async () => {
      const { world, nominee, link } = await sentOn();
      const endorser = await withLink(world, link);
      await endorser.answers({ answer, reason: 'They have <b>no</b> time' });
      await drain(world);
      assert.equal((await nominee.sees(pages.own, '/my-nomination')).endorsement.state, state);
      assert.equal((await review(world)).endorsement.reason, answer === 'decline' ? 'They have <b>no</b> time' : '');
    });

  it('is asked for again by an officer, with a new link; the old one is void', async () => {
    const { world, nominee, link } = await sentOn();
    await (await withLink(world, link)).answers({ answer: 'decline' });
    await drain(world);
    const { version, acts } = await review(world);
    assert.ok(acts['ask-again']);
    const again = await decides(world, { act: 'ask-again', version, reason: 'A slip, she rang' });
    assert.deepEqual([again.endorsement.state, again.acts['ask-again']], ['asked', false]);
    await drain(world);
    assert.ok(pages.endorseCode.factsIn((await withLink(world, link)).opened));
    const { endorsement } = await nominee.sees(pages.own, '/my-nomination');
    const fresh = /https:\S+#\S+/u.exec(endorsement.letter.join('\n'))?.[0] ?? '';
    const endorser = await withLink(world, fresh);
    await endorser.answers({ answer: 'endorse', said: String((await endorser.sees()).said) });
    assert.equal((await nominee.standing())?.endorsement.state, 'unconfirmed');
  });

  it('is answered once: the second answer changes nothing', async () => {
    const { world, nominee, link } = await sentOn();
    const [one, other] = [await withLink(world, link), await withLink(world, link)];
    const said = String((await one.sees()).said);
    await Promise.all([one.answers({ answer: 'endorse', said }), other.answers({ answer: 'endorse', said })]);
    await other.answers({ answer: 'decline' });
    assert.deepEqual(
      [(await nominee.standing())?.endorsement.state, (await nominee.standing())?.version],
      ['unconfirmed', 2],
    );
  });

  it('asks for an answer, and keeps what was typed', async () => {
    const { world, link } = await sentOn();
    const endorser = await withLink(world, link);
    const shown = toldTo(pages.endorse, await endorser.answers({ reason: 'Because' }));
    assert.deepEqual([shown.problem, shown.reason], ['missing', 'Because']);
  });

  it('endorses no words that were not seen', async () => {
    const { world, nominee, link } = await sentOn();
    const endorser = await withLink(world, link);
    await nominee.go('POST /my-nomination/change');
    await nominee.answer('contribution', { contribution: 'Quite other words', change: 'yes' });
    await nominee.send();
    await drain(world);
    const shown = toldTo(pages.endorse, await endorser.answers({ answer: 'endorse', said: '1' }));
    assert.deepEqual([shown.changed, shown.contribution], [true, 'Quite other words']);
    assert.equal((await nominee.standing())?.endorsement.state, 'asked');
  });

  it('is over after the close, and void once another endorser is named or it is withdrawn', async () => {
    const { world, nominee, link } = await sentOn();
    const endorser = await withLink(world, link);
    await nominee.go('POST /my-nomination/withdraw');
    assert.deepEqual([(await endorser.sees()).state, (await endorser.sees()).mayAnswer], ['withdrawn', false]);
    await nominee.go('POST /my-nomination/restore');
    const before = world.clock.now;
    world.clock.now = closeOf(madeUp.service.round.closes);
    assert.deepEqual([(await endorser.sees()).late, (await endorser.sees()).mayAnswer], [true, false]);
    await endorser.answers({ answer: 'endorse', said: '1' });
    assert.equal((await nominee.standing())?.endorsement.state, 'asked');
    world.clock.now = before;
    await nominee.go('POST /my-nomination/change');
    await nominee.answer('endorser', {
      endorserName: 'Eve Else',
      endorserEmail: 'eve@school.example.org',
      change: 'yes',
    });
    await nominee.send();
    await drain(world);
    assert.equal(whereTo(await endorser.answers({ answer: 'endorse', said: '3' })), '/endorse');
    assert.ok(pages.endorseCode.factsIn((await withLink(world, link)).opened));
  });

  it('opens nothing for whoever guesses, changes or cuts it, nor for the code of another', async () => {
    const { world, nominee, link } = await sentOn();
    const other = await nominated(world, { name: 'Bob Example' }, 'key-of-a-start-page-02');
    await drain(world);
    const [, code = ''] = link.split('_');
    const { reference } = await other.sees(pages.sent, '/nominate/sent');
    for (const wrong of [
      '',
      'x',
      link.slice(0, -1),
      `${link.slice(0, -1)}2`,
      `#${reference}_${code}`,
      `#TAS-0001_${nominee.code()}`,
    ])
      assert.ok(pages.endorseCode.factsIn((await withLink(world, wrong)).opened), wrong);
    assert.ok(pages.endorseCode.factsIn(await visit(world, 'GET /endorse')));
    assert.equal(whereTo(await visit(world, 'GET /endorse/answer')), '/endorse');
    // A session of the nominee is none of the endorser.
    assert.equal(
      whereTo(await visit(world, 'GET /endorse/answer', { sessions: { nomination: nominee.code() } })),
      '/endorse',
    );
  });

  it('is offered to nominees in Teams, too', async () => {
    const { world } = await sentOn();
    const { app } = world;
    const receipt = factsOf(cards.receipt, await app.dispatch(aFilledForm()));
    assert.match(receipt.endorsement.letter.join('\n'), /\/endorse#TAS-0002_/u);
  });

  it('shows whatever the nominee typed as text', async () => {
    for (const text of NAUGHTY) {
      const { world, nominee, link } = await sentOn({ name: text, contribution: text, endorserName: text });
      const endorser = await withLink(world, link);
      assert.ok(nominee);
      for (const page of [
        await visit(world, 'GET /endorse/answer', { sessions: { endorsement: link.slice(link.indexOf('#') + 1) } }),
      ])
        assert.doesNotMatch(await htmlOf(page), MARKUP);
      assert.equal((await endorser.sees()).contribution, text);
    }
  });
});

describe('the pages of a nominee', () => {
  it('show whatever was typed as text, on every page', async () => {
    for (const text of NAUGHTY) {
      const world = aFollowedWorld();
      const browser = aBrowser(world);
      await browser.begin();
      await browser.fillIn({ name: text, contribution: text, interests: text, endorserName: text });
      const shown = [
        await browser.follow(await browser.answer('email', { email: text })),
        await browser.follow(await browser.answer('school', { school: text })),
        await browser.go('GET /nominate/{question}', { parameters: { question: 'contribution' } }),
        await browser.go('GET /nominate/check'),
        await browser.go('POST /my-nomination', { fields: { code: text } }),
      ];
      for (const page of shown) assert.doesNotMatch(await htmlOf(page), MARKUP);
    }
  });
});
