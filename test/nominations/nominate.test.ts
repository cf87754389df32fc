// A nomination is saved with its audit and outbox event, is its sender’s alone, and can be seen again.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { endorsementForNominee } from '../../features/nominations/endorsement/for-nominee.ts';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { aFilledForm, aForm, aMessage, aPerson, down, factsOf, NOW, madeUp, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';

const round = madeUp.service.round.id;
const LATE = '2027-03-27T00:00:00.000Z';
const JUST_IN_TIME = '2027-03-26T23:59:59.999Z';
const submit = ({ app }: World, fields: Fields = {}, turn: Partial<Form> = {}) =>
  app.dispatch(aFilledForm(fields, turn));
const standing = ({ ports }: World) => ports.nominations.find(round, aPerson());

describe('opening the form', () => {
  it('fills in what Teams knows, with a key of the server', async () => {
    const { app } = aFollowedWorld();
    const form = factsOf(nominationsCards.form, await app.dispatch(aMessage('nominate')));
    assert.equal(form.inputs.name, 'Ada Example');
    assert.equal(form.inputs.email, 'ada@school.example.org');
    assert.equal(form.window, 'open');
    assert.equal(form.closes, '11:59pm on Friday 26 March 2027');
    assert.equal(form.key, 'key-000000000000000001');
    assert.deepEqual([form.problems, form.fault, form.schools], [[], null, []]);
  });

  it('leaves to the person what Teams cannot be asked for, and reports that without anything personal', async () => {
    const { app, reports } = aFollowedWorld({ profile: down });
    const form = factsOf(nominationsCards.form, await app.dispatch(aMessage('nominate')));
    assert.deepEqual([form.inputs.name, form.inputs.email, form.fault], ['Ada Example', '', null]);
    assert.deepEqual(
      reports.map(({ what }) => what),
      ['looking up a profile'],
    );
  });

  it('says before the round opens when it will, and gives no form', async () => {
    const { app } = aFollowedWorld();
    const early = aMessage('nominate', { receivedAt: '2026-10-31T23:59:59.999Z' });
    assert.equal(factsOf(nominationsCards.none, await app.dispatch(early)).window, 'early');
  });

  it('gives every form its own key', async () => {
    const { app } = aFollowedWorld();
    const keys = [];
    for (let n = 0; n < 3; n += 1)
      keys.push(factsOf(nominationsCards.form, await app.dispatch(aMessage('nominate'))).key);
    assert.equal(new Set(keys).size, 3);
  });

  it('says before anybody types that the round has closed', async () => {
    const { app } = aFollowedWorld();
    const open = async (receivedAt: string) =>
      factsOf(nominationsCards.form, await app.dispatch(aForm('nomination.open', {}, { receivedAt }))).window;
    assert.deepEqual([await open(JUST_IN_TIME), await open(LATE)], ['open', 'late']);
  });

  it('shows somebody who has sent one the receipt, as one they have already', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const shown = factsOf(nominationsCards.receipt, await world.app.dispatch(aMessage('nominate')));
    assert.deepEqual([shown.reference, shown.again], ['TAS-0001', true]);
  });
});

