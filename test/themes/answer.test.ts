// A theme is answered once, and everybody whose thought is part of it hears that once: whoever comes when, and whatever fails in between.
import assert from 'node:assert/strict';
import { cards } from '../../features/themes/cards.ts';
import { cards as thoughtCards } from '../../features/thoughts/cards.ts';
import { pages } from '../../features/thoughts/web/pages.ts';
import { mailTo } from '../../platform/address.ts';
import type { Reply } from '../../platform/card.ts';
import { noMail } from '../../platform/mail.ts';
import { hashOf } from '../../platform/private-code.ts';
import { aForm, aMessage, down, factsOf } from '../builders.ts';
import { failing, type When } from '../killed.ts';
import { step } from '../long.ts';
import { visit } from '../pages/visit.ts';
import { memoryStores } from '../stores.ts';
import { sendOnWebsite, sentIn, shared, teacher } from '../thoughts/sharing.ts';
import { aGrouping, answer, type Grouping, officer } from './grouping.ts';

const TEXTS = ['Small schools have nobody to send.', 'Our village school has no cover.', 'Who would teach my class?'];

/** Three teachers whose thoughts are of one theme. */
async function grouped(world: Grouping): Promise<string> {
  const [first = '', ...others] = await world.share(TEXTS);
  await world.codes(officer, first, { newTheme: 'Small schools' });
  const theme = await world.theme('Small schools');
  for (const id of others) await world.codes(officer, id, { themes: theme });
  return theme;
}

