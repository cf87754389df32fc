// Whoever has sent a nomination is told so while they change it: it stands, and only their changes are not sent.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { StepFacts } from '../../features/nominations/form-facts.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { aFilledForm, aForm, aMessage, anAddress, drain, factsOf, NOW, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';
import { cardOf } from '../cards/samples.ts';
import { like } from '../cards/like.ts';
import { actionsOf, says } from '../cards/walk.ts';

const AFTER = '2027-03-27T00:10:00.000Z';
const STANDS = { reference: 'TAS-0001', withdrawn: false };
const WITHDRAWN = { reference: 'TAS-0001', withdrawn: true };
const NOTHING_SENT = ['Nothing has been sent', 'Nothing was sent', 'not sent your nomination'];

const say = ({ app }: World, text: string, receivedAt = NOW) => app.dispatch(aMessage(text, { receivedAt }));
const next = ({ app }: World, fields: Fields, over: Partial<Form> = {}) =>
  app.dispatch(aForm('nomination.step', fields, over));
const press = ({ app }: World, verb: string, over: Partial<Form> = {}) => app.dispatch(aForm(verb, {}, over));
type Answer = Awaited<ReturnType<typeof say>>;
const step = (reply: Answer) => factsOf(nominationsCards.step, reply);
const form = (reply: Answer) => factsOf(nominationsCards.form, reply);

/** Says what it must of the nomination that stands, and nothing as if none were sent. */
function saysThatItStands(reply: Answer, words: string[]): void {
  const card = render(reply ?? assert.fail('silence'));
  for (const word of ['TAS-0001', ...words]) assert.ok(says(card, word), `"${word}" in ${JSON.stringify(card)}`);
  for (const word of NOTHING_SENT) assert.ok(!says(card, word), `no "${word}"`);
}

async function sent(): Promise<World> {
  const world = aFollowedWorld();
  await world.app.dispatch(aFilledForm());
  return world;
}