describe('sending the form', () => {
  it('gives a receipt with reference, time, name, school and what happens next', async () => {
    const world = aFollowedWorld();
    const receipt = await submit(world);
    const sent = await world.ports.nominations.find(madeUp.service.round.id, aPerson());
    assert.deepEqual(
      receipt,
      nominationsCards.receipt.with({
        reference: 'TAS-0001',
        receivedAt: '9:30am on Monday 23 November 2026',
        code: `sealed TAS-0001 1 ${NOW}`,
        late: '',
        state: 'received',
        closes: '11:59pm on Friday 26 March 2027',
        left: 'in 123 days',
        name: 'Ada Example',
        school: 'Calderwick Community Primary School (URN 900002)',
        next: madeUp.service.round.next,
        again: false,
        changed: null,
        colleagues: true,
        entered: '',
        endorsement: await endorsementForNominee(sent ?? assert.fail(), { ...madeUp, ...world.ports }),
      }),
    );
  });

  it('saves record, audit entry and event in one call, then handles the event', async () => {
    const stores = memoryStores();
    const audits: unknown[] = [];
    const world = aFollowedWorld({
      ...stores,
      nominations: {
        ...stores.nominations,
        submit: (nomination, audit) => {
          audits.push(audit);
          return stores.nominations.submit(nomination, audit);
        },
      },
    });
    await submit(world);
    const { tenantId, objectId } = aPerson();
    assert.deepEqual(audits, [
      { id: 'key-000000000000000001', at: NOW, by: { tenantId, objectId }, did: 'nomination.submitted', version: 1 },
    ]);
    assert.equal((await stores.summaries.list(round))[0]?.reference, 'TAS-0001');
    assert.deepEqual(await stores.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
  });

  it('keeps everything that was said, and of the school what the register says', async () => {
    const world = aFollowedWorld();
    await submit(world, { role: 'governor', governorCategory: 'parent', contribution: '  Two\nlines ' });
    const kept = await standing(world);
    assert.ok(kept);
    assert.equal(kept.contribution, 'Two\nlines');
    assert.equal(kept.governorCategory, 'parent');
    assert.deepEqual(kept.endorser, { name: 'Chris Chair', email: 'chris@school.example.org' });
    assert.deepEqual(kept.systemLeader, ['NLE', 'SLE']);
    assert.deepEqual(
      [kept.school.urn, kept.school.phase, kept.school.area, kept.school.district],
      ['900002', 'Primary', 'East', 'Burnley'],
    );
  });

  it('keeps no kind of governor for somebody who is none', async () => {
    const world = aFollowedWorld();
    await submit(world, { role: 'headteacher', governorCategory: 'parent' });
    assert.equal((await standing(world))?.governorCategory, '');
  });

  it('saves nothing when there is a problem, and gives the form back with its key and the words as typed', async () => {
    const world = aFollowedWorld();
    const form = factsOf(nominationsCards.form, await submit(world, { email: ' Ada ', contribution: ' My words\n' }));
    assert.equal(form.key, 'key-of-the-form-0001');
    assert.deepEqual([form.inputs.email, form.inputs.contribution], [' Ada ', ' My words\n']);
    assert.equal(await standing(world), undefined);
  });

  it('takes its own form after a problem was mended', async () => {
    const world = aFollowedWorld();
    const form = factsOf(nominationsCards.form, await submit(world, { privacyRead: 'false' }));
    const again = { formKey: form.key, ...form.inputs, privacyRead: 'true' };
    factsOf(nominationsCards.receipt, await world.app.dispatch(aForm('nomination.submit', again)));
  });

  it('works without a key, or with a key that is none', async () => {
    for (const key of [undefined, '', 7, { toString: null }, 'x'.repeat(5000)]) {
      const world = aFollowedWorld();
      assert.equal(factsOf(nominationsCards.receipt, await submit(world, { formKey: key })).again, false);
      assert.ok(((await standing(world))?.formKey.length ?? 0) <= 64);
    }
  });
});

describe('the deadline', () => {
  it('is decided by when the form arrived: the last millisecond is in time, later is kept and flagged', async () => {
    for (const [receivedAt, late] of [
      [JUST_IN_TIME, false],
      [LATE, true],
    ] as const) {
      const world = aFollowedWorld();
      assert.equal(
        factsOf(nominationsCards.receipt, await submit(world, {}, { receivedAt })).late,
        late ? '1 minute' : '',
      );
      assert.equal((await standing(world))?.late, late);
      assert.equal((await world.ports.summaries.list(round))[0]?.late, late);
    }
  });
});

describe('who a nomination is from', () => {
  it('is the signed-in person, whatever the card says', async () => {
    const world = aFollowedWorld();
    const forged = {
      objectId: 'x',
      tenantId: 'y',
      person: { tenantId: 'y', objectId: 'x' },
      from: { id: 'x' },
      late: false,
      reference: 'TAS-X',
      round: 'other',
    };
    await submit(world, forged, { receivedAt: LATE });
    const { tenantId, objectId } = aPerson();
    const kept = await standing(world);
    assert.deepEqual(kept?.person, { tenantId, objectId });
    assert.deepEqual([kept.late, kept.reference, kept.round], [true, 'TAS-0001', round]);
    assert.equal(await world.ports.nominations.find(round, { tenantId: 'y', objectId: 'x' }), undefined);
  });
});

describe('seeing the nomination again', () => {
  it('shows every answer with the titles that were chosen from', async () => {
    const world = aFollowedWorld();
    await submit(world, { role: 'governor', governorCategory: 'co-opted' });
    const { reference, rows } = factsOf(nominationsCards.shown, await world.app.dispatch(aMessage('my nomination')));
    assert.equal(reference, 'TAS-0001');
    assert.deepEqual(rows, [
      { label: 'Name', value: 'Ada Example' },
      { label: 'Work email address', value: 'ada@school.example.org' },
      { label: 'Role', value: 'Governor or trustee' },
      { label: 'School', value: 'Calderwick Community Primary School (URN 900002)' },
      { label: 'Kind of governor', value: 'Co-opted governor' },
      {
        label: 'System leader roles',
        value: 'National leader of education (NLE), Specialist leader of education (SLE)',
      },
      { label: 'What you would bring to the group', value: 'Twenty years in small schools.' },
      { label: 'When you can meet', value: 'Weekday mornings, Online' },
      { label: 'Conflicts of interest', value: 'None' },
      { label: 'Endorser’s name', value: 'Chris Chair' },
      { label: 'Endorser’s email address', value: 'chris@school.example.org' },
    ]);
  });

  it('is for the person alone', async () => {
    const world = aFollowedWorld();
    await submit(world);
    const other = aPerson({ objectId: 'aaaaaaaa-0000-0000-0000-000000000002' });
    factsOf(nominationsCards.none, await world.app.dispatch(aMessage('my nomination', { person: other })));
  });

  it('says that there is none, and whether there can still be one', async () => {
    const { app } = aFollowedWorld();
    const none = async (receivedAt: string) =>
      factsOf(nominationsCards.none, await app.dispatch(aMessage('my nomination', { receivedAt })));
    const dates = { opens: '1 November 2026', closes: '11:59pm on Friday 26 March 2027' };
    assert.deepEqual(await none(JUST_IN_TIME), { ...dates, window: 'open', colleagues: true });
    assert.deepEqual(await none('2026-10-31T23:59:59.999Z'), { ...dates, window: 'early', colleagues: false });
    assert.equal((await none(LATE)).window, 'late');
  });
});
