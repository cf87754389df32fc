// Personal data is shown to who typed it before anything is kept; what is no name passes without a word.
import { cards as faqCards } from '../../features/faq/cards.ts';
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { personalIn } from '../../features/signposts/personal.ts';
import { knownWords } from '../../features/signposts/name.ts';
import { aForm, aWorld, drain, factsOf, type World } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { cardOf } from '../cards/samples.ts';
import { here } from '../signposts/phrasings.ts';
import { answer, asked, asker, ID, idOf, pressed, question } from './asked.ts';

const known = knownWords(shipped);
const nothing = { email: false, phone: false, names: [] };
const namesIn = (text: string): string[] => personalIn(text, known).names;

describe('personal data', () => {
  for (const [text, name] of [
    ['Can Mrs Example attend?', 'Mrs Example'],
    ['Can mrs smith attend?', 'mrs smith'],
    ['What would Mr. Hall say?', 'Mr Hall'],
    ['Ask Cllr Jo Bloggs about it', 'Cllr Jo Bloggs'],
    ['Is my son Teodor counted?', 'Teodor'],
    ['Our colleague Ximena asks about cover', 'Ximena'],
    ['Is a pupil called Wanda counted?', 'Wanda'],
    ['Does it help if Percival Brackenthorpe leads it?', 'Percival Brackenthorpe'],
    ['I spoke to Percival Brackenthorpe about it', 'Percival Brackenthorpe'],
  ] as const)
    it(`is a name: ${text}`, () => {
      assert.deepEqual(namesIn(text), [name]);
    });

  it('is an email address or a telephone number, each told apart', () => {
    assert.deepEqual(personalIn('Write to ada@school.example.org', known), { ...nothing, email: true });
    assert.deepEqual(personalIn('Ring 01632 960123', known), { ...nothing, phone: true });
  });

  it('is not in any title, phrasing or answer of the FAQ', () => {
    for (const { title, alsoAskedAs, answer } of shipped.faq)
      for (const text of [title, ...alsoAskedAs, answer]) assert.deepEqual(personalIn(text, known), nothing, text);
  });

  it('is not in the name of a school, a town, a district or a document', () => {
    for (const { name, town, district } of shipped.schools)
      for (const text of [`Will ${name} join ${name} in ${town}, ${district}?`, `Is ${name} in it?`, name])
        assert.deepEqual(personalIn(text, known), nothing, text);
    for (const { title, summary } of shipped.documents)
      assert.deepEqual(personalIn(`Where is the ${title}? ${summary}`, known), nothing, title);
  });

  it('is found in other questions of schools only where somebody is named', () => {
    const others = [...here, ...shipped.verdicts.map(({ question }) => question)];
    assert.deepEqual(others.flatMap(namesIn), ['Mrs Jones', 'Jane Brown', 'Councillor Smith']);
  });

  for (const text of [
    'Is Team around the School part of Family Safeguarding?',
    'Will MS Teams or Google Classroom be used?',
    'Did we miss Monday?',
    'Dear Sir, Thanks for it',
    'What about my pupil Premium money in Key Stage 2?',
    'Will the Director of Education and Skills and the Regional Schools Commissioner attend?',
    'Is training on Safer Recruitment and Emotional Health offered?',
    'WILL SCHOOLS HAVE TO PAY MRS?',
    'Who pays for Mr and Mrs?',
  ])
    it(`is not in: ${text}`, () => {
      assert.deepEqual(personalIn(text, known), nothing);
    });
});

