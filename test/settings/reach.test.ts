// An extended deadline reaches everybody whose nomination is not sent, and whoever was told the old one in an answer: once each, also where the
// process is killed meanwhile. Forms, pages, files, mail and reminders go by the new one.
import assert from 'node:assert/strict';
import { cards as nominationCards } from '../../features/nominations/cards.ts';
import { NOWHERE } from '../../platform/turn.ts';
import { mailTo } from '../../platform/address.ts';
import { aFilledForm, anAddress, aPerson, factsOf, settle } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { askedBy } from '../faq/living/officers.ts';
import { failing, type When } from '../killed.ts';
import { step } from '../long.ts';
import { aSite, visit } from '../pages/visit.ts';
import { memoryStores } from '../stores.ts';
import { approved, proposed, QUESTION, withStaff } from './staff.ts';

const LATER = { 'round.closes': '2027-04-30' };
type World = ReturnType<typeof withStaff>;

/** Somebody saves the form, or sends it. */
const fills = (world: World, who: string, verb: string, address = anAddress(`chat of ${who}`)) =>
  world.app.dispatch(
    aFilledForm(
      { formKey: `key-of-the-form-of-${who}`, email: `${who}@school.example.org` },
      { verb: `nomination.${verb}`, person: aPerson({ objectId: who }), address, receivedAt: world.clock.now },
    ),
  );
const told = ({ posts }: World) =>
  posts
    .filter(({ reply }) => ['nominations/close-moved', 'faq/corrected'].includes(cardOf(reply) ?? ''))
    .map(({ address, reply }) => `${address} ${cardOf(reply)}`)
    .sort();
const RIGHT = ['chat of ada faq/corrected', 'chat of bob nominations/close-moved'];

/** Ada was told the old date, Bob has a form, Cara has sent hers. */
async function begun(world: World): Promise<void> {
  await askedBy(world, 'ada', QUESTION);
  await fills(world, 'bob', 'save');
  await fills(world, 'cara', 'save');
  await fills(world, 'cara', 'submit');
  await settle(world);
}

const moved = async (world: World, typed: Readonly<Record<string, string>> = LATER) => {
  await approved(world, await proposed(world, 'dates', typed));
  await settle(world);
};