describe('the answer to a theme', () => {
  it('reaches each who shared a thought of it, once, however often it is sent and followed', async () => {
    const world = aGrouping();
    const theme = await grouped(world);
    // The first has two thoughts of it.
    const { id } = await shared(world, { text: 'And nobody to send for us either.' }, teacher(1));
    await world.codes(officer, id, { themes: theme });
    await world.settled();
    const { version } = factsOf(cards.answer, await world.presses(officer, 'themes.answer', { id: theme }));
    for (let n = 0; n < 2; n += 1)
      await world.presses(officer, 'themes.send-answer', { id: theme, version, ...answer });
    await world.settled();
    await world.settled();
    assert.deepEqual(world.heard(4), [1, 1, 1, 0]);
    const { delivered, answered, answer: shown } = await world.shown(theme);
    assert.deepEqual([delivered.sent, delivered.waiting, answered, shown?.did], [3, 0, true, answer['did']]);
  });

  it('reaches whoever comes to it later: by a thought that is coded, and by a theme that is merged', async () => {
    const world = aGrouping();
    const theme = await grouped(world);
    await world.answers(theme);
    await world.settled();
    const [later = '', merged = ''] = await world.share(['We have no spare staff.', 'Nobody can leave the class.'], 4);
    await world.codes(officer, later, { themes: theme });
    await world.settled();
    assert.deepEqual(world.heard(5), [1, 1, 1, 1, 0]);
    await world.codes(officer, merged, { newTheme: 'Cover' });
    await world.changes(await world.theme('Cover'), 'merge', { into: theme });
    await world.settled();
    assert.deepEqual(world.heard(5), [1, 1, 1, 1, 1]);
  });

  it('is not sent to whoever has withdrawn, and is read by everybody else among their thoughts', async () => {
    const world = aGrouping();
    const theme = await grouped(world);
    const [mine] = await world.ports.thoughts.of(teacher(2).person);
    await world.app.dispatch(aForm('thought.withdraw', { id: mine?.id }, teacher(2)));
    await world.changes(theme, 'promise', { promisedBy: '14 December 2026' });
    const before = factsOf(thoughtCards.own, await world.app.dispatch(aMessage('my thoughts', teacher(1))));
    assert.deepEqual([before.state, before.waits[0]?.by], ['grouped', 'Monday 14 December 2026']);
    await world.answers(theme, { changes: 'no', did: 'There is no money for it.' });
    await world.settled();
    assert.deepEqual(world.heard(3), [1, 0, 1]);
    const after = factsOf(thoughtCards.own, await world.app.dispatch(aMessage('my thoughts', teacher(1))));
    assert.deepEqual([after.state, after.heard[0]?.changes], ['answered', false]);
  });

  it('is sent by email to whoever left an address on the website, and read there with the private code', async () => {
    const mails: { to: string; reply: Reply }[] = [];
    const post = ({ to, reply }: { to: string; reply: Reply }) => {
      mails.push({ to, reply });
      return Promise.resolve({ posted: true as const, activity: '' });
    };
    const world = aGrouping({ mail: { ...noMail, to: mailTo, post } });
    const { code } = sentIn(await sendOnWebsite(world, { email: 'ada@school.example.org' }));
    const { code: silent } = sentIn(await sendOnWebsite(world, { formKey: 'key-of-a-web-form-0002' }));
    const [first, second] = await world.ports.thoughts.all();
    await world.codes(officer, first?.id ?? '', { newTheme: 'Small schools' });
    await world.codes(officer, second?.id ?? '', { themes: await world.theme('Small schools') });
    await world.answers(await world.theme('Small schools'));
    await world.settled();
    assert.deepEqual(
      mails.map(({ to, reply }) => [to, factsOf(cards.heard, reply).did]),
      [['mailto:ada@school.example.org', answer['did']]],
    );
    for (const one of [code, silent]) {
      const own = pages.own.factsIn(await visit(world, 'GET /my-thought', { sessions: { thought: hashOf(one) } }));
      assert.deepEqual([own?.state, own?.heard[0]?.did], ['answered', answer['did']]);
    }
    assert.ok(!JSON.stringify(world.queued()).includes('ada@school'));
  });

  it('takes the place of the old card where its words are changed', async () => {
    const world = aGrouping();
    const theme = await grouped(world);
    await world.answers(theme);
    await world.settled();
    await world.answers(theme, { did: 'We pay for a whole day.' });
    await world.settled();
    assert.deepEqual(world.heard(3), [1, 1, 1]);
    assert.deepEqual(
      world.replaced.map(({ reply }) => factsOf(cards.heard, reply).did),
      Array.from({ length: 3 }, () => 'We pay for a whole day.'),
    );
  });

  it('keeps an officer’s words where something is missing, where another was quicker, and after a fault', async () => {
    const world = aGrouping();
    const theme = await grouped(world);
    const missing = factsOf(cards.answer, await world.answers(theme, { said: '', changes: 'maybe' }));
    assert.deepEqual(
      [missing.problems.map(({ field }) => field), missing.inputs.did],
      [['said', 'changes'], answer['did']],
    );
    const { version } = await world.shown(theme);
    await world.changes(theme, 'rename', { title: 'Tiny schools' });
    const stale = await world.presses(officer, 'themes.send-answer', { id: theme, version, ...answer });
    assert.deepEqual(
      [factsOf(cards.answer, stale).problems.length, factsOf(cards.answer, stale).inputs.did],
      [1, answer['did']],
    );
    assert.equal((await world.ports.themes.find(theme))?.answer, null);
    const failing = aGrouping({ themes: { ...world.ports.themes, all: down } });
    const form = aForm('themes.send-answer', { id: theme, version, ...answer }, { person: officer });
    await assert.rejects(failing.app.dispatch(form));
    assert.equal(factsOf(cards.answer, failing.app.giveBack(form, 'F-1')).inputs.did, answer['did']);
  });

  it('keeps the promise, or misses it; officers read of a missed one on their checklist', async () => {
    const world = aGrouping();
    const theme = await grouped(world);
    await world.changes(theme, 'promise', { promisedBy: '24 November 2026' });
    const checklist = async () => JSON.stringify(await world.says(officer, 'officers'));
    assert.ok(!(await checklist()).includes('We promised an answer by'));
    world.clock.now = '2026-11-25T00:30:00.000Z';
    assert.match(await checklist(), /We promised an answer by Tuesday 24 November 2026/u);
    assert.equal((await world.shown(theme)).promise, 'missed');
    await world.answers(theme);
    assert.deepEqual([(await world.shown(theme)).promise, (await world.shown(theme)).answered], ['missed', true]);
    assert.ok(!(await checklist()).includes('We promised an answer by'));
  });
});

describe('a process that is killed while an answer is on its way', () => {
  async function answeringWith(at: number, when: When) {
    const faults = failing(at, when);
    const world = aGrouping(memoryStores(faults.tables));
    const theme = await grouped(world);
    await world.settled();
    const { version } = await world.shown(theme);
    faults.begin();
    // Whoever gets a fault presses again.
    for (let n = 0; n < 2; n += 1)
      await world.presses(officer, 'themes.send-answer', { id: theme, version, ...answer }).catch(() => undefined);
    await world.settled();
    await world.settled();
    const [given] = faults.end();
    const { unknown } = await world.ports.deliveries.counts({ kind: 'theme-answer', theme });
    return { heard: world.heard(3), unknown, given };
  }

  it('gives it to nobody twice, and to everybody but whom it says it does not know of, at whichever request', async () => {
    const { given, heard } = await answeringWith(0, 'before');
    assert.deepEqual(heard, [1, 1, 1]);
    const wrong: string[] = [];
    for (let at = 1; at <= given; at += step(5))
      for (const when of ['before', 'after'] as const) {
        const came = await answeringWith(at, when);
        const silent = came.heard.filter((count) => count === 0).length;
        if (Math.max(...came.heard) > 1 || silent > came.unknown) wrong.push(`${when} ${at}: ${came.heard.join(' ')}`);
      }
    assert.deepEqual(wrong, []);
  });
});
