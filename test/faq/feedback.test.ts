// Teams' own feedback buttons: a thumb is about the entry that its message showed, and costs nobody their answer.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import {
  aForm,
  aMessage,
  anEntry,
  aWorld,
  down,
  factsOf,
  inChannel,
  NOW,
  someContent,
  type World,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';

const red = anEntry({ id: 'red', title: 'What is the red bus?' });
const content = someContent({ faq: [red] });
const MESSAGE = 'f:message-1';

/** A world in which an answer was sent. */
async function answered(over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld({ content, ...over });
  const asked = aMessage(red.title);
  const reply = await world.app.dispatch(asked);
  assert.ok(reply);
  await world.app.sent(asked, MESSAGE, reply);
  return world;
}

const thumb = ({ app }: World, reaction: unknown, reason: unknown = '', over = {}): Promise<Reply | undefined> =>
  app.dispatch(aForm('feedback', { message: MESSAGE, reaction, reason }, over));
const judged = async ({ ports }: World) => ports.judgements.since('2020-01-01T00:00:00.000Z');

describe('feedback on a message', () => {
  it('is a judgement of the entry and version that it showed, without the words that were asked', async () => {
    const world = await answered();
    assert.equal(await thumb(world, 'like', 'Good. Ring 07700 900123'), undefined);
    const said = { entry: 'red', version: red.version, question: '', after: null, at: NOW };
    assert.deepEqual(await judged(world), [{ ...said, helps: true, reason: '' }]);
    await thumb(world, 'dislike', 'Which?');
    const reason = 'Which?';
    assert.deepEqual(await judged(world), [{ ...said, helps: false, reason }]);
    assert.deepEqual(await world.ports.judgements.confirmed(), []);
  });

  it('with personal data in its words counts, and shows them to the person before they are kept', async () => {
    const world = await answered();
    const said = 'Mrs Example said something else';
    const { found, ...check } = factsOf(faqCards.beforeObjecting, await thumb(world, 'dislike', said));
    assert.deepEqual([check.field, check.said, found.names], ['reason', said, ['Mrs Example']]);
    assert.deepEqual(
      (await judged(world)).map(({ helps, reason }) => [helps, reason]),
      [[false, '']],
    );
    const { id, asked, chosen, after, version } = check;
    const again = { id, asked, chosen, after, version, looked: 'true', reason: 'The head said something else' };
    assert.equal(factsOf(faqCards.answer, await world.app.dispatch(aForm('faq.object', again))).judged, 'told');
    assert.deepEqual(
      (await judged(world)).map(({ helps, reason }) => [helps, reason]),
      [[false, 'The head said something else']],
    );
  });

  it('shows whom to contact where its words belong elsewhere, in private only, and keeps nothing', async () => {
    const world = await answered();
    const concern = 'A child in year 3 told me her dad hits her';
    for (const reaction of ['like', 'dislike'])
      assert.equal(cardOf(await thumb(world, reaction, concern)), 'signposts/signpost');
    assert.equal(await thumb(world, 'dislike', concern, inChannel), undefined);
    assert.deepEqual(await judged(world), []);
  });

  it('is passed over where nothing is known of the message, or nothing is said', async () => {
    const world = await answered();
    assert.equal(await thumb(world, 'like', '', { conversation: 'a:another-chat' }), undefined);
    for (const reaction of ['love', '', null, 7]) assert.equal(await thumb(world, reaction), undefined);
    const { app } = world;
    for (const message of ['f:message-2', '', null, {}])
      assert.equal(await app.dispatch(aForm('feedback', { message, reaction: 'like' })), undefined);
    assert.deepEqual(await judged(world), []);
  });

  it('is not asked for in channels and groups, nor of anything but one answer', async () => {
    const world = aWorld({ content });
    const asked = aMessage(red.title, inChannel);
    const reply = await world.app.dispatch(asked);
    assert.ok(reply);
    await world.app.sent(asked, MESSAGE, reply);
    await world.app.sent(aMessage('help'), MESSAGE, refusals.channelOnly.with({}));
    await world.app.sent(aMessage(red.title), '', reply);
    for (const activity of [MESSAGE, ''])
      for (const conversation of [inChannel.conversation, 'a:chat'])
        assert.equal(await world.ports.answerMessages.find({ conversation, activity }), undefined);
  });

  it('costs no answer when nothing can be remembered, and that is reported', async () => {
    const stores = memoryStores();
    const world = await answered({ ...stores, answerMessages: { ...stores.answerMessages, keep: down } });
    assert.deepEqual(
      world.reports.map(({ what }) => what),
      ['remembering which answer was sent'],
    );
  });
});
