// Searching while somebody writes to others: answers to insert, or why there are none.
import assert from 'node:assert/strict';
import { madeUp } from '../builders.ts';
import { actionsOf, textOf } from '../playground/card.ts';
import { recording } from './activities.ts';
import { aBot, CARD, nothingKept, search, searching, type Attachment } from './extension.ts';

const titles = (found: Attachment[]) => found.map(({ preview }) => preview.content['title']);

describe('finding an answer for a message', () => {
  it('gives a list with a card to insert for each, the best first, and keeps nothing', async () => {
    const bot = aBot();
    const { composeExtension } = await bot.said(search);
    assert.equal(composeExtension?.type, 'result');
    assert.equal(composeExtension.attachmentLayout, 'list');
    const [first, ...others] = composeExtension.attachments ?? [];
    assert.equal(first?.contentType, CARD);
    assert.equal(first.preview.contentType, 'application/vnd.microsoft.card.thumbnail');
    assert.equal(first.preview.content['title'], 'What is the steering group?');
    assert.match(textOf(first.content), /^What is the steering group\?[^]*Reviewed \d+ \w+ \d+, \w/u);
    assert.ok(others.length > 0 && others.length < 15);
    assert.deepEqual(
      [first, ...others].flatMap(({ content }) => actionsOf(content)),
      [],
      'the bot may not be in that chat',
    );
    await nothingKept(bot);
  });

  it("begins with the council's examples", async () => {
    const examples = madeUp.service.examples.map((id) => madeUp.faq.find((one) => one.id === id)?.title);
    assert.deepEqual(titles(await aBot().found(recording('extension-search-start-group.json'))), examples);
    assert.deepEqual(titles(await aBot().found(searching('  '))), examples);
  });

  it('gives the part of the list that Teams asks for, and nothing behind its end', async () => {
    const { found } = aBot();
    const all = titles(await found(search));
    const part = async (skip: number, count: number) =>
      titles(await found(searching('steering group', { skip, count })));
    assert.deepEqual(await part(1, 2), all.slice(1, 3));
    assert.deepEqual(await part(all.length, 25), []);
  });

  it('reads whatever stands for a part as all of the list', async () => {
    const { found } = aBot();
    const all = titles(await found(search));
    for (const odd of [undefined, null, {}, { skip: -1, count: 'x' }, { skip: 0, count: 1e9 }])
      assert.deepEqual(titles(await found(searching('steering group', odd))), all);
  });

  it('says whom to ask when nothing fits, and when there is no answer yet', async () => {
    const { said } = aBot();
    for (const [text, says] of [
      ['xylophone lessons', /^We did not find an answer to that/u],
      ['which network are we in', /^The council has not answered this yet/u],
    ] as const) {
      const { composeExtension } = await said(searching(text));
      assert.equal(composeExtension?.type, 'message');
      assert.match(composeExtension.text ?? '', says);
      assert.ok(composeExtension.text?.includes(madeUp.service.contact.email));
    }
  });

  it('says whom to contact about what belongs elsewhere, offers no answer, and keeps nothing', async () => {
    const bot = aBot();
    const { composeExtension } = await bot.said(searching('steering group? a pupil told me her dad hits her'));
    assert.equal(composeExtension?.type, 'message');
    const [signpost] = madeUp.signpostFiles.filter(({ id }) => id === 'safeguarding');
    assert.ok(composeExtension.text?.includes(signpost?.title ?? '?'));
    assert.equal(composeExtension.attachments, undefined);
    await nothingKept(bot);
  });
});
