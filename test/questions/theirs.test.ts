// An adviser answers what nobody asks but people at schools of their own, in their own chat or a channel, and sees no other question.
import assert from 'node:assert/strict';
import { cards as areaCards } from '../../features/advisers/cards.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards } from '../../features/questions/cards.ts';
import type { QuestionFacts, QuestionsFacts } from '../../features/questions/question-facts.ts';
import { render } from '../../adaptive-cards/render.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Fields, Form, Person } from '../../platform/turn.ts';
import {
  aForm,
  aMessage,
  anAdviser,
  anOfficer,
  aPerson,
  aStaffChannel,
  aWorld,
  drain,
  factsOf,
  inChannel,
  type World,
} from '../builders.ts';
import { chatOf } from '../people.ts';
import { memoryStores } from '../stores.ts';
import { answer, idOf } from './asked.ts';

/** Both of the adviser's East area, and one of the South. */
const [EAST, ALSO_EAST, SOUTH] = ['900002', '900003', '900011'];
const HENS = 'Who feeds the hens?';
const adviser = anAdviser();
const verbs = ['question.open', 'question.show', 'question.take', 'question.answer', 'question.point'] as const;

async function asks(
  world: World,
  text: string,
  { school = '', who = school }: { school?: string; who?: string } = {},
): Promise<string> {
  const person = aPerson({ objectId: `asker of ${who}`, name: `Bo of ${who}` });
  if (school !== '') await world.ports.affiliations.say(person, { school, role: 'governor' });
  const done = world.queued().length;
  const fields = { formKey: `key-of-card-${who}-${world.queued().length}-0000000`, asked: text };
  factsOf(cards.passedOn, await world.app.dispatch(aForm('question.pass', fields, chatOf(person))));
  await drain(world, done);
  return idOf(text);
}

async function presses(world: World, verb: string, fields: Fields, over: Partial<Form> = chatOf(adviser)) {
  const { decisions } = (await world.ports.questions.find(String(fields['id']))) ?? {};
  const done = world.queued().length;
  const reply = await world.app.dispatch(aForm(verb, { decisions, ...fields }, over));
  await drain(world, done);
  return reply;
}
const questionIn = (reply: Awaited<ReturnType<typeof presses>>): QuestionFacts => factsOf(cards.question, reply);
const list = async ({ app }: World, person: Person = adviser): Promise<QuestionsFacts> =>
  factsOf(cards.list, await app.dispatch(aMessage('questions', chatOf(person))));
const answeredTo = ({ posts }: World): string[] =>
  posts.filter(({ reply }) => cards.answered.factsIn(reply)).map(({ address }) => String(address));

