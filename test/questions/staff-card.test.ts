// The card of a question is in each staff channel once, as the question stands, and says nothing of who asked.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { Posted } from '../../platform/ports.ts';
import {
  aForm,
  aMessage,
  anAddress,
  anOfficer,
  aPerson,
  aStaffChannel,
  aWorld,
  drain,
  factsOf,
  inChannel,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { asked, asker, ID, KEY, press, pressed } from './asked.ts';

describe('the card of a question', () => {
  it('is posted once in each staff channel, and says nothing of who asked', async () => {
    const world = await asked(3);
    await drain(world);
    const cards = world.posts.filter(({ reply }) => cardOf(reply) === 'questions/question');
    assert.deepEqual(
      cards.map(({ address }) => address),
      [inChannel.address],
    );
    const last = factsOf(questionsCards.question, world.replaced.at(-1)?.reply);
    assert.deepEqual([last.text, last.askers, last.state, last.open], ['Who pays for cover?', 3, 'waiting', true]);
    const all = JSON.stringify([...world.posts, ...world.replaced].map(({ reply }) => reply));
    assert.ok(!all.includes('asker'.concat('-')) && !all.includes(aPerson().name));
  });

  it('hides contact details, and offers answers that are near', async () => {
    const world = aWorld();
    await world.ports.staffChannels.follow(aStaffChannel());
    const text = 'How often does the steering group meet? Call 01632 960123';
    await world.app.dispatch(aForm('question.pass', { formKey: ID, asked: text, looked: 'true' }));
    await drain(world);
    const facts = factsOf(questionsCards.question, world.posts[0]?.reply);
    assert.ok(facts.text.startsWith('How often') && !facts.text.includes('960123'));
    assert.ok(facts.near.some(({ value }) => value === 'sg-frequency'));
  });

  it('offers no answers that are far from it', async () => {
    const world = aWorld();
    await world.ports.staffChannels.follow(aStaffChannel());
    await world.app.dispatch(aForm('question.pass', { formKey: ID, asked: 'Are there zebras in the zoo?' }));
    await drain(world);
    assert.deepEqual(factsOf(questionsCards.question, world.posts[0]?.reply).near, []);
  });

  it('comes to a channel that follows later with the next change', async () => {
    const world = await asked();
    await world.ports.staffChannels.follow(
      aStaffChannel({ conversation: '19:second', address: anAddress('the second channel') }),
    );
    await pressed(world, 'question.take');
    assert.deepEqual(
      world.posts.map(({ address }) => address),
      [inChannel.address, 'the second channel'],
    );
  });

  it('of each question that waits comes to a channel when it begins to follow, once', async () => {
    const world = await asked();
    const ask = (n: number, text: string) =>
      world.app.dispatch(aForm('question.pass', { formKey: `${KEY}-${n}`, asked: text, looked: 'true' }, asker(n)));
    await ask(2, 'Who pays the chair?');
    await ask(3, 'Is there parking?');
    await press(world, 'question.decline');
    const done = await drain(world);
    const late = { conversation: '19:second', address: anAddress('the second channel') };
    const follow = () => world.app.dispatch(aMessage('follow', { ...inChannel, ...late, person: anOfficer() }));
    const there = () =>
      world.posts
        .filter(({ address }) => address === late.address)
        .map(({ reply }) => factsOf(questionsCards.question, reply).text);
    await follow();
    await drain(world, done);
    assert.deepEqual(there(), ['Who pays the chair?', 'Is there parking?']);
    await follow();
    await drain(world, done);
    assert.deepEqual(there(), ['Who pays the chair?', 'Is there parking?']);
  });

  it('is shown again from the digest, without the names of those who asked', async () => {
    const world = await asked(2);
    const shown = await press(world, 'question.show');
    const facts = factsOf(questionsCards.question, shown);
    assert.deepEqual([facts.text, facts.askers, facts.people], ['Who pays for cover?', 2, null]);
  });

  it('comes back to a channel that it was deleted from, and one channel out of reach keeps no other from it', async () => {
    let gone = false;
    const world = await asked(1, {
      ...memoryStores(),
      replace: (address) =>
        address === inChannel.address && !gone
          ? Promise.reject(new Error('the line broke'))
          : Promise.resolve({ replaced: false }),
    });
    await world.ports.staffChannels.follow(
      aStaffChannel({ conversation: '19:second', address: anAddress('the second channel') }),
    );
    const from = world.queued().length;
    factsOf(questionsCards.question, await press(world, 'question.take'));
    // One message for each channel, which the queue tries for itself.
    const faults: unknown[] = [];
    for (let at = from; at < world.queued().length; at += 1)
      for (const work of world.queued().slice(at, at + 1))
        await world.app.jobs.work(work).catch((error: unknown) => void faults.push(error));
    assert.match(String(faults[0]), /the line broke/u);
    const addresses = () => world.posts.map(({ address }) => address);
    assert.deepEqual(addresses(), [inChannel.address, 'the second channel']);
    gone = true;
    await drain(world);
    assert.ok(addresses().filter((address) => address === inChannel.address).length > 1);
  });

  it('is posted again only where it is certain that it is not there', async () => {
    let fate: Posted | 'unknown' = { posted: false, refused: 'BotDisabledByAdmin' };
    let posts = 0;
    const post = (): Promise<Posted> => {
      posts += 1;
      return fate === 'unknown' ? Promise.reject(new Error('the line broke')) : Promise.resolve(fate);
    };
    const world = await asked(1, { ...memoryStores(), post });
    assert.equal(posts, 1);
    fate = 'unknown';
    await pressed(world, 'question.take');
    assert.equal(posts, 2);
    fate = { posted: true, activity: 'an-activity' };
    await pressed(world, 'question.take');
    assert.equal(posts, 2, 'nobody can know whether it is there');
    assert.equal(world.reports.at(-1)?.what, 'posting the card of a question: whether it arrived is not known');
  });
});