describe('an extended deadline', () => {
  it('reaches each who has to know, once', async () => {
    const world = withStaff();
    await begun(world);
    const proposal = await proposed(world, 'dates', LATER);
    assert.equal(proposal.forms, 1);
    await approved(world, proposal);
    await settle(world);
    assert.deepEqual(told(world), RIGHT);
    const facts = factsOf(
      nominationCards.closeMoved,
      world.posts.find(({ reply }) => cardOf(reply) === 'nominations/close-moved')?.reply,
    );
    assert.deepEqual([facts.was, facts.closes], ['11:59pm on Friday 26 March 2027', '11:59pm on Friday 30 April 2027']);
    // Moved back, each is told again.
    await moved(world, { 'round.closes': '2027-03-26' });
    assert.deepEqual(told(world), [...RIGHT, ...RIGHT].sort());
  });

  it('counts for forms, pages, calendar files and mail, and reminders come again before it', async () => {
    const mailed: string[] = [];
    const world = withStaff({
      mail: {
        to: mailTo,
        post: ({ to, reply }) => {
          mailed.push(`${to} ${cardOf(reply)}`);
          return Promise.resolve({ posted: true, activity: 'mail' });
        },
        wasTaken: () => Promise.resolve(undefined),
      },
    });
    world.clock.now = '2027-03-23T09:00:00.000Z';
    await fills(world, 'bob', 'save');
    await fills(world, 'eve', 'save', NOWHERE);
    const reminded = async (now: string) => {
      world.clock.now = now;
      await world.app.jobs.timers['reminder-timer']?.();
      await settle(world);
      return [...world.posts.map(({ reply }) => cardOf(reply) ?? ''), ...mailed].filter((what) =>
        what.endsWith('reminder'),
      );
    };
    const FIRST = ['nominations/reminder', 'mailto:eve@school.example.org nominations/reminder'];
    assert.deepEqual(await reminded('2027-03-24T00:10:00.000Z'), FIRST);
    await moved(world);
    world.posts.length = mailed.length = 0;
    assert.deepEqual(await reminded('2027-03-26T22:10:00.000Z'), [], 'not before the old close any more');
    world.clock.now = '2027-04-20T09:00:00.000Z';
    const sent = factsOf(nominationCards.receipt, await fills(world, 'dan', 'submit'));
    assert.deepEqual([sent.late, sent.closes], ['', '11:59pm on Friday 30 April 2027']);
    const page = await aSite(world)('/questions/deadline');
    assert.match(String(page.body), /30 April 2027/u);
    const file = await visit(world, 'GET /nominate/close.ics');
    assert.ok('text' in file && file.text.includes('DTSTART:20270430T225'), 'the entry of the calendar');
    world.posts.length = mailed.length = 0;
    assert.deepEqual(await reminded('2027-04-28T09:00:00.000Z'), FIRST);
  });

  it('makes nominations in time that had come late, and none late that were in time', async () => {
    const world = withStaff();
    world.clock.now = '2027-03-27T10:00:00.000Z';
    assert.notEqual(factsOf(nominationCards.receipt, await fills(world, 'dan', 'submit')).late, '');
    await settle(world);
    const late = async () => (await world.ports.summaries.list(world.app.service.round.id)).map((one) => one.late);
    assert.deepEqual(await late(), [true]);
    await moved(world);
    assert.deepEqual(await late(), [false]);
    const { round } = world.app.service;
    const did = (await world.ports.nominations.history(round.id, aPerson({ objectId: 'dan' }))).map((one) => one.did);
    assert.deepEqual(did, ['nomination.submitted', 'nomination.in-time']);
    await moved(world, { 'round.closes': '2027-03-28' });
    assert.deepEqual(await late(), [false]);
  });

  it('is told once and nothing of it is lost where the process is killed at any one request', async () => {
    const { given, ...all } = await movedWith(0, 'before');
    assert.deepEqual(all, { closes: '2027-04-30', versions: 1, told: RIGHT, unknown: 0 });
    const wrong: string[] = [];
    for (let at = 1; at <= given; at += step(12))
      for (const when of ['before', 'after'] as const) {
        const { given: _, ...is } = await movedWith(at, when);
        const isTwice = new Set(is.told).size < is.told.length;
        const isRight =
          is.closes === '2027-04-30' && is.versions === 1 && !isTwice && RIGHT.length - is.told.length <= is.unknown;
        if (!isRight) wrong.push(`${when} ${at}: ${JSON.stringify(is)}`);
      }
    assert.deepEqual(wrong, []);
  });
});

async function movedWith(at: number, when: When) {
  const faults = failing(at, when);
  const world = withStaff(memoryStores(faults.tables));
  await begun(world);
  const proposal = await proposed(world, 'dates', LATER);
  faults.begin();
  // Whoever gets a fault presses again.
  for (let n = 0; n < 2; n += 1) await approved(world, proposal).catch(() => undefined);
  for (let n = 0; n < 2; n += 1) await settle(world);
  const [given] = faults.end();
  const deliveries = [
    { kind: 'close-moved', round: world.app.service.round.id, change: 1, was: '2027-03-26', closes: '2027-04-30' },
    { kind: 'correction', entry: 'deadline', revision: 2 },
  ];
  const counts = await Promise.all(deliveries.map((one) => world.ports.deliveries.counts(one)));
  const { settings } = await world.ports.revisions.standing();
  return {
    closes: world.app.service.round.closes,
    versions: settings.filter(({ rowKey }) => rowKey.startsWith('settings.')).length,
    told: told(world),
    unknown: counts.reduce((sum, { unknown }) => sum + unknown, 0),
    given,
  };
}
