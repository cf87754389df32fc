// The words of a message that somebody points at, whatever Teams wrote around them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { messageText } from '../../bot/teams/plain-text.ts';

const REPLY = 'itemscope itemtype="http://schema.skype.com/Reply" itemid="1795440671482"';

describe('the words of a message', () => {
  const cases: [what: string, html: string, words: string][] = [
    ['have no markup', '<p>Who <strong>pays</strong> for <em>cover</em>?</p>', 'Who pays for cover?'],
    [
      'keep the names of people mentioned',
      '<div><at id="0">Tom Okafor</at>,&nbsp;who pays?</div>',
      'Tom Okafor, who pays?',
    ],
    [
      'stand in lines as they were written',
      '<p>One?</p>\n<p>&nbsp;</p><ul><li>two<br>three</li></ul>',
      'One?\ntwo\nthree',
    ],
    ['are decoded once', '<p>Q&amp;A: a &lt;b&gt; &amp;lt; &quot;c&quot;</p>', 'Q&A: a <b> &lt; "c"'],
    ['are not those of the message they answer to', `<blockquote ${REPLY}><p>Old</p></blockquote><p>New</p>`, 'New'],
    ['are not those of the message they quote', '<quoted messageId="1"/><p>New</p>', 'New'],
    ['go on behind what never ends', '<attachment id="1"><p>New</p>', 'New'],
    ['are those of a quotation, too', '<blockquote><p>Old</p></blockquote><p>New</p>', 'Old\nNew'],
    ['are none where there is only a card or a picture', '<attachment id="1"></attachment><img alt="x" src="y">', ''],
    ['keep what is no markup', '3 < 4, and 5 > 4', '3 < 4, and 5 > 4'],
  ];
  for (const [what, html, words] of cases)
    it(what, () => {
      assert.equal(messageText(html, 'html'), words);
    });

  it('are as written where the message is text', () => {
    assert.equal(messageText(' a <b> &amp; c\r\nd ', 'text'), 'a <b> &amp; c\nd');
  });

  it('are exactly what somebody typed, when Teams has written it as HTML', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const html = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
        const typed = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
        assert.equal(messageText(html, 'html'), typed.join('\n'));
      }),
    );
  });

  it('are no more than a person can have sent, so that no text holds the service up', () => {
    for (const part of ['<attachment>', '<p', '<', ' ', '\n ']) {
      assert.ok(messageText(part.repeat(100_000), 'html').length <= 28_000);
    }
  });
});
