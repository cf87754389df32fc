// Whatever happens on the way, nobody hears an answer or a correction twice, and officers see what nobody can know.
import { strict as assert } from 'node:assert';
import { PLAYGROUND_OFFICER_OBJECT_ID } from '../dev/playground.ts';
import { eventually } from './dev/eventually.ts';
import { textOf } from './playground/card.ts';
import { openChat, type Chat } from './playground/chat.ts';
import { objectIdOf, openOthers, type OtherName, type Others } from './playground/others.ts';
import { theStack, type Stack } from './playground/stack.ts';

const ANSWERED = 'Officers have answered your question';
const CORRECTED = 'We have changed an answer we gave you';
const askers = ['grace', 'daniel', 'amina'] as const;

describe('notifications', () => {
  let stack: Stack;
  let chat: Chat;
  let all: Others;
  const opened: { close: () => void }[] = [];
  before(async () => {
    stack = await theStack({ officers: `${PLAYGROUND_OFFICER_OBJECT_ID},${objectIdOf('tom')}` });
    opened.push((chat = await openChat(stack.playground)));
    opened.push((all = await openOthers(stack)));
    await chat.say('follow', 'staff channel');
  });
  beforeEach(() => {
    all.forget();
  });
  after(() => {
    for (const one of opened) one.close();
  });

  const heard = (name: OtherName, words: string): number =>
    all.cards(name).filter((card) => textOf(card).includes(words)).length;
  const staffCard = async (...words: string[]): Promise<string> => {
    const so = (text: string) => words.every((some) => text.includes(some));
    const text = textOf(await chat.until('staff channel', (card) => so(textOf(card))));
    assert.ok(so(text), `should show ${words.join(' | ')}:\n${text}`);
    return text;
  };

  /** All of them ask the same. */
  const asked = async (question: string, names: readonly OtherName[]) => {
    for (const name of names) {
      await all.say(name, question);
      await all.press(name, 'Send to officers');
    }
    await staffCard(question, `${names.length} people asked this`);
  };
  const answer = () => {
    const fill = { answer: 'Yes, they can.', source: 'Letter of 2 November 2026' };
    return chat.press('Send this answer', { place: 'staff channel', fill });
  };

  /** Ends the host as a crash does, lets time pass, and starts it again on the same data. */
  const crash = async (table: string) => {
    await stack.killHost();
    for (const name of askers) all.trouble(name, undefined);
    await stack.age(table);
    await stack.startHost();
    await stack.runByHand('outbox-check');
  };

  /** What became of the corrections, once all of them are final. */
  const finalStates = (): Promise<unknown[]> =>
    eventually('all corrections are final', async () => {
      const rows = (await stack.rows('Faq')).filter(({ rowKey }) => rowKey?.startsWith('delivery.'));
      const states = rows.map((row) => ('state' in row ? row['state'] : undefined));
      return states.length === askers.length && !states.some((one) => one === 'waiting' || one === 'sending') && states;
    });

  const count = (text: string, what: string): number => Number(new RegExp(`${what}:? (\\d+)`).exec(text)?.[1] ?? 0);

  /** The officers' card of a question, once nothing is on its way any more. */
  const delivered = async (question: string): Promise<{ sent: number; unknown: number }> => {
    const text = await eventually('the card shows all as final', () => {
      const now = textOf(chat.newest('staff channel'));
      return (
        now.includes(question) &&
        !now.includes('On its way') &&
        /Sent to \d of 3|We cannot tell whether \d/.test(now) &&
        now
      );
    });
    return { sent: count(text, 'Sent to'), unknown: count(text, 'We cannot tell whether') };
  };

  it('are counted on the card where they could not be delivered, and never tried again', async () => {
    const question = 'can we share a swimming pool';
    await asked(question, askers);
    all.trouble('amina', 'refused');
    await answer();
    await staffCard(question, 'Sent to 2 of 3', 'We could not deliver it to 1 person');
    all.trouble('amina', undefined);
    await crash('Questions');
    await all.say('amina', 'help');
    assert.equal(heard('amina', ANSWERED), 0);
    await staffCard(question, 'Sent to 2 of 3', 'We could not deliver it to 1 person');
    for (const name of ['grace', 'daniel'] as const) assert.equal(heard(name, ANSWERED), 1, name);
  });

  it('hear an answer once, or officers see that nobody can know, when the host is killed as it is sent', async () => {
    const question = 'may several schools use one greenhouse';
    await asked(question, askers);
    all.trouble('grace', 'held');
    await answer();
    await eventually('it has arrived at the one who is held', () => heard('grace', ANSWERED) > 0);
    await crash('Questions');
    const { sent, unknown } = await delivered(question);
    assert.ok(unknown >= 1, 'what arrived unheard of is not known');
    assert.equal(sent + unknown, askers.length);
    // Only of those who are counted as unknown may somebody have heard nothing.
    for (const name of askers) assert.ok(heard(name, ANSWERED) <= 1, name);
    assert.ok(askers.filter((name) => heard(name, ANSWERED) === 1).length >= sent);
    assert.equal(heard('grace', ANSWERED), 1);
  });

  it('hear an answer once when the host is killed right after the officer pressed', async () => {
    const question = 'who waters the greenhouse in August';
    await asked(question, askers);
    await answer();
    await crash('Questions');
    const { sent, unknown } = await delivered(question);
    assert.equal(sent + unknown, askers.length);
    for (const name of askers) assert.ok(heard(name, ANSWERED) <= 1, name);
    assert.ok(askers.filter((name) => heard(name, ANSWERED) === 1).length >= sent);
  });

  it('hear a correction once, when the host is killed as it is sent', async () => {
    for (const name of askers) await all.say(name, 'how often does it meet');
    await all.say('tom', 'faq');
    await all.press('tom', 'Try it', { fill: { question: 'how often does it meet' } });
    await all.press('tom', 'How much time will it take?');
    const fill = { answer: 'There are two formal meetings a month.', why: 'The paper has changed.' };
    await all.press('tom', 'Save and check draft', { fill });
    await chat.say('faq');
    await chat.press('How much time will it take?');
    all.trouble('grace', 'held');
    await chat.press('Publish');
    await eventually('it has arrived at the one who is held', () => heard('grace', CORRECTED) > 0);
    await crash('Faq');
    const states = await finalStates();
    assert.ok(states.includes('unknown'), states.join());
    // A second check finds nothing to be sent.
    await stack.runByHand('outbox-check');
    assert.match(textOf(await all.say('elin', 'how often does it meet')), /two formal meetings/);
    for (const name of askers) assert.ok(heard(name, CORRECTED) <= 1, name);
    assert.equal(heard('grace', CORRECTED), 1);
    const sent = states.filter((state) => state === 'sent').length;
    assert.ok(askers.filter((name) => heard(name, CORRECTED) === 1).length >= sent);
    assert.equal(heard('elin', CORRECTED) + heard('tom', CORRECTED), 0);
  });
});
