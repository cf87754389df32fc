// How a selection ended reaches those without a chat by email, in the words of the letter, and letters remain for whoever it does not reach.
import assert from 'node:assert/strict';
import { createApp } from '../../app.ts';
import { cards as panelCards } from '../../features/panel/cards.ts';
import type { Nomination } from '../../features/nominations/nomination.ts';
import { factsOf, type World } from '../builders.ts';
import {
  aRound,
  confirm,
  drain,
  eight,
  panelOf,
  press,
  previewed,
  standing,
  tell,
  told,
} from '../panel/outcome/panels.ts';
import { aNotify, tellFates } from './mailed.ts';

/** One of the two of nurseries has a seat, and 6 has none. */
const failing = 'TAS-0006';
const emails: Readonly<Record<string, string>> = {
  'TAS-0001': 'person1@school.example.org',
  'TAS-0002': 'person2@school.example.org',
  [failing]: 'perm-fail@simulator.notify',
};
const nominations = eight.map((one): Nomination => {
  const email = emails[one.reference];
  const person = { tenantId: 'entered', objectId: `key-of-a-form-${one.reference}` };
  return email ? { ...one, email, person, address: null, entered: { from: 'paper', version: 1 } } : one;
});
const named = (reference: string): string => nominations.find((one) => one.reference === reference)?.name ?? '';

const letters = async (world: World) => {
  const { url, count } = factsOf(panelCards.letters, await press(world, { verb: 'panel.letters' }));
  const file = await world.app.download(url.replace(/.*\//u, ''));
  assert.ok(file?.kind === 'letters');
  assert.equal(file.letters.length, count);
  return file.letters;
};

describe('an outcome by email', () => {
  const notify = aNotify();

  it('is what the letter says, to each without a chat, and officers are told so before', async () => {
    const world = await aRound({ mail: notify().mail }, nominations);
    await confirm(world);
    const { people, letters: printed } = await previewed(world);
    assert.deepEqual([people, printed], [8, 0]);
    await tell(world);
    await drain(world);
    assert.deepEqual([notify().emails.length, world.posts.length], [3, 5]);
    const { outcomes } = await standing(world);
    assert.deepEqual([outcomes.sent, outcomes.none], [8, 0]);
    assert.deepEqual(await letters(world), []);

    const printedBefore = await told({}, nominations);
    const letterTo = new Map((await letters(printedBefore)).map((letter) => [letter.to, letter]));
    for (const [reference, address] of Object.entries(emails)) {
      const letter = letterTo.get(named(reference));
      const email = notify().emails.find(({ to }) => to === address);
      assert.ok(letter && email);
      assert.equal(email.subject, letter.heading);
      const [, ...says] = letter.paragraphs;
      const same = (texts: string[]) => texts.map((text) => text.replaceAll('\u2060', '')).sort();
      assert.deepEqual(same(email.body.split('\n\n')), same(says));
    }
    assert.equal(notify().emails.filter(({ body }) => body.includes('To accept or decline the seat, email')).length, 1);
  });

  it('that comes back is counted as not delivered, and there is a letter', async () => {
    const world = await told({ mail: notify().mail }, nominations);
    await tellFates(world.app, notify());
    const { outcomes } = await standing(world);
    assert.deepEqual([outcomes.sent, outcomes.failed], [7, 1]);
    assert.deepEqual(
      (await letters(world)).map(({ to }) => to),
      [named(failing)],
    );
  });

  it('is followed by the offer of a seat that became free, with how to answer', async () => {
    const world = await told({ mail: notify().mail }, nominations);
    const done = world.queued().length;
    const { members } = await panelOf(world);
    const seat = members.map(({ id }) => id).find((id) => emails[id]) ?? '';
    const { version } = await standing(world);
    await press(world, { verb: 'panel.record', version, seat, said: 'declined', reason: 'Rang us' });
    await drain(world, done);
    const offers = notify().emails.filter(({ subject }) => subject.startsWith('We can now offer you a seat'));
    assert.equal(offers.length, 1);
    assert.match(offers[0]?.body ?? '', /To accept or decline the seat, email/u);
    assert.notEqual(offers[0]?.to, emails[seat]);
  });

  it('is a letter where the council sends no email, or did not when everybody was told', async () => {
    const world = await told({}, nominations);
    assert.equal((await letters(world)).length, 3);
    assert.equal((await standing(world)).outcomes.none, 3);
    assert.deepEqual(notify().asked, []);
    const since = { ...world, app: createApp({ ...world.ports, mail: notify().mail }) };
    assert.equal((await letters(since)).length, 3);
  });
});
