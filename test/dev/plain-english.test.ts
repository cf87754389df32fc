// What people read is held to plain English: sentences that are short and active, without words that officers would not say.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remarksOnContent } from '../../dev/plain-english/content.ts';
import { remarksOn } from '../../dev/plain-english/remarks.ts';

describe('a text that people read', () => {
  const remarksIn = (text: string): string[] => remarksOn(text).map(({ remark }) => remark);

  it('is plain where an officer would say it on the telephone', () => {
    for (const text of [
      'The council has not answered this yet. Send it to officers and they will reply to you here.',
      'Not sent. See the list of problems at the top.',
      'Nothing was lost. Type your question, or type help.',
      'Keep this code. It proves we have your nomination.',
      'Send **your nomination** by 11:59pm on Thursday 25 March 2027:\n\n- type *nominate*\n- or [read the documents](https://example.org).',
    ])
      assert.deepEqual(remarksIn(text), []);
  });

  it('says who does what', () => {
    assert.deepEqual(remarksIn('The answer was sent. It is kept.'), [
      'Say who does it: "sent"',
      'Say who does it: "kept"',
    ]);
  });

  it('has at most 25 words in a sentence, or in an item of a list', () => {
    const words = (count: number) => `So${' so'.repeat(count - 1)}`;
    assert.deepEqual(remarksIn(`${words(25)}. ${words(25)}.\n- ${words(25)}\n- ${words(25)}`), []);
    assert.deepEqual(remarksIn(`- ${words(26)}`), ['It has 26 words: say it in two sentences']);
  });

  it('has no word that people do not say', () => {
    assert.deepEqual(remarksIn('Please utilise it prior to Friday.'), [
      'In place of "utilise" write "use"',
      'In place of "prior to" write "before"',
      'Leave out "Please"',
    ]);
  });

  it('is found in the files of a council, without what people type', () => {
    const folder = mkdtempSync(join(tmpdir(), 'roundtable-'));
    writeFileSync(
      join(folder, 'help.json'),
      JSON.stringify({ help: { description: 'Please ask', alsoSaid: ['please help'] } }),
    );
    writeFileSync(join(folder, 'a.md'), '---\ntitle: please\n---\n\nIt was written.\n');
    writeFileSync(join(folder, 'README.md'), 'Please read this.');
    writeFileSync(join(folder, 'broken.json'), '{');
    const remarks = remarksOnContent(folder);
    rmSync(folder, { recursive: true });
    assert.deepEqual(remarks, [
      'a.md: "It was written." Say who does it: "written".',
      'help.json: "Please ask" Leave out "Please".',
    ]);
  });
});
