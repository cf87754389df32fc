// What officers enter for somebody: checked like a form, held once, marked, correctable, and receipted where Teams knows the person.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import { refusals } from '../../../platform/refusals.ts';
import {
  aForm,
  aFilledForm,
  aMessage,
  anAddress,
  anOfficer,
  aPerson,
  aPersonId,
  countingIds,
  drain,
  factsOf,
  madeUp,
  type World,
} from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { enter, givenBack, KEY, sent } from './entering.ts';
import { withOfficers, opened, press } from './officers.ts';

const { wording } = madeUp;
const round = madeUp.service.round.id;
const listed = ({ ports }: World) => ports.summaries.list(round);
const tom = {
  person: aPersonId({ objectId: 'aaaaaaaa-0000-0000-0000-000000000007' }),
  address: anAddress('address of tom'),
};
const asTom = aPerson({ ...tom.person, name: 'Tom Baker' });
const meetTom = ({ ports }: World) => ports.people.meet({ ...tom, name: 'Tom Baker', email: 'tom@school.example.org' });
const toms = { name: 'Tom Baker', email: 'Tom@school.example.org' };

describe('an officer who enters a nomination for somebody', () => {
  it('gets an empty form that asks how and when it came', async () => {
    const form = factsOf(nominationsCards.form, await press(withOfficers(), { verb: 'nominations.enter' }));
    assert.deepEqual(form.entering, { reference: '', from: '', receivedOn: '2026-11-23' });
    assert.equal(form.inputs.name, '');
  });

  it('gets reference, code and a letter for somebody whom Teams does not know', async () => {
    const ids = { ...countingIds(), reference: () => 'TAS-7K3M-9QXD' };
    const world = withOfficers({ ids, receiptCode: () => 'BCDF-2345' });
    const { reference, code, receivedAt, late, letter, corrected } = await enter(world);
    assert.deepEqual([receivedAt, late, corrected], ['Friday 20 November 2026', '', false]);
    for (const words of ['Ada Example', reference, code, 'Friday 20 November 2026'])
      assert.ok(
        letter?.some((paragraph) => paragraph.includes(words)),
        words,
      );
    const verified = factsOf(
      nominationsCards.verified,
      await world.app.dispatch(officerSays(`verify ${reference} ${code}`)),
    );
    assert.deepEqual(verified.proven, { version: 1, at: 'Friday 20 November 2026', latest: true });
  });

  it('finds it marked, with their name in its history', async () => {
    const world = withOfficers();
    const { reference } = await enter(world, { from: 'phone' });
    const { entered, history, changedAt } = await opened(world, reference);
    assert.deepEqual([entered, changedAt], ['By phone', null]);
    assert.deepEqual(
      history.map(({ what, who }) => [what, who]),
      [['Entered for the nominee', 'Olu Officer']],
    );
    const list = factsOf(nominationsCards.list, await world.app.dispatch(officerSays('nominations')));
    assert.deepEqual(
      list.items.map((item) => item.entered),
      ['By phone'],
    );
  });

  it('enters it once, however often the same form is sent', async () => {
    const world = withOfficers();
    const [first, again] = [await enter(world), await enter(world)];
    assert.equal(again.reference, first.reference);
    const both = await Promise.all([enter(world, { formKey: 'k2' }), enter(world, { formKey: 'k2' })]);
    assert.equal(new Set(both.map(({ reference }) => reference)).size, 1);
    assert.equal((await listed(world)).length, 2);
  });

  it('enters for two people with one address, whom people then compare', async () => {
    const world = withOfficers();
    const { reference } = await enter(world);
    await enter(world, { formKey: 'another-form-of-another' });
    assert.ok((await opened(world, reference)).alike.length > 0);
  });

  it('gets the form back as it was typed, with all that is wrong', async () => {
    const world = withOfficers();
    const form = await givenBack(world, {
      from: 'pigeon',
      receivedOn: '31 February',
      name: '',
      interests: 'Own words',
    });
    assert.deepEqual(
      form.problems.map(({ field }) => field),
      ['from', 'receivedOn', 'name'],
    );
    assert.deepEqual([form.inputs.interests, form.entering?.receivedOn], ['Own words', '31 February']);
    assert.deepEqual(await listed(world), []);
  });

  it('says a day from the opening of the round to today, in any way people write days', async () => {
    const { opens } = madeUp.service.round;
    const day = async (receivedOn: string) =>
      (await givenBack(withOfficers(), { receivedOn, name: '' })).problem.receivedOn;
    assert.equal(await day('2026-11-24'), wording['entering.receivedOn.future']);
    assert.equal(await day(''), wording['entering.receivedOn.missing']);
    assert.match((await day('2019-01-01')) ?? '', /2019|20\d\d/u);
    for (const written of [opens, '2026-11-23', '20/11/2026', '20 November 2026'])
      assert.equal(await day(written), undefined, written);
  });

  it('has it late by the day on which it came, not by the day of typing', async () => {
    const after = '2027-04-02T09:30:00.000Z';
    const world = withOfficers({ clock: () => after });
    const at = async (receivedOn: string, formKey: string) =>
      factsOf(
        nominationsCards.entered,
        await world.app.dispatch(
          aForm('nominations.submit', sent({ receivedOn, formKey }), { person: anOfficer(), receivedAt: after }),
        ),
      );
    const { closes } = madeUp.service.round;
    const inTime = await at(closes, 'form-that-came-in-time');
    assert.equal(inTime.late, '');
    const { late, reference } = await at('2027-04-01', 'form-that-came-too-late');
    assert.notEqual(late, '');
    assert.equal((await opened(world, reference)).late, 'open');
  });

  it('keeps what they typed when saving fails', () => {
    const world = withOfficers();
    const form = aForm('nominations.submit', sent({ interests: 'Own words' }), { person: anOfficer() });
    const back = factsOf(nominationsCards.form, world.app.giveBack(form, 'F-1'));
    assert.deepEqual(
      [back.fault, back.inputs.interests, back.key, back.entering?.from],
      ['F-1', 'Own words', KEY, 'paper'],
    );
  });

  it('does so in their own chat only', async () => {
    const inGroup = { place: 'group' as const, person: anOfficer() };
    for (const verb of ['nominations.enter', 'nominations.submit'])
      factsOf(refusals.privateOnly, await withOfficers().app.dispatch(aForm(verb, sent(), inGroup)));
  });
});

