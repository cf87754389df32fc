// Signing up without Teams: by the same rule, once, with a private code that nobody else has, and nothing lost that was typed.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { storesOver } from '../../app.ts';
import { cards } from '../../features/events/cards.ts';
import { pages } from '../../features/events/web/pages.ts';
import { wordsOf } from '../../notify/words.ts';
import { mailTo } from '../../platform/address.ts';
import type { Reply } from '../../platform/card.ts';
import { type Mail, noMail } from '../../platform/mail.ts';
import { hashOf } from '../../platform/private-code.ts';
import type { Tables } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { madeUp } from '../builders.ts';
import { htmlOf, MARKUP, NAUGHTY, toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';
import { aGathering, officer } from './gathering.ts';
import { JOIN, keyOf, opened, sends, signsUp } from './visiting.ts';

const withMail = () => aGathering({ mail: { ...noMail, to: mailTo } });

describe('signing up for an event on the website', () => {
  it('gives a place with the link to join, then a number on the waiting list', async () => {
    const world = aGathering();
    const id = await world.plans();
    const first = await signsUp(world, id, 1);
    assert.deepEqual([first.own, first.link?.url, first.calendar.includes('join=')], ['place', JOIN, true]);
    await signsUp(world, id, 2);
    const third = await sends(world, id, 3);
    const { own, ahead, link, calendar } = toldTo(pages.sent, third);
    assert.deepEqual([own, ahead, link, calendar.includes('join=')], ['waiting', 1, null, false]);
    assert.match(await htmlOf(third), /You are on the waiting list, number 2\..*strictly in the order/su);
  });

  it('is one sign-up, with one code, however often and however fast its form is sent', async () => {
    const world = aGathering();
    const id = await world.plans({ capacity: '10' });
    const all = await Promise.all(Array.from({ length: 20 }, () => signsUp(world, id)));
    const codes = new Set([...all, await signsUp(world, id)].map(({ code }) => code));
    const { taken, numbers } = await world.event(id);
    assert.deepEqual([codes.size, taken, numbers], [1, 1, 1]);
  });

  it('stands in one line with those who sign up in Teams', async () => {
    const world = aGathering();
    const id = await world.plans({ capacity: '5' });
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? world.signsUp(n, id) : signsUp(world, id, n))),
    );
    const { taken, waiting, reached } = await world.event(id);
    const numbers = (await world.ports.events.signUps(id)).map(({ number }) => number);
    assert.deepEqual([taken, waiting, reached], [5, 5, 5]);
    assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('keeps neither the code nor the key that it is made of', async () => {
    const rows: unknown[] = [];
    const memory = memoryTables();
    const written: Tables = (name) => {
      const table = memory(name);
      return { ...table, write: (changes) => (rows.push(changes), table.write(changes)) };
    };
    const world = aGathering(storesOver(written));
    const id = await world.plans();
    const { code, private: link } = await signsUp(world, id);
    assert.ok(link.endsWith(`/events/${id}/mine#${code}`));
    const kept = JSON.stringify(rows);
    assert.ok(kept.includes(hashOf(code)));
    for (const secret of [code, code.replaceAll('-', ''), keyOf(1)]) assert.ok(!kept.includes(secret));
  });

  it('keeps the school that was typed or selected, and where to write to', async () => {
    const world = withMail();
    const id = await world.plans();
    const [school, other] = madeUp.schools.filter(({ status }) => status === 'open');
    assert.ok(school && other);
    await signsUp(world, id, 1, { school: school.urn, email: ' ada@example.org ', name: 'Ada \u202E Example' });
    await signsUp(world, id, 2, { school: '', selected: other.urn });
    const kept = (await world.ports.events.signUps(id)).map(({ name, school, address }) => [name, school, address]);
    assert.deepEqual(kept, [
      ['Ada Example', school.urn, 'mailto:ada@example.org'],
      ['Visitor 2', other.urn, ''],
    ]);
  });

  it('comes back as it was typed with all that is wrong, and signs nobody up', async () => {
    const world = withMail();
    const id = await world.plans();
    const cases: [Record<string, string>, string[]][] = [
      [{ name: ' ', privacyRead: '' }, ['name', 'privacyRead']],
      [{ name: 'x'.repeat(201) }, ['name']],
      [{ email: 'ada at school' }, ['email']],
      [{ school: 'A school that is not there' }, ['school']],
      [{ website: 'https://spam.example.org' }, []],
    ];
    for (const [fields, wrong] of cases) {
      const reply = await sends(world, id, 1, { email: 'ada@example.org', ...fields });
      assert.equal(reply.kind === 'page' && reply.status, 422);
      const { form } = toldTo(pages.event, reply);
      assert.ok(form);
      assert.deepEqual([form.problems.map(({ field }) => field), form.formKey], [wrong, keyOf(1)]);
      assert.equal(form.inputs.name, (fields['name'] ?? 'Visitor 1').trim());
      const html = await htmlOf(reply);
      assert.match(html, /There is a problem/u);
      assert.ok(html.includes(`value="${fields['email'] ?? 'ada@example.org'}"`));
    }
    assert.deepEqual(await world.ports.events.signUps(id), []);
  });

  it('offers the schools that a name may mean', async () => {
    const world = aGathering();
    const id = await world.plans();
    const { form } = toldTo(pages.event, await sends(world, id, 1, { school: 'primary' }));
    assert.ok(form && form.schools.length > 1);
    const [first] = form.schools;
    await signsUp(world, id, 1, { school: 'primary', selected: first?.value ?? '' });
    assert.deepEqual(
      (await world.ports.events.signUps(id)).map(({ school }) => school),
      [first?.value],
    );
  });

  it('ends when officers say, and where the event is cancelled or begins', async () => {
    const world = aGathering();
    const id = await world.plans({ closesOn: '2026-12-01' });
    const { code } = await signsUp(world, id);
    world.clock.now = '2026-12-02T09:00:00.000Z';
    assert.equal(toldTo(pages.event, await sends(world, id, 2)).form, null);
    await world.presses(officer, 'event.cancel', { id, sure: true });
    assert.match(await htmlOf(await opened(world, id, code)), /This event is cancelled\./u);
    const other = await world.plans();
    const there = await signsUp(world, other);
    world.clock.now = '2026-12-03T14:00:00.000Z';
    assert.equal(toldTo(pages.own, await opened(world, other, there.code, 'POST /events/{id}/leave')).own, 'place');
    assert.equal((await world.event(id)).taken, 1);
  });

  it('of what is not there is no page', async () => {
    const world = aGathering();
    for (const id of ['nothing-of-this-name-0001', '../', '']) {
      assert.equal((await sends(world, id)).kind, 'missing');
      for (const page of [
        'GET /events/{id}/mine',
        'POST /events/{id}/mine',
        'POST /events/{id}/leave',
        'POST /events/{id}/close',
      ])
        assert.equal((await visit(world, page, { parameters: { id } })).kind, 'missing');
    }
  });

  it('tells whoever gave an address by email when they get a place, once, with the link to join', async () => {
    const mailed: { to: string; reply: Reply }[] = [];
    const post: Mail['post'] = ({ to, reply }) => {
      mailed.push({ to, reply });
      return Promise.resolve({ posted: true, activity: '' });
    };
    const world = aGathering({ mail: { ...noMail, to: mailTo, post } });
    const id = await world.plans();
    await world.signsUp(1, id);
    await signsUp(world, id, 1, { email: 'ada@example.org' });
    await signsUp(world, id, 2);
    await world.leaves(1, id);
    await world.settled();
    await world.settled();
    assert.deepEqual(
      mailed.map(({ to, reply }) => [to, cards.told.factsIn(reply)?.what, cards.told.factsIn(reply)?.link?.url]),
      [['mailto:ada@example.org', 'place', JOIN]],
    );
    // The email says where to give it up, and asks for nothing that is done in Teams.
    const said = { own: ['https://roundtable.example.org'], otherwise: () => 'Use Teams.' };
    const body = mailed.map(({ reply }) => wordsOf(render(reply), said).body).join('');
    assert.ok(body.includes(`https://roundtable.example.org/events/${id}/mine`));
    assert.doesNotMatch(body, /Use Teams\.|give it up below/u);
  });

  it('stays text, whatever is in it', async () => {
    for (const text of NAUGHTY) {
      const world = withMail();
      const id = await world.plans({ title: text, where: text, bring: text });
      const wrong = await sends(world, id, 9, { name: text, school: text, email: text, privacyRead: text });
      const sent = await sends(world, id, 1, { name: text });
      const { code } = toldTo(pages.sent, sent);
      const typed = await visit(world, 'POST /events/{id}/mine', { parameters: { id }, fields: { code: text } });
      for (const page of [
        wrong,
        sent,
        typed,
        await opened(world, id, code),
        await opened(world, id, code, 'GET /events/{id}/leave'),
      ])
        assert.doesNotMatch(await htmlOf(page), MARKUP, text);
    }
  });
});