describe('somebody who has sent a nomination and changes it', () => {
  it('hears on the first question that it changes what was sent, and after "stop" that this stands', async () => {
    const world = await sent();
    const first = await say(world, 'nominate step by step');
    assert.deepEqual(step(first).sent, STANDS);
    saysThatItStands(first, ['You have already sent nomination TAS-0001', 'until you send the form']);
    assert.deepEqual(step(await next(world, { field: 'name', answer: 'Ada' })).sent, STANDS);
    const stopped = await say(world, 'stop');
    assert.deepEqual(form(stopped).sent, STANDS);
    saysThatItStands(stopped, ['These changes have not been sent', 'Nomination TAS-0001 still stands']);
  });

  it('hears it on each form: opened, saved for later, opened again, wrong, and changed elsewhere', async () => {
    const world = await sent();
    const other = { formKey: 'key-of-the-form-0002', base: 1 };
    assert.deepEqual(form(await press(world, 'nomination.change')).sent, STANDS);
    const saved = aFilledForm({ ...other, name: 'Ada' }, { verb: 'nomination.save' });
    saysThatItStands(await world.app.dispatch(saved), ['These changes have not been sent']);
    for (const again of ['nominate', 'change my nomination'])
      saysThatItStands(await say(world, again), ['These changes have not been sent']);
    saysThatItStands(await world.app.dispatch(aFilledForm({ ...other, name: '' })), ['Your changes were not sent']);
    const elsewhere = await world.app.dispatch(aFilledForm({ ...other, base: 0, name: 'Ada' }));
    assert.deepEqual([form(elsewhere).conflict?.with, form(elsewhere).sent], ['nomination', STANDS]);
    assert.deepEqual(form(await press(world, 'nomination.start-again')).sent, STANDS);
  });

  it('hears on "my nomination" that changes have not been sent, until they are or the round has closed', async () => {
    const world = await sent();
    const unsent = async (at = NOW) => factsOf(nominationsCards.shown, await say(world, 'my nomination', at)).unsent;
    assert.equal(await unsent(), '');
    const other = { formKey: 'key-of-the-form-0002', base: 1, name: 'Ada' };
    await world.app.dispatch(aFilledForm(other, { verb: 'nomination.save' }));
    assert.equal(await unsent(), '9:30am on Monday 23 November 2026');
    saysThatItStands(await say(world, 'my nomination'), ['You saved changes at 9:30am', 'They have not been sent']);
    assert.equal(await unsent(AFTER), '');
    await world.app.dispatch(aFilledForm({ ...other, draft: 1 }));
    assert.equal(await unsent(), '');
  });

  it('hears it also where the form was begun before anything was sent', async () => {
    const world = await sent();
    const begun = aFilledForm({ formKey: 'key-of-the-form-0002', name: 'Ada' }, { verb: 'nomination.save' });
    const saved = await world.app.dispatch(begun);
    assert.equal(form(saved).base, 0);
    saysThatItStands(saved, ['Change your nomination', 'Nomination TAS-0001 still stands']);
  });

  it('hears that it is withdrawn where it is', async () => {
    const world = await sent();
    await press(world, 'nomination.withdraw-now');
    const first = await say(world, 'nominate step by step');
    assert.deepEqual(step(first).sent, WITHDRAWN);
    saysThatItStands(first, ['You withdrew nomination TAS-0001']);
    saysThatItStands(await say(world, 'stop'), ['Nomination TAS-0001 is still withdrawn']);
    const old = aFilledForm({}, { verb: 'nomination.save' });
    assert.equal(cardOf(await world.app.dispatch(old)), 'nominations/shown', 'no receipt as if it stood');
  });

  it('is reminded of changes, not of a nomination', async () => {
    const world = await sent();
    await world.app.dispatch(
      aFilledForm({ formKey: 'key-of-the-form-0002', base: 1, name: 'Ada' }, { verb: 'nomination.save' }),
    );
    world.clock.now = '2027-03-24T00:10:00.000Z';
    await world.app.jobs.timers['reminder-timer']?.();
    await drain(world);
    const reminder = world.posts.map(({ reply }) => reply).find((reply) => nominationsCards.reminder.factsIn(reply));
    saysThatItStands(reminder, ['You have not sent your changes yet', 'that nomination stands as it is']);
  });

  it('hears after the close that nothing can be changed, with what they typed, by form and in the chat', async () => {
    const form2 = aFilledForm({ formKey: 'key-of-the-form-0002', base: 1, name: 'Ada B' }, { verb: 'nomination.save' });
    const world = await sent();
    const saved = await world.app.dispatch({ ...form2, receivedAt: AFTER });
    assert.deepEqual(factsOf(nominationsCards.exists, saved).typed[0]?.value, 'Ada B');
    await say(world, 'nominate step by step', '2027-03-26T23:50:00.000Z');
    const typed = await say(world, 'Ada C', AFTER);
    assert.deepEqual(factsOf(nominationsCards.exists, typed).typed[0]?.value, 'Ada C');
    assert.notEqual(cardOf(await say(world, 'Ada D', AFTER)), 'nominations/exists', 'nothing is asked any more');
  });

  it('hears after the close that a withdrawn one is still withdrawn', async () => {
    const world = await sent();
    await press(world, 'nomination.withdraw-now');
    const late = { formKey: 'key-of-the-form-0002', base: 1, name: 'Ada B' };
    const reply = await world.app.dispatch(aFilledForm(late, { receivedAt: AFTER, address: anAddress('a') }));
    saysThatItStands(reply, ['Your nomination is still withdrawn']);
    assert.ok(!says(render(reply ?? assert.fail()), 'still stands'));
  });
});

describe('somebody who has sent nothing', () => {
  it('hears that, and nothing of a nomination that stands', async () => {
    const world = aFollowedWorld();
    const first = await say(world, 'nominate step by step');
    assert.equal(step(first).sent, null);
    assert.ok(!says(render(first ?? assert.fail()), 'already sent'));
    const stopped = render((await say(world, 'stop')) ?? assert.fail());
    assert.ok(says(stopped, 'Nothing has been sent yet'));
    assert.ok(!says(stopped, 'stands'));
  });
});

describe('the buttons of a question', () => {
  const buttons = (changes: Partial<StepFacts>) =>
    actionsOf(render(like(nominationsCards.step, changes)))
      .map(({ title }) => title)
      .filter((title) => title === 'Back' || title === 'Skip' || title === 'Stop');

  it('are no Back on the first, and no Skip where it must be answered', () => {
    assert.deepEqual(buttons({ number: 1, optional: false }), ['Stop']);
    assert.deepEqual(buttons({ number: 2, optional: false }), ['Back', 'Stop']);
    assert.deepEqual(buttons({ number: 6, optional: true }), ['Back', 'Skip', 'Stop']);
  });

  it('are named in the words below', () => {
    const words = (number: number, optional: boolean) => render(like(nominationsCards.step, { number, optional }));
    assert.ok(says(words(1, false), 'or type stop.'));
    assert.ok(says(words(2, false), 'or type back or stop.'));
    assert.ok(says(words(6, true), 'or type back, skip or stop.'));
  });
});
