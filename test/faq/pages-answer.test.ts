// The page of an answer: as it stands, as it was on a day, how it has changed; and what it says where there is no answer.
import assert from 'node:assert/strict';
import { storesOver } from '../../app.ts';
import { cards } from '../../features/faq/cards.ts';
import { pages } from '../../features/faq/web/pages.ts';
import { missing } from '../../platform/web-page.ts';
import { aDocument, aForm, anEntry, aWorld, factsOf, madeUp, someContent } from '../builders.ts';
import { htmlOf, MARKUP, NAUGHTY, toldTo, watched } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';
import { askedBy, asOfficer, drafted, opened, published, withOfficers } from './living/officers.ts';

const ID = 'sg-frequency';
const TWICE = 'There are **two** formal meetings a month.';
const SOURCE = 'Letter of 2 November 2026';
const FIRST = madeUp.faq.find(({ id }) => id === ID)?.answer ?? '';

type World = ReturnType<typeof aWorld>;
const look = (world: World, id: string, query = {}, page = 'GET /questions/{id}') =>
  visit(world, page, { parameters: { id }, query });
const told = async (...given: Parameters<typeof look>) => toldTo(pages.answer, await look(...given));
const history = (world: World, id: string) => look(world, id, {}, 'GET /questions/{id}/history');

/** The service since 23 November 2026, with another answer on 30 November that was taken back on 4 December. */
async function aHistory(): Promise<World> {
  const world = withOfficers();
  await askedBy(world, 'zoe', 'help');
  world.clock.now = '2026-11-30T11:00:00.000Z';
  await published(world, await drafted(world, ID, { answer: TWICE, sources: SOURCE }));
  world.clock.now = '2026-12-04T11:00:00.000Z';
  const { inputs, entry, draft } = await opened(world, ID);
  const withdrawn = await asOfficer(world, 'faq.withdraw', { ...inputs, entry, draft, why: 'It was wrong' });
  await published(world, factsOf(cards.draft, withdrawn), { reason: 'It is wrong' });
  world.clock.now = '2026-12-07T11:00:00.000Z';
  return world;
}

describe('the page of an answer', () => {
  const red = anEntry({
    id: 'red',
    title: 'What is the red bus?',
    cites: ['plan'],
    related: ['blue'],
    answer: 'It is **red**.',
  });
  const blue = anEntry({ id: 'blue', title: 'What is the blue bus?', source: [] });
  const open = anEntry({
    id: 'open',
    title: 'Where do zebras graze?',
    status: 'unanswered',
    answer: '',
    related: ['blue'],
  });
  const plan = aDocument({ id: 'plan', title: 'The plan', url: 'https://example.org/plan.pdf', published: '2026-11' });
  const content = someContent({ faq: [red, blue, open], documents: [plan] });

  it('says what the card says: the answer, its source with a link, its review, a newer document, related questions', async () => {
    const world = aWorld({ content });
    const { answer, related } = await told(world, 'red');
    const card = factsOf(cards.answer, await world.app.dispatch(aForm('faq.show', { id: 'red' })));
    assert.deepEqual({ ...answer, pass: null }, { ...card, pass: null });
    assert.deepEqual(related, [{ id: 'blue', title: blue.title }]);
    const html = await htmlOf(await look(world, 'red'));
    assert.match(html, /<h1[^>]*>What is the red bus\?<\/h1>/);
    assert.match(html, /It is <strong>red<\/strong>\./);
    assert.match(html, /<a class="govuk-link" href="https:\/\/example\.org\/plan\.pdf">Open “The plan”<\/a>/);
    assert.match(html, /Reviewed 5 October 2026, Senior adviser/);
    assert.match(html, /“The plan”, which has a newer version/);
  });

  it('costs no request of storage', async () => {
    const { tables, calls } = watched();
    const world = aWorld({ content, ...storesOver(tables) });
    await look(world, 'red');
    assert.deepEqual(calls, []);
  });

  it('says of a question without an answer that there is none yet, and how to hear of one', async () => {
    const world = aWorld({ content });
    const { answer, withdrawn, related } = await told(world, 'open');
    assert.deepEqual([answer, withdrawn, related], [null, null, [{ id: 'blue', title: blue.title }]]);
    const html = await htmlOf(await look(world, 'open'));
    assert.match(html, /We have not answered this yet\./);
    assert.match(html, /<a href="\/questions\/ask\?q=Where%20do%20zebras%20graze%3F"[^>]*>\s*I want to know this too/);
    assert.ok(!html.includes('Did this answer your question?'));
  });

  for (const id of ['gone', '__proto__', 'constructor', '../red', 'ŵ'])
    it(`is missing where no entry is called so, and so is its history: ${id}`, async () => {
      assert.equal(await look(aWorld({ content }), id), missing);
      assert.equal(await history(aWorld({ content }), id), missing);
    });

  it('shows whatever officers write as text and as their Markdown, and nothing as markup', async () => {
    for (const text of NAUGHTY) {
      const entry = anEntry({ id: 'odd', title: text, answer: text, source: [text], ownerRole: text });
      const { matcher } = aWorld({ content }).ports;
      const html = await htmlOf(await look(aWorld({ content: { ...content, faq: [entry] }, matcher }), 'odd'));
      assert.doesNotMatch(html, MARKUP, text);
    }
  });
});

