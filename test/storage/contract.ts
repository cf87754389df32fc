// What every kind of stores must do, in memory and over Azure Storage alike. Records are new in each test: stores may be shared.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { AnswerEvent } from '../../features/faq/answer-event.ts';
import { summaryOf } from '../../features/nominations/nomination.ts';
import { aNomination, anAudit, aPerson, HOSTILE, times, waitingIn } from './records.ts';

const LATER = '2020-02-01T00:00:00.000Z';

/** Describes what is kept about nominations. `stores` is asked for in each test. */
export function keepsNominations(stores: () => Stores): void {
  const waiting = async (partition: string | undefined, before = LATER) =>
    (await waitingIn(stores().outbox, before)).filter((event) => event.partition === partition);

  it('keeps a nomination as it was given', async () => {
    const nomination = aNomination();
    const { nominations } = stores();
    const saved = await nominations.submit(nomination, anAudit(nomination));
    assert.deepEqual(saved.nomination, nomination);
    assert.deepEqual(await nominations.find(nomination.round, nomination.person), nomination);
    assert(saved.event);
    assert.deepEqual(await nominations.ofEvent(saved.event), nomination);
  });

  it('finds nothing where there is nothing', async () => {
    const { nominations } = stores();
    assert.equal(await nominations.find(nanoid(), aPerson()), undefined);
    const event = { id: nanoid(), partition: nanoid(), kind: 'nomination.changed' } as const;
    assert.equal(await nominations.ofEvent(event), undefined);
  });

  it('answers a second submission with the first record, and keeps no event for it', async () => {
    const { nominations } = stores();
    const first = aNomination();
    const second = aNomination({ round: first.round, person: first.person, name: 'Ada Clare' });
    const saved = await nominations.submit(first, anAudit(first));
    assert.deepEqual(await nominations.submit(second, anAudit(second)), { nomination: first, event: undefined });
    assert.deepEqual(await nominations.submit(first, anAudit(first)), { nomination: first, event: undefined });
    assert.deepEqual(await waiting(saved.event?.partition), [saved.event]);
  });

  it('keeps one of ten submitted at once, and answers all with it', async () => {
    const { nominations } = stores();
    const base = aNomination();
    const outcomes = await times(10, (index) => {
      const nomination = { ...base, reference: `TAS-${nanoid(8)}`, contribution: `Attempt ${index}` };
      return nominations.submit(nomination, anAudit(nomination));
    });
    const kept = await nominations.find(base.round, base.person);
    for (const { nomination } of outcomes) assert.deepEqual(nomination, kept);
    const events = outcomes.map(({ event }) => event).filter((event) => event !== undefined);
    assert.equal(events.length, 1);
    assert.deepEqual(await waiting(events[0]?.partition), events);
  });

  it('keeps people, tenants and rounds apart', async () => {
    const { nominations } = stores();
    const first = aNomination();
    const { round, person } = first;
    await nominations.submit(first, anAudit(first));
    const others = [
      aNomination({ round, person: { ...person, objectId: nanoid() } }),
      aNomination({ round, person: { ...person, tenantId: nanoid() } }),
      aNomination({ round: nanoid(), person }),
      // The same letters, split differently.
      aNomination({ round: `${round}${person.tenantId}`, person: { tenantId: '', objectId: person.objectId } }),
    ];
    for (const other of others) {
      const saved = await nominations.submit(other, anAudit(other));
      assert.deepEqual(saved.nomination, other);
      assert(saved.event);
    }
    assert.deepEqual(await nominations.find(round, person), first);
  });

  for (const [index, text] of HOSTILE.entries())
    it(`keeps hostile text unchanged, in keys and in answers (${index + 1})`, async () => {
      const { nominations, summaries } = stores();
      const unique = `${text}${nanoid()}`;
      const nomination = aNomination({
        round: unique,
        person: { tenantId: text, objectId: unique },
        formKey: text,
        name: text,
        contribution: text,
        systemLeader: [text, ''],
        endorser: { name: text, email: text },
      });
      await nominations.submit(nomination, anAudit(nomination));
      assert.deepEqual(await nominations.find(unique, nomination.person), nomination);
      await summaries.put(summaryOf(nomination, LATER));
      assert.deepEqual(await summaries.list(unique), [summaryOf(nomination, LATER)]);
    });

  it('refuses an answer that is too long to store, and keeps nothing of it', async () => {
    const { nominations } = stores();
    const longest = aNomination({ contribution: '£'.repeat(32_768) });
    assert.deepEqual((await nominations.submit(longest, anAudit(longest))).nomination, longest);
    const tooLong = aNomination({ contribution: '£'.repeat(32_769) });
    await assert.rejects(nominations.submit(tooLong, anAudit(tooLong)), (error: Error) => {
      assert.match(error.message, /Nominations.*contribution.*32769.*32768/);
      assert(!error.message.includes('££'));
      return true;
    });
    assert.equal(await nominations.find(tooLong.round, tooLong.person), undefined);
    assert(!(await waitingIn(stores().outbox, LATER)).some(({ id }) => id === tooLong.reference));
  });

  it('shares nothing with the records it was given or gave', async () => {
    const { nominations } = stores();
    const nomination = aNomination();
    const { round, person } = nomination;
    const before = structuredClone(nomination);
    await nominations.submit(nomination, anAudit(nomination));
    nomination.systemLeader.push('changed');
    const found = await nominations.find(round, person);
    found?.availability.push('changed');
    assert.deepEqual(await nominations.find(round, person), before);
  });

  it('keeps an event from its submission until it is done', async () => {
    const { nominations, outbox } = stores();
    const nomination = aNomination();
    const { event } = await nominations.submit(nomination, anAudit(nomination));
    assert(event);
    assert.deepEqual(await waiting(event.partition, nomination.receivedAt), []);
    assert.deepEqual(await waiting(event.partition), [event]);
    for (const until of [nomination.receivedAt, '2027-05-01T00:00:00.000Z']) await outbox.defer(event, until);
    assert.deepEqual(await waiting(event.partition, '2027-05-01T00:00:00.000Z'), []);
    assert.deepEqual(await waiting(event.partition, '2027-05-01T00:00:00.001Z'), [event]);
    await outbox.done(event);
    assert.deepEqual(await waiting(event.partition), []);
    await outbox.done(event);
    assert.deepEqual(await nominations.find(nomination.round, nomination.person), nomination);
  });

  it('lists the summaries of a round, earliest first, each once', async () => {
    const { summaries } = stores();
    const round = nanoid();
    const late = summaryOf(aNomination({ round, receivedAt: '2020-01-26T00:00:00.000Z' }), LATER);
    const early = summaryOf(aNomination({ round, receivedAt: '2020-01-25T00:00:00.000Z' }), LATER);
    await summaries.put(late);
    await summaries.put(early);
    await summaries.put(late);
    await summaries.put(summaryOf(aNomination(), LATER));
    assert.deepEqual(await summaries.list(round), [early, late]);
    await Promise.all([summaries.put({ ...late, name: 'Ada Clare' }), summaries.put(early)]);
    assert.deepEqual(await summaries.list(round), [early, { ...late, name: 'Ada Clare' }]);
  });

  it('keeps since when a summary was first listed, whatever else is put later', async () => {
    const { summaries } = stores();
    const first = summaryOf(aNomination(), '2020-01-24T14:06:00.000Z');
    await summaries.put(first);
    await times(5, () => summaries.put({ ...first, name: 'Ada Clare', listedAt: LATER }));
    await summaries.put({ ...first, name: 'Ada Clare', listedAt: '2020-01-01T00:00:00.000Z' });
    assert.deepEqual(await summaries.list(first.round), [{ ...first, name: 'Ada Clare' }]);
  });

  it('keeps one moment when a summary is listed by ten at once', async () => {
    const { summaries } = stores();
    const nomination = aNomination();
    const listed = Array.from({ length: 10 }, (_, index) => summaryOf(nomination, `2020-01-24T14:06:0${index}.000Z`));
    await Promise.all(listed.map((summary) => summaries.put(summary)));
    const [kept, ...others] = await summaries.list(nomination.round);
    assert(kept && listed.some(({ listedAt }) => listedAt === kept.listedAt));
    assert.deepEqual(others, []);
    for (const summary of listed) await summaries.put(summary);
    assert.deepEqual(await summaries.list(nomination.round), [kept]);
  });
}

