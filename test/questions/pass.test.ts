// A question nobody could answer is passed on once, whole, and from our own cards only.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { nothingTold } from '../../features/questions/question.ts';
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { tellForm } from '../../features/questions/add-detail.ts';
import { referenceOf } from '../../features/questions/reference.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, aPerson, aPersonId, aWorld, drain, factsOf, inChannel, NOW, madeUp, type World } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { anAsker, aQuestion, begun } from '../questions.ts';
import { idOf } from './asked.ts';

const KEY = 'key-of-a-card-000001';
const ID = idOf('Who pays?');
const pass = (fields: Record<string, unknown>, turn: Parameters<typeof aForm>[2] = {}) =>
  aForm('question.pass', fields, turn);

const openOnes = async (world: World) => {
  await drain(world);
  return world.ports.questions.open();
};

describe('passing a question on', () => {
  it('keeps it with its asker and where the answer goes', async () => {
    const world = aWorld();
    const reply = await world.app.dispatch(
      pass({ formKey: KEY, asked: ' Who pays?\n', entry: 'supply-cover', after: 'cost' }),
    );
    const id = idOf('Who pays?', { entry: 'supply-cover', after: 'cost' });
    assert.deepEqual(
      reply,
      questionsCards.passedOn.with({
        asked: 'Who pays?',
        at: '9:30am on Monday 23 November 2026',
        already: false,
        others: 0,
        reference: referenceOf(id),
        by: 'Monday 7 December 2026',
        tell: tellForm(id, nothingTold, 'personal'),
      }),
    );
    const { tenantId, objectId } = aPerson();
    assert.deepEqual(await openOnes(world), [
      { id, text: 'Who pays?', entry: 'supply-cover', after: 'cost', askedAt: NOW, askers: 1 },
    ]);
    assert.deepEqual(await world.ports.questions.askers(id), [
      anAsker({ person: { tenantId, objectId }, text: 'Who pays?', key: KEY }),
    ]);
  });

  it('twice with one key is one question, also at the same moment', async () => {
    const world = aWorld();
    const replies = await Promise.all(
      [1, 2, 3].map(() => world.app.dispatch(pass({ formKey: KEY, asked: 'Who pays?' }))),
    );
    const already = replies.map((reply) => factsOf(questionsCards.passedOn, reply).already);
    assert.deepEqual(already.sort(), [false, true, true]);
    assert.equal((await openOnes(world)).length, 1);
  });

  it('joins the same question of somebody else while it is open, however it is written', async () => {
    const world = aWorld();
    const by = (n: number) => ({ person: aPerson({ objectId: `person-${n}` }) });
    const others = async (n: number, fields: Record<string, unknown>) =>
      factsOf(questionsCards.passedOn, await world.app.dispatch(pass({ formKey: `${KEY}-${n}`, ...fields }, by(n))))
        .others;
    assert.equal(await others(1, { asked: 'Who pays?' }), 0);
    assert.equal(await others(2, { asked: 'who PAYS' }), 1);
    assert.equal(await others(3, { asked: 'who pays??' }), 2);
    assert.equal(await others(4, { asked: 'Who pays?', after: 'cost' }), 0, 'as a follow-up it is another question');
    assert.equal(await others(5, { asked: 'Will it cost us?', entry: 'cost' }), 0);
    assert.equal(await others(6, { asked: 'Is there a fee?', entry: 'cost' }), 1, 'one entry is one question');
    const open = await openOnes(world);
    assert.deepEqual(open.map(({ askers }) => askers).sort(), [1, 2, 3]);
  });

  it('by the same person in other words of the same question is one, and says so', async () => {
    const world = aWorld();
    await world.app.dispatch(pass({ formKey: KEY, asked: 'Who pays?' }));
    const facts = factsOf(
      questionsCards.passedOn,
      await world.app.dispatch(pass({ formKey: `${KEY}2`, asked: 'who pays' })),
    );
    assert.deepEqual([facts.already, facts.others], [true, 0]);
    assert.equal((await world.ports.questions.askers(ID)).length, 1);
  });

  it('from one card in a channel counts each of its readers', async () => {
    const world = aWorld();
    for (const n of [1, 2, 2]) {
      const person = aPerson({ objectId: `person-${n}` });
      await world.app.dispatch(pass({ formKey: KEY, asked: 'Who pays?' }, { ...inChannel, person }));
    }
    assert.deepEqual(
      (await openOnes(world)).map(({ askers }) => askers),
      [2],
    );
  });

  it('begins anew once it has been answered, also from an older card', async () => {
    const world = aWorld();
    const question = await begun(
      world.ports,
      aQuestion({ id: idOf(aQuestion().text), state: 'answered' }),
      anAsker({ person: aPersonId({ objectId: 'x' }) }),
    );
    factsOf(questionsCards.passedOn, await world.app.dispatch(pass({ formKey: KEY, asked: question.text })));
    const [open, ...others] = await openOnes(world);
    assert.deepEqual([open?.text, open?.askers, others], [question.text, 1, []]);
    assert.notEqual(open?.id, question.id);
  });

  it('takes the asker from the turn, never from the card', async () => {
    const world = aWorld();
    const forged = {
      asker: { tenantId: 'x', objectId: 'x' },
      objectId: 'x',
      address: 'x',
      askedAt: '2020-01-01',
      state: 'x',
    };
    await world.app.dispatch(pass({ formKey: KEY, asked: 'Who pays?', ...forged }));
    const [kept] = await world.ports.questions.askers(ID);
    assert.equal(kept?.person.objectId, aPerson().objectId);
    assert.deepEqual([kept.address, kept.askedAt], ['address of a:chat', NOW]);
    assert.equal((await world.ports.questions.find(ID))?.state, 'waiting');
  });

  it('links only entries that exist', async () => {
    const world = aWorld();
    for (const [n, entry] of ['nonsense', '__proto__', 7, null, { id: 'cost' }].entries())
      await world.app.dispatch(pass({ formKey: `${KEY}-${n}`, asked: `Who pays for ${n}?`, entry }));
    assert.deepEqual(
      (await openOnes(world)).map(({ entry }) => entry),
      [null, null, null, null, null],
    );
  });

  it('cuts a question that is too long', async () => {
    const world = aWorld();
    await world.app.dispatch(pass({ formKey: KEY, asked: 'x'.repeat(LONGEST_QUESTION + 1) }));
    assert.equal((await openOnes(world))[0]?.text.length, LONGEST_QUESTION);
  });

  it('cuts it after a whole character', async () => {
    const world = aWorld();
    await world.app.dispatch(pass({ formKey: KEY, asked: `x${'🎒'.repeat(LONGEST_QUESTION)}` }));
    assert.equal((await openOnes(world))[0]?.text, `x${'🎒'.repeat(LONGEST_QUESTION / 2 - 1)}`);
  });
});

