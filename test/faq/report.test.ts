// The report by entry: five numbers for each, what people miss, and how many questions were passed on. It names nobody.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Message } from '../../platform/turn.ts';
import { aForm, aMessage, anEntry, anOfficer, aPerson, aWorld, factsOf, inChannel, someContent } from '../builders.ts';

const red = anEntry({ id: 'red', title: 'What is the red bus?' });
const blue = anEntry({ id: 'blue', title: 'What is the blue bus?' });
const open = anEntry({ id: 'open', title: 'Where do zebras graze?', status: 'unanswered', answer: '' });
const content = someContent({ faq: [red, blue, open] });
const by = (n: number) => ({ person: aPerson({ objectId: `person-${n}` }) });

const askFor = (over: Partial<Message> = {}) => aMessage('report', { person: anOfficer(), ...over });
type World = ReturnType<typeof aWorld>;
const report = async ({ app }: World, over: Partial<Message> = {}) =>
  factsOf(faqCards.report, await app.dispatch(askFor(over)));
const objects = ({ app }: World, n: number, fields = {}) =>
  app.dispatch(
    aForm(
      'faq.object',
      { id: 'red', asked: red.title, ...fields },
      { ...by(n), receivedAt: `2026-11-23T09:${10 + n}:00.000Z` },
    ),
  );

describe('the report by entry', () => {
  it('tells for each what was asked, answered, opened, confirmed and rejected, most asked first', async () => {
    const world = aWorld({ content });
    const { app } = world;
    for (const title of [blue.title, red.title, red.title, open.title]) await app.dispatch(aMessage(title));
    await app.dispatch(aForm('faq.show', { id: 'blue' }));
    await app.dispatch(aForm('faq.why', { id: 'blue' }));
    await app.dispatch(aForm('faq.helped', { id: 'red', asked: red.title }, by(1)));
    for (const n of [2, 2, 3]) await objects(world, n);
    const facts = await report(world);
    assert.deepEqual(
      facts.entries.map(({ title, ...counts }) => [title, ...Object.values(counts)]),
      [
        [red.title, 2, 2, 0, 1, 2],
        [blue.title, 1, 2, 2, 0, 0],
        [open.title, 1, 0, 0, 0, 0],
      ],
    );
    assert.deepEqual([facts.more, facts.reasons, facts.since], [0, [], '25 August 2026']);
  });

  it('says what people miss, the latest first, ten at most, and nobody’s name', async () => {
    const world = aWorld({ content });
    for (let n = 1; n <= 12; n += 1)
      await objects(world, n, {
        reason: `Reason ${n}. Ring 07700 900123`,
        looked: 'true',
        asked: `words of person ${n}`,
      });
    const { reasons, ...rest } = await report(world);
    assert.equal(reasons.length, 10);
    const reason = { title: red.title, day: '23 November 2026', text: 'Reason 12. Ring [contact details removed]' };
    assert.deepEqual([reasons[0], reasons[9]?.text.slice(0, 9)], [reason, 'Reason 3.']);
    assert.doesNotMatch(JSON.stringify({ reasons, rest }), /07700|Ada|person/u);
  });

  it('counts the questions that were passed on, whatever became of them', async () => {
    const world = aWorld({ content });
    for (const n of [1, 2])
      await world.app.dispatch(
        aForm('question.pass', { formKey: `key-of-a-card-00000${n}`, asked: `Who mends bicycle ${n}?` }, by(n)),
      );
    await world.app.dispatch(
      aForm('question.decline', { id: 'key-of-a-card-000001', decisions: 0 }, { ...inChannel, person: anOfficer() }),
    );
    assert.equal((await report(world)).passedOn, 2);
  });

  it('looks back ninety days, and no further', async () => {
    const world = aWorld({ content });
    const old = { receivedAt: '2026-08-25T09:30:00.000Z' };
    await world.app.dispatch(aMessage(red.title, old));
    await world.app.dispatch(aForm('faq.helped', { id: 'red', asked: red.title }, { ...by(1), ...old }));
    await world.app.dispatch(aForm('question.pass', { formKey: 'key-of-a-card-000001', asked: 'Who?' }, old));
    assert.equal((await report(world, { receivedAt: '2026-11-23T09:29:00.000Z' })).entries.length, 1);
    const later = await report(world, { receivedAt: '2026-11-23T09:31:00.000Z' });
    assert.deepEqual([later.entries, later.passedOn], [[], 0]);
  });

  it('shows fifteen entries and counts the rest; one that has gone goes by its id', async () => {
    const world = aWorld({ content });
    const use = { topic: 'model', by: 'question', answered: true } as const;
    for (let n = 1; n <= 17; n += 1)
      await world.ports.answerEvents.note({ ...use, entry: `gone-${n}` }, '2026-11-20T09:00:00.000Z', 'turn');
    await world.ports.answerEvents.note({ ...use, entry: null }, '2026-11-20T09:00:00.000Z', 'turn');
    const { entries, more } = await report(world);
    assert.deepEqual([entries.length, more, entries[0]?.title], [15, 2, 'gone-1']);
  });

  it('is for officers, in their own chat or a staff channel: elsewhere others would read along', async () => {
    const world = aWorld({ content });
    factsOf(refusals.officersOnly, await world.app.dispatch(aMessage('report')));
    for (const place of ['channel', 'group'] as const)
      factsOf(refusals.staffChannelOnly, await world.app.dispatch(askFor({ ...inChannel, place })));
    await world.app.dispatch(aMessage('follow', { ...inChannel, person: anOfficer() }));
    assert.deepEqual((await report(world, inChannel)).entries, []);
  });
});