const officerSays = (text: string) => aMessage(text, { person: anOfficer() });

describe('a nomination that officers entered for somebody whom Teams knows', () => {
  it('is theirs: they get one receipt, and can show, change and withdraw it', async () => {
    const world = withOfficers();
    await meetTom(world);
    const { reference, letter } = await enter(world, toms);
    assert.equal(letter, null);
    await drain(world);
    await enter(world, toms);
    await drain(world);
    const receipts = world.posts.filter(({ reply }) => cardOf(reply) === 'nominations/receipt');
    assert.deepEqual(
      receipts.map(({ address, reply }) => [address, factsOf(nominationsCards.receipt, reply).entered]),
      [[tom.address, 'On paper']],
    );
    const own = factsOf(nominationsCards.shown, await world.app.dispatch(aMessage('my nomination', { person: asTom })));
    assert.equal(own.reference, reference);
    const change = aFilledForm(
      { ...toms, interests: 'A farm', base: 1, formKey: 'toms-own-form-000001' },
      { person: asTom },
    );
    factsOf(nominationsCards.receipt, await world.app.dispatch(change));
    await drain(world);
    assert.equal(world.posts.filter(({ reply }) => cardOf(reply) === 'nominations/receipt').length, 1);
    const { history } = await opened(world, reference);
    assert.deepEqual(
      history.map(({ what, who }) => [what, who]),
      [
        ['Changed', wording['label.nominee']],
        ['Entered for the nominee', 'Olu Officer'],
      ],
    );
  });

  it('never overwrites the one that they have', async () => {
    const world = withOfficers();
    await meetTom(world);
    const own = aFilledForm({ ...toms, formKey: 'toms-own-form-000001' }, { person: asTom });
    const { reference } = factsOf(nominationsCards.receipt, await world.app.dispatch(own));
    const { problem, inputs } = await givenBack(world, { ...toms, interests: 'Other' });
    assert.ok(problem.email?.includes(reference));
    assert.equal(inputs.interests, 'Other');
    assert.equal((await listed(world)).length, 1);
  });

  it('is not given to whoever happens to have a mistyped address', async () => {
    const world = withOfficers();
    await meetTom(world);
    const { problem } = await givenBack(world, { email: 'tom@school.example.org' });
    assert.ok(problem.email?.includes('Tom Baker'));
    assert.deepEqual(await listed(world), []);
    await enter(world, { name: 'Baker, T.', email: 'tom@school.example.org' });
  });
});
