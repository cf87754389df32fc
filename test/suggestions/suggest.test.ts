// A colleague is asked in their own chat and decides for themselves; whoever suggested it learns nothing of them.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { cards as suggestionsCards } from '../../features/suggestions/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Fields } from '../../platform/turn.ts';
import {
  aFilledForm,
  aForm,
  aMessage,
  anOfficer,
  aService,
  down,
  factsOf,
  inChannel,
  madeUp,
  someContent,
  settle,
} from '../builders.ts';
import { ada, aPeopledWorld, chatOf, chris, eve, type PeopledWorld } from '../people.ts';

const round = madeUp.service.round.id;
const CLOSED = '2027-03-27T00:00:00.000Z';
const typed = { name: 'Chris Chair', email: 'chris@school.example.org', why: 'You *lead* two networks.' };
const suggests = ({ presses }: PeopledWorld, over: Fields = {}) =>
  presses(ada, 'suggestion.make', { ...typed, ...over });

/** Ada suggests Chris, whom Teams knows. */
async function suggested() {
  const world = aPeopledWorld();
  await world.meets(ada);
  await world.meets(chris);
  await suggests(world);
  await world.workDone();
  const { id } = factsOf(suggestionsCards.suggestion, world.heard(chris)[0]);
  return { world, id, waiting: () => world.ports.suggestions.find(round, id) };
}

describe('suggesting a colleague', () => {
  it('begins with a small form, typed for or pressed for', async () => {
    const { app } = aPeopledWorld();
    for (const turn of [aMessage('nominate a colleague'), aForm('suggestion.open')])
      assert.deepEqual(factsOf(suggestionsCards.form, await app.dispatch(turn)).inputs, {
        name: '',
        email: '',
        why: '',
      });
  });

  it('sends the colleague who suggests it and why, once, and puts nothing personal on the queue', async () => {
    const { world, id } = await suggested();
    await suggests(world);
    await world.presses(eve, 'suggestion.make', typed);
    await world.meets(chris, '2026-11-24T09:30:00.000Z');
    await world.workDone();
    assert.deepEqual(world.heard(chris), [
      suggestionsCards.suggestion.with({
        id,
        by: 'Ada Example',
        why: 'You *lead* two networks.',
        round: 'steering group',
        closes: '11:59pm on Friday 26 March 2027',
        left: 'in 123 days',
      }),
    ]);
    assert.doesNotMatch(JSON.stringify(world.queued()), /\bAda\b|chris|school|lead/iu);
  });

  it('says that Teams does not know somebody, with a text to send, and sends the card once it does', async () => {
    const world = aPeopledWorld();
    const { known, letter } = factsOf(suggestionsCards.made, await suggests(world));
    assert.equal(known, false);
    assert.match(letter.join('\n'), /^Dear Chris Chair,\n[^{}]*https:\/\/teams\.example\.org\/chat[^{}]*$/u);
    await world.meets(eve);
    await world.workDone();
    assert.deepEqual(world.posts, []);
    await world.meets(chris);
    await world.workDone();
    assert.equal(world.heard(chris).length, 1);
  });

  it('answers the same whether the colleague is new, was suggested before or has nominated themself', async () => {
    const answers = async (prepare: (world: PeopledWorld) => Promise<unknown>) => {
      const world = aPeopledWorld();
      await world.meets(chris);
      await prepare(world);
      const answer = await suggests(world);
      await world.workDone();
      return { answer, cards: world.heard(chris).length };
    };
    const fresh = await answers(() => Promise.resolve());
    const before = await answers((world) => world.presses(eve, 'suggestion.make', typed));
    const nominated = await answers(({ app }) => app.dispatch(aFilledForm({}, chatOf(chris))));
    assert.deepEqual([before.answer, nominated.answer], [fresh.answer, fresh.answer]);
    assert.deepEqual([fresh.cards, before.cards, nominated.cards], [1, 1, 0]);
  });

  it('keeps nothing of a suggestion to somebody who has nominated themself', async () => {
    const world = aPeopledWorld();
    await world.meets(chris);
    await world.app.dispatch(aFilledForm({}, chatOf(chris)));
    await suggests(world);
    await world.workDone();
    assert.equal(await world.ports.suggestions.forEmail(round, typed.email), undefined);
    assert.equal((await world.ports.suggestions.closed(round)).needless, 1);
  });

  const problems: [string, Fields, string][] = [
    ['no name', { name: ' — ' }, 'suggestion.name.missing'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 'suggestion.name.long'],
    ['no address', { email: '' }, 'suggestion.email.missing'],
    ['an address that is none', { email: 'chris at school' }, 'suggestion.email.format'],
    ['their own address', { email: 'ADA@school.example.org' }, 'suggestion.email.own'],
    ['a reason that is too long', { why: 'x'.repeat(1001) }, 'suggestion.why.long'],
    ['no text at all', { name: ['Chris'] }, 'suggestion.name.missing'],
  ];
  for (const [what, over, code] of problems)
    it(`gives the form back as it was typed, and keeps nothing: ${what}`, async () => {
      const world = aPeopledWorld();
      await world.meets(ada);
      const form = factsOf(suggestionsCards.form, await suggests(world, over));
      assert.deepEqual(
        form.problems.map(({ text }) => text),
        [madeUp.wording[code as keyof typeof madeUp.wording]],
      );
      assert.equal(form.inputs.why, over['why'] ?? typed.why);
      assert.equal(await world.ports.suggestions.forEmail(round, typed.email), undefined);
    });

  it('gives the form back after a fault, with all that was typed', () => {
    const { app } = aPeopledWorld();
    const form = aForm('suggestion.make', typed);
    const { inputs, fault } = factsOf(suggestionsCards.form, app.giveBack(form, 'F-1'));
    assert.deepEqual([inputs, fault], [typed, 'F-1']);
    factsOf(refusals.fault, app.giveBack({ ...form, ...inChannel }, 'F-1'));
  });

  it('is not possible where others read along, after the close, or where the council does not want it', async () => {
    const { app } = aPeopledWorld();
    factsOf(refusals.privateOnly, await app.dispatch(aForm('suggestion.make', typed, inChannel)));
    const late = aForm('suggestion.make', typed, { receivedAt: CLOSED });
    assert.equal(factsOf(suggestionsCards.closed, await app.dispatch(late)).allowed, true);
    const service = aService({ round: { ...madeUp.service.round, colleaguesMayNominate: false } });
    const strict = aPeopledWorld({ content: someContent({ service }) }).app;
    assert.equal(
      factsOf(suggestionsCards.closed, await strict.dispatch(aMessage('suggest a colleague'))).allowed,
      false,
    );
    assert.equal(factsOf(nominationsCards.none, await strict.dispatch(aMessage('my nomination'))).colleagues, false);
    assert.equal(factsOf(nominationsCards.none, await app.dispatch(aMessage('my nomination'))).colleagues, true);
  });

  it('is sent later when the queue fails after it was saved', async () => {
    const failing = { now: true };
    const { ports } = aPeopledWorld();
    const deliveries = { ...ports.deliveries };
    const world = aPeopledWorld({
      deliveries: { ...deliveries, plan: (...given) => (failing.now ? down() : deliveries.plan(...given)) },
    });
    await world.meets(chris);
    factsOf(suggestionsCards.made, await suggests(world));
    await assert.rejects(world.workDone(), /storage is down/u);
    assert.deepEqual(world.heard(chris), []);
    failing.now = false;
    await settle(world);
    assert.equal(world.heard(chris).length, 1);
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
  });
});