describe('an answer as it was on a day', () => {
  it('is what the card of that day says', async () => {
    const world = await aHistory();
    const { then } = await told(world, ID, { on: '1 December 2026' });
    assert.deepEqual(
      [then?.was, then?.answer, then?.from, then?.to],
      ['answered', TWICE, '30 November 2026', '4 December 2026'],
    );
    assert.match(
      await htmlOf(await look(world, ID, { on: '2026-12-01' })),
      /This is what we said on 1 December 2026\. We said so from 30 November 2026 to 4 December 2026\./,
    );
    assert.match(
      await htmlOf(await look(world, ID, { on: '2026-12-05' })),
      /We had no answer to this on 5 December 2026/,
    );
    assert.match(
      await htmlOf(await look(world, ID, { on: '24/1/2020' })),
      /We do not know what we said on 24 January 2020\. We have kept this answer since 23 November 2026/,
    );
  });

  it('is the last day of a month that is written alone, and says from which day on we know', async () => {
    const world = await aHistory();
    assert.equal((await told(world, ID, { on: 'November 2026' })).then?.day, '30 November 2026');
    assert.equal((await told(world, ID, { on: 'December 2026' })).then?.day, '7 December 2026');
    assert.equal((await told(world, ID, { on: 'January 2027' })).wrong, 'to come');
    assert.match(
      await htmlOf(await look(world, ID)),
      /January 2020\. We have kept this answer since 23 November 2026\./,
    );
    assert.doesNotMatch(await htmlOf(await look(aWorld(), ID)), /We have kept/);
  });

  for (const [on, wrong] of [
    ['soon', 'no day'],
    ['31 February 2026', 'no day'],
    ['8 December 2026', 'to come'],
    ['<b>', 'no day'],
  ] as const)
    it(`comes back with what was typed, and with what is wrong: ${on}`, async () => {
      const world = await aHistory();
      const reply = await look(world, ID, { on });
      const facts = toldTo(pages.answer, reply);
      assert.deepEqual([facts.wrong, facts.on, facts.then], [wrong, on, null]);
      assert.equal(reply.kind === 'page' && reply.status, 422);
      const html = await htmlOf(reply);
      assert.match(html, /<title>Error: /);
      assert.match(html, /<a href="#on">/);
      assert.match(html, /id="on" name="on"/);
    });
});

describe('the history of an answer', () => {
  it('is each text that stood, the latest first, with the words that were added and removed', async () => {
    const world = await aHistory();
    const { steps } = toldTo(pages.history, await history(world, ID));
    assert.deepEqual(
      steps.map(({ day, is }) => [day, is]),
      [
        ['4 December 2026', 'withdrawn'],
        ['30 November 2026', 'changed'],
        ['23 November 2026', 'first'],
      ],
    );
    const joined = (without: string) =>
      steps[1]?.text
        .filter(({ is }) => is !== without)
        .map(({ text }) => text)
        .join('');
    assert.equal(joined('removed'), 'There are two formal meetings a month.');
    assert.equal(joined('added'), FIRST.replaceAll('**', ''));
    const html = await htmlOf(await history(world, ID));
    assert.match(html, /<ins><span class="govuk-visually-hidden"> added: <\/span>/);
    assert.match(html, /<del><span class="govuk-visually-hidden"> removed: <\/span>/);
  });

  it('names nobody, and tells nothing of what is still to come', async () => {
    const world = await aHistory();
    await published(world, await drafted(world, ID, { answer: 'Never.', sources: SOURCE, from: '2027-01-04' }));
    const reply = await history(world, ID);
    assert.equal(toldTo(pages.history, reply).steps.length, 3);
    for (const secret of ['Olive', 'Oscar', 'It was wrong', 'Never.'])
      assert.ok(!(await htmlOf(reply)).includes(secret), secret);
  });

  it('says on the page of the answer since when there is none', async () => {
    const world = await aHistory();
    assert.equal((await told(world, ID)).withdrawn, '4 December 2026');
    assert.match(await htmlOf(await look(world, ID)), /We took our answer back on 4 December 2026/);
  });

  it('is empty where there never was an answer', async () => {
    const world = withOfficers();
    await world.app.refresh();
    const open = madeUp.faq.find(({ status }) => status === 'unanswered')?.id ?? '';
    const reply = await history(world, open);
    assert.deepEqual(toldTo(pages.history, reply).steps, []);
    assert.match(await htmlOf(reply), /nothing has changed/);
  });
});
