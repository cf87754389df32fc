// The endorser is asked in their own chat, answers for themselves alone, and may say something else later.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields, Form } from '../../../platform/turn.ts';
import { aFilledForm, aForm, down, factsOf, inChannel, madeUp } from '../../builders.ts';
import { ada, aPeopledWorld, chatOf, chris, eve, type PeopledWorld } from '../../people.ts';

const round = madeUp.service.round.id;
const submits = ({ app }: PeopledWorld, fields: Fields = {}, over: Partial<Form> = {}) =>
  app.dispatch(aFilledForm(fields, { ...chatOf(ada), ...over }));
const standing = async ({ ports }: PeopledWorld) => {
  const nomination = await ports.nominations.find(round, ada);
  assert.ok(nomination);
  return nomination;
};
const request = { reference: 'TAS-0001', request: 1 };

/** Ada has named Chris, and both have met the bot. */
async function asked(): Promise<PeopledWorld> {
  const world = aPeopledWorld();
  await world.meets(ada);
  await world.meets(chris);
  await submits(world);
  await world.workDone();
  return world;
}

const answers = async (world: PeopledWorld, verb: string, fields: Fields = request) =>
  factsOf(nominationsCards.endorsement, await world.presses(chris, `endorsement.${verb}`, fields));

describe('answering for an endorsement', () => {
  for (const [verb, state, did] of [
    ['give', 'given', 'nomination.endorsed'],
    ['decline', 'declined', 'nomination.endorsement-declined'],
    ['not-me', 'not-me', 'nomination.endorser-not-meant'],
  ] as const)
    it(`is kept as the next version with who and when: ${state}`, async () => {
      const world = await asked();
      assert.equal((await answers(world, verb)).state, state);
      const { endorsement, version } = await standing(world);
      const by = { tenantId: chris.tenantId, objectId: chris.objectId };
      assert.deepEqual([endorsement.state, endorsement.by, version], [state, by, 2]);
      const history = await world.ports.nominations.history(round, ada);
      assert.deepEqual([history.at(-1)?.did, history.at(-1)?.by], [did, by]);
      const [summary] = await world.ports.summaries.list(round);
      assert.equal(summary?.endorsement.state, state);
    });

  it('can be taken back: who declined can endorse, and the nominee hears of both, once each', async () => {
    const world = await asked();
    await answers(world, 'decline', { ...request, reason: 'She has *too much* to do.' });
    assert.equal((await standing(world)).endorsement.reason, 'She has *too much* to do.');
    await answers(world, 'decline');
    await world.workDone();
    await answers(world, 'give');
    await world.workDone();
    assert.equal((await standing(world)).endorsement.reason, '');
    assert.deepEqual(
      world.heard(ada).map((reply) => factsOf(nominationsCards.endorsementAnswered, reply).state),
      ['declined', 'given'],
    );
    assert.doesNotMatch(JSON.stringify(world.posts), /too much/u, 'the reason is for officers');
  });

  it('tells the nominee only what stands when the message goes', async () => {
    const world = await asked();
    await answers(world, 'decline');
    await answers(world, 'give');
    await world.workDone();
    assert.equal(world.heard(ada).length, 1);
  });

  it('changes nothing when it is pressed twice', async () => {
    const world = await asked();
    for (let n = 0; n < 3; n += 1) await answers(world, 'give');
    assert.equal((await standing(world)).version, 2);
  });

  it('is kept when the nomination changes at the same moment', async () => {
    const world = await asked();
    await Promise.all([
      answers(world, 'give'),
      submits(world, { formKey: 'key-of-the-form-0002', base: 1, interests: 'A supplier' }),
    ]);
    const { endorsement, interests } = await standing(world);
    assert.deepEqual([endorsement.state, interests], ['given', 'A supplier']);
  });

  it('is refused to everybody else, who learn nothing of the nomination', async () => {
    const world = await asked();
    const elsewhere = { ...chris, tenantId: '22222222-0000-0000-0000-000000000000' };
    for (const person of [eve, ada, elsewhere]) {
      await world.meets(person);
      assert.deepEqual(
        await world.presses(person, 'endorsement.give', request),
        nominationsCards.endorsementVoid.with({ contact: madeUp.service.contact }),
      );
    }
    assert.equal((await standing(world)).version, 1);
  });

  it('is refused with ids that are none, or of nothing', async () => {
    const world = await asked();
    for (const fields of [
      {},
      { ...request, reference: 'TAS-9999' },
      { ...request, reference: "TAS-0001' or 1 eq 1 / \\ # ?" },
      { ...request, reference: ['TAS-0001'] },
      { ...request, request: 2 },
      { ...request, request: '1' },
    ])
      factsOf(nominationsCards.endorsementVoid, await world.presses(chris, 'endorsement.give', fields));
    assert.equal((await standing(world)).version, 1);
  });

  it('is refused where others read along', async () => {
    const world = await asked();
    const there = aForm('endorsement.give', request, { ...chatOf(chris), ...inChannel, person: chris });
    factsOf(refusals.privateOnly, await world.app.dispatch(there));
  });

  it('is void once another is named, who is asked instead', async () => {
    const world = await asked();
    await world.meets(eve);
    await answers(world, 'decline');
    const another = { endorserName: 'Eve Else', endorserEmail: 'eve@school.example.org' };
    await submits(world, { formKey: 'key-of-the-form-0002', base: 1, ...another });
    await world.workDone();
    factsOf(nominationsCards.endorsementVoid, await world.presses(chris, 'endorsement.give', request));
    const [card] = world.heard(eve);
    assert.deepEqual(
      [factsOf(nominationsCards.endorsement, card).request, (await standing(world)).endorsement.state],
      [3, 'asked'],
    );
    factsOf(nominationsCards.endorsementVoid, await world.presses(eve, 'endorsement.give', request));
    const { state } = factsOf(
      nominationsCards.endorsement,
      await world.presses(eve, 'endorsement.give', { ...request, request: 3 }),
    );
    assert.equal(state, 'given');
  });

  it('stays when only the name is written in another way', async () => {
    const world = await asked();
    await answers(world, 'give');
    await submits(world, {
      formKey: 'key-of-the-form-0002',
      base: 1,
      endorserName: 'C. Chair',
      endorserEmail: 'CHRIS@school.example.org',
    });
    assert.equal((await standing(world)).endorsement.state, 'given');
  });

  it('changes nothing of a withdrawn nomination, which it is told is withdrawn', async () => {
    const world = await asked();
    await world.presses(ada, 'nomination.withdraw-now');
    assert.equal((await answers(world, 'give')).state, 'withdrawn');
    await world.presses(ada, 'nomination.restore');
    assert.equal((await standing(world)).endorsement.state, 'asked');
    assert.equal((await answers(world, 'give')).state, 'given');
  });
});

