// A follow-up is understood from the entry last shown: of the same talk, within half an hour, and at no cost to other questions.
import { memoryStores } from '../stores.ts';
import type { LastShown } from '../../features/faq/ports.ts';
import assert from 'node:assert/strict';
import { faq } from '../../features/faq/ask.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { currentFaqOf } from '../../features/faq/current-faq.ts';
import { FOLLOW_UP_MINUTES } from '../../features/faq/follow-up.ts';
import { signposts } from '../../features/signposts/signposts.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { aForm, aMessage, anEntry, anOfficer, down, factsOf, inChannel, NOW, madeUp, somePorts } from '../builders.ts';
import { noting } from '../turns.ts';
import { knows } from './known.ts';

const apply = anEntry({ id: 'apply', title: 'Who can apply?', related: ['pay'] });
const governors = anEntry({ id: 'governors', title: 'Do governors decide?' });
const open = anEntry({ id: 'open', title: 'Where do zebras graze?', status: 'unanswered', answer: '' });
const pay = anEntry({ id: 'pay', title: 'Is cover paid?' });
const entries = [apply, governors, open, pay];
const matcher = knows({
  ...Object.fromEntries(entries.map(({ id, title }) => [title, id])),
  'Who can apply? for governors?': 'governors',
  'who decides it?': 'governors',
  'who decides apply?': 'open',
  'who decides cover paid?': 'open',
  'Who can apply? for zebras?': 'open',
  'and the pay?': { outcome: 'did-you-mean', id: 'pay', p: 0.7 },
  'What do pigs eat?': { outcome: 'did-you-mean', id: 'apply', p: 0.7 },
  'Who can apply? the pay?': { outcome: 'did-you-mean', id: 'governors', p: 0.5 },
});

/** Answers with these entries, whatever the made-up matching would make of them. */
function aWorld(over: Parameters<typeof somePorts>[0] = {}) {
  const world = somePorts(over);
  const content = { documents: [], signposts: signposts(madeUp), contact: madeUp.service.contact };
  const { show, message } = faq({
    ...world.ports,
    currentFaq: () => currentFaqOf(entries, matcher),
    ...content,
    replyTo: () => Promise.resolve(undefined),
  });
  const dispatch = noting((one: Message | Form) => (one.kind === 'form' ? show(one, 'user') : message(one, 'user')));
  return { ...world, app: { dispatch } };
}

const shownBefore = (entry: string) => ({ entry, at: NOW, turn: 'the turn before', before: null });

const later = (minutes: number) => ({ receivedAt: plusMinutes(NOW, minutes) });

/** The entry that an answer follows on from; `null` of one that follows none, and of any other card. */
const followsOnIn = (reply: Reply): string | null => faqCards.answer.factsIn(reply)?.followsOn ?? null;

/** What a card says, but for the keys that are minted for each. */
const factsWithoutKeys = ({ facts }: Reply): object =>
  JSON.parse(JSON.stringify(facts).replaceAll(/key-\d+/gu, 'key')) as object;