describe('an adviser', () => {
  it('lists the questions of their schools and no others, and opens and answers one with its names', async () => {
    const world = aWorld();
    const id = await asks(world, HENS, { school: EAST });
    await asks(world, 'Who feeds the ducks?', { school: SOUTH });
    await asks(world, 'Who feeds the geese?', { who: 'nowhere' });
    const { waiting, page, adviser: own } = await list(world);
    assert.deepEqual([waiting.map(({ text }) => text), page.of, own], [[HENS], 1, true]);
    assert.equal((await list(world, anOfficer())).page.of, 3);
    const opened = questionIn(await presses(world, 'question.open', { id }));
    assert.deepEqual([opened.people?.named.map(({ name }) => name), opened.alike], [[`Bo of ${EAST}`], []]);
    const answered = questionIn(await presses(world, 'question.answer', { id, ...answer }));
    assert.deepEqual([answered.state, answered.officer], ['answered', adviser.name]);
    assert.deepEqual(answeredTo(world), [`address of Bo of ${EAST}`]);
    const heard = world.posts.find(({ reply }) => cards.answered.factsIn(reply))?.reply;
    assert.match(JSON.stringify(heard && render(heard)), /Your adviser has answered your question/u);
    assert.deepEqual(
      (await world.ports.questions.history(id))
        .map(({ did, name }) => [did, name])
        .slice(-2)
        .sort(),
      [
        ['question.answered', adviser.name],
        ['question.opened', adviser.name],
      ],
    );
  });

  it('finds them from their area', async () => {
    const world = aWorld();
    const buttons = async (): Promise<string> =>
      JSON.stringify(
        render(
          areaCards.area.with(factsOf(areaCards.area, await world.app.dispatch(aMessage('my area', chatOf(adviser))))),
        ),
      );
    assert.ok(!(await buttons()).includes('question.list'));
    await asks(world, HENS, { school: EAST });
    assert.ok((await buttons()).includes('"verb":"question.list"'));
    factsOf(cards.list, await world.app.dispatch(aForm('question.list', {}, chatOf(adviser))));
  });

  for (const [what, others] of [
    ['another area alone asks', [SOUTH]],
    ['another area asks, too', [EAST, SOUTH]],
    ['somebody asks whose school nobody knows', [EAST, '']],
  ] as const)
    it(`is refused what ${what}, whatever they press, and changes nothing`, async () => {
      const world = aWorld();
      const id = idOf(HENS);
      for (const school of others) await asks(world, HENS, { school, who: school || 'nowhere' });
      const before = await world.ports.questions.find(id);
      for (const verb of verbs) {
        const fields = { id, ...answer, entry: 'cost' };
        for (const place of [chatOf(adviser), { ...inChannel, person: adviser }]) {
          if (verb === 'question.open' && 'place' in place) continue;
          assert.ok(refusals.officersOnly.factsIn(await presses(world, verb, fields, place)), verb);
        }
      }
      assert.deepEqual(await world.ports.questions.find(id), before);
      assert.deepEqual((await list(world)).waiting, []);
    });

  it('answers several schools of their own at once, in a channel, where no name is shown', async () => {
    const world = aWorld();
    await world.ports.staffChannels.follow(aStaffChannel());
    const id = await asks(world, HENS, { school: EAST });
    await asks(world, HENS, { school: ALSO_EAST });
    const channel = { ...inChannel, person: adviser };
    const facts = questionIn(await presses(world, 'question.answer', { id, ...answer }, channel));
    assert.deepEqual([facts.state, facts.people, facts.adviser], ['answered', null, false]);
    assert.equal(answeredTo(world).length, 2);
  });

  it('decides nothing where somebody from elsewhere joins in the same moment', async () => {
    const stores = memoryStores();
    let joining = (): Promise<unknown> => Promise.resolve();
    const change: typeof stores.questions.change = async (...given) => {
      const join = joining;
      joining = () => Promise.resolve();
      await join();
      return stores.questions.change(...given);
    };
    const world = aWorld({ ...stores, questions: { ...stores.questions, change } });
    const id = await asks(world, HENS, { school: EAST });
    joining = () => asks(world, HENS, { school: SOUTH });
    const { changed, typed, people, askers } = questionIn(await presses(world, 'question.answer', { id, ...answer }));
    assert.deepEqual([changed, typed.answer], [true, answer.answer]);
    // Of whoever joined nothing is shown.
    assert.deepEqual([people?.named.map(({ name }) => name), askers], [[`Bo of ${EAST}`], 1]);
    assert.equal((await world.ports.questions.find(id))?.state, 'waiting');
    assert.deepEqual(answeredTo(world), []);
  });

  it('gives the same answer only to similar questions that are theirs, whatever a card sends', async () => {
    const world = aWorld();
    const id = await asks(world, HENS, { school: EAST });
    const theirs = await asks(world, 'Who feeds the ducks?', { school: ALSO_EAST });
    const others = await asks(world, 'Who feeds the geese?', { school: SOUTH });
    await presses(world, 'question.answer', { id, ...answer, also: `${theirs},${others}` });
    const states = await Promise.all([id, theirs, others].map((one) => world.ports.questions.find(one)));
    assert.deepEqual(
      states.map((one) => one?.state),
      ['answered', 'answered', 'waiting'],
    );
  });

  it('answers nobody who asks the same later, or plainly the same elsewhere', async () => {
    const world = aWorld();
    const same = await asks(world, 'Who feeds the hens please?', { school: SOUTH });
    const id = await asks(world, HENS, { school: EAST });
    await presses(world, 'question.answer', { id, ...answer });
    assert.equal((await world.ports.questions.find(same))?.state, 'waiting');
    const later = await world.app.dispatch(aMessage(HENS, chatOf(aPerson({ objectId: 'later' }))));
    assert.ok(faqCards.notKnown.factsIn(later));
  });

  it('has no buttons that officers alone may press, in their own chat', async () => {
    const world = aWorld();
    const id = await asks(world, HENS, { school: EAST });
    const shown = async (verb: string, fields = {}): Promise<string> =>
      JSON.stringify(render(cards.question.with(questionIn(await presses(world, verb, { id, ...fields })))));
    const both = (await shown('question.open')) + (await shown('question.answer', answer));
    for (const verb of ['question.take', 'question.answer', 'question.list']) assert.ok(both.includes(verb), verb);
    for (const verb of ['question.decline', 'question.reopen', 'question.audit', 'question.split', 'faq.learn'])
      assert.ok(!both.includes(`"verb":"${verb}"`), verb);
  });
});
