// Nominees and endorsers without a chat are told by email, where the council wants that: once, and no more than they may know.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { summaryOf, type Nomination } from '../../features/nominations/nomination.ts';
import { NOWHERE } from '../../platform/turn.ts';
import { aNomination, aPersonId, factsOf, NOW, settle, someInputs, type World } from '../builders.ts';
import { enter, sent } from '../nominations/officers/entering.ts';
import { opened, press } from '../nominations/officers/officers.ts';
import { aPeopledWorld, chris } from '../people.ts';
import { aNotify, OTHERWISE, tellFates } from './mailed.ts';

const EMAIL = 'ada@school.example.org';
const ENDORSER = 'chris@school.example.org';

/** Somebody whom Teams does not know, who sent it on the website. */
const onWebsite = (over: Partial<Nomination> = {}): Nomination =>
  aNomination({ person: aPersonId({ tenantId: 'web', objectId: 'hash-of-a-code-0000001' }), address: null, ...over });

async function saved({ ports }: World, nomination: Nomination): Promise<void> {
  const audit = {
    id: ports.ids.key(),
    at: NOW,
    by: nomination.person,
    did: 'nomination.submitted',
    version: 1,
  } as const;
  const { event } = await ports.nominations.submit(nomination, audit);
  assert.ok(event);
}

