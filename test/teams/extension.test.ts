// What the message extension refuses, and what it says when something goes wrong.
import assert from 'node:assert/strict';
import { readActivity } from '../../bot/teams/read-activity.ts';
import { extensionCommands } from '../../bot/teams/read-extension.ts';
import { NOW } from '../builders.ts';
import { textOf } from '../playground/card.ts';
import { admitted, azure, OTHER_TENANT } from './activities.ts';
import { aBot, ask, changed, nothingKept, pressing, search, submit, type Json } from './extension.ts';

describe('the message extension that fails', () => {
  const failing = () => Promise.reject(new Error('disk full at /mnt/secret'));

  it('says so calmly with a reference, in the list and in the dialog', async () => {
    const { said, shown, reports } = aBot({ dispatch: failing, search: failing });
    const { composeExtension } = await said(search);
    assert.equal(composeExtension?.type, 'message');
    assert.match(composeExtension.text ?? '', /Something went wrong on our side.*TAS-7K3M-9QXD/u);
    for (const activity of [ask, submit]) assert.match(textOf(await shown(activity)), /TAS-7K3M-9QXD/u);
    assert.deepEqual(reports, Array(3).fill('A turn failed, reference TAS-7K3M-9QXD'));
  });
});

describe('the message extension refuses', () => {
  it('whoever is of another tenant, or sends no token', async () => {
    const foreign = { tenantId: OTHER_TENANT, conversationType: 'groupChat', id: '19:x' };
    for (const activity of [search, ask, submit]) {
      const elsewhere = { ...activity, conversation: foreign, channelData: { tenant: { id: OTHER_TENANT } } };
      assert.equal((await aBot().send(elsewhere)).status, 403);
      const mixed = { ...activity, channelData: { tenant: { id: OTHER_TENANT } } };
      assert.equal((await aBot().send(mixed)).status, 403);
      assert.equal((await aBot({}, azure).send(activity)).status, 401);
    }
  });

  it('commands and payloads that are not ours, without running anything', async () => {
    const bot = aBot();
    const odd = [
      changed(search, { commandId: 'other' }),
      changed(ask, { commandId: extensionCommands.search }),
      changed(ask, { messagePayload: 'text' }),
      pressing({ id: 'steering-group' }),
      { ...submit, value: null },
      { ...ask, name: 'composeExtension/selectItem' },
      { ...ask, from: { id: '29:guest' } },
    ];
    for (const activity of odd) assert.equal((await bot.send(activity)).status, 501);
    await nothingKept(bot);
  });

  it('to take a person from what the card or the message says', () => {
    const posing = { aadObjectId: 'somebody', person: { objectId: 'somebody' }, from: { aadObjectId: 'somebody' } };
    const incoming = readActivity(admitted(pressing({ verb: 'faq.show', ...posing })), NOW);
    assert.ok('person' in incoming);
    assert.equal(incoming.person.objectId, (submit['from'] as Json)['aadObjectId']);
  });
});