describe('a follow-up', () => {
  it('is read together with the last answer, and the card says so', async () => {
    const { app } = aWorld();
    await app.dispatch(aMessage(apply.title));
    const facts = factsOf(faqCards.answer, await app.dispatch(aMessage('and for governors?')));
    assert.deepEqual([facts.id, facts.followsOn, facts.after], ['governors', apply.title, 'apply']);
    assert.deepEqual([facts.asked, facts.chosen], ['and for governors?', false]);
  });

  it('follows on from an answer that was chosen', async () => {
    const { app } = aWorld();
    await app.dispatch(aForm('faq.show', { id: 'apply' }));
    assert.equal(factsOf(faqCards.answer, await app.dispatch(aMessage('and for governors?'))).id, 'governors');
  });

  it('is a question like any other when nothing was shown', async () => {
    const reply = await aWorld().app.dispatch(aMessage('and for governors?'));
    assert.equal(followsOnIn(reply), null);
  });

  it('has half an hour', async () => {
    const { app } = aWorld();
    const after = async (minutes: number) => {
      await app.dispatch(aMessage(apply.title));
      const reply = await app.dispatch(aMessage('and for governors?', later(minutes)));
      return followsOnIn(reply) !== null;
    };
    assert.equal(await after(FOLLOW_UP_MINUTES), true);
    assert.equal(await after(FOLLOW_UP_MINUTES + 1), false);
  });

  it('belongs to its conversation, and in a channel to one person in it', async () => {
    const { app } = aWorld();
    const follows = async (over: Parameters<typeof aMessage>[1]) => {
      const reply = await app.dispatch(aMessage('and for governors?', over));
      return followsOnIn(reply) !== null;
    };
    await app.dispatch(aMessage(apply.title));
    assert.equal(await follows({ conversation: 'a:another' }), false);
    assert.equal(await follows(inChannel), false);
    await app.dispatch(aMessage(apply.title, inChannel));
    assert.equal(await follows({ ...inChannel, person: anOfficer() }), false);
    assert.equal(await follows(inChannel), true);
  });

  it('leads to a question without an answer, and officers hear what it follows on from', async () => {
    const { app } = aWorld();
    await app.dispatch(aMessage(apply.title));
    const facts = factsOf(faqCards.notKnown, await app.dispatch(aMessage('and for zebras?')));
    assert.deepEqual([facts.entry, facts.asked, facts.after], ['open', 'and for zebras?', 'apply']);
  });

  it('that is nearer to something by itself is asked back as it was typed', async () => {
    const { app } = aWorld();
    await app.dispatch(aMessage(apply.title));
    const facts = factsOf(faqCards.didYouMean, await app.dispatch(aMessage('and the pay?')));
    assert.deepEqual([facts.asked, facts.options.map(({ id }) => id)], ['and the pay?', ['pay']]);
  });

  it('that nothing fits is passed on as it was typed, with what it follows on from', async () => {
    const { app } = aWorld();
    await app.dispatch(aMessage(apply.title));
    const reply = await app.dispatch(aMessage('what about xylophone quartz?'));
    const { asked, after, followsOn } = faqCards.notKnown.factsIn(reply) ?? factsOf(faqCards.didYouMean, reply);
    assert.deepEqual([asked, after, followsOn], ['what about xylophone quartz?', 'apply', 'Who can apply?']);
  });

  it('without a word of its own is asked back about what is related', async () => {
    const { app } = aWorld();
    await app.dispatch(aMessage(apply.title));
    const facts = factsOf(faqCards.didYouMean, await app.dispatch(aMessage('how often?')));
    assert.ok(facts.options.some(({ id }) => id === 'pay'));
    assert.ok(facts.options.every(({ id }) => id !== 'apply'));
  });
});

describe('"it"', () => {
  const means = async (...texts: [string, ...string[]]) => {
    const { app } = aWorld();
    for (const text of texts) await app.dispatch(aMessage(text));
    const reply = await app.dispatch(aMessage('and for governors?'));
    return followsOnIn(reply);
  };
  it('means the answer before', async () => {
    assert.equal(await means(apply.title), apply.title);
  });
  it('still means it after a follow-up that led nowhere', async () => {
    assert.equal(await means(apply.title, 'and for xylophones?'), apply.title);
  });
  it('means nothing after a question of its own, though it says "they"', async () => {
    assert.equal(
      await means(apply.title, 'How do zebras appeal if they do not get a place for the whole of September?'),
      null,
    );
  });
  it('means what was asked last of several, if that has an answer', async () => {
    assert.equal(await means(`${governors.title} ${apply.title}`), apply.title);
    assert.equal(await means(`${governors.title} ${apply.title} What is the xylophone quartz rate?`), null);
  });
  it('is read in the first of several questions, too', async () => {
    const { app } = aWorld();
    await app.dispatch(aMessage(apply.title));
    const text = `Who decides it? ${pay.title}`;
    const read = async () => {
      const { parts } = factsOf(faqCards.answers, await app.dispatch(aMessage(text)));
      return parts.map(({ answer, followsOn }) => [answer?.id ?? null, followsOn]);
    };
    assert.deepEqual(await read(), [
      [null, apply.title],
      ['pay', null],
    ]);
    assert.deepEqual(await read(), [
      [null, pay.title],
      ['pay', null],
    ]);
  });
  it('means nothing after a question that led nowhere, or elsewhere', async () => {
    assert.equal(await means(apply.title, 'Xylophone quartz vexing the jolly foxes?'), null);
    assert.equal(await means(apply.title, 'A child was hit by his father'), null);
  });
  it('costs no answer when it cannot be forgotten, and that is reported', async () => {
    const { app, reports } = aWorld({ ...memoryStores(), lastShown: { keep: down, find: down, forget: down } });
    factsOf(faqCards.notKnown, await app.dispatch(aMessage('Xylophone quartz vexing the jolly foxes?')));
    assert.equal(reports.at(-1)?.what, 'forgetting what was shown');
  });
});

