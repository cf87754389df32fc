// What every kind of stores must do to keep who asked which question, also after they have withdrawn it.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { decided, type Asker } from '../../features/questions/question.ts';
import { aPerson, aQuestion, times } from './records.ts';
import { anAsker, anEntry, AT } from './askers.ts';

const LATER = '2020-01-24T10:00:00.000Z';

/** Describes what is kept of what people asked. `stores` is asked for in each test. */
export function keepsMyQuestions(stores: () => Stores): void {
  const join = (id: string, asker: Asker) => stores().questions.join(id, asker, anEntry(asker.person));

  it('keeps who withdrew it as somebody who asked, but as nobody who waits, until they ask it again', async () => {
    const { questions } = stores();
    const [one, other] = [anAsker(), anAsker()];
    const question = aQuestion({ askers: 2 });
    await questions.begin(question, [one, other], anEntry(one.person));
    const gone = { ...other, withdrawnAt: LATER };
    const left = decided(question, { kind: 'leave', askers: 1, text: question.text });
    assert.ok(left && (await questions.change(left, anEntry(other.person, 2), { askers: [gone] })));
    assert.equal(await questions.asker(question.id, other.person), undefined);
    assert.deepEqual(await questions.asked(question.id, other.person), gone);
    assert.deepEqual([await questions.askers(question.id), await questions.leaving(question.id)], [[one], []]);
    const joined = await times(4, () => join(question.id, other));
    assert.equal(joined.filter((what) => what === 'already').length, 3);
    assert.deepEqual(await questions.asked(question.id, other.person), other);
    assert.equal((await questions.find(question.id))?.askers, 2);
  });

  it('finds what each person has noted of theirs, the newest first, each once', async () => {
    const { myQuestions } = stores();
    const [person, another] = [aPerson(), aPerson()];
    const notes = [AT, LATER, '2020-01-24T09:30:00.000Z'].map((askedAt) => ({ person, question: nanoid(22), askedAt }));
    for (const mine of [...notes, ...notes]) await myQuestions.note(mine);
    await myQuestions.note({ person: another, question: nanoid(22), askedAt: AT });
    const [first, second, third] = notes;
    assert.deepEqual(await myQuestions.of(person), [second, third, first]);
    assert.deepEqual(await myQuestions.of(aPerson()), []);
    assert.deepEqual(await myQuestions.of({ ...person, tenantId: nanoid() }), []);
  });

  it('notes what is new once, keeps what was noted before, and forgets what was not asked after all', async () => {
    const { myQuestions } = stores();
    const mine = { person: aPerson(), question: nanoid(22), askedAt: AT };
    const noted = await times(4, () => myQuestions.noteNew(mine));
    assert.deepEqual(noted.toSorted(), [false, false, false, true]);
    assert.equal(await myQuestions.noteNew({ ...mine, askedAt: LATER }), false);
    assert.deepEqual(await myQuestions.of(mine.person), [mine]);
    await times(2, () => myQuestions.forget(mine));
    assert.deepEqual(await myQuestions.of(mine.person), []);
  });

  it('counts what each school asked, whoever counts at the same time, and counts a question anew in its place', async () => {
    const { askedBySchool } = stores();
    const [one, other] = [nanoid(22), nanoid(22)];
    const school = `/${nanoid()}`;
    const counted = { version: 1, answeredAt: null, askers: [{ recipient: 'r', school, at: AT }] };
    await Promise.all([one, other, one].map((question) => askedBySchool.count(question, counted, [school])));
    const asked = async () => (await askedBySchool.all()).get(school)?.map(({ at, answeredAt }) => [at, answeredAt]);
    assert.deepEqual(await asked(), [
      [AT, null],
      [AT, null],
    ]);
    assert.deepEqual(await askedBySchool.counted(one), { ...counted, unsure: [] });
    await askedBySchool.count(one, { ...counted, answeredAt: LATER }, [school]);
    await askedBySchool.count(other, { ...counted, askers: [] }, [school]);
    assert.deepEqual(await asked(), [[AT, LATER]]);
  });
}