describe('email about a nomination', () => {
  const notify = aNotify();
  const aMailedWorld = () => aPeopledWorld({ mail: notify().mail });
  const to = (address: string) => notify().emails.filter((email) => email.to === address);

  it('is the receipt to a nominee for whom officers typed it in, and officers have nothing to pass on', async () => {
    const world = aMailedWorld();
    const { receipt, letter, reference, code } = await enter(world);
    assert.deepEqual([receipt, letter], ['email', null]);
    await settle(world);
    const [email, ...more] = to(EMAIL);
    assert.ok(email && more.length === 0);
    assert.equal(email.subject, 'Nomination received');
    for (const words of [reference, `Code: ${code}`, 'On paper. An officer entered it for you.', OTHERWISE])
      assert.ok(email.body.includes(words), words);
    assert.deepEqual(world.posts, []);
  });

  it('is another receipt once officers corrected it', async () => {
    const world = aMailedWorld();
    const { reference } = await enter(world);
    await settle(world);
    await enter(world, { reference, base: 1, formKey: 'key-of-an-entry-00002', name: 'Ada Lovelace' });
    await settle(world);
    assert.deepEqual(
      to(EMAIL).map(({ subject, body }) => [subject, body.includes('Ada Lovelace')]),
      [
        ['Nomination received', false],
        ['Nomination changed', true],
      ],
    );
  });

  it('is no receipt to whoever has a chat', async () => {
    const world = aMailedWorld();
    await world.meets({ ...chris, objectId: 'aaaaaaaa-0000-0000-0000-000000000001', name: 'Ada Example' });
    assert.equal((await enter(world)).receipt, 'chat');
    await settle(world);
    assert.deepEqual([to(EMAIL), world.posts.length], [[], 1]);
  });

  it('is the receipt to whoever nominated themself on the website, until they withdraw', async () => {
    const world = aMailedWorld();
    await saved(world, onWebsite());
    await settle(world);
    assert.deepEqual(
      to(EMAIL).map(({ subject }) => subject),
      ['Nomination received'],
    );
    const other = aMailedWorld();
    await saved(other, onWebsite({ state: 'withdrawn' }));
    await settle(other);
    assert.equal(to(EMAIL).length, 1);
  });

  it('asks the endorser, and says what the letter says that the nominee can pass on, and no more', async () => {
    const world = aMailedWorld();
    await enter(world);
    await settle(world);
    const [email, ...more] = to(ENDORSER);
    assert.ok(email && more.length === 0);
    assert.equal(email.subject, 'You have been asked to endorse a nomination');
    assert.match(email.body, /^Dear Chris Chair,\n\nAda Example \(Headteacher, /u);
    const letter = (to(EMAIL)[0]?.body ?? '').split('\n').flatMap((line) => /^\^ (.+)/u.exec(line)?.[1] ?? []);
    assert.deepEqual(email.body.split('\n\n'), letter);
    assert.match(email.body, / https:\/\/teams\.example\.org\/chat$/mu);
    for (const words of ['Twenty years', EMAIL, OTHERWISE]) assert.ok(!email.body.includes(words), words);
  });

  it('tells the nominee that the endorser was written to, with the letter to pass on', async () => {
    const world = aMailedWorld();
    await enter(world);
    await settle(world);
    const [email] = to(EMAIL);
    assert.match(
      email?.body ?? '',
      /We have emailed Chris Chair and asked them[^\n]+\n\n\^ Dear Chris Chair,\n\n\^ Ada Example/u,
    );
  });

  it('asks an endorser whom Teams knows there, and one who is met later there too', async () => {
    const world = aMailedWorld();
    await world.meets(chris);
    await enter(world);
    await settle(world);
    assert.deepEqual([to(ENDORSER).length, world.heard(chris).length], [0, 1]);
    const other = aMailedWorld();
    await enter(other);
    const done = await settle(other);
    await other.meets(chris);
    await settle(other, done);
    assert.deepEqual([to(ENDORSER).length, other.heard(chris).length], [1, 1]);
  });

  it('asks nobody to endorse themselves', async () => {
    const world = aMailedWorld();
    await saved(world, onWebsite({ endorser: { name: 'Ada Example', email: ' ADA@school.example.org' } }));
    await settle(world);
    assert.deepEqual(
      notify().emails.map(({ subject }) => subject),
      ['Nomination received'],
    );
  });

  it('reminds whoever saved a form on the website and did not send it', async () => {
    const world = aMailedWorld();
    const { ports, clock } = world;
    const draft = {
      ...{ round: ports.content.service.round.id, person: onWebsite().person, address: NOWHERE },
      ...{
        formKey: 'key-of-the-form-0001',
        base: 0,
        inputs: someInputs(),
        savedAt: NOW,
        asking: null,
        taken: [],
        version: 1,
      },
    };
    assert.ok(await ports.drafts.save(draft));
    clock.now = '2027-03-24T00:10:00.000Z';
    for (let tick = 0; tick < 2; tick += 1) await world.app.jobs.timers['reminder-timer']?.();
    await settle(world);
    const [email, ...more] = notify().emails;
    assert.deepEqual([email?.to, email?.subject, more.length], [EMAIL, 'You have not sent your nomination yet', 0]);
  });

  it('reminds a nominee without an endorsement, once', async () => {
    const world = aMailedWorld();
    await saved(world, onWebsite());
    let done = await settle(world);
    for (const now of ['2027-03-24T00:10:00.000Z', '2027-03-25T00:10:00.000Z']) {
      world.clock.now = now;
      await world.app.jobs.timers['reminder-timer']?.();
      done = await settle(world, done);
    }
    const subjects = to(EMAIL).map(({ subject }) => subject);
    assert.deepEqual(subjects, ['Nomination received', 'Your nomination is not endorsed yet']);
  });

  it('that comes back is shown to officers, each with what to do', async () => {
    const world = aMailedWorld();
    const failing = { email: 'perm-fail@simulator.notify', endorserEmail: 'temp-fail@simulator.notify' };
    const { reference } = await enter(world, failing);
    await settle(world);
    assert.deepEqual((await opened(world, reference)).undelivered, []);
    await tellFates(world.app, notify());
    const { undelivered, endorsement } = await opened(world, reference);
    assert.equal(undelivered.length, 2);
    assert.match(undelivered[0] ?? '', /could not deliver our email to perm-fail@.*send the nominee a letter/u);
    assert.match(undelivered[1] ?? '', /endorser, temp-fail@.*Ask the nominee/u);
    assert.match(endorsement.letter?.join('\n') ?? '', /^Dear Chris Chair/u);
  });

  it('that Notify refuses is shown in the same way', async () => {
    const world = aMailedWorld();
    // Mail could go there, but Notify knows no such domain.
    await saved(world, onWebsite({ email: 'ada@school.x' }));
    await settle(world);
    const { undelivered } = await opened(world, aNomination().reference);
    assert.equal(undelivered.length, 1);
    assert.match(undelivered[0] ?? '', /ada@school\.x/u);
  });

  it('that arrived is shown to nobody', async () => {
    const world = aMailedWorld();
    const { reference } = await enter(world);
    await settle(world);
    await tellFates(world.app, notify());
    assert.deepEqual((await opened(world, reference)).undelivered, []);
  });

  it('has no address in any message on a queue', async () => {
    const world = aMailedWorld();
    await enter(world);
    await settle(world);
    assert.equal(notify().emails.length, 2);
    for (const work of world.queued()) assert.doesNotMatch(JSON.stringify(work), /@|mailto|school\.example/u);
  });

  it('is nothing of all this where the council does not want it', async () => {
    const world = aPeopledWorld();
    const { receipt, letter } = await enter(world);
    assert.deepEqual([receipt, letter?.[0]], ['officers', 'Dear Ada Example,']);
    await saved(world, onWebsite({ reference: 'TAS-0099' }));
    await world.ports.summaries.put(summaryOf(onWebsite({ reference: 'TAS-0099' }), NOW));
    await settle(world);
    world.clock.now = '2027-03-24T00:10:00.000Z';
    await world.app.jobs.timers['reminder-timer']?.();
    await settle(world);
    assert.deepEqual([notify().asked, world.posts], [[], []]);
  });

  it('does not keep an officer from entering the same form twice', async () => {
    const world = aMailedWorld();
    const first = await enter(world);
    const again = factsOf(nominationsCards.entered, await press(world, sent()));
    assert.equal(again.reference, first.reference);
    await settle(world);
    assert.equal(to(EMAIL).length, 1);
  });
});
