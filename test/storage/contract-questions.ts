// What every kind of stores must do to keep questions, who asked them, and their cards.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { decided, type Asker, type Question } from '../../features/questions/question.ts';
import { anAddress, aPerson, aQuestion, HOSTILE, times, waitingIn } from './records.ts';
import { anAsker, anEntry } from './askers.ts';

const LATER = '2020-01-24T10:00:00.000Z';

/** Describes what is kept of questions. `stores` is asked for in each test. */
export function keepsQuestions(stores: () => Stores): void {
  const begin = async (question = aQuestion(), asker = anAsker()): Promise<Question> => {
    assert.ok(await stores().questions.begin(question, [asker], anEntry(asker.person)));
    return question;
  };
  const join = (id: string, asker: Asker) => stores().questions.join(id, asker, anEntry(asker.person));

  it('begins a question once, with its asker, whatever its words are', async () => {
    const { questions } = stores();
    const [question, asker] = [aQuestion({ text: HOSTILE.join('\n'), entry: 'cost' }), anAsker()];
    const begun = await times(5, () => questions.begin(question, [asker], anEntry(asker.person)));
    assert.equal(begun.filter((event) => event !== undefined).length, 1);
    assert.deepEqual(await questions.find(question.id), question);
    assert.deepEqual(await questions.askers(question.id), [asker]);
    assert.deepEqual(await questions.asker(question.id, asker.person), asker);
    assert.equal(await questions.asker(question.id, anAsker().person), undefined);
    assert.equal(await questions.find(nanoid(22)), undefined);
  });

  it('keeps what was done to a question, also what changed nothing of it', async () => {
    const { questions } = stores();
    const question = await begin();
    const by = aPerson();
    const opened = { id: nanoid(), at: LATER, by, did: 'question.opened', name: HOSTILE.join(' ') } as const;
    await questions.note(question, opened);
    const history = (await questions.history(question.id)).toSorted((a, b) => (a.did < b.did ? -1 : 1));
    assert.deepEqual(history[0], { ...opened, version: 1 });
    assert.deepEqual([history.length, history[1]?.did], [2, 'question.passed']);
    assert.deepEqual(await questions.find(question.id), question);
  });

  it('counts everybody who joins at once, and each person once', async () => {
    const { questions } = stores();
    const { id } = await begin();
    const askers = Array.from({ length: 8 }, anAsker);
    const joined = await Promise.all([...askers, ...askers].map((asker) => join(id, asker)));
    assert.equal(joined.filter((what) => what === 'already').length, 8);
    assert.equal((await questions.find(id))?.askers, 9);
    assert.equal((await questions.askers(id)).length, 9);
  });

  it('lets nobody join a question that is not open', async () => {
    assert.equal(await join(nanoid(22), anAsker()), 'closed');
    const { id } = await begin(aQuestion({ state: 'answered' }));
    assert.equal(await join(id, anAsker()), 'closed');
    assert.equal((await stores().questions.askers(id)).length, 1);
  });

  it('saves one of two changes to the same question', async () => {
    const { questions } = stores();
    const question = await begin();
    const officer = { ...aPerson(), name: 'Olive Officer' };
    const [taken, declined] = (['take', 'decline'] as const).map((kind) => decided(question, { kind, officer }));
    assert.ok(taken && declined);
    const saved = await Promise.all([taken, declined].map((one) => questions.change(one, anEntry(officer, 2))));
    assert.equal(saved.filter((event) => event !== undefined).length, 1);
    assert.deepEqual(await questions.find(question.id), saved[0] ? taken : declined);
    assert.equal(await questions.change(taken, anEntry(officer, 2)), undefined);
  });

  it('changes a question and those who asked it together, or not at all', async () => {
    const { questions } = stores();
    const [one, other] = [anAsker(), anAsker()];
    const question = aQuestion({ askers: 2 });
    assert.ok(await questions.begin(question, [one, other], anEntry(one.person)));
    const told = { ...other, detail: 'More', mayName: true };
    const changed = { ...question, version: question.version + 1 };
    const saved = await times(4, () => questions.change(changed, anEntry(other.person, 2), { askers: [told] }));
    assert.equal(saved.filter((event) => event !== undefined).length, 1);
    assert.equal(await questions.change(changed, anEntry(other.person, 2), { askers: [one, other] }), undefined);
    assert.deepEqual(await questions.asker(question.id, other.person), told);
  });

  it('keeps those apart who are on their way to another question, until they have left', async () => {
    const { questions } = stores();
    const [one, other] = [anAsker(), anAsker()];
    const question = aQuestion({ askers: 2 });
    await questions.begin(question, [one, other], anEntry(one.person));
    const gone = { ...other, to: nanoid(22) };
    await questions.change({ ...question, askers: 1, version: 2 }, anEntry(one.person, 2), { askers: [gone] });
    assert.deepEqual([await questions.askers(question.id), await questions.leaving(question.id)], [[one], [gone]]);
    assert.equal(await join(question.id, other), 'closed');
    await times(3, () => questions.leave(question.id, other.person));
    assert.deepEqual([await questions.askers(question.id), await questions.leaving(question.id)], [[one], []]);
    assert.ok(typeof (await join(question.id, other)) === 'object');
  });

  it('keeps an event after each change until it is done', async () => {
    const { questions, outbox } = stores();
    const question = aQuestion();
    const asker = anAsker();
    const events = [
      await questions.begin(question, [asker], anEntry(asker.person)),
      await join(question.id, anAsker()),
    ];
    const waiting = async () => (await waitingIn(outbox, LATER)).filter(({ partition }) => partition === question.id);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    assert.deepEqual(
      (await waiting()).sort(byId),
      events.flatMap((event) => (typeof event === 'object' ? event : [])).sort(byId),
    );
    for (const event of await waiting()) await outbox.done(event);
    assert.deepEqual(await waiting(), []);
  });

  it('lists open questions oldest first, and no others', async () => {
    const { questions } = stores();
    const askedAt = ['2020-01-24T10:00:00.000Z', '2020-01-24T09:00:00.000Z', '2020-01-24T09:00:00.001Z'];
    const asked = askedAt.map((at) => aQuestion({ askedAt: at }));
    for (const question of [...asked, ...asked]) await questions.list(question);
    const ids = new Set(asked.map(({ id }) => id));
    const open = async () => (await questions.open()).filter(({ id }) => ids.has(id)).map(({ id }) => id);
    const [ten, nine, justAfter] = asked;
    assert.ok(ten && nine && justAfter);
    assert.deepEqual(await open(), [nine.id, justAfter.id, ten.id]);
    await questions.list({ ...nine, state: 'taken' });
    await questions.list({ ...ten, state: 'answered' });
    await questions.list({ ...ten, state: 'declined' });
    assert.deepEqual(await open(), [nine.id, justAfter.id]);
    await questions.list({ ...justAfter, state: 'withdrawn' });
    assert.deepEqual(await open(), [nine.id]);
  });

  it('counts what was asked after a moment, of older versions too', async () => {
    const { questions, askedWhen } = stores();
    const after = '2040-01-24T09:00:00.000Z';
    const asked = [after, '2040-01-24T09:00:00.001Z', '2040-01-25T09:00:00.000Z'].map((askedAt) =>
      aQuestion({ askedAt, state: 'declined' }),
    );
    for (const question of asked) await begin(question);
    // Before and after all of them are noted.
    assert.equal(await askedWhen.countSince(after), 2);
    await times(2, () => askedWhen.noteEarlier());
    assert.equal(await askedWhen.countSince(after), 2);
    assert.equal(await askedWhen.countSince('2041-01-01T00:00:00.000Z'), 0);
    // From then on it is what was noted, each once.
    const later = aQuestion({ askedAt: '2042-01-24T09:00:00.000Z' });
    await times(2, () => askedWhen.note(later));
    assert.equal(await askedWhen.countSince('2041-01-01T00:00:00.000Z'), 1);
    assert.equal(await questions.find(later.id), undefined);
  });

  it('reads a question whole: with those who wait for its answer, and its cards, and nothing of another', async () => {
    const { questions, questionCards } = stores();
    const [one, leaving, gone] = [anAsker(), anAsker(), anAsker()];
    const question = aQuestion({ askers: 3 });
    await questions.begin(question, [one, leaving, gone], anEntry(one.person));
    await begin();
    const changed = { ...question, askers: 1, version: 2 };
    const askers = [
      { ...leaving, to: nanoid(22) },
      { ...gone, withdrawnAt: LATER },
    ];
    await questions.change(changed, anEntry(one.person, 2), { askers });
    const card = { conversation: `19:${nanoid()}@thread.tacv2`, address: anAddress(), activity: null };
    await questionCards.claim(question.id, card);
    const whole = await questions.whole(question.id);
    assert.ok(whole);
    const { etag, ...rest } = whole;
    assert.deepEqual(rest, { question: changed, askers: [one], cards: [card] });
    assert.equal(etag, (await questions.kept(question.id))?.etag);
    assert.equal(await questions.whole(nanoid(22)), undefined);
  });

  it('keeps one card of a question for each channel', async () => {
    const { questionCards, questions } = stores();
    const [question, other] = [(await begin()).id, (await begin()).id];
    const cardsOf = async (id: string) => (await questions.whole(id))?.cards;
    const card = { conversation: `19:${nanoid()}@thread.tacv2 / \\ # ?`, address: anAddress(), activity: null };
    const claimed = await times(4, () => questionCards.claim(question, card));
    assert.deepEqual(claimed.sort(), [false, false, false, true]);
    assert.ok(await questionCards.claim(other, card));
    await questionCards.confirm(question, { ...card, activity: '1234' });
    assert.deepEqual(await cardsOf(question), [{ ...card, activity: '1234' }]);
    assert.deepEqual(await questionCards.find(question, card.conversation), { ...card, activity: '1234' });
    assert.equal(await questionCards.find(question, '19:another'), undefined);
    await questionCards.release(question, card.conversation);
    assert.deepEqual(await cardsOf(question), []);
    assert.deepEqual(await cardsOf(other), [card]);
  });
}
