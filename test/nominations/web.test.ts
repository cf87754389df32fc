// Nominating oneself without Teams: the same record, checks and receipt as on the card, one question a page, with nothing lost that was typed.
import assert from 'node:assert/strict';
import { storesOver } from '../../app.ts';
import { hashOf } from '../../platform/private-code.ts';
import type { Tables } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { aFilledForm, aWorld, drain, madeUp } from '../builders.ts';
import { toldTo } from '../pages/told.ts';
import { aBrowser, KEY, nominated, pages, round, whereTo } from './on-website.ts';

describe('a nomination on the website', () => {
  it('is the nomination that the card would have made', async () => {
    const world = aWorld();
    const browser = await nominated(world);
    await world.app.dispatch(aFilledForm());
    const [own, ofCard] = [await browser.standing(), await world.ports.nominations.find(round, aFilledForm().person)];
    assert.ok(own && ofCard);
    for (const same of [
      'name',
      'email',
      'role',
      'school',
      'systemLeader',
      'contribution',
      'availability',
      'interests',
      'endorser',
      'state',
      'version',
    ] as const)
      assert.deepEqual(own[same], ofCard[same], same);
    assert.equal(own.address, null);
    await drain(world);
    assert.equal((await world.ports.summaries.list(round)).length, 2);
  });

  it('asks one thing a page, in order, and which kind of governor only of governors', async () => {
    const browser = aBrowser(aWorld());
    assert.equal(whereTo(await browser.begin()), '/nominate/name');
    assert.equal(whereTo(await browser.answer('role', { role: 'headteacher' })), '/nominate/school');
    assert.equal(whereTo(await browser.answer('role', { role: 'governor' })), '/nominate/governor-category');
    const asked = await browser.sees(pages.question, '/nominate/{question}', { parameters: { question: 'school' } });
    assert.deepEqual([asked.number, asked.of, asked.back], [5, 10, '/nominate/governor-category']);
    assert.equal(
      whereTo(await browser.answer('endorser', { endorserName: 'A B', endorserEmail: 'a@b.org' })),
      '/nominate/check',
    );
  });

  it('comes back with what is wrong and what was typed, which is kept already', async () => {
    const world = aWorld();
    const browser = aBrowser(world);
    await browser.begin();
    const reply = await browser.answer('email', { email: 'ada at school' });
    // At an address of its own, so that going back or loading it again sends nothing.
    assert.equal(whereTo(reply), '/nominate/email?again');
    const [field] = toldTo(pages.question, await browser.follow(reply)).fields;
    assert.deepEqual([field?.value, field?.problem], ['ada at school', madeUp.wording['email.format']]);
    assert.equal((await browser.draft())?.inputs.email, 'ada at school');
    // Opened again later it is shown, and nobody is told off before they have answered.
    const [later] = (await browser.sees(pages.question, '/nominate/{question}', { parameters: { question: 'email' } }))
      .fields;
    assert.deepEqual([later?.value, later?.problem], ['ada at school', '']);
  });

  it('offers the schools that a name may mean, takes the chosen one, and lets people type another', async () => {
    const browser = aBrowser(aWorld());
    await browser.begin();
    const [several] = toldTo(
      pages.question,
      await browser.follow(await browser.answer('school', { school: 'st marys' })),
    ).fields;
    assert.equal(several?.kind, 'one');
    const [first] = several.choices;
    assert.ok(first);
    const none = toldTo(
      pages.question,
      await browser.follow(await browser.answer('school', { school: 'other', offered: 'yes' })),
    ).fields[0];
    assert.deepEqual([none?.kind, none?.value, none?.problem], ['line', 'st marys', '']);
    // Saved without a choice, what was typed is there as well.
    await browser.answer('school', { offered: 'yes', then: 'later' });
    assert.equal((await browser.draft())?.inputs.school, 'st marys');
    assert.equal(whereTo(await browser.answer('school', { school: first.value })), '/nominate/system-leader');
    const shown = await browser.sees(pages.question, '/nominate/{question}', { parameters: { question: 'school' } });
    assert.equal(shown.fields[0]?.value, first.title);
  });

  it('shows all answers before they are sent, what is missing with the way there, and asks for the declaration', async () => {
    const browser = aBrowser(aWorld());
    await browser.begin();
    await browser.fillIn({ contribution: '' });
    const check = await browser.sees(pages.check, '/nominate/check');
    assert.deepEqual(check.wrong, [
      { href: '/nominate/contribution?change', text: madeUp.wording['contribution.missing'] },
    ]);
    assert.equal(check.privacyProblem, '');
    assert.equal(
      whereTo(await browser.answer('contribution', { contribution: 'Much', change: 'yes' })),
      '/nominate/check',
    );
    const refused = toldTo(pages.check, await browser.follow(await browser.send({})));
    assert.deepEqual([refused.wrong, refused.privacyProblem], [[], madeUp.wording['privacyRead.missing']]);
    assert.equal(await browser.standing(), undefined);
    const trapped = await browser.follow(
      await browser.send({ privacyRead: 'true', website: 'https://spam.example.org' }),
    );
    assert.deepEqual([toldTo(pages.check, trapped).trap, await browser.standing()], [true, undefined]);
    assert.equal(whereTo(await browser.send()), '/nominate/sent');
  });

  it('asks a governor for their kind when a change makes them one', async () => {
    const browser = aBrowser(aWorld());
    await browser.begin();
    await browser.fillIn();
    const reply = await browser.answer('role', { role: 'governor', change: 'yes' });
    assert.equal(whereTo(reply), '/nominate/governor-category?change');
    assert.equal(
      whereTo(await browser.answer('governor-category', { governorCategory: 'parent', change: 'yes' })),
      '/nominate/check',
    );
  });

  it('is one, however often and however fast it is sent', async () => {
    const world = aWorld();
    const browser = aBrowser(world);
    await browser.begin();
    await browser.fillIn();
    const replies = await Promise.all(Array.from({ length: 50 }, () => browser.send()));
    assert.deepEqual(new Set(replies.map(whereTo)), new Set(['/nominate/sent']));
    await drain(world);
    assert.equal((await world.ports.summaries.list(round)).length, 1);
    // Back, and sent again.
    assert.equal(whereTo(await browser.send()), '/nominate/sent');
    assert.equal((await browser.standing())?.version, 1);
  });

  it('keeps as much as anybody types', async () => {
    const browser = aBrowser(aWorld());
    await browser.begin();
    await browser.answer('contribution', { contribution: 'x'.repeat(20_000) });
    assert.equal((await browser.draft())?.inputs.contribution.length, 20_000);
  });

  it('is begun once, with one code, by two presses', async () => {
    const world = aWorld();
    const [one, other] = [aBrowser(world), aBrowser(world)];
    await Promise.all([one.begin(), other.begin()]);
    assert.equal(one.code(), other.code());
    const third = aBrowser(world);
    await third.begin({ key: 'short' });
    assert.notEqual(third.code(), one.code());
  });

  it('keeps answers of two windows of one person beside each other', async () => {
    const browser = aBrowser(aWorld());
    await browser.begin();
    await Promise.all([
      browser.answer('name', { name: 'Ada Example' }),
      browser.answer('interests', { interests: 'None' }),
      browser.answer('role', { role: 'headteacher' }),
    ]);
    const inputs = (await browser.draft())?.inputs;
    assert.deepEqual([inputs?.name, inputs?.interests, inputs?.role], ['Ada Example', 'None', 'headteacher']);
  });

  it('gives the receipt again to whoever loads its page again', async () => {
    const browser = await nominated(aWorld());
    const receipt = await browser.sees(pages.sent, '/nominate/sent');
    assert.deepEqual(await browser.sees(pages.sent, '/nominate/sent'), receipt);
    assert.equal(receipt.private.code, browser.code());
    assert.ok(receipt.private.link.endsWith(`/my-nomination#${browser.code()}`));
    assert.equal(receipt.code, `sealed ${receipt.reference} 1 ${(await browser.standing())?.changedAt ?? ''}`);
  });
});

