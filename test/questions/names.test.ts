// Officers read who asked, each in their own chat; the names go nowhere else.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { aForm, aMessage, anOfficer, aPerson, aWorld, drain, factsOf, inChannel } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { anAsker, aQuestion, begun } from '../questions.ts';
import { answer, asker, ID, toAskers } from './asked.ts';
import { alone, askedBy, list, namesIn, open, NAMES, TEXTS } from './named.ts';

describe('the names of those who asked', () => {
  it('stand on a question that is opened, with their words, and with what they added where they allow it', async () => {
    const world = await askedBy(2);
    const tell = (n: number, fields: Form['fields']) =>
      world.app.dispatch(aForm('question.tell', { id: ID, ...fields }, asker(n)));
    await tell(1, { detail: 'Two classes.', school: '900001', mayName: 'true' });
    await tell(2, { school: '900002', mayName: 'false' });
    const { people, details } = await open(world);
    assert.deepEqual(people?.named, [
      {
        name: 'Bo Asker',
        asked: '9:30am on Monday 23 November 2026',
        text: TEXTS[0],
        detail: 'Two classes.',
        school: "St Mary's Catholic Primary School",
      },
      { name: 'Cy Asker', asked: '9:31am on Monday 23 November 2026', text: TEXTS[1], detail: '', school: '' },
    ]);
    assert.deepEqual(details, [], 'said once, with their names');
  });

  it('are turned over five at a time, and what was typed stays', async () => {
    const world = await askedBy(7);
    const first = await open(world);
    assert.deepEqual([namesIn(first), first.people?.page.next], [NAMES.slice(0, 5), 5]);
    const second = await open(world, { at: 5, ...answer });
    assert.deepEqual(namesIn(second), NAMES.slice(5));
    assert.deepEqual([second.typed.answer, second.typed.source], [answer.answer, answer.source]);
  });

  it('stay on the card while an officer decides there, and the channel hears of it without them', async () => {
    const world = await askedBy(2);
    for (const [verb, fields, state] of [
      ['question.take', {}, 'taken'],
      ['question.answer', { answer: '' }, 'taken'],
      ['question.answer', answer, 'answered'],
    ] as const) {
      const { decisions } = (await world.ports.questions.find(ID)) ?? {};
      const facts = await open(world, { decisions, ...fields }, verb);
      assert.deepEqual([facts.state, namesIn(facts)], [state, NAMES.slice(0, 2)]);
    }
    await drain(world);
    const shown = factsOf(questionsCards.question, world.replaced.at(-1)?.reply);
    assert.deepEqual([shown.state, shown.people], ['answered', null]);
    assert.equal(toAskers(world).length, 2);
  });

  it('never reach a channel, a queue, a report or other askers, whatever becomes of the question', async () => {
    const world = await askedBy(4);
    let done = 0;
    const inPublic = (verb: string, fields: Form['fields']) =>
      world.app.dispatch(aForm(verb, { id: ID, ...fields }, { ...inChannel, person: anOfficer() }));
    const replies = [
      await inPublic('question.open', {}),
      await inPublic('question.list', {}),
      await inPublic('question.take', { decisions: 0 }),
      await inPublic('question.split', { decisions: 1, split: 'who pays for cover' }),
      await inPublic('question.answer', { decisions: 1, ...answer }),
      await world.app.dispatch(aMessage('digest', { ...inChannel, person: anOfficer() })),
    ];
    done = await drain(world, done);
    assert.ok(done > 0 && toAskers(world).length > 0);
    const everything = JSON.stringify([replies, world.posts, world.replaced, world.queued(), world.reports]);
    for (const name of NAMES) assert.ok(!everything.includes(name), name);
  });

  it('go along to a question of their own', async () => {
    const text = 'What does it cost?';
    const world = aWorld();
    await begun(world.ports, aQuestion({ id: ID, text, askers: 1 }), anAsker({ name: 'Ann First', text }));
    const bo = anAsker({ person: { ...aPerson(), objectId: 'bo' }, name: 'Bo Asker', text: 'Is there a fee?' });
    const audit = { id: 'a', at: bo.askedAt, by: bo.person, did: 'question.passed' as const, version: 2 };
    await world.ports.questions.join(ID, bo, audit);
    assert.deepEqual(namesIn(await open(world, { decisions: 0, split: 'is there a fee' }, 'question.split')), [
      'Ann First',
    ]);
    await drain(world);
    const [own] = (await list(world)).waiting.filter(({ id }) => id !== ID);
    assert.deepEqual(namesIn(await open(world, { id: own?.id })), ['Bo Asker']);
  });

  it('go along to the question that theirs joins at night', async () => {
    const world = aWorld();
    const other = 'Who buys the biscuits?';
    const oldest = aQuestion({ id: 'key-of-a-question-0002', text: other, askedAt: '2026-11-22T09:30:00.000Z' });
    await begun(world.ports, oldest, anAsker({ name: 'Ann First', text: other, askedAt: oldest.askedAt }));
    const mine = aQuestion({ id: ID, askers: 1, text: other });
    await begun(
      world.ports,
      mine,
      anAsker({ person: { ...aPerson(), objectId: 'bo' }, name: 'Bo Asker', text: other }),
    );
    await world.app.jobs.work({ kind: 'job', job: 'alike', about: {} });
    await drain(world);
    assert.deepEqual(namesIn(await open(world, { id: oldest.id })), ['Ann First', 'Bo Asker']);
  });

  for (const turn of [inChannel, { place: 'group', conversation: '19:group' }, { place: 'dialog' }] as const)
    it(`are for one officer alone, so nothing is shown: ${turn.place}`, async () => {
      const world = await askedBy(1);
      const by = { ...turn, person: anOfficer() };
      for (const incoming of [
        aMessage('questions', by),
        aForm('question.list', {}, by),
        aForm('question.open', { id: ID }, by),
      ])
        assert.deepEqual(await world.app.dispatch(incoming), refusals.privateOnly.with({ chat: world.ports.chat }));
    });

  it('are for officers and advisers only, and of questions that there are', async () => {
    const world = await askedBy(1);
    for (const incoming of [aMessage('questions'), aForm('question.list'), aForm('question.open', { id: ID })])
      assert.equal(cardOf(await world.app.dispatch(incoming)), 'refusals/advisers-only');
    for (const id of ['', 'x'.repeat(22), '__proto__', null, { toString: null }])
      assert.equal(cardOf(await world.app.dispatch(aForm('question.open', { id }, alone))), 'refusals/out-of-date');
  });

  it('are said to be unknown where Teams gave none, and nothing else leads to the person', async () => {
    const world = aWorld();
    const said = { text: 'Call 01632 960123?', detail: 'Or bo@school.example.org' };
    await begun(world.ports, aQuestion({ id: ID }), anAsker({ name: '', ...said }));
    const facts = await open(world);
    assert.ok(!/960123|bo@/u.test(JSON.stringify(facts)));
    assert.ok(JSON.stringify(render(questionsCards.question.with(facts))).includes('Name not known'));
  });
});
