// What Teams writes around typed words never reaches what people are answered by.
import assert from 'node:assert/strict';
import { readActivity } from '../../bot/teams/read-activity.ts';
import { admitted, APP, message } from './activities.ts';

const textOf = (activity: Record<string, unknown>): string => {
  const read = readActivity(admitted(activity), '2026-11-23T13:31:15.000Z');
  assert.ok('kind' in read && read.kind === 'message');
  return read.text;
};
const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id }, text });
const bot = mention(`28:${APP}`, '<at>Roundtable</at>');

describe('The text of a message', () => {
  const nameless = (id: string, name: string, text: string | null = null) => ({
    type: 'mention',
    mentioned: { id, name },
    text,
  });
  const botId = `28:${APP}`;
  const reply = '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><p>Old</p></blockquote>';
  const around: [what: string, text: string, words: string, entities?: unknown[]][] = [
    [
      'a mention whose entity has no text',
      '<at>Roundtable</at> documents',
      'documents',
      [nameless(botId, 'Roundtable')],
    ],
    ['one in other letter case', '<at>roundtable</at> documents', 'documents', [bot]],
    ['one with an id', '<at id="0">Roundtable</at> documents', 'documents', [bot]],
    ['one that is not as the entity says', '<at>Round table (council)</at> documents', 'documents', [bot]],
    ['one that is escaped on one side', '<at>Q&amp;A</at> documents', 'documents', [nameless(botId, 'Q&A')]],
    ['one that is no element', '@Roundtable documents', 'documents', [mention(botId, '@Roundtable')]],
    [
      'one beside another person’s, of whom no text is given either',
      '<at>Roundtable</at> ask <at>Tom Okafor</at>',
      'ask Tom Okafor',
      [nameless(botId, 'Roundtable'), nameless('29:tom', 'Tom Okafor')],
    ],
    [
      'one beside a tag’s, which stays as its name',
      '<at>Roundtable</at> who of <at>Governors &amp; clerks</at>?',
      'who of Governors & clerks?',
      [bot, { type: 'mention', mentioned: { id: 'tag', name: 'Governors & clerks', type: 'tag' }, text: null }],
    ],
    ['a quoted reply', '<quoted messageId="1772050244572"/> documents', 'documents', [{ type: 'quotedReply' }]],
    ['a quoted reply with words in it', '<quoted messageId="1">Old words</quoted>documents', 'documents'],
    ['nothing but a quoted reply', '<quoted messageId="1772050244572"/>', '', [{ type: 'quotedReply' }]],
    ['two quoted replies', '<quoted messageId="1"/>one <QUOTED messageId="2"/>two', 'one two'],
    ['the message that is answered', `${reply}<quoted messageId="1"/>documents`, 'documents'],
    ['a moving picture', '<readonly title="GIF"><img src="x"></readonly> documents', 'documents'],
    ['a card', 'documents<attachment id="1"></attachment>', 'documents'],
  ];
  for (const [what, text, words, entities = []] of around)
    it(`takes out ${what}`, () => {
      assert.equal(textOf(message({ text, entities })), words);
    });

  it('keeps words that only look like Teams’ own, as people type them', () => {
    assert.equal(
      textOf(message({ text: '&lt;quoted messageId="1"/&gt; is what?' })),
      '<quoted messageId="1"/> is what?',
    );
    assert.equal(textOf(message({ text: 'quoted: 3 < 4' })), 'quoted: 3 < 4');
  });
});
