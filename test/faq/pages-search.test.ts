// A search on the page of questions finds what the bot finds, says so when it is not sure, and leaves nothing behind.
import assert from 'node:assert/strict';
import { pages } from '../../features/faq/web/pages.ts';
import { storesOver } from '../../app.ts';
import { cards } from '../../features/faq/cards.ts';
import { redirect } from '../../platform/web-page.ts';
import { aForm, anEntry, aMessage, aWorld, down, drain, factsOf, madeUp, someContent } from '../builders.ts';
import { answer, asked, asker, idOf, KEY, pressedOn } from '../questions/asked.ts';
import { htmlOf, NAUGHTY, toldTo, watched } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';

const red = anEntry({
  id: 'red',
  title: 'What is the red bus?',
  alsoAskedAs: ['tell me of the red bus'],
  related: ['blue'],
});
const blue = anEntry({ id: 'blue', title: 'What is the blue bus?' });
const open = anEntry({ id: 'open', title: 'Where do zebras graze?', status: 'unanswered', answer: '' });
const content = someContent({ faq: [red, blue, open], service: { ...madeUp.service, examples: ['red'] } });

type World = ReturnType<typeof aWorld>;
const look = (world: World, q: string) => visit(world, 'GET /questions', { query: { q } });
async function searched(world: World, q: string) {
  const { search } = toldTo(pages.questions, await look(world, q));
  assert.ok(search);
  return search;
}
const first = async (world: World, q: string) => {
  const [found] = (await searched(world, q)).found;
  assert.ok(found);
  return found;
};

describe('a search on the page of questions', () => {
  it('shows the answer that the bot shows, with its source and related questions', async () => {
    const world = aWorld({ content });
    const { answer, related } = await first(world, 'What is the red bus?');
    const card = factsOf(cards.answer, await world.app.dispatch(aMessage('What is the red bus?')));
    assert.equal(answer?.id, card.id);
    assert.deepEqual(related, card.related);
    const html = await htmlOf(await look(world, 'What is the red bus?'));
    assert.match(html, /<a class="govuk-link" href="\/questions\/red">What is the red bus\?<\/a>/);
    assert.match(html, /They are green\./);
    assert.match(html, /Where this comes from:\s+A letter/);
  });

  it('takes several questions one by one, as the bot does', async () => {
    const { found, more } = await searched(
      aWorld({ content }),
      'What is the red bus? What is the blue bus? Where do zebras graze?',
    );
    assert.deepEqual(
      found.map(({ heading, answer, known }) => [heading, answer?.id ?? null, known?.id ?? null]),
      [
        ['What is the red bus?', 'red', null],
        ['What is the blue bus?', 'blue', null],
        ['Where do zebras graze?', null, 'open'],
      ],
    );
    assert.equal(more, 0);
  });

  it('says that it is not sure, and what may be meant', async () => {
    const world = aWorld({ content });
    const { answer, options } = await first(world, 'bus');
    assert.equal(answer, null);
    assert.ok(['blue', 'red'].every((id) => options.some((option) => option.id === id)));
    const html = await htmlOf(await look(world, 'bus'));
    assert.match(html, /We are not sure what you asked\. Did you mean:/);
    assert.match(html, /You searched for “<bdi>bus<\/bdi>”/);
    assert.match(html, /href="\/questions\/ask\?q=bus"/);
  });

  it('says that a question has no answer yet, and how to send it to officers', async () => {
    const world = aWorld({ content });
    assert.deepEqual((await first(world, 'Where do zebras graze?')).known, { id: 'open', title: open.title });
    const strange = await first(world, 'qwertz yxcvb');
    assert.deepEqual([strange.answer, strange.known, strange.options], [null, null, []]);
    const html = await htmlOf(await look(world, 'qwertz yxcvb & more'));
    assert.match(html, /We have not answered this yet/);
    assert.match(html, /href="\/questions\/ask\?q=qwertz%20yxcvb%20%26%20more"/);
  });

  it('shows what officers replied to whoever asked the same, and what it can without them', async () => {
    const world = await asked(0);
    const text = 'Are there biscuits?';
    await world.app.dispatch(aForm('question.pass', { formKey: KEY, asked: text }, asker(1)));
    await drain(world);
    await pressedOn(world, idOf(text), 'question.answer', answer);
    const { replied, answer: none } = await first(world, 'are there BISCUITS');
    assert.deepEqual(
      [replied, none],
      [{ answer: answer.answer, sources: [answer.source], day: '23 November 2026' }, null],
    );
    assert.match(
      await htmlOf(await look(world, 'are there biscuits')),
      /Officers replied on 23 November 2026[^]*<strong>half a day<\/strong>/,
    );
    const without = aWorld({ content, questions: { ...world.ports.questions, find: down } });
    assert.equal((await first(without, 'are there biscuits')).replied, null);
    assert.equal(without.reports[0]?.what, 'looking for what officers replied');
  });

  it('points to whom to contact first, and shows nothing of what was typed', async () => {
    const world = aWorld({ content });
    const typed = 'What is the red bus? Somebody hits her at home';
    const { elsewhere, found, asked: shown } = await searched(world, typed);
    assert.ok(elsewhere);
    assert.deepEqual([found, shown], [[], '']);
    const html = await htmlOf(await look(world, typed));
    assert.match(html, /Who to contact/);
    assert.ok(!html.includes('hits her'));
  });

  it('leads to what an answer said on a day', async () => {
    const world = aWorld({ content });
    assert.deepEqual(
      await look(world, 'What is the red bus, as it was on 24 January 2020?'),
      redirect('/questions/red?on=2020-01-24'),
    );
    assert.ok((await searched(world, 'What is the red bus, as it was on 24 January 2090?')).found.length > 0);
  });

  it('writes nothing down', async () => {
    const { tables, calls } = watched();
    const world = aWorld({ content, ...storesOver(tables) });
    await world.app.refresh();
    calls.length = 0;
    for (const q of ['What is the red bus?', 'bus', 'qwertz', 'Where do zebras graze?', 'Somebody hits her'])
      await look(world, q);
    assert.deepEqual(
      calls.filter(({ did }) => did === 'write' || did === 'remove'),
      [],
    );
    calls.length = 0;
    await look(world, 'What is the red bus?');
    assert.deepEqual(calls, [], 'an answer needs no storage');
  });

  it('asks nothing where nothing, or nothing that can be seen, was typed', async () => {
    for (const q of ['', '   ', '\u200B'])
      assert.equal(toldTo(pages.questions, await look(aWorld({ content }), q)).search, null);
  });

  it('gives what was typed back as text, whatever it is', async () => {
    const world = aWorld({ content });
    const plain = await htmlOf(await look(world, 'qwertz'));
    const tags = (html: string) => html.match(/<[a-z/!][^\s>]*/giu)?.length;
    for (const text of NAUGHTY) {
      const html = await htmlOf(await look(world, text));
      assert.ok(!html.includes(text) || !/[<>"'&]/u.test(text), text);
      if ((await searched(world, text)).found[0]?.options.length === 0) assert.equal(tags(html), tags(plain), text);
    }
    assert.match(await htmlOf(await look(world, '{{ 7 * 7 }}')), /{{ 7 \* 7 }}/);
  });

  it('is cut where it is longer than any question, and stays quick', async () => {
    const { asked: shown } = await searched(aWorld({ content }), 'x'.repeat(100_000));
    assert.equal(shown.length, 1000);
  });
});
