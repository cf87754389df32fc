// The service from end to end over memory ports: a head asks and nominates, an officer follows, the digest tells of it.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../features/faq/cards.ts';
import { cards as helpCards } from '../features/help/cards.ts';
import { cards as nominationsCards } from '../features/nominations/cards.ts';
import { cards as questionsCards } from '../features/questions/cards.ts';
import {
  aForm,
  aJoined,
  aMessage,
  anOfficer,
  aWorld,
  drain,
  factsOf,
  inChannel,
  someInputs,
  type World,
} from './builders.ts';
import { cardOf } from './cards/samples.ts';
import { cards as digestCards } from './digest/cards.ts';

const runQueue = async ({ app, queued }: World, from = 0): Promise<number> => {
  const works = queued().slice(from);
  for (const work of works) await app.jobs.work(work);
  return works.length;
};

describe('Roundtable', () => {
  it('greets, answers, and passes on what it cannot answer', async () => {
    const world = aWorld();
    const { app, ports } = world;
    const { examples } = factsOf(helpCards.welcome, await app.dispatch(aJoined()));
    const [first] = examples;
    assert.ok(first);
    factsOf(faqCards.answer, await app.dispatch(aForm('faq.show', { id: first.id })));
    const { asked, key, entry } = factsOf(faqCards.notKnown, await app.dispatch(aMessage('Are there biscuits?')));
    factsOf(questionsCards.passedOn, await app.dispatch(aForm('question.pass', { asked, formKey: key, entry })));
    await drain(world);
    assert.deepEqual(
      (await ports.questions.open()).map(({ text }) => text),
      ['Are there biscuits?'],
    );
  });

  it('takes a nomination through a mistake to a receipt that can be seen again', async () => {
    const { app } = aWorld();
    const opened = factsOf(nominationsCards.form, await app.dispatch(aMessage('Hi, nominate')));
    const typed = {
      ...someInputs({ school: "St Mary's Catholic Primary School", privacyRead: '' }),
      formKey: opened.key,
    };
    const refused = factsOf(nominationsCards.form, await app.dispatch(aForm('nomination.submit', typed)));
    assert.deepEqual(Object.keys(refused.problem), ['school', 'privacyRead']);
    const garsbeck = refused.schools.find(({ title }) => title.includes('Garsbeck'))?.value;
    const mended = { ...refused.inputs, formKey: refused.key, school: garsbeck, privacyRead: 'true' };
    const receipt = factsOf(nominationsCards.receipt, await app.dispatch(aForm('nomination.submit', mended)));
    const seen = factsOf(nominationsCards.shown, await app.dispatch(aMessage('my nomination')));
    assert.equal(seen.reference, receipt.reference);
  });

  it('tells a staff channel on the next school day, once, without anything confidential', async () => {
    const world = aWorld();
    const { app, clock, posts, queued } = world;
    await app.dispatch(aMessage('follow', { ...inChannel, person: anOfficer() }));
    const form = { ...someInputs({ contribution: 'marker-contribution' }), formKey: 'key-of-the-form-0001' };
    await app.dispatch(aForm('nomination.submit', form));
    await app.dispatch(aForm('question.pass', { formKey: 'key-of-a-card-000001', asked: 'Biscuits?' }));

    clock.now = '2026-11-24T08:00:05.000Z';
    assert.equal(await app.jobs.timers['digest-timer']?.(), 1);
    assert.equal(await app.jobs.timers['digest-timer']?.(), 1, 'a second tick before the queue was read asks again');
    assert.equal(
      await runQueue(world),
      5,
      'two digests, what waits when a channel follows, the nomination, and the card of the question',
    );

    const digests = () => posts.filter(({ reply }) => cardOf(reply)?.startsWith('digest/'));
    assert.equal(digests().length, 1);
    const facts = factsOf(digestCards.digest, digests()[0]?.reply);
    assert.deepEqual(
      facts.nominations.map(({ name, school }) => [name, school]),
      [['Ada Example', 'Calderwick Community Primary School (URN 900002)']],
    );
    assert.deepEqual([facts.number, facts.fresh, facts.waitingTotal], [1, 1, 1]);
    assert.doesNotMatch(JSON.stringify(posts), /marker|school\.example\.org/u);
    assert.doesNotMatch(JSON.stringify(queued()), /Ada|Biscuits|marker/u);

    clock.now = '2026-11-25T08:00:05.000Z';
    await app.jobs.timers['digest-timer']?.();
    await runQueue(world, 5);
    assert.equal(cardOf(digests()[1]?.reply), 'digest/quiet');
  });

  it('keeps two services apart: nothing is shared outside their ports', async () => {
    const one = aWorld();
    const other = aWorld();
    await one.app.dispatch(aForm('nomination.submit', { ...someInputs(), formKey: 'key-of-the-form-0001' }));
    factsOf(nominationsCards.none, await other.app.dispatch(aMessage('my nomination')));
  });
});
