// Officers change what is set while the service runs: a second person approves it, and from then on all of the service says so.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as helpCards } from '../../features/help/cards.ts';
import { cards as nominationCards } from '../../features/nominations/cards.ts';
import { cards } from '../../features/settings/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, aMessage, anAdviser, aPerson, aService, factsOf, inChannel, someContent } from '../builders.ts';
import { askedBy } from '../faq/living/officers.ts';
import { memoryStores } from '../stores.ts';
import { ari, approved, olive, opened, oscar, press, proposed, QUESTION, sent, withStaff } from './staff.ts';

const WAS = '11:59pm on Friday 26 March 2027';
const NOW = '11:59pm on Friday 30 April 2027';
const LATER = { 'round.closes': '2027-04-30' };

type World = ReturnType<typeof withStaff>;
const said = async (world: World) => {
  const at = { receivedAt: world.clock.now };
  const form = factsOf(nominationCards.form, await world.app.dispatch(aMessage('nominate', at)));
  const answer = factsOf(faqCards.answer, await askedBy(world, 'ada', QUESTION));
  return [form.closes, /at \*\*(.*)\*\*/u.exec(answer.answer)?.[1]];
};
const DOCUMENT = withStaff().ports.content.documents[0]?.id ?? '';
const VERBS = [
  'settings.show',
  'settings.change',
  'settings.propose',
  'settings.proposal',
  'settings.approve',
  'settings.discard',
  'settings.history',
  'settings.undo',
];

const wordingOf = ({ ports }: World) => ports.content.wording;

