// A turn from request to answer, with a local client: what people see, also when things go wrong.
import { takesFeedback } from '../../features/faq/feedback.ts';
import assert from 'node:assert/strict';
import { afterwards } from '../../bot/teams/afterwards.ts';
import { createBot } from '../../bot/teams/bot.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Hits, Incoming, Search } from '../../platform/turn.ts';
import { like } from '../cards/situations.ts';
import { admitted, execute, local, message, recording } from './activities.ts';
import { fakeConnector, type FakeConnector } from './fake-connector.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const feedback = recording('feedback-personal.json');
const contact = { role: 'School improvement team', email: 'schools@example.org' };
const reply: Reply = refusals.channelOnly.with({});
const fault = (reference: string): Reply => refusals.fault.with({ reference, contact });

describe('The bot', () => {
  let teams: FakeConnector;
  const dispatched: (Incoming | Search)[] = [];
  const reports: string[] = [];
  const sent: [conversation: string, activity: string, reply: Reply][] = [];

  before(async () => {
    teams = await fakeConnector();
  });
  after(() => {
    teams.close();
  });
  beforeEach(() => {
    for (const list of [teams.received, teams.script, dispatched, reports, sent]) list.length = 0;
  });

  type Says = {
    says?: Reply | undefined;
    throws?: unknown;
    finds?: Hits | Reply;
    giveBack?: (_: unknown, reference: string) => Reply;
  };
  const { keep, settled } = afterwards();
  const bot = ({ says, throws, finds = { hits: [] }, giveBack = (_, reference) => fault(reference) }: Says) => {
    const taking =
      <Said>(said: Said) =>
      (incoming: Incoming | Search) => {
        dispatched.push(incoming);
        return throws instanceof Error ? Promise.reject(throws) : Promise.resolve(said);
      };
    const answer = createBot({
      settings: local,
      dispatch: taking(says),
      search: taking(finds),
      suggest: () => Promise.resolve([]),
      giveBack,
      takesFeedback,
      sent: ({ conversation }, activity, reply) => Promise.resolve(void sent.push([conversation, activity, reply])),
      report: (what, error) => void reports.push(`${what}: ${String(error)}`),
      keep,
      newReference: () => 'TAS-7K3M-9QXD',
      patience: { sleep: () => Promise.resolve(), random: Math.random, tries: 3, longestWait: 3_000 },
      now: () => '2026-11-23T13:31:15.000Z',
    });
    return async (activity: Record<string, unknown>) => {
      const answered = await answer({ body: JSON.stringify({ ...activity, serviceUrl: teams.url }), headers: {} });
      await settled();
      return answered;
    };
  };

  const shown = (content: unknown) => JSON.stringify(content);
  const bodyOf = ({ body = '' }: { body?: string }) =>
    JSON.parse(body) as { statusCode: number; type: string; value: unknown };

  it('answers a message with one card, as a reply to it', async () => {
    assert.deepEqual(await bot({ says: reply })(recording('message-personal.json')), { status: 200 });
    assert.equal(dispatched[0]?.kind, 'message');
    const [sent] = teams.received;
    assert.match(sent?.path ?? '', /^\/v3\/conversations\/a:priya-raman\/activities\//);
    assert.match(shown(sent?.body), /"AdaptiveCard"/);
    assert.equal(teams.received.length, 1);
  });

  it('answers in a channel’s thread', async () => {
    const activity = recording('message-channel-mention.json');
    await bot({ says: reply })(activity);
    const { conversation, id } = admitted(activity);
    assert.match(conversation.id, /;messageid=/);
    assert.equal(teams.received[0]?.path, `/v3/conversations/${conversation.id}/activities/${id}`);
  });

  it('answers a button of kind Submit with a message', async () => {
    await bot({ says: reply })(recording('submit-personal.json'));
    assert.equal(dispatched[0]?.kind, 'form');
    assert.equal(teams.received[0]?.method, 'POST');
  });

  it('stays silent where the service has nothing to say', async () => {
    assert.deepEqual(await bot({ says: undefined })(message()), { status: 200 });
    assert.equal(teams.received.length, 0);
  });

  it('answers a button with the new card, and replaces it on other devices', async () => {
    const press = recording('execute-personal.json');
    const { status, ...answer } = await bot({ says: reply })(press);
    assert.equal(status, 200);
    const { statusCode, type, value } = bodyOf(answer);
    assert.deepEqual({ statusCode, type }, { statusCode: 200, type: CARD });
    const [update] = teams.received;
    assert.equal(update?.method, 'PUT');
    assert.equal(update.path, `/v3/conversations/a:priya-raman/activities/${admitted(press).replyToId ?? ''}`);
    assert.deepEqual((update.body['attachments'] as { content: unknown }[])[0]?.content, value);
  });

  it('does not replace a card that several people see', async () => {
    for (const place of ['group', 'channel']) await bot({ says: reply })(recording(`execute-${place}.json`));
    assert.equal(dispatched.length, 2);
    assert.equal(teams.received.length, 0);
  });

  it('answers a button with something even where the service has nothing to say', async () => {
    const answer = bodyOf(await bot({ says: undefined })(execute()));
    assert.equal(answer.statusCode, 200);
    assert.ok(answer.value);
  });

  it('gives a person their form back when the service fails', async () => {
    const answer = bodyOf(await bot({ throws: new Error('disk full') })(recording('execute-group.json')));
    assert.equal(answer.statusCode, 200);
    assert.match(shown(answer.value), /TAS-7K3M-9QXD/);
    assert.deepEqual(reports, ['A turn failed, reference TAS-7K3M-9QXD: Error: disk full']);
  });

  it('tells a person in a message when the service fails', async () => {
    assert.deepEqual(await bot({ throws: new Error('disk full') })(message()), { status: 200 });
    assert.match(shown(teams.received[0]?.body), /TAS-7K3M-9QXD/);
    assert.equal(teams.received.length, 1);
  });

  it('shows nothing of the fault itself', async () => {
    await bot({ throws: new Error('disk full at /mnt/secret') })(message());
    assert.doesNotMatch(shown(teams.received), /secret/);
  });

  it('answers 200 when not even the fault could be told: sent again, the turn would fail again', async () => {
    teams.script.push('hang up', 'hang up');
    assert.deepEqual(await bot({ throws: new Error('disk full') })(message()), { status: 200 });
    assert.equal(reports.length, 2);
  });

  it('sends an answer again that Teams had no time for', async () => {
    teams.script.push({ status: 429, headers: { 'retry-after': '1' } }, { status: 502 });
    assert.deepEqual(await bot({ says: reply })(message()), { status: 200 });
    assert.equal(teams.received.length, 3);
    assert.equal(dispatched.length, 1);
    assert.deepEqual(reports, []);
  });

  it('does not do the work again when the answer could not be sent', async () => {
    teams.script.push({ status: 500 });
    assert.deepEqual(await bot({ says: reply })(message()), { status: 200 });
    assert.equal(dispatched.length, 1);
    assert.deepEqual(reports, ['A turn was left without an answer: TeamsFault: Teams answered 500']);
  });

  it('tells the client that a button failed when there is no card to say it', async () => {
    const giveBack = () => {
      throw new Error('no card');
    };
    const { status, ...answer } = await bot({ throws: new Error('disk full'), giveBack })(execute());
    assert.equal(status, 200);
    assert.deepEqual(
      { ...bodyOf(answer), value: undefined },
      {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: undefined,
      },
    );
  });

  it('takes feedback without a word', async () => {
    const taken = { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: '{}' };
    assert.deepEqual(await bot({ says: undefined })({ ...feedback, replyToId: '17' }), taken);
    assert.equal(dispatched.length, 1);
    assert.deepEqual(await bot({ says: reply })(feedback), taken, 'on no message that is known');
    assert.equal(dispatched.length, 1);
    assert.equal(teams.received.length, 0);
  });

  it('answers feedback with a message where there is something to say', async () => {
    const { status, body } = await bot({ says: reply })({ ...feedback, replyToId: '17' });
    assert.deepEqual([status, body, teams.received.length], [200, '{}', 1]);
    assert.match(shown(teams.received[0]?.body), /"AdaptiveCard"/);
  });

  it('says that feedback could not be kept', async () => {
    const { status, body } = await bot({ throws: new Error('disk full') })({ ...feedback, replyToId: '17' });
    assert.deepEqual([status, body], [200, '{}']);
    assert.match(shown(teams.received[0]?.body), /TAS-7K3M-9QXD/);
  });

  it('puts Teams’ feedback buttons below one answer in a private chat, and tells which message it was', async () => {
    const answer = like(faqCards.answer);
    await bot({ says: answer })(recording('message-personal.json'));
    await bot({ says: answer })(recording('message-channel-mention.json'));
    await bot({ says: reply })(recording('message-personal.json'));
    assert.deepEqual(
      teams.received.map(({ body }) => body['channelData']),
      [{ feedbackLoop: { type: 'default' } }, undefined, undefined],
    );
    assert.deepEqual(sent, [
      ['a:priya-raman', 'new', answer],
      ['19:roundtable-staff@thread.tacv2', 'new', answer],
      ['a:priya-raman', 'new', reply],
    ]);
  });

  it('keeps them when the answer is replaced', async () => {
    await bot({ says: like(faqCards.answer, { judged: 'helps' }) })(recording('execute-personal.json'));
    assert.deepEqual(teams.received[0]?.body['channelData'], { feedbackLoop: { type: 'default' } });
  });

  it('says of an invoke it does not know that it does not know it', async () => {
    assert.equal((await bot({})(execute({ name: 'composeExtension/queryLink' }))).status, 501);
    assert.equal(dispatched.length, 0);
  });

  it('answers a button without a verb as an error of the button', async () => {
    const { status, ...answer } = await bot({})(execute({ value: {} }));
    assert.equal(status, 200);
    assert.equal(bodyOf(answer).statusCode, 400);
    assert.equal(dispatched.length, 0);
  });

  it('passes over what it does not follow', async () => {
    for (const type of ['messageReaction', 'typing', 'endOfConversation', 'event', 'nonsense'])
      assert.deepEqual(await bot({ says: reply })(message({ type })), { status: 200 });
    assert.deepEqual([dispatched, teams.received], [[], []]);
  });

  it('refuses what is no activity with a fixed text', async () => {
    const { status, body } = await bot({})({ type: 'message', secret: 'reflected?' });
    assert.deepEqual({ status, body }, { status: 400, body: 'Bad request' });
  });
});
