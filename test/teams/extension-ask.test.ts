// Asking about somebody's message: the answer in a dialog, whose buttons work, and which promises nothing that cannot come.
import assert from 'node:assert/strict';
import { readActivity } from '../../bot/teams/read-activity.ts';
import { NOW } from '../builders.ts';
import { actionsOf, textOf } from '../playground/card.ts';
import { admitted } from './activities.ts';
import { aBot, ask, asking, nothingKept, pressing, search, submit } from './extension.ts';

describe('asking about a message', () => {
  it('shows the answer to what it says in a dialog, counts it, and sends nothing to the chat', async () => {
    const bot = aBot();
    const { task } = await bot.said(ask);
    assert.deepEqual(
      { ...task, value: { ...task?.value, card: undefined } },
      { type: 'continue', value: { title: 'Roundtable', height: 'medium', width: 'medium', card: undefined } },
    );
    assert.match(textOf(task?.value.card.content ?? {}), /one formal meeting a month/u);
    assert.equal((await bot.ports.answerEvents.since('2020-01-01T00:00:00.000Z')).length, 1);
    assert.deepEqual(bot.posts, []);
  });

  it('answers a button in the dialog with the card that takes its place', async () => {
    assert.match(textOf(await aBot().shown(submit)), /What is the steering group\?/u);
  });

  it('does not touch what was last shown in the chat beneath', async () => {
    const { ports, shown } = aBot();
    const incoming = readActivity(admitted(ask), NOW);
    assert.ok('person' in incoming);
    const { tenantId, objectId } = incoming.person;
    const talks = [null, { tenantId, objectId }].map((person) => ({ conversation: incoming.conversation, person }));
    const before = { entry: 'cost', at: NOW, turn: 'the turn before', before: null };
    for (const talk of talks) await ports.lastShown.keep(talk, before);
    await shown(ask);
    await shown(asking('xylophone lessons'));
    await shown(asking('A pupil told me her dad hits her'));
    for (const talk of talks) assert.equal((await ports.lastShown.find(talk))?.entry, 'cost');
    assert.doesNotMatch(textOf(await shown(asking('and how much?'))), /follow-up/u);
  });

  it('offers buttons that dialogs know, and says honestly where a question can be passed on', async () => {
    const bot = aBot();
    const asked = 'Who pays for the <xylophone> & lessons?';
    const notKnown = await bot.shown(asking('<p>Who pays for the &lt;xylophone&gt; &amp; lessons?</p>'));
    assert.ok(textOf(notKnown).includes(asked), textOf(notKnown));
    const pass = actionsOf(notKnown).find(({ title }) => title === 'Send to officers');
    assert.equal(pass?.type, 'Action.Submit');
    const inChat = await bot.shown(pressing(pass.data ?? {}));
    assert.ok(textOf(inChat).includes(asked));
    const [link, ...others] = actionsOf(inChat) as unknown as { url: string }[];
    assert.equal(link?.url, `${bot.ports.chat}&message=${encodeURIComponent(asked)}`);
    assert.deepEqual(others, []);
    await nothingKept(bot);
  });

  it('passes nothing on that belongs elsewhere, and shows its signpost', async () => {
    const bot = aBot();
    const data = {
      verb: 'question.pass',
      formKey: 'key-of-a-card-000001',
      asked: 'A pupil told me her dad hits her',
    };
    assert.match(textOf(await bot.shown(pressing(data))), /Who to contact/u);
    await nothingKept(bot);
  });

  it('opens nothing personal there, not even where Teams calls the chat personal, and follows no channel', async () => {
    const bot = aBot();
    const chatOfTwo = search['conversation'];
    const nominate = { ...asking('nominate'), conversation: chatOfTwo };
    assert.match(textOf(await bot.shown(nominate)), /your own chat/u);
    assert.match(textOf(await bot.shown(pressing({ verb: 'nomination.show' }))), /your own chat/u);
    assert.match(textOf(await bot.shown(pressing({ verb: 'question.take', id: 'x' }))), /officers/u);
    await bot.shown(asking('follow'));
    assert.deepEqual(await bot.ports.staffChannels.list(), []);
  });

  it('shows help for a message without words', async () => {
    for (const content of ['', '<p><img src="https://example.org/x.png"></p>'])
      assert.match(textOf(await aBot().shown(asking(content))), /Show help/u);
  });
});
