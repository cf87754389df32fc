// The form can be filled in the chat, one question at a time: the same draft, the same checks, and words of the chat are answers.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { Fields } from '../../platform/turn.ts';
import { fieldOrder } from '../../features/nominations/check-form.ts';
import { problemIn } from '../../features/nominations/step-card.ts';
import {
  aFilledForm,
  aForm,
  aMessage,
  aPerson,
  down,
  factsOf,
  NOW,
  madeUp,
  someFormNeeds,
  someInputs,
  type World,
} from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';
import { cardOf } from '../cards/samples.ts';

const { id: round } = madeUp.service.round;
const say = ({ app }: World, text: string, receivedAt = NOW) => app.dispatch(aMessage(text, { receivedAt }));
const next = ({ app }: World, fields: Fields) => app.dispatch(aForm('nomination.step', fields));
const asked = async (reply: ReturnType<World['app']['dispatch']>) => factsOf(nominationsCards.step, await reply);
const inputs = async ({ ports }: World) => (await ports.drafts.find(round, aPerson()))?.inputs;

/** What somebody who types answers everything with, in the order of the questions. */
const typed = [
  'Headteacher',
  '900002',
  'NLE, 3',
  'Twenty years in small schools.',
  'Online and weekday mornings',
  'None',
  'Chris Chair',
  'chris@school.example.org',
  'yes',
];