/** Describes what is kept about the uses of entries, and about conversations. */
export function keepsConversations(stores: () => Stores): void {
  const use = (topic: string): AnswerEvent => ({ topic, entry: 'an-entry', by: 'question', answered: true });

  it('loses no use when thirty are noted at once, at the same moment', async () => {
    const { answerEvents } = stores();
    const topic = `cost / ${nanoid()}`;
    await times(30, (n) => answerEvents.note(use(topic), '2020-01-24T09:00:00.000Z', String(n)));
    const found = (await answerEvents.since('2020-01-24T08:59:59.999Z')).filter((one) => one.topic === topic);
    assert.deepEqual(
      found,
      Array.from({ length: 30 }, () => use(topic)),
    );
  });

  it('counts a use once in a turn, also when the turn is sent again later', async () => {
    const { answerEvents } = stores();
    const [topic, turn] = [nanoid(), nanoid()];
    await answerEvents.note(use(topic), '2020-01-24T09:00:00.000Z', turn);
    await answerEvents.note(use(topic), '2020-01-24T09:00:15.000Z', turn);
    await answerEvents.note({ ...use(topic), by: 'why', answered: false }, '2020-01-24T09:00:15.000Z', turn);
    await answerEvents.note(use(topic), '2020-01-24T09:00:15.000Z', nanoid());
    const found = (await answerEvents.since('2020-01-24T08:59:59.999Z')).filter((one) => one.topic === topic);
    assert.deepEqual(found.map(({ by }) => by).sort(), ['question', 'question', 'why']);
    assert.equal((await answerEvents.since(LATER)).filter((one) => one.topic === topic).length, 0);
  });

  it('gives what was noted after a moment, and not at it, oldest first', async () => {
    const { answerEvents } = stores();
    const [cost, cover] = [nanoid(), nanoid()];
    const noted = ['2020-01-24T08:59:59.999Z', '2020-01-24T09:00:00.000Z', '2020-01-24T09:00:00.001Z', LATER];
    for (const [n, at] of noted.entries()) await answerEvents.note({ ...use(cost), entry: String(n) }, at, 'turn');
    const why = { topic: cover, entry: null, by: 'why', answered: false } as const;
    await answerEvents.note(why, '2020-01-24T09:00:00.000Z', 'turn');
    const of = async (topic: string, at: string) =>
      (await answerEvents.since(at)).filter((one) => one.topic === topic).map(({ entry }) => entry);
    assert.deepEqual(await of(cost, '2020-01-24T09:00:00.000Z'), ['2', '3']);
    assert.deepEqual(await of(cover, '2020-01-24T09:00:00.000Z'), []);
    assert.deepEqual(await of(cover, '2020-01-24T08:59:59.999Z'), [null]);
    assert.deepEqual(await of(cost, '2020-01-24T08:59:59.998Z'), ['0', '1', '2', '3']);
    assert.deepEqual(await of(cost, LATER), []);
    const until = await answerEvents.since('2020-01-24T08:59:59.998Z', '2020-01-24T09:00:00.000Z');
    assert.deepEqual(
      until.filter(({ topic }) => topic === cost).map(({ entry }) => entry),
      ['0', '1'],
    );
  });

  it('meets a conversation once, however many say so at once', async () => {
    const { conversations } = stores();
    const conversation = `19:${nanoid()}@thread.tacv2;messageid=1 / \\ # ?`;
    const met = await times(10, () => conversations.meet(conversation));
    assert.equal(met.filter(Boolean).length, 1);
    assert.equal(await conversations.meet(conversation), false);
    assert.equal(await conversations.meet(`${conversation}2`), true);
  });
}