describe('a card that is not ours', () => {
  const garbage: Record<string, unknown>[] = [
    {},
    { formKey: KEY },
    { formKey: KEY, asked: '   ' },
    { formKey: KEY, asked: 5 },
    { formKey: KEY, asked: ['Who pays?'] },
    { asked: 'Who pays?' },
    { formKey: '', asked: 'Who pays?' },
    { formKey: 'short', asked: 'Who pays?' },
    { formKey: 'x'.repeat(65), asked: 'Who pays?' },
    { formKey: 'key/of\\a#card?00001', asked: 'Who pays?' },
    { formKey: `${KEY}\n${KEY}`, asked: 'Who pays?' },
    { formKey: { toString: null }, asked: 'Who pays?' },
  ];
  for (const fields of garbage)
    it(`is out of date and stores nothing: ${JSON.stringify(fields).slice(0, 60)}`, async () => {
      const { app, ports } = aWorld();
      const reply = await app.dispatch(pass(fields));
      assert.deepEqual(reply, refusals.outOfDate.with({ contact: madeUp.service.contact }));
      assert.deepEqual(await ports.questions.open(), []);
    });

  it('never makes the turn fail, whatever its fields hold', async () => {
    const { app } = aWorld();
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('formKey', 'asked', 'entry', 'id', '__proto__'), fc.anything()),
        fc.constantFrom('question.pass', 'faq.show'),
        async (fields, verb) => {
          assert.equal(cardOf(await app.dispatch(aForm(verb, fields))), 'refusals/out-of-date');
        },
      ),
    );
  });
});

describe('a question that stands in a channel', () => {
  const without = (text: string) => withoutContactDetails(text, '…');
  const details = [
    'ada@school.example.org',
    "ada.o'neil+tas@st-marys.example.sch.uk",
    '01632 960123',
    '(01632) 960 123',
    '020 7946 0958',
    '07700 900123',
    '07700-900-123',
    '+44 7700 900123',
    '+447700900123',
    '0800 123 456',
    '0044 1632 960123',
    '01632.960.123',
    '01632 – 960123',
    '01632\u2011960123',
    'jö@schüle.example.org',
  ];
  for (const detail of details)
    it(`has no ${detail} in it`, () => {
      assert.equal(without(detail), '…');
      assert.equal(without(`Reach me: ${detail}, or ${detail}.`), 'Reach me: …, or ….');
    });

  it('has neither of two numbers with a stroke between them', () => {
    assert.equal(without('01632 960123/07700 900123'), '…/…');
  });

  const others = [
    'On 01.02.2027, in rooms 101-105?',
    'Who pays for 2 days @ 10 schools?',
    'Is 900001 our URN, and 888/2001 our number?',
    'Between 09:30 and 11:45 on 01/02/2027, or on 2027-02-01?',
    'In 2017, 2018, 2019 and 2020?',
    'Is it £100,000,000 or 0.75?',
    'Postcode ZZ1 1AA',
    '',
  ];
  for (const text of others)
    it(`is left as it is where it has none: ${JSON.stringify(text)}`, () => {
      assert.equal(without(text), text);
    });

  it('keeps what is not a number or an address, however long it is, in no time', () => {
    for (const one of ['a', '0', '0 ', '(', 'a.', "@'", '+44']) without(one.repeat(LONGEST_QUESTION / one.length));
  });
});