describe('coming back to a nomination on the website', () => {
  it('carries on in another browser with the code, also where an answer was not right yet', async () => {
    const world = aWorld();
    const browser = aBrowser(world);
    await browser.begin();
    assert.equal(whereTo(await browser.answer('email', { email: 'half an addr', then: 'later' })), '/nominate/saved');
    const { private: secret } = await browser.sees(pages.saved, '/nominate/saved');
    const phone = aBrowser(world);
    for (const typed of [secret.code.toLowerCase().replaceAll('-', ' '), secret.link]) {
      const reply = await phone.go('POST /my-nomination', { fields: { code: typed } });
      assert.equal(whereTo(reply), '/my-nomination');
    }
    assert.equal(whereTo(await phone.go('GET /my-nomination')), '/nominate/check');
    assert.equal((await phone.draft())?.inputs.email, 'half an addr');
  });

  it('says what is wrong with a code, and begins no session', async () => {
    const browser = aBrowser(aWorld());
    for (const [typed, problem] of [
      ['', 'missing'],
      ['TAS-7K3M-9QXD', 'reference'],
      ['7P8N-629W', 'proof'],
      ['7777-7777-7777-7777-7777', 'unknown'],
      ['<script>', 'unknown'],
    ] as const) {
      const reply = await browser.go('POST /my-nomination', { fields: { code: typed } });
      assert.deepEqual(toldTo(pages.code, reply), { given: typed, problem, typed: [] });
    }
    assert.equal(browser.code(), '');
  });

  it('shows what was typed where the session is over, so that it is not lost', async () => {
    const browser = aBrowser(aWorld());
    const reply = await browser.answer('contribution', { contribution: 'Long and dear words', then: '' });
    assert.deepEqual(toldTo(pages.code, reply).typed, ['Long and dear words']);
  });

  it('closes for whoever comes after', async () => {
    const browser = await nominated(aWorld());
    await browser.go('POST /my-nomination/close');
    assert.equal(browser.code(), '');
    assert.ok(pages.code.factsIn(await browser.go('GET /my-nomination')));
  });

  it('keeps neither the code nor the key that it is made of', async () => {
    const rows: unknown[] = [];
    const memory = memoryTables();
    const written: Tables = (name) => {
      const table = memory(name);
      return { ...table, write: (changes) => (rows.push(changes), table.write(changes)) };
    };
    const world = aWorld(storesOver(written));
    const browser = await nominated(world);
    await drain(world);
    const all = JSON.stringify([rows, world.queued()]);
    assert.ok(all.includes(hashOf(browser.code())));
    for (const secret of [browser.code(), browser.code().replaceAll('-', ''), KEY]) assert.ok(!all.includes(secret));
  });
});
