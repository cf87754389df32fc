// A turn that Teams sends again, because it had no answer in time, is counted once, and gets the answer that it got before.
import assert from 'node:assert/strict';
import { topicsOf } from '../../features/faq/answer-event.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import type { Incoming, Message } from '../../platform/turn.ts';
import { aForm, aMessage, anEntry, aWorld, NOW, someContent, type World } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';

const group = anEntry({
  id: 'group',
  title: 'What is the steering group?',
  topic: 'group',
  answer: 'Twenty people.',
});
const cover = anEntry({ id: 'cover', title: 'Who pays for supply cover?', topic: 'money', answer: 'The council.' });
const content = someContent({ faq: [group, cover] });

const AGAIN = plusMinutes(NOW, 1);
/** The same activity, later. */
const again = <Turn extends Incoming>(turn: Turn): Turn => ({ ...turn, receivedAt: AGAIN });
const uses = async ({ ports }: World) => ports.answerEvents.since('2020-01-01T00:00:00.000Z');

/** Sends a turn twice; both times it shows the same, but for keys that are minted for each card. */
async function twice(world: World, turn: Message): Promise<string> {
  const [first, second] = [await world.app.dispatch(turn), await world.app.dispatch(again(turn))];
  assert.equal(cardOf(second), cardOf(first));
  const ids = [first, second].map((reply) => reply && faqCards.answer.factsIn(reply)?.id);
  assert.equal(ids[1], ids[0]);
  return ids[0] ?? '';
}

describe('a turn that is sent again', () => {
  it('is counted once: a question, several at once, a button, and "why?"', async () => {
    const world = aWorld({ content });
    await twice(world, aMessage(cover.title));
    assert.deepEqual([...topicsOf(await uses(world))], [['money', 1]]);
    await twice(world, aMessage('why?'));
    await twice(world, aMessage(`${group.title} ${cover.title}`));
    const pressed = aForm('faq.show', { id: 'cover' });
    await world.app.dispatch(pressed);
    await world.app.dispatch(again(pressed));
    assert.deepEqual(topicsOf(await uses(world)), new Map(Object.entries({ money: 3, group: 1 })));
    assert.equal((await uses(world)).filter(({ by }) => by === 'why').length, 1);
  });

  it('is counted again where it is another turn with the same words, or the same id elsewhere', async () => {
    const world = aWorld({ content });
    const turn = aMessage(cover.title);
    await world.app.dispatch(turn);
    await world.app.dispatch(aMessage(cover.title));
    await world.app.dispatch({ ...turn, conversation: 'a:another' });
    assert.deepEqual([...topicsOf(await uses(world))], [['money', 3]]);
  });

  it('shows the same news', async () => {
    const world = aWorld();
    const look = async (turn: Message) => {
      const reply = await world.app.dispatch(turn);
      return (reply && faqCards.whatsNew.factsIn(reply)) ?? assert.fail();
    };
    const first = aMessage("what's new");
    assert.equal((await look(first)).since, null);
    assert.equal((await look(again(first))).since, null);
    const next = aMessage("what's new", { receivedAt: plusMinutes(NOW, 60) });
    const { since } = await look(next);
    assert.equal(since, '9:30am on Monday 23 November 2026');
    assert.equal((await look({ ...next, receivedAt: plusMinutes(NOW, 61) })).since, since);
  });
});
