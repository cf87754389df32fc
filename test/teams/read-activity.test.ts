// What each activity means, shown by recorded ones and by the tricks people might try.
import assert from 'node:assert/strict';
import { readAddress } from '../../bot/teams/address.ts';
import { readActivity } from '../../bot/teams/read-activity.ts';
import { admitted, APP, execute, message, PRIYA, recorded, recording, TENANT } from './activities.ts';

const NOW = '2026-11-23T13:31:15.000Z';
const read = (activity: Record<string, unknown>) => readActivity(admitted(activity), NOW);

const incoming = (activity: Record<string, unknown>) => {
  const result = read(activity);
  assert.ok(!('ignored' in result), 'ignored' in result ? result.ignored : '');
  return result;
};
const form = (activity: Record<string, unknown>) => {
  const result = incoming(activity);
  assert.ok(result.kind === 'form');
  return result;
};
const textOf = (activity: Record<string, unknown>) => {
  const result = incoming(activity);
  assert.ok(result.kind === 'message');
  return result.text;
};
const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id }, text });
const bot = mention(`28:${APP}`, '<at>Roundtable</at>');

describe('Reading an activity', () => {
  it('knows the kind and place of everything recorded', () => {
    const seen = recorded.map((name) => {
      const result = read(recording(name));
      return [name.replace('.json', ''), 'ignored' in result ? 'ignored' : `${result.kind} ${result.place}`];
    });
    assert.deepEqual(Object.fromEntries(seen), {
      'conversation-update-group': 'joined group',
      'conversation-update-personal': 'joined personal',
      'conversation-update-staff-channel': 'joined channel',
      'conversation-update-team': 'joined channel',
      'execute-channel': 'form channel',
      'execute-group': 'form group',
      'execute-personal': 'form personal',
      'extension-ask-group': 'message dialog',
      'extension-search-chat-of-two': 'search dialog',
      'extension-search-start-group': 'search dialog',
      'extension-submit-channel': 'form dialog',
      'feedback-personal': 'ignored',
      'install-group': 'joined group',
      'install-personal': 'joined personal',
      'install-staff-channel': 'joined channel',
      'install-team': 'joined channel',
      'message-channel-mention': 'message channel',
      'message-group-mention': 'message group',
      'message-personal': 'message personal',
      'submit-channel': 'form channel',
      'submit-group': 'form group',
      'submit-personal': 'form personal',
    });
  });

  it('takes the person from the activity, with ids in lower case', () => {
    const { person } = form(execute({ from: { id: '29:x', name: 'Priya Raman', aadObjectId: PRIYA.toUpperCase() } }));
    assert.deepEqual(person, { tenantId: TENANT, objectId: PRIYA, name: 'Priya Raman' });
  });

  it('never takes the person from what a card sent', () => {
    const claimed = { verb: 'nominate', person: { objectId: 'someone else' }, from: { aadObjectId: 'someone else' } };
    assert.equal(form(message({ text: undefined, value: claimed })).person.objectId, PRIYA);
  });

  it('gives the activity’s own id, which stays when Teams sends it again', () => {
    for (const name of ['message-personal.json', 'execute-personal.json', 'install-personal.json']) {
      const recordedOne = recording(name);
      assert.equal(incoming(recordedOne).id, recordedOne['id']);
    }
    assert.equal(incoming({ ...recording('submit-personal.json'), id: 'f:17' }).id, 'f:17');
  });

  it('gives the server’s time, not the one in the activity', () => {
    assert.equal(incoming(recording('message-personal.json')).receivedAt, NOW);
  });

  it('reads the same form from Submit and Execute of the same button', () => {
    for (const place of ['personal', 'group', 'channel']) {
      const submitted = form(recording(`submit-${place}.json`));
      const executed = form(recording(`execute-${place}.json`));
      assert.deepEqual({ ...submitted, id: '' }, { ...executed, id: '' });
      assert.equal(submitted.verb, 'nominate/submit');
      assert.deepEqual(submitted.fields, {
        draftId: 'draft-1',
        statement: 'I have been a governor for six years.',
      });
    }
  });

  it('does not count the verb and Teams’ own directives among the fields', () => {
    const data = { verb: 'nominate', msteams: { type: 'messageBack' }, key: 'k1' };
    const submitted = form(message({ text: undefined, value: data }));
    const executed = form(execute({ value: { action: { type: 'Action.Execute', verb: 'nominate', data } } }));
    assert.deepEqual(submitted.fields, { key: 'k1' });
    assert.deepEqual(executed.fields, { key: 'k1' });
  });

  it('ignores a button without a verb', () => {
    assert.deepEqual(read(execute({ value: { action: { data: {} } } })), { ignored: 'a button without a verb' });
    assert.deepEqual(read(execute({ value: undefined })), { ignored: 'a button without a verb' });
  });

  it('gives all threads of a channel one conversation, the channel’s', () => {
    const result = incoming(recording('message-channel-mention.json'));
    assert.equal(result.conversation, '19:roundtable-staff@thread.tacv2');
    assert.equal(incoming(recording('install-staff-channel.json')).conversation, result.conversation);
  });

  it('gives a channel’s address without the thread, so that a later post starts a new one', () => {
    assert.deepEqual(readAddress(incoming(recording('message-channel-mention.json')).address), {
      serviceUrl: 'http://localhost:56150/_connector',
      channelId: 'msteams',
      bot: { id: `28:${APP}`, name: 'Roundtable' },
      conversation: { id: '19:roundtable-staff@thread.tacv2', conversationType: 'channel', tenantId: TENANT },
    });
  });

  it('takes every mention of the bot out of a text', () => {
    assert.equal(textOf(recording('message-channel-mention.json')), 'show the open questions');
    const twice = message({ text: '<at>Roundtable</at> hello <at>Roundtable</at>', entities: [bot, bot] });
    assert.equal(textOf(twice), 'hello');
  });

  it('keeps other people’s mentions as their names', () => {
    const entities = [bot, mention('29:tom', '<at>Tom Okafor</at>')];
    const text = '<at>Roundtable</at> ask <at>Tom Okafor</at>';
    assert.equal(textOf(message({ text, entities })), 'ask Tom Okafor');
  });

  it('keeps what looks like a mention but is none', () => {
    const entities = [mention(`28:${APP}`, ''), { type: 'clientInfo' }];
    assert.equal(textOf(message({ text: '<at>Roundtable</at> $& hi', entities })), '<at>Roundtable</at> $& hi');
  });

  it('gives an empty text when somebody only mentioned the bot', () => {
    assert.equal(textOf(message({ text: '<at>Roundtable</at>&nbsp;', entities: [bot] })), '');
  });

  it('decodes entities once and makes spaces ordinary', () => {
    const text = ' Q&amp;A:\u00a0a&nbsp;&lt;&nbsp;b &amp;lt;\r\nnext ';
    assert.equal(textOf(message({ text })), 'Q&A: a < b &lt;\nnext');
  });

  const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'form.docx' };
  const html = { contentType: 'text/html', content: '<p>&nbsp;</p>' };
  const wordless: Record<string, unknown[]> = {
    'a file': [file],
    'a pasted picture': [{ contentType: 'image/png' }, html],
    'a moving picture': [html],
    'a voice message': [{ contentType: 'audio/mp4' }],
    'a kind of attachment that is not said': [{}],
  };
  for (const [what, attachments] of Object.entries(wordless))
    it(`knows ${what} without words`, () => {
      for (const text of [undefined, '', ' \n'])
        assert.equal(incoming(message({ text, attachments })).kind, 'wordless', JSON.stringify(text));
    });

  it('knows a file beside nothing but the bot’s name, and passes over one in a channel that is not for the bot', () => {
    const { conversation, channelData } = recording('message-channel-mention.json');
    const inChannel = { conversation, channelData, attachments: [file, html] };
    const text = '<at>Roundtable</at>';
    assert.equal(incoming(message({ ...inChannel, text, entities: [bot] })).kind, 'wordless');
    assert.deepEqual(read(message({ ...inChannel, text: '' })), { ignored: 'a file that is not for the bot' });
  });

  it('reads the words beside a file, and the bot’s name alone as a call for help', () => {
    assert.equal(textOf(message({ attachments: [file] })), 'when does it close?');
    assert.equal(textOf(message({ text: '<at>Roundtable</at>', entities: [bot], attachments: [html] })), '');
  });

  it('knows a pressed button without a verb as one that nobody knows', () => {
    for (const value of ['{"verb":"nominate"}', {}, { action: 'submit' }, { verb: '' }, []]) {
      const pressed = form(message({ text: undefined, value }));
      assert.deepEqual([pressed.verb, pressed.fields], ['', {}]);
    }
  });

  const ignored: Record<string, Record<string, unknown>> = {
    'a sender without an Entra object id': message({ from: { id: '29:x', name: 'Someone' } }),
    'a message without text': message({ text: '  ' }),
    'no known kind of conversation': message({ conversation: { id: 'a:1', tenantId: TENANT } }),
    'an event the service does not follow': message({ type: 'messageReaction' }),
  };
  for (const [reason, activity] of Object.entries(ignored))
    it(`ignores ${reason}`, () => {
      assert.deepEqual(read(activity), { ignored: reason });
    });

  it('reads Teams’ own feedback as a form, of the message it is about, whether the words come as JSON or not', () => {
    const given = (feedback: unknown, reaction = 'dislike') => ({
      ...recording('feedback-personal.json'),
      replyToId: '17',
      value: { actionName: 'feedback', actionValue: { reaction, feedback } },
    });
    const said = {
      '{"feedbackText":"Which?"}': 'Which?',
      'Which?': 'Which?',
      '{}': '',
      '{"feedbackText":7}': '',
      '': '',
    };
    for (const [feedback, reason] of Object.entries(said)) {
      const { verb, fields, person } = form(given(feedback));
      assert.deepEqual([verb, fields], ['feedback', { message: '17', reaction: 'dislike', reason }]);
      assert.equal(person.objectId, PRIYA);
    }
    for (const broken of [given('', 'love'), given(7), { ...given(''), value: { actionName: 'other' } }])
      assert.deepEqual(read(broken), { ignored: 'feedback on no message' });
  });

  it('ignores an uninstallation, and people who join', () => {
    const removed = { ...recording('install-personal.json'), action: 'remove' };
    const colleague = { ...recording('conversation-update-group.json'), membersAdded: [{ id: '29:tom' }] };
    for (const activity of [removed, colleague]) assert.ok('ignored' in read(activity));
  });

  it('reads no more than a person can have sent, so that no text holds the service up', () => {
    const long = [message({ text: 'a'.repeat(100_000) }), message({ text: '<at'.repeat(40_000) })];
    for (const activity of long) assert.ok(textOf(activity).length <= 28_000);
  });
});
