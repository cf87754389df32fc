// What every kind of stores must do to remember which entry somebody was last shown, and when they last looked at news.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import { aPerson } from './records.ts';

const shown = (entry: string, at = LATER) => ({ entry, at, turn: 'a turn', before: null });
const LATER = '2020-02-01T00:00:00.000Z';

/** Describes what is kept of the entry last shown. `stores` is asked for in each test. */
export function keepsLastShown(stores: () => Stores): void {
  it('remembers the entry last shown, the latest in place of the one before', async () => {
    const { conversations, lastShown } = stores();
    const talk = { conversation: `19:${nanoid()}@thread.tacv2;messageid=1 / \\ # ?`, person: null };
    assert.equal(await lastShown.find(talk), undefined);
    await conversations.meet(talk.conversation);
    await lastShown.keep(talk, shown('cost', '2020-01-24T09:00:00.000Z'));
    const next = { ...shown('deadline'), before: { entry: 'cost', at: LATER } };
    await lastShown.keep(talk, next);
    assert.deepEqual(await lastShown.find(talk), next);
    assert.equal(await conversations.meet(talk.conversation), false);
  });

  it('forgets it, as often as it is told to, and nothing else of the conversation', async () => {
    const { conversations, lastShown } = stores();
    const talk = { conversation: nanoid(), person: null };
    await conversations.meet(talk.conversation);
    await lastShown.keep(talk, shown('cost'));
    await lastShown.forget(talk);
    await lastShown.forget(talk);
    assert.equal(await lastShown.find(talk), undefined);
    assert.equal(await conversations.meet(talk.conversation), false);
  });

  it("keeps one person's talk in a conversation apart from another's", async () => {
    const { lastShown } = stores();
    const [conversation, person] = [nanoid(), aPerson()];
    const talks = [
      { conversation, person },
      { conversation, person: null },
      { conversation, person: { ...person, objectId: nanoid() } },
      { conversation, person: { ...person, tenantId: nanoid() } },
      { conversation: nanoid(), person },
    ];
    await Promise.all(talks.map((talk, index) => lastShown.keep(talk, shown(`entry-${index}`))));
    for (const [index, talk] of talks.entries()) assert.deepEqual(await lastShown.find(talk), shown(`entry-${index}`));
  });

  it('remembers which entry a message showed, and keeps conversations apart', async () => {
    const { answerMessages, lastShown } = stores();
    const message = { conversation: nanoid(), activity: 'f:1234 / \\ # ?' };
    assert.equal(await answerMessages.find(message), undefined);
    const answer = { entry: 'cost', version: '3f2a9c1', at: LATER };
    await answerMessages.keep(message, answer);
    assert.deepEqual(await answerMessages.find(message), answer);
    assert.equal(await answerMessages.find({ ...message, conversation: nanoid() }), undefined);
    assert.equal(await answerMessages.find({ ...message, activity: 'f:1235' }), undefined);
    assert.equal(await lastShown.find({ conversation: message.conversation, person: null }), undefined);
  });

  it('remembers when each talk last looked at news, apart from what it was shown', async () => {
    const { lastLooked, lastShown } = stores();
    const [conversation, person] = [nanoid(), aPerson()];
    const talk = { conversation, person: null };
    assert.equal(await lastLooked.find(talk), undefined);
    await lastLooked.keep(talk, { at: '2020-01-24T09:00:00.000Z', turn: 'a turn', before: null });
    const look = { at: LATER, turn: 'the next', before: '2020-01-24T09:00:00.000Z' };
    await lastLooked.keep(talk, look);
    assert.deepEqual(await lastLooked.find(talk), look);
    assert.equal(await lastLooked.find({ conversation, person }), undefined);
    assert.equal(await lastShown.find(talk), undefined);
  });
}