describe('asking for an endorsement', () => {
  it('shows the endorser what they endorse, once, and puts nothing personal on the queue', async () => {
    const world = await asked();
    await submits(world, { formKey: 'key-of-the-form-0002', base: 1, interests: 'A supplier' });
    await world.meets(chris, '2026-11-24T09:30:00.000Z');
    await world.workDone();
    const [card, ...others] = world.heard(chris);
    const { name, role, school, contribution, state } = factsOf(nominationsCards.endorsement, card);
    assert.deepEqual(
      [name, role, school, contribution, state, others.length],
      [
        'Ada Example',
        'Headteacher',
        'Calderwick Community Primary School (URN 900002)',
        'Twenty years in small schools.',
        'asked',
        0,
      ],
    );
    assert.doesNotMatch(JSON.stringify(world.queued()), /\bAda\b|chris|school/iu);
  });

  it('waits for somebody whom Teams does not know, until they meet the bot', async () => {
    const world = aPeopledWorld();
    await submits(world);
    await world.meets(eve);
    await world.workDone();
    assert.deepEqual(world.posts, []);
    await world.meets(chris);
    await world.workDone();
    assert.equal(world.heard(chris).length, 1);
  });

  it('asks nobody of a nomination that was withdrawn in the meantime, until it is put back', async () => {
    const world = aPeopledWorld();
    await submits(world);
    await world.presses(ada, 'nomination.withdraw-now');
    await world.meets(chris);
    await world.workDone();
    assert.deepEqual(world.posts, []);
    await world.presses(ada, 'nomination.restore');
    await world.workDone();
    assert.equal(world.heard(chris).length, 1);
  });

  it('asks nobody to endorse themselves by another of their addresses', async () => {
    const world = aPeopledWorld();
    await world.meets(ada);
    await submits(world, { email: 'ada.example@example.org', endorserEmail: 'ada@school.example.org' });
    await world.workDone();
    assert.deepEqual(world.posts, []);
    factsOf(nominationsCards.endorsementVoid, await world.presses(ada, 'endorsement.give', request));
  });

  it('is done later when storage fails after the nomination was saved', async () => {
    const failing = { now: true };
    const { people } = aPeopledWorld().ports;
    const world = aPeopledWorld({
      people: { ...people, withEmail: (email) => (failing.now ? down() : people.withEmail(email)) },
    });
    await world.meets(chris).catch(() => undefined);
    factsOf(nominationsCards.receipt, await submits(world));
    failing.now = false;
    await world.workDone();
    assert.equal(world.heard(chris).length, 1);
  });
});