describe('the form, one question at a time', () => {
  it('can be answered by typing, and ends as the form with every answer, ready to be sent', async () => {
    const world = aFollowedWorld();
    const first = await asked(say(world, 'nominate step by step'));
    assert.deepEqual([first.field, first.number, first.of], ['role', 3, 11], 'Teams knows name and e-mail address');
    let reply = await say(world, typed[0] ?? '');
    for (const text of typed.slice(1)) {
      assert.equal(factsOf(nominationsCards.step, reply).problem, '');
      reply = await say(world, text);
    }
    const form = factsOf(nominationsCards.form, reply);
    assert.deepEqual(
      [form.inputs.role, form.inputs.systemLeader, form.inputs.availability, form.inputs.privacyRead],
      ['headteacher', 'NLE,SLE', 'online,weekday-morning', 'true'],
    );
    const sent = aFilledForm({ ...form.inputs, formKey: form.key, base: form.base, draft: form.draft });
    factsOf(nominationsCards.receipt, await world.app.dispatch(sent));
    assert.equal(cardOf(await say(world, 'Headteacher')) === 'nominations/step', false, 'nothing is asked any more');
  });

  it('asks the same again when an answer is wrong, with the reason and the words kept', async () => {
    const world = aFollowedWorld();
    await say(world, 'nominate step by step');
    await say(world, 'headteacher');
    const again = await asked(say(world, 'Hogwarts'));
    assert.deepEqual(
      [again.field, again.value, again.problem],
      ['school', 'Hogwarts', madeUp.wording['school.notFound']],
    );
    const empty = await asked(next(world, { field: 'school', answer: ' ' }));
    assert.equal(empty.problem, madeUp.wording['school.missing']);
  });

  it('offers the schools that a name may mean, and takes the one that is chosen', async () => {
    const world = aFollowedWorld();
    await say(world, 'nominate step by step');
    await say(world, 'headteacher');
    const twins = await asked(say(world, "St Mary's Catholic Primary School"));
    assert.deepEqual(
      [twins.kind, twins.choices.map(({ value }) => value)],
      ['one', ['900001', '900069', '900007', 'other']],
    );
    assert.equal((await asked(next(world, { field: 'school', answer: '900069' }))).field, 'systemLeader');
  });

  it('goes back, skips and stops, by button or word, and everything answered is kept', async () => {
    const world = aFollowedWorld();
    await say(world, 'nominate step by step');
    await say(world, 'headteacher');
    assert.equal((await asked(say(world, 'back'))).value, 'headteacher');
    assert.equal((await asked(next(world, { field: 'role', move: 'skip' }))).field, 'school');
    assert.equal((await asked(say(world, '900002'))).field, 'systemLeader');
    assert.equal((await asked(say(world, 'Skip'))).field, 'contribution');
    const form = factsOf(nominationsCards.form, await say(world, 'stop'));
    const { role, school, systemLeader, contribution } = form.inputs;
    assert.deepEqual([role, school, systemLeader, contribution], ['headteacher', '900002', '', '']);
    assert.notEqual(form.saved, null);
    assert.notEqual(cardOf(await say(world, 'Who can nominate?')), 'nominations/step');
  });

  it('is not skipped where it must be answered, by word or by a button of before, and may be left as it is', async () => {
    const world = aFollowedWorld();
    await say(world, 'nominate step by step');
    for (const skip of [() => say(world, 'skip'), () => next(world, { field: 'role', move: 'skip' })]) {
      const { field, problem } = await asked(skip());
      assert.deepEqual([field, problem], ['role', madeUp.wording['role.missing']]);
    }
    await say(world, 'headteacher');
    await say(world, 'back');
    assert.equal((await asked(say(world, 'skip'))).field, 'school');
  });

  it('offers to skip exactly what the form takes without an answer', async () => {
    const world = aFollowedWorld();
    const filled = { ...someInputs({ role: 'governor', governorCategory: 'parent' }), formKey: 'key-of-the-form-0001' };
    await world.app.dispatch(aForm('nomination.save', filled));
    for (const field of fieldOrder) {
      const before = fieldOrder[fieldOrder.indexOf(field) - 1] ?? field;
      const move = before === field ? 'back' : 'skip';
      const step = await asked(next(world, { field: before, move }));
      const without = problemIn({ ...someInputs({ role: 'governor' }), [field]: '' }, someFormNeeds());
      assert.equal(step.field, field);
      assert.equal(step.optional, !without.some((one) => one.field === field), field);
    }
  });

  it('takes a message once that Teams sends again, at every question, and shows the same', async () => {
    const world = aFollowedWorld();
    const twice = async (text: string) => {
      const message = aMessage(text);
      const replies = [await world.app.dispatch(message), await world.app.dispatch(message)];
      assert.deepEqual(replies[1], replies[0], text);
      return replies[0];
    };
    await twice('nominate step by step');
    for (const [text, shows] of [
      ['Headteacher', 'school'],
      ['Hogwarts', 'school'],
      ['900002', 'systemLeader'],
      ['back', 'school'],
      ['900002', 'systemLeader'],
      ['skip', 'contribution'],
      ['Online', 'availability'],
      ['Online', 'interests'],
    ] as const)
      assert.equal(factsOf(nominationsCards.step, await twice(text)).field, shows);
    for (const text of ['None', 'Chris Chair', 'chris@school.example.org']) await twice(text);
    const { inputs: last } = factsOf(nominationsCards.form, await twice('yes'));
    assert.deepEqual([last.contribution, last.interests, last.privacyRead], ['Online', 'None', 'true']);
  });

  it('takes it once where another answer came in between, and where both are taken at the same time', async () => {
    const world = aFollowedWorld();
    await say(world, 'nominate step by step');
    const first = aMessage('Headteacher');
    await Promise.all([world.app.dispatch(first), world.app.dispatch(first)]);
    assert.equal((await asked(say(world, '900002'))).field, 'systemLeader');
    assert.equal((await asked(world.app.dispatch(first))).field, 'systemLeader');
    assert.deepEqual((await inputs(world))?.systemLeader, '');
    const pressed = aForm('nomination.step', { field: 'systemLeader', answer: 'NLE' });
    assert.equal((await asked(world.app.dispatch(pressed))).field, 'contribution');
    assert.equal((await asked(say(world, 'back'))).field, 'systemLeader');
    assert.equal((await asked(world.app.dispatch(pressed))).field, 'systemLeader');
  });

  it('asks only governors which kind they are', async () => {
    const world = aFollowedWorld();
    await say(world, 'nominate step by step');
    const { of } = await asked(say(world, 'Governor or trustee'));
    assert.equal(of, 12);
    await say(world, '900002');
    assert.equal((await asked(say(world, 'parent'))).field, 'systemLeader');
  });

  it('goes on with what was typed on the form', async () => {
    const world = aFollowedWorld();
    const form = aFilledForm({ email: 'nowhere' }, { verb: 'nomination.steps' });
    const step = await asked(world.app.dispatch(form));
    assert.deepEqual([step.field, step.value], ['email', 'nowhere']);
    assert.equal((await inputs(world))?.contribution, 'Twenty years in small schools.');
  });

  it('leaves commands and, after an hour, questions alone', async () => {
    const world = aFollowedWorld();
    await say(world, 'nominate step by step');
    assert.equal(cardOf(await say(world, 'help')), 'help/help');
    await say(world, 'What is the steering group?', '2026-11-23T10:31:00.000Z');
    assert.equal((await inputs(world))?.role, '');
    await say(world, 'headteacher', '2026-11-23T10:29:00.000Z');
    assert.equal((await inputs(world))?.role, 'headteacher');
  });

  it('comes back with the answer, at the same place, where it could not be kept', async () => {
    const stores = memoryStores();
    const world = aFollowedWorld({ ...stores, drafts: { ...stores.drafts, find: down } });
    const answer = { field: 'contribution', answer: ' My own *words*', number: 7, of: 12 };
    const sent = aForm('nomination.step', answer);
    await assert.rejects(world.app.dispatch(sent));
    const { field, value, number, of, fault } = factsOf(nominationsCards.step, world.app.giveBack(sent, 'R1'));
    assert.deepEqual([field, value, number, of, fault], ['contribution', ' My own *words*', 7, 12, 'R1']);
    const skipped = aForm('nomination.step', { ...answer, move: 'skip' });
    for (const other of [skipped, aForm('nomination.step', answer, { place: 'group' })])
      assert.equal(cardOf(world.app.giveBack(other, 'R1')), 'refusals/fault');
  });

  it('is not done where others read along', async () => {
    const { app } = aFollowedWorld();
    for (const verb of ['nomination.steps', 'nomination.step'])
      assert.equal(
        cardOf(await app.dispatch(aForm(verb, { field: 'name' }, { place: 'group' }))),
        'refusals/private-only',
      );
  });
});