describe('a question with personal data in it', () => {
  const KEY = 'key-of-a-card-000001';
  const pass = (world: World, words: string, fields: Record<string, unknown> = {}) =>
    world.app.dispatch(aForm('question.pass', { formKey: KEY, asked: words, entry: '', after: 'cost', ...fields }));
  const kept = async (world: World) => {
    await drain(world);
    return (await world.ports.questions.open()).map(({ text, after }) => [text, after]);
  };

  it('comes back as it was typed, with what was found, and nothing is kept', async () => {
    const world = aWorld();
    const words = 'Can Mrs Example come? Ring 01632 960123 or write to ada@school.example.org';
    assert.deepEqual(factsOf(questionsCards.beforePassing, await pass(world, words)), {
      asked: words,
      found: { email: true, phone: true, names: ['Mrs Example'] },
      key: KEY,
      entry: '',
      after: 'cost',
    });
    assert.deepEqual([await kept(world), world.queued()], [[], []]);
  });

  it('is passed on once it was changed', async () => {
    const world = aWorld();
    await pass(world, 'Can Mrs Example come?');
    factsOf(questionsCards.passedOn, await pass(world, 'Can our head come?', { looked: 'true' }));
    assert.deepEqual(await kept(world), [['Can our head come?', 'cost']]);
  });

  it('is passed on as it is where only a name was found, which may be our mistake', async () => {
    const world = aWorld();
    const words = 'Can Mrs Example come?';
    assert.equal(cardOf(await pass(world, words, { looked: 'true' })), 'questions/before-passing');
    factsOf(questionsCards.passedOn, await pass(world, words, { looked: 'true', asIs: 'true' }));
    assert.deepEqual(await kept(world), [[words, 'cost']]);
  });

  it('never takes contact details along, whatever is pressed', async () => {
    const world = aWorld();
    const words = 'Who comes? Ring 01632 960123 or write to ada@school.example.org';
    assert.equal(cardOf(await pass(world, words, { asIs: 'true' })), 'questions/before-passing');
    const { asked: told } = factsOf(
      questionsCards.passedOn,
      await pass(world, words, { looked: 'true', asIs: 'true' }),
    );
    const masked = 'Who comes? Ring [contact details removed] or write to [contact details removed]';
    assert.deepEqual([told, await kept(world)], [masked, [[masked, 'cost']]]);
    assert.ok(!JSON.stringify(await world.ports.questions.askers(idOf(masked, { after: 'cost' }))).includes('960123'));
  });
});

describe('an objection with personal data in it', () => {
  it('comes back as it was typed, and is kept once it was sent again, without contact details', async () => {
    const world = await asked();
    await pressed(world, 'question.answer', answer);
    const said = 'Mrs Example says no. Ring 01632 960123';
    const object = (fields = {}) =>
      world.app.dispatch(aForm('question.object', { id: ID, answers: 1, words: said, ...fields }, asker(1)));
    const facts = factsOf(faqCards.beforeObjecting, await object());
    assert.deepEqual([facts.field, facts.said, facts.id, facts.answers], ['words', said, ID, 1]);
    assert.deepEqual(facts.found, { email: false, phone: true, names: ['Mrs Example'] });
    const objections = async () => (await question(world)).objections.map(({ text }) => text);
    assert.deepEqual(await objections(), []);
    factsOf(faqCards.beforeObjecting, await object({ looked: 'true' }));
    factsOf(questionsCards.reopened, await object({ looked: 'true', asIs: 'true' }));
    assert.deepEqual(await objections(), ['Mrs Example says no. Ring [contact details removed]']);
  });
});

describe('a detail with personal data in it', () => {
  const tell = async (world: World, detail: string, fields: Record<string, unknown> = {}) => {
    const form = aForm('question.tell', { id: ID, detail, school: '900001', ...fields }, asker(1));
    return factsOf(questionsCards.passedOn, await world.app.dispatch(form)).tell;
  };
  const kept = async ({ ports }: World) => (await ports.questions.asker(ID, asker(1).person))?.detail;

  it('comes back with what was found, and nothing is kept, until it is sent again without contact details', async () => {
    const world = await asked();
    const words = 'Mrs Example is out. Ring 01632 960123';
    const first = await tell(world, words);
    assert.deepEqual(first?.found, { email: false, phone: true, names: ['Mrs Example'] });
    assert.deepEqual([first.state, first.typed.detail, first.typed.school], ['open', words, '900001']);
    const second = await tell(world, words, { looked: 'true' });
    assert.deepEqual([second?.found?.phone, second?.found?.names, await kept(world)], [false, ['Mrs Example'], '']);
    const third = await tell(world, words, { looked: 'true', asIs: 'true' });
    assert.equal(third?.state, 'kept');
    assert.equal(await kept(world), 'Mrs Example is out. Ring [contact details removed]');
  });
});