describe('answering a suggestion', () => {
  it('opens the form with name and address, which is saved for later, and keeps nothing of the suggestion', async () => {
    const { world, id, waiting } = await suggested();
    const form = factsOf(nominationsCards.form, await world.presses(chris, 'suggestion.accept', { id }));
    assert.deepEqual([form.inputs.name, form.inputs.email], ['Chris Chair', 'Chris@School.example.org']);
    assert.equal((await world.ports.drafts.find(round, chris))?.inputs.name, 'Chris Chair');
    assert.equal(await waiting(), undefined);
    assert.deepEqual(await world.ports.suggestions.closed(round), { accepted: 1, declined: 0, needless: 0 });
    const again = factsOf(nominationsCards.form, await world.presses(chris, 'suggestion.accept', { id }));
    assert.equal(again.key, form.key);
    await world.workDone();
    assert.deepEqual(world.heard(ada), [], 'whoever suggested it hears nothing');
  });

  it('leaves a form that the colleague had saved themself as it is', async () => {
    const { world, id } = await suggested();
    await world.presses(chris, 'nomination.save', { formKey: 'key-of-the-form-0009', interests: 'My own words' });
    const form = factsOf(nominationsCards.form, await world.presses(chris, 'suggestion.accept', { id }));
    assert.equal(form.inputs.interests, 'My own words');
  });

  it('is counted in officers’ list when it is declined, whatever they filter by, and names nobody', async () => {
    const { world, id } = await suggested();
    const list = async () => {
      const turn = aForm('nominations.list', { role: 'headteacher' }, { person: anOfficer() });
      return factsOf(nominationsCards.list, await world.app.dispatch(turn));
    };
    assert.equal((await list()).declined, 0);
    await world.presses(chris, 'suggestion.decline', { id });
    const told = await list();
    assert.equal(told.declined, 1);
    assert.doesNotMatch(JSON.stringify(told), /Chris|Ada|two networks/u);
  });

  it('takes everything away when it is declined, but for the count, and can be suggested anew', async () => {
    const { world, id, waiting } = await suggested();
    factsOf(suggestionsCards.declined, await world.presses(chris, 'suggestion.decline', { id }));
    factsOf(suggestionsCards.declined, await world.presses(chris, 'suggestion.decline', { id }));
    assert.equal(await waiting(), undefined);
    assert.deepEqual(await world.ports.deliveries.of({ kind: 'suggestion', round, id }), []);
    assert.deepEqual(await world.ports.suggestions.closed(round), { accepted: 0, declined: 1, needless: 0 });
    assert.deepEqual(world.heard(ada), []);
    await suggests(world);
    await world.workDone();
    assert.equal(world.heard(chris).length, 2);
  });

  it('is the colleague’s alone: others change nothing and learn nothing', async () => {
    const { world, id, waiting } = await suggested();
    const elsewhere = { ...chris, tenantId: '22222222-0000-0000-0000-000000000000' };
    for (const person of [ada, eve, elsewhere]) {
      factsOf(suggestionsCards.declined, await world.presses(person, 'suggestion.decline', { id }));
      const form = factsOf(nominationsCards.form, await world.presses(person, 'suggestion.accept', { id }));
      if (person !== elsewhere) assert.doesNotMatch(JSON.stringify(form.inputs), /chris/iu);
    }
    assert.ok(await waiting());
  });

  it('takes ids that are none for nothing', async () => {
    const { world, waiting } = await suggested();
    for (const id of ['', 'q1w2e3r4t5y6u7i8o9p0a1', '/ \\ # ?', ['a'], 7])
      factsOf(suggestionsCards.declined, await world.presses(chris, 'suggestion.decline', { id }));
    assert.ok(await waiting());
    const there = aForm('suggestion.accept', {}, { ...chatOf(chris), ...inChannel, person: chris });
    factsOf(refusals.privateOnly, await world.app.dispatch(there));
  });
});
