// Who asked can add detail and their school: checked, kept, and shown to officers without telling who they are.
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { QuestionFacts, TellFacts } from '../../features/questions/question-facts.ts';
import { LONGEST_DETAIL } from '../../features/questions/question.ts';
import type { Reply } from '../../platform/card.ts';
import { aForm, down, drain, factsOf, inChannel, madeUp, type World } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { memoryStores } from '../stores.ts';
import { answer, asked, asker, ID, KEY, pressed, question } from './asked.ts';

const tell = (world: World, n: number, fields: Record<string, unknown>, over = {}): Promise<Reply | undefined> =>
  world.app.dispatch(aForm('question.tell', { id: ID, ...fields }, { ...asker(n), ...over }));
const told = async (...given: Parameters<typeof tell>): Promise<TellFacts> => {
  const { tell: facts } = factsOf(questionsCards.passedOn, await tell(...given));
  assert.ok(facts);
  return facts;
};
/** The form that comes with the receipt of a question. */
const pass = async (world: World, n: number, over = {}): Promise<TellFacts | null> => {
  const fields = { formKey: `${KEY}-${n}`, asked: 'Who pays for cover?' };
  const form = aForm('question.pass', fields, { ...asker(n), ...over });
  return factsOf(questionsCards.passedOn, await world.app.dispatch(form)).tell;
};
const officersSee = async (world: World): Promise<QuestionFacts> => {
  await drain(world);
  return factsOf(questionsCards.question, world.replaced.at(-1)?.reply);
};

describe('who asked', () => {
  it('adds detail and their school, and officers see what was added, but no more', async () => {
    const world = await asked(3);
    const kept = await told(world, 1, {
      detail: ' Two classes. ',
      school: '900001',
      mayName: 'true',
    });
    assert.deepEqual([kept.state, kept.typed.detail], ['kept', 'Two classes.']);
    await told(world, 2, { school: '900002', mayName: 'false' });
    const { from, details, askers } = await officersSee(world);
    assert.deepEqual(from, {
      phases: '2 primary',
      places: 'East 2',
      schools: ["St Mary's Catholic Primary School"],
    });
    assert.deepEqual([details, askers], [['Two classes.'], 3]);
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
  });

  it('has not said that their school may be named unless they tick it, nor where they name none', async () => {
    const world = await asked(2);
    for (const mayName of [undefined, 'false', true, 'on'])
      assert.equal((await told(world, 1, { school: '900001', mayName })).typed.mayName, 'false');
    assert.equal((await told(world, 2, { detail: 'More', mayName: 'true' })).typed.mayName, 'false');
    assert.deepEqual((await officersSee(world)).from.schools, []);
  });

  it('finds the school in the form that they told us once, which officers hear of only when it is sent', async () => {
    const world = await asked(1);
    await world.ports.affiliations.say(asker(2).person, { school: '900001', role: 'governor' });
    const passed = await pass(world, 2);
    assert.deepEqual([passed?.typed.school, passed?.typed.mayName], ['900001', 'false']);
    assert.equal((await officersSee(world)).from.phases, '');
    await told(world, 2, { school: '900002' });
    assert.equal((await pass(world, 2))?.typed.school, '900002');
    assert.equal(await pass(world, 3, inChannel), null);
    assert.equal((await pass(world, 4))?.typed.school, '');
  });

  it('passes a question on where their school cannot be looked up, which is reported', async () => {
    const stores = memoryStores();
    let { find } = stores.affiliations;
    const world = await asked(1, {
      ...stores,
      affiliations: { ...stores.affiliations, find: (person) => find(person) },
    });
    find = down;
    assert.equal((await pass(world, 2))?.typed.school, '');
    assert.deepEqual(
      world.reports.map(({ what }) => what),
      ['looking up a school and role'],
    );
  });

  it('changes what they added by sending it again, and it is no decision that holds up officers', async () => {
    const world = await asked();
    const { decisions } = await question(world);
    for (const detail of ['Two classes.', 'Three classes.']) await told(world, 1, { detail });
    assert.deepEqual((await officersSee(world)).details, ['Three classes.']);
    const facts = await pressed(world, 'question.answer', { ...answer, decisions });
    assert.deepEqual([facts.changed, facts.state], [false, 'answered']);
  });

  for (const [what, fields, at] of [
    ['a school that nobody knows', { school: 'St Nowhere’s' }, 'school'],
    ['none of the schools offered', { school: 'other' }, 'school'],
    ['too much', { detail: 'x'.repeat(LONGEST_DETAIL + 1), school: '900001' }, 'detail'],
  ] as const)
    it(`gets the form back with every word, and nothing is kept: ${what}`, async () => {
      const world = await asked();
      const facts = await told(world, 1, { detail: 'My words', mayName: 'true', ...fields });
      assert.deepEqual([Object.keys(facts.problem), facts.schools, facts.state], [[at], [], 'open']);
      assert.deepEqual(facts.typed, {
        detail: 'My words',
        mayName: 'true',
        ...fields,
        school: fields.school === 'other' ? '' : fields.school,
      });
      assert.equal((await world.ports.questions.asker(ID, asker(1).person))?.school, null);
    });

  it('chooses between twins, and is asked only once', async () => {
    const world = await asked();
    const facts = await told(world, 1, { school: "St Mary's Catholic Primary School" });
    assert.equal(facts.problem.school, madeUp.wording['school.several']);
    assert.equal(facts.schools.at(-1)?.value, 'other');
    const [first] = facts.schools;
    assert.equal((await told(world, 1, { school: first?.value })).state, 'kept');
  });

  it('is told kindly where officers have answered, with their words, and nothing is kept', async () => {
    const world = await asked();
    await pressed(world, 'question.answer', answer);
    const facts = await told(world, 1, { detail: 'Two classes.' });
    assert.deepEqual([facts.state, facts.typed.detail], ['closed', 'Two classes.']);
    assert.equal((await world.ports.questions.asker(ID, asker(1).person))?.detail, '');
  });

  it('is pointed elsewhere, and nothing is kept, where the detail belongs elsewhere', async () => {
    const world = await asked();
    const words = `${'x '.repeat(LONGEST_DETAIL)} A child was hit by his father`;
    for (const detail of ['A child was hit by his father', words])
      assert.equal(cardOf(await tell(world, 1, { detail })), 'signposts/signpost');
    assert.equal((await world.ports.questions.asker(ID, asker(1).person))?.detail, '');
  });

  it('alone can add to it, in a private chat, and only to a question there is', async () => {
    const world = await asked();
    assert.equal(cardOf(await tell(world, 2, { detail: 'Mine' })), 'refusals/out-of-date');
    assert.equal(cardOf(await tell(world, 1, { detail: 'Mine' }, inChannel)), 'refusals/private-only');
    for (const id of ['', 'x'.repeat(22), '__proto__', null, 7])
      assert.equal(cardOf(await tell(world, 1, { id, detail: 'Mine' })), 'refusals/out-of-date');
  });

  it('gets the form back with every word after a fault', async () => {
    const world = await asked();
    const typed = { detail: 'Two classes.', school: '900001', mayName: 'true' };
    const form = aForm('question.tell', { id: ID, asked: 'Who pays?', ...typed }, asker(1));
    const facts = factsOf(questionsCards.passedOn, world.app.giveBack(form, 'R1'));
    assert.deepEqual([facts.asked, facts.tell?.typed, facts.tell?.fault], ['Who pays?', typed, 'R1']);
    assert.equal(cardOf(world.app.giveBack({ ...form, ...inChannel }, 'R1')), 'refusals/fault');
  });
});
