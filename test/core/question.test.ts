// A question nobody could answer is passed on once, whole, and from our own cards only.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LONGEST_QUESTION, withoutContactDetails } from '../../core/question.ts';
import { aForm, aMessage, anAddress, aPerson, aWorld, factsOf, NOW, shipped } from '../builders.ts';

const KEY = 'key-of-a-card-000001';
const pass = (fields: Record<string, unknown>, turn: Parameters<typeof aForm>[2] = {}) =>
  aForm('question.pass', fields, turn);

describe('passing a question on', () => {
  it('keeps it with its asker and where the answer goes', async () => {
    const { app, ports } = aWorld();
    const reply = await app.dispatch(
      pass({ formKey: KEY, asked: ' Who pays?\n', entry: 'supply-cover', after: 'cost' }),
    );
    assert.deepEqual(reply, {
      card: 'passed-on',
      facts: { asked: 'Who pays?', at: '9:30am on Monday 23 November 2026', already: false },
    });
    const { tenantId, objectId } = aPerson();
    assert.deepEqual(await ports.questions.waiting(), [
      {
        key: KEY,
        text: 'Who pays?',
        entry: 'supply-cover',
        after: 'cost',
        askedAt: NOW,
        asker: { tenantId, objectId },
        address: anAddress('address of a:chat'),
        state: 'waiting',
      },
    ]);
  });

  it('twice with one key is one question, also at the same moment', async () => {
    const { app, ports } = aWorld();
    const replies = await Promise.all([1, 2, 3].map(() => app.dispatch(pass({ formKey: KEY, asked: 'Who pays?' }))));
    const already = replies.map((reply) => factsOf('passed-on', reply).already);
    assert.deepEqual(already.sort(), [false, true, true]);
    assert.equal((await ports.questions.waiting()).length, 1);
  });

  it('again later, with a new card, is another question', async () => {
    const { app, ports } = aWorld();
    await app.dispatch(pass({ formKey: KEY, asked: 'Who pays?' }));
    await app.dispatch(pass({ formKey: `${KEY}2`, asked: 'Who pays?' }));
    assert.equal((await ports.questions.waiting()).length, 2);
  });

  it('takes the asker from the turn, never from the card', async () => {
    const { app, ports } = aWorld();
    const forged = {
      asker: { tenantId: 'x', objectId: 'x' },
      objectId: 'x',
      address: 'x',
      askedAt: '2020-01-01',
      state: 'x',
    };
    await app.dispatch(pass({ formKey: KEY, asked: 'Who pays?', ...forged }));
    const [kept] = await ports.questions.waiting();
    assert.equal(kept?.asker.objectId, aPerson().objectId);
    assert.deepEqual([kept.address, kept.askedAt, kept.state], ['address of a:chat', NOW, 'waiting']);
  });

  it('links only entries that exist', async () => {
    const { app, ports } = aWorld();
    for (const [n, entry] of ['nonsense', '__proto__', 7, null, { id: 'cost' }].entries())
      await app.dispatch(pass({ formKey: `${KEY}-${n}`, asked: 'Who pays?', entry }));
    assert.deepEqual(
      (await ports.questions.waiting()).map(({ entry }) => entry),
      [null, null, null, null, null],
    );
  });

  it('cuts a question that is too long', async () => {
    const { app, ports } = aWorld();
    await app.dispatch(pass({ formKey: KEY, asked: 'x'.repeat(LONGEST_QUESTION + 1) }));
    assert.equal((await ports.questions.waiting())[0]?.text.length, LONGEST_QUESTION);
  });

  it('cuts it after a whole character', async () => {
    const { app, ports } = aWorld();
    await app.dispatch(pass({ formKey: KEY, asked: `x${'🎒'.repeat(LONGEST_QUESTION)}` }));
    assert.equal((await ports.questions.waiting())[0]?.text, `x${'🎒'.repeat(LONGEST_QUESTION / 2 - 1)}`);
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
      assert.deepEqual(reply, { card: 'out-of-date', facts: { contact: shipped.service.contact } });
      assert.deepEqual(await ports.questions.waiting(), []);
    });

  it('never makes the turn fail, whatever its fields hold', async () => {
    const { app } = aWorld();
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('formKey', 'asked', 'entry', 'id', '__proto__'), fc.anything()),
        fc.constantFrom('question.pass', 'faq.show'),
        async (fields, verb) => {
          assert.equal((await app.dispatch(aForm(verb, fields)))?.card, 'out-of-date');
        },
      ),
    );
  });
});

describe('a question with no answer yet', () => {
  const unanswered = shipped.faq.filter(({ status }) => status === 'unanswered');

  it('is passed on from the card that admits it, linked to its entry', async () => {
    for (const { id, title } of unanswered) {
      const { app, ports } = aWorld();
      const { asked, key, entry } = factsOf('not-known', await app.dispatch(aMessage(title)));
      factsOf('passed-on', await app.dispatch(pass({ asked, formKey: key, entry })));
      assert.deepEqual(
        (await ports.questions.waiting()).map((question) => [question.text, question.entry]),
        [[title, id]],
      );
    }
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
  ];
  for (const detail of details)
    it(`has no ${detail} in it`, () => {
      assert.equal(without(detail), '…');
      assert.equal(without(`Reach me: ${detail}, or ${detail}.`), 'Reach me: …, or ….');
    });

  const others = [
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
