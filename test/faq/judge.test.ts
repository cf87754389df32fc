// Helpful or not: the last press of each person is kept, without contact details, and never what belongs elsewhere.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { LONGEST_REASON } from '../../features/faq/judgement.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { cards as signpostsCards } from '../../features/signposts/cards.ts';
import type { FactsOf } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Fields } from '../../platform/turn.ts';
import { aForm, aMessage, anEntry, aPerson, aWorld, drain, down, factsOf, NOW, someContent } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';

const red = anEntry({ id: 'red', title: 'What is the red bus?', topic: 'buses' });
const blue = anEntry({ id: 'blue', title: 'What is the blue bus?' });
const open = anEntry({ id: 'open', title: 'Where do zebras graze?', status: 'unanswered', answer: '' });
const content = someContent({ faq: [red, blue, open] });

const shownFor = (asked: string, over: Fields = {}) => ({
  id: 'red',
  asked,
  chosen: false,
  after: '',
  version: red.version,
  ...over,
});
const helped = (fields: Fields, n = 1) => aForm('faq.helped', fields, { person: aPerson({ objectId: `person-${n}` }) });
const objected = (fields: Fields, n = 1) => ({ ...helped(fields, n), verb: 'faq.object' });

describe('judging an answer', () => {
  it('that helps gives the same card back with thanks, and keeps which text answered which words', async () => {
    const { app, ports } = aWorld({ content });
    const asked = 'What is the red bus? Ring 07700 900123';
    const before = factsOf(faqCards.answer, await app.dispatch(aMessage('What is the red bus?')));
    const facts = factsOf(faqCards.answer, await app.dispatch(helped(shownFor(before.asked))));
    assert.deepEqual(facts, { ...before, judged: 'helps' } satisfies FactsOf<typeof faqCards.answer>);
    await app.dispatch(helped(shownFor(asked, { version: 'aaaaaaa', after: 'blue' }), 2));
    const kept = { entry: 'red', helps: true, reason: '', at: NOW };
    assert.deepEqual(await ports.judgements.of('red'), [
      { ...kept, version: red.version, question: 'What is the red bus?', after: null },
      {
        ...kept,
        version: 'aaaaaaa',
        question: 'What is the red bus? Ring [contact details removed]',
        after: 'blue',
      },
    ]);
  });

  it('that does not help asks what is missing, and lets the question be passed on as it was typed', async () => {
    const world = aWorld({ content });
    const { app, ports } = world;
    const { judged, pass } = factsOf(faqCards.answer, await app.dispatch(objected(shownFor('red bus, and who pays?'))));
    assert.equal(judged, 'not');
    assert.ok(pass);
    const told = factsOf(
      faqCards.answer,
      await app.dispatch(objected(shownFor('red bus, and who pays?', { reason: 'Who?' }))),
    );
    assert.equal(told.judged, 'told');
    assert.deepEqual(
      (await ports.judgements.of('red')).map(({ helps, reason }) => [helps, reason]),
      [[false, 'Who?']],
    );
    factsOf(
      questionsCards.passedOn,
      await app.dispatch(aForm('question.pass', { formKey: pass.key, asked: pass.asked, entry: '' })),
    );
    await drain(world);
    assert.deepEqual(
      (await ports.questions.open()).map(({ text, entry }) => [text, entry]),
      [['red bus, and who pays?', null]],
    );
  });

  it('that was chosen from a button is judged without words, and passed on by its title', async () => {
    const { app, ports } = aWorld({ content });
    const facts = factsOf(faqCards.answer, await app.dispatch(objected(shownFor('', { chosen: true }))));
    assert.equal(facts.pass?.asked, red.title);
    assert.deepEqual(
      (await ports.judgements.of('red')).map(({ question }) => question),
      [''],
    );
  });

  it('changes with what the person says last, and counts once, also when Teams sends a press again', async () => {
    const { app, ports } = aWorld({ content });
    const judgements = async () => (await ports.judgements.of('red')).map(({ helps, reason }) => [helps, reason]);
    const fields = shownFor('What is the red bus?');
    await app.dispatch(helped(fields));
    await app.dispatch(objected(fields));
    await app.dispatch(objected({ ...fields, asked: 'what is the RED bus', reason: 'Its number' }));
    await app.dispatch(objected(fields));
    assert.deepEqual(await judgements(), [[false, 'Its number']]);
    await app.dispatch(helped(fields));
    assert.deepEqual(await judgements(), [[true, '']]);
    await app.dispatch(helped(fields, 2));
    assert.equal((await judgements()).length, 2);
    assert.deepEqual(await ports.judgements.confirmed(), [{ question: 'What is the red bus?', right: 'red' }]);
  });

  it('keeps a reason without contact details, and no more than fits', async () => {
    const { app, ports } = aWorld({ content });
    const reason = `${'x'.repeat(LONGEST_REASON - 8)} 07700 900123`;
    await app.dispatch(objected(shownFor('red bus', { reason, looked: 'true' })));
    const fields = { reason: 'Write to jo@school.example.org', looked: 'true' };
    await app.dispatch(objected(shownFor('red bus', fields), 2));
    const [long, short] = await ports.judgements.of('red');
    const reasons = [long?.reason ?? '', short?.reason ?? ''].sort();
    assert.ok(reasons.every((text) => text.length <= LONGEST_REASON && !/07700|@/u.test(text)));
    assert.equal(reasons[0], 'Write to [contact details removed]');
  });

  it('shows a reason with personal data in it to the person, with all that the button sent, before it is kept', async () => {
    const { app, ports } = aWorld({ content });
    const said = 'Mrs Example knows. Ring 07700 900123';
    const sent = { ...shownFor('red bus', { after: 'blue' }), reason: said };
    const facts = factsOf(faqCards.beforeObjecting, await app.dispatch(objected(sent)));
    assert.deepEqual(facts, {
      field: 'reason',
      said,
      id: 'red',
      answers: 0,
      asked: 'red bus',
      chosen: false,
      after: 'blue',
      version: red.version,
      found: { email: false, phone: true, names: ['Mrs Example'] },
    });
    assert.deepEqual(await ports.judgements.of('red'), []);
    assert.equal(cardOf(await app.dispatch(objected({ ...sent, looked: 'true' }))), 'faq/before-objecting');
    factsOf(faqCards.answer, await app.dispatch(objected({ ...sent, looked: 'true', asIs: 'true' })));
    const kept = (await ports.judgements.of('red')).map(({ after, reason }) => [after, reason]);
    assert.deepEqual(kept, [['blue', 'Mrs Example knows. Ring [contact details removed]']]);
  });

  it('shows whom to contact where a reason belongs elsewhere, and keeps nothing of it', async () => {
    const { app, ports } = aWorld({ content });
    const concern = 'A child in year 3 told me her dad hits her';
    factsOf(signpostsCards.signpost, await app.dispatch(objected(shownFor('red bus', { reason: concern }))));
    assert.deepEqual(await ports.judgements.of('red'), []);
    await app.dispatch(objected(shownFor(concern)));
    assert.ok(!JSON.stringify(await ports.judgements.of('red')).includes('year 3'));
  });

  it('is out of date where the entry has gone or has no answer, whatever the card says', async () => {
    const { app, ports } = aWorld({ content });
    for (const id of ['gone', 'open', '', '__proto__', undefined, null, 7, ['red']])
      for (const press of [helped, objected])
        factsOf(refusals.outOfDate, await app.dispatch(press(shownFor('x', { id }))));
    assert.deepEqual(await ports.judgements.since('2020-01-01T00:00:00.000Z'), []);
  });

  it('takes nothing a card says on trust', async () => {
    const { app, ports } = aWorld({ content });
    const fields = { id: 'red', asked: ['a'], chosen: 'no', after: {}, version: '<b>', reason: { a: 1 } };
    factsOf(faqCards.answer, await app.dispatch(objected(fields)));
    assert.deepEqual(await ports.judgements.of('red'), [
      { entry: 'red', version: red.version, question: '', after: null, helps: false, reason: '', at: NOW },
    ]);
  });

  it('is not thanked for when it could not be kept', async () => {
    const stores = memoryStores();
    const { app } = aWorld({ ...stores, content, judgements: { ...stores.judgements, put: down } });
    await assert.rejects(app.dispatch(helped(shownFor('red bus'))), /storage is down/u);
  });
});
