// What people ask of the service in their own words: what only shows something is done, all else is offered, and a question stays a question.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as helpCards } from '../../features/help/cards.ts';
import { learnMeant } from '../../features/help/meant.ts';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { cards as signpostsCards } from '../../features/signposts/cards.ts';
import { may, type Role } from '../../platform/access.ts';
import { aForm, aMessage, anEntry, anOfficer, aWorld, factsOf, inChannel, madeUp, someContent } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { shipped } from '../shipped.ts';
import messages from './meant.json' with { type: 'json' };

const meantBy = learnMeant(shipped);

/** What a message seems to mean for somebody, in the order of commands. */
function meantFor(role: Role, text: string): string {
  const meant = [...meantBy(text)].filter(({ command }) => may(role, command));
  const ids = [...new Set(meant.map(({ command }) => command.id))];
  const first = new Set(meant.flatMap(({ command, says }) => (says === '' ? [] : command.id)));
  return ids.map((id) => (first.has(id) ? `${id} with a word first` : id)).join(', ');
}

const asOfficer = { person: anOfficer() };

/** The made-up commands, one of them with a sign. */
const withSign = (id: string, sign: string) =>
  someContent({
    commands: madeUp.commands.map((command) => (command.id === id ? { ...command, signs: [sign] } : command)),
  });

describe('what somebody means', () => {
  for (const role of ['officer', 'user'] as const)
    for (const [meant, texts] of Object.entries(messages[role]))
      it(`is read in words that nobody listed: ${role}: ${meant}`, () => {
        assert.deepEqual(
          texts.flatMap((text) => (meantFor(role, text) === meant ? [] : `${meantFor(role, text)}: ${text}`)),
          [],
        );
      });

  it('is no command where it is a question about the proposal', () => {
    assert.deepEqual(
      messages.stays.flatMap((text) => (meantFor('officer', text) === '' ? [] : text)),
      [],
    );
  });

  it('is done where it only shows something', async () => {
    const { app } = aWorld();
    const came = async (text: string, over = {}) => cardOf(await app.dispatch(aMessage(text, over)));
    assert.equal(await came('which phases are we short of', asOfficer), 'coverage/coverage');
    assert.equal(await came('whats come in today', asOfficer), 'digest/digest');
    assert.equal(await came('did you get my nomination?? never got an email'), 'nominations/none');
    assert.equal(await came('what happened to the question I sent last week'), 'questions/my-questions');
  });

  it('is what it was for somebody who is no officer, word for word', async () => {
    const { app } = aWorld();
    const withoutSigns = someContent({ commands: madeUp.commands.map(({ signs, hints, ...command }) => command) });
    const before = aWorld({ content: withoutSigns }).app;
    for (const text of Object.values(messages.officer).flat()) {
      const message = aMessage(text);
      assert.equal(cardOf(await app.dispatch(message)), cardOf(await before.dispatch(message)), text);
    }
  });

  it('is offered as at most 3 buttons and the desk, each of which leads on, where several fit', async () => {
    const { app } = aWorld();
    const asked = 'need figures for the director for 2pm - questions by district, and anything outstanding';
    const { says, commands } = factsOf(helpCards.meant, await app.dispatch(aMessage(asked, asOfficer)));
    assert.deepEqual([says, commands.length, commands.at(-1)?.says], ['', 4, 'officers']);
    for (const { says } of commands) {
      const reply = await app.dispatch(aForm('help.say', { words: says }, asOfficer));
      assert.ok(!['help/meant', 'refusals/out-of-date'].includes(cardOf(reply) ?? ''), says);
    }
    const own = factsOf(helpCards.meant, await app.dispatch(aMessage('i want to change what i wrote')));
    assert.deepEqual(
      own.commands.map(({ says }) => says),
      ['my questions', 'change my nomination'],
    );
  });

  it('is only offered where it does more than show', async () => {
    const { app, ports } = aWorld({ content: withSign('follow', 'minibuses') });
    const reply = await app.dispatch(aMessage('the minibuses', { ...asOfficer, ...inChannel }));
    assert.deepEqual(
      factsOf(helpCards.meant, reply).commands.map(({ says }) => says),
      ['follow', 'officers'],
    );
    assert.deepEqual(await ports.staffChannels.list(), []);
  });

  it('comes with what we cannot do', async () => {
    const { app } = aWorld();
    const reply = await app.dispatch(aMessage('remind everyone whos got an unfinished form', asOfficer));
    const { says, commands } = factsOf(helpCards.meant, reply);
    assert.match(says, /We send reminders without you/u);
    assert.deepEqual(
      commands.map(({ says }) => says),
      ['nominations', 'officers'],
    );
  });

  it('comes after a signpost, the words of the FAQ and whoever asked for an answer', async () => {
    const faq = [anEntry({ id: 'blue', title: 'Where are the blue minibuses?' })];
    const { app } = aWorld({ content: { ...withSign('digest', 'minibuses | hits'), faq } });
    const came = (text: string) => app.dispatch(aMessage(text, asOfficer));
    factsOf(signpostsCards.signpost, await came('a child told me her dad hits her'));
    assert.equal(factsOf(faqCards.answer, await came('where are the blue minibuses')).id, 'blue');
    assert.equal(cardOf(await came('the minibuses')), 'digest/digest');
    factsOf(nominationsCards.step, await came('nominate step by step'));
    factsOf(nominationsCards.step, await came('the minibuses'));
  });

  it('is nothing in a message of others that somebody asks about', async () => {
    const { app } = aWorld({ content: withSign('digest', 'minibuses') });
    const reply = await app.dispatch(aMessage('the minibuses', { ...asOfficer, place: 'dialog' }));
    assert.match(cardOf(reply) ?? '', /^faq\//u);
  });
});