describe('what was shown', () => {
  const counted = () => {
    const { lastShown, ...stores } = memoryStores();
    const calls = { keep: 0, find: 0, forget: 0 };
    const counting: LastShown = {
      keep: (...given) => ((calls.keep += 1), lastShown.keep(...given)),
      find: (...given) => ((calls.find += 1), lastShown.find(...given)),
      forget: (...given) => ((calls.forget += 1), lastShown.forget(...given)),
    };
    return { calls, ...aWorld({ ...stores, lastShown: counting }) };
  };

  it('is read only for what may follow on from it', async () => {
    const { app, calls } = counted();
    for (const text of [apply.title, 'Xylophone quartz vexing the jolly foxes?', 'is cover paid'])
      await app.dispatch(aMessage(text));
    assert.deepEqual(calls, { keep: 2, find: 0, forget: 1 });
    await app.dispatch(aMessage('and for governors?'));
    assert.deepEqual(calls, { keep: 2, find: 1, forget: 1 });
  });

  it('is kept without a word of what was asked', async () => {
    const { app, ports } = counted();
    const asking = aMessage(apply.title);
    await app.dispatch(asking);
    const kept = { entry: 'apply', at: NOW, turn: asking.id, before: null };
    assert.deepEqual(await ports.lastShown.find({ conversation: 'a:chat', person: null }), kept);
  });

  it('is read from the same answer where Teams sends it again, alone or before what is not clear', async () => {
    for (const [last, text] of [
      [apply, 'and for governors?'],
      [pay, 'who decides it? What do pigs eat?'],
    ] as const) {
      const { app } = aWorld();
      const fresh = aWorld().app;
      await app.dispatch(aMessage(last.title));
      const turn = aMessage(text);
      const first = factsWithoutKeys(await app.dispatch(turn));
      assert.deepEqual(factsWithoutKeys(await app.dispatch({ ...turn, ...later(1) })), first);
      assert.notDeepEqual(first, factsWithoutKeys(await fresh.dispatch(turn)), 'it was a follow-up');
    }
  });

  it('costs no answer when it cannot be kept or read, and that is reported', async () => {
    const stores = memoryStores();
    const { app, reports } = aWorld({ ...stores, lastShown: { keep: down, find: down, forget: down } });
    factsOf(faqCards.answer, await app.dispatch(aMessage(apply.title)));
    assert.ok(await app.dispatch(aMessage('and for governors?')));
    assert.ok(await app.dispatch(aMessage('why?')));
    const said = reports.map(({ what }) => what);
    assert.deepEqual([said[0], said.includes('reading what was shown')], ['remembering what was shown', true]);
  });

  it('that has gone from the content since is forgotten', async () => {
    const { app, ports } = aWorld();
    await ports.lastShown.keep({ conversation: 'a:chat', person: null }, shownBefore('gone'));
    assert.ok(await app.dispatch(aMessage('and for governors?')));
    assert.ok(await app.dispatch(aMessage('why?')));
  });
});