describe('a change of settings', () => {
  it('stands once a second person approves it, on cards and in answers, and not before', async () => {
    const world = withStaff();
    const proposal = await proposed(world, 'dates', LATER);
    assert.deepEqual(proposal.rows, [{ label: 'Nominations close', was: WAS, now: NOW }]);
    assert.deepEqual([proposal.own, proposal.answers, proposal.corrects], [true, 1, 1]);
    const own = await approved(world, proposal, olive);
    assert.deepEqual([own.state, own.problems], ['open', [wordingOf(world)['settings.second']]]);
    assert.deepEqual(await said(world), [WAS, WAS]);
    assert.equal((await approved(world, proposal)).state, 'approved');
    assert.deepEqual(await said(world), [NOW, NOW]);
    // The same press again, and one over what was seen before.
    assert.deepEqual((await approved(world, proposal)).changed, false);
    const late = factsOf(cards.proposal, await press(world, 'settings.discard', { group: 'dates', version: 1 }));
    assert.deepEqual([late.state, late.changed], ['approved', true]);
    assert.equal((await world.ports.revisions.standing()).settings.length, 2);
  });

  it('gives the form back with what was typed where it would not do', async () => {
    const world = withStaff();
    const problems = async (...typed: Parameters<typeof sent> extends [unknown, ...infer Rest] ? Rest : never) =>
      factsOf(cards.form, await sent(world, ...typed)).problems;
    const back = factsOf(cards.form, await sent(world, 'dates', { 'round.closes': '2026-10-01' }, { why: '' }));
    assert.equal(back.fields.find(({ id }) => id === 'round.closes')?.value, '2026-10-01');
    assert.deepEqual(back.problems, ['Nominations close: enter today’s date or a later one', 'Enter why this changes']);
    assert.deepEqual(await problems('dates', { 'round.outcomesBy': '2027-03-01' }), [
      'Outcomes by: this should be the same day as “Nominations close” (26 March 2027) or later',
    ]);
    assert.deepEqual(await problems('dates', { 'round.opens': '' }), ['Nominations open: this cannot be empty']);
    assert.deepEqual(await problems('contact', { 'contact.email': 'nobody' }), [
      'Email: this should be an email address',
    ]);
    assert.deepEqual(await problems('seats', { 'seats.total': 'many' }), [
      'Seats in all: this should be a whole number from 1 to 60',
    ]);
    const few = await problems('seats', { 'seats.total': '3' });
    assert.ok(few.includes('Governors: this should be 3 (Seats in all) or fewer'), few.join('\n'));
    assert.deepEqual(await problems('closures', { closures: '2027-02-13 Half term\nEaster' }), [
      'Days without school, item 2: this should be a date such as 2027-01-31',
      'Days without school, item 2: this cannot be empty',
    ]);
    assert.deepEqual(await problems('dates', {}), [wordingOf(world)['settings.same']]);
    assert.deepEqual(world.reports, []);
    assert.equal((await world.ports.revisions.standing()).settings.length, 0);
  });

  it('gives the form back with what was typed after a fault, to whoever may send it', () => {
    const { app } = withStaff();
    const typed = { group: 'contact', version: 3, 'contact.hours': 'Mondays', why: 'A letter' };
    const form = (person: typeof olive) => aForm('settings.propose', typed, { person });
    const back = factsOf(cards.form, app.giveBack(form(oscar), 'REF-1'));
    const hours = back.fields.find(({ id }) => id === 'contact.hours')?.value;
    assert.deepEqual([hours, back.why, back.version, back.fault], ['Mondays', 'A letter', 3, 'REF-1']);
    assert.ok(refusals.fault.factsIn(app.giveBack(form(aPerson()), 'REF-1')));
  });

  it('of contact, closures, seats and documents stands wherever it is read', async () => {
    const world = withStaff();
    const change = async (...given: Parameters<typeof proposed> extends [unknown, ...infer Rest] ? Rest : never) =>
      approved(world, await proposed(world, ...given));
    await change('contact', { 'contact.email': 'new@example.org', 'contact.phone': '' });
    await change('closures', { closures: '2027-02-13 to 2027-02-21 Half term' });
    await change('seats', { 'seats.total': '21', 'seats.rules.governors': '3 or more' });
    await change('documents', { [`documents.${DOCUMENT}.url`]: 'https://example.org/new.pdf' });
    const { email, phone } = world.app.service.contact;
    assert.deepEqual([email, phone], ['new@example.org', '']);
    const answer = factsOf(faqCards.answer, await askedBy(world, 'ada', QUESTION));
    assert.match(answer.answer, /Ask new@example\.org/u);
    assert.deepEqual(world.app.service.closures, [{ from: '2027-02-13', to: '2027-02-21', name: 'Half term' }]);
    const shown = factsOf(cards.settings, await press(world, 'settings.show'));
    const rows = Object.fromEntries(shown.groups.flatMap((group) => group.rows.map((row) => [row.label, row.value])));
    assert.deepEqual(
      [rows['Seats in all'], rows['Telephone'], rows['Days without school']],
      ['21', 'nothing', '1 closures'],
    );
    const typed = async (group: string, id: string) =>
      (await opened(world, group)).fields.find((field) => field.id === id)?.value;
    assert.equal(await typed('seats', 'seats.rules.governors'), '3 or more');
    assert.equal(await typed('documents', `documents.${DOCUMENT}.url`), 'https://example.org/new.pdf');
    // Nobody else's content is another: a world shares it with all others.
    assert.equal(world.ports.content.service.closures === world.app.service.closures, false);
    assert.deepEqual(await said(withStaff()), [WAS, WAS]);
  });

  it('is seen by every instance within a minute, with the read by which it sees publications', async () => {
    const stores = memoryStores();
    const [one, other] = [withStaff(stores), withStaff(stores)];
    assert.deepEqual(
      [await said(one), await said(other)],
      [
        [WAS, WAS],
        [WAS, WAS],
      ],
    );
    await approved(one, await proposed(one, 'dates', LATER));
    one.clock.now = other.clock.now = '2026-11-23T09:31:00.000Z';
    assert.deepEqual(await said(other), [NOW, NOW]);
    // One that starts has it from its first turn on.
    assert.deepEqual(await said(withStaff(stores)), [NOW, NOW]);
  });

  it('is undone by a proposal of what stood before, and is listed with it', async () => {
    const world = withStaff();
    await approved(world, await proposed(world, 'dates', LATER));
    const [version] = factsOf(cards.history, await press(world, 'settings.history')).versions;
    assert.deepEqual(
      [version?.author, version?.publisher, version?.rows],
      [olive.name, oscar.name, [{ label: 'Nominations close', was: WAS, now: NOW }]],
    );
    const undo = factsOf(cards.proposal, await press(world, 'settings.undo', { number: 1 }, oscar));
    assert.deepEqual(undo.rows, [{ label: 'Nominations close', was: NOW, now: WAS }]);
    assert.equal((await approved(world, undo, oscar)).state, 'open');
    assert.equal((await approved(world, undo, olive)).state, 'approved');
    assert.deepEqual(await said(world), [WAS, WAS]);
    const { did } = { did: (await world.ports.revisions.standing()).settings.length };
    assert.equal(did, 3, 'the last proposal and two versions');
  });

  it('of two at once of one group only one is kept, and of two groups both', async () => {
    const world = withStaff();
    const form = await opened(world, 'dates');
    const fields = Object.fromEntries(form.fields.map(({ id, value }) => [id, value]));
    const send = (person: typeof olive, closes: string) =>
      press(
        world,
        'settings.propose',
        { group: 'dates', version: 0, ...fields, 'round.closes': closes, why: 'Why' },
        person,
      );
    const replies = await Promise.all([send(olive, '2027-04-30'), send(oscar, '2027-05-05')]);
    const stale = replies.map((reply) => cards.form.factsIn(reply)?.stale ?? false);
    assert.deepEqual(stale.sort(), [false, true]);
    const dates = factsOf(cards.proposal, await press(world, 'settings.proposal', { group: 'dates' }, ari));
    const contact = await proposed(world, 'contact', { 'contact.hours': 'Mondays' });
    await Promise.all([approved(world, dates, ari), approved(world, contact, ari)]);
    assert.deepEqual(
      [world.app.service.contact.hours, world.app.service.round.closes === '2027-03-26'],
      ['Mondays', false],
    );
  });

  it('is for officers and administrators, in a chat of their own, and waits on their checklist', async () => {
    const world = withStaff();
    await proposed(world, 'dates', LATER);
    const proposal = { group: 'dates', version: 1 };
    for (const person of [aPerson(), anAdviser()])
      for (const verb of VERBS) {
        const reply = await press(world, verb, proposal, person);
        assert.ok(refusals.officersOnly.factsIn(reply), verb);
      }
    for (const verb of VERBS) {
      const reply = await world.app.dispatch(aForm(verb, proposal, { ...inChannel, person: oscar }));
      assert.ok(refusals.privateOnly.factsIn(reply), verb);
    }
    const asked = await world.app.dispatch(aMessage('settings'));
    assert.equal(cards.settings.factsIn(asked), undefined, 'to others the word is a question');
    const typed = await world.app.dispatch(aMessage('settings', { person: ari }));
    assert.equal(factsOf(cards.settings, typed).groups[0]?.waits?.by, olive.name);
    const desk = factsOf(helpCards.officers, await world.app.dispatch(aMessage('officers', { person: oscar })));
    assert.ok(JSON.stringify(desk).includes('waits for a second person'));
    assert.equal((await approved(world, { group: 'dates', version: 1 }, ari)).state, 'approved');
  });

  it('leaves another round its dates, and the files theirs where both do not go together', async () => {
    const stores = memoryStores();
    const world = withStaff(stores);
    await approved(world, await proposed(world, 'dates', LATER));
    await approved(world, await proposed(world, 'contact', { 'contact.hours': 'Mondays' }));
    const next = {
      ...world.ports.content.service.round,
      id: 'round-two',
      closes: '2028-03-31',
      outcomesBy: '2028-05-31',
    };
    const another = withStaff({
      ...stores,
      content: someContent({ ...world.ports.content, service: aService({ round: next, examples: ['deadline'] }) }),
    });
    await said(another);
    assert.deepEqual([another.app.service.round.closes, another.app.service.contact.hours], ['2028-03-31', 'Mondays']);
    const late = {
      ...world.ports.content.service.round,
      opens: '2027-05-01',
      closes: '2027-06-30',
      outcomesBy: '2027-07-30',
    };
    const misfit = withStaff({
      ...stores,
      content: someContent({ ...world.ports.content, service: aService({ round: late, examples: ['deadline'] }) }),
    });
    await askedBy(misfit, 'ada', QUESTION);
    assert.equal(misfit.app.service.round.closes, '2027-06-30');
    assert.match(misfit.reports[0]?.what ?? '', /do not fit the council's files: service\.json: round: closes/u);
    assert.equal(factsOf(cards.settings, await press(misfit, 'settings.show')).misfit, true);
  });
});
