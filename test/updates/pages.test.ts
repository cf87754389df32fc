// The pages of updates: all of them, each at its address for good, and the feed.
import assert from 'node:assert/strict';
import { cards } from '../../features/updates/cards.ts';
import { pages } from '../../features/updates/web/pages.ts';
import { factsOf, madeUp } from '../builders.ts';
import { htmlOf, MARKUP, NAUGHTY, toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';
import { aWriting, fieldsOf, officer, other, publishes, type Writing } from './writing.ts';

const look = (world: Writing, number: string, query = {}) =>
  visit(world, 'GET /updates/{number}', { parameters: { number }, query });

/** Corrects update 1. */
async function corrects(world: Writing, purpose: string): Promise<void> {
  const form = factsOf(cards.form, await world.presses(officer, 'update.open', { of: 1 }));
  const typed = fieldsOf(form, { purpose, change: 'the closing date' });
  const { version } = factsOf(cards.preview, await world.presses(officer, 'update.save', typed));
  const asked = factsOf(cards.preview, await world.presses(officer, 'update.ask', { of: 1, version }));
  await world.presses(other, 'update.approve', { of: 1, version: asked.version });
}

describe('the pages of updates', () => {
  it('say where to look while there is none', async () => {
    const html = await htmlOf(await visit(aWriting(), 'GET /updates'));
    assert.match(html, /We have not published an update yet\..*href="\/questions"/su);
  });

  it('list the newest first, and have each with its sections under headings', async () => {
    const world = aWriting();
    await publishes(world, { purpose: 'The first', mythbusting: '**Is it?**\n\nYes.', news: '- A\n- B', dates: '' });
    await publishes(world, { purpose: 'The second' });
    const list = toldTo(pages.updates, await visit(world, 'GET /updates'));
    assert.deepEqual(
      list.updates.map(({ number, purpose }) => [number, purpose]),
      [
        [2, 'The second'],
        [1, 'The first'],
      ],
    );
    const html = await htmlOf(await look(world, '1'));
    assert.deepEqual(
      [...html.matchAll(/<h2 class="govuk-heading-m">(?<title>[^<]*)</gu)].map(({ groups }) => groups?.['title']),
      ['Purpose', 'News', 'Mythbusting'],
    );
    assert.match(html, /<strong>Is it\?<\/strong>/u);
    assert.match(html, /<li>A<\/li>\s*<li>B<\/li>/u);
  });

  it('keep what an update said before it was corrected, and say what was corrected and when', async () => {
    const world = aWriting();
    await publishes(world, { purpose: 'It closes in May' });
    await corrects(world, 'It closes in March');
    const now = await htmlOf(await look(world, '1'));
    assert.match(now, /It closes in March/u);
    assert.match(now, /Corrected at 9:31am on Monday 23 November 2026: <bdi>the closing date<\/bdi>/u);
    const before = await htmlOf(await look(world, '1', { edition: '1' }));
    assert.match(before, /It closes in May/u);
    assert.match(before, /This is the update before we corrected it/u);
  });

  it('are none of what there is not', async () => {
    const world = aWriting();
    await publishes(world);
    for (const number of ['2', '0', '-1', '01', '1.0', 'feed', '99999', '__proto__'])
      assert.equal((await look(world, number)).kind, 'missing', number);
    for (const edition of ['2', '0', '', 'x'])
      assert.equal((await look(world, '1', { edition })).kind, 'missing', edition);
  });

  it('show whatever officers wrote as text', async () => {
    for (const text of NAUGHTY) {
      const editions = [{ edition: 2, at: text, change: text }];
      const reply = pages.update.with({
        number: 1,
        day: text,
        sections: [{ title: text, text }],
        editions,
        edition: 2,
      });
      assert.doesNotMatch(await htmlOf(reply), MARKUP, text);
      const one = { number: 1, day: text, purpose: text, change: text };
      const page = { from: 1, to: 1, of: 1, previous: null, next: null };
      assert.doesNotMatch(await htmlOf(pages.updates.with({ updates: [one], page })), MARKUP, text);
    }
  });
});

describe('the feed of updates', () => {
  const feedOf = async (world: Writing): Promise<string> => {
    const reply = await visit(world, 'GET /updates/feed.xml');
    assert.ok(reply.kind === 'file' && reply.type === 'application/atom+xml');
    return reply.text;
  };

  it('has each by the address that it keeps, with the moment of its last change', async () => {
    const world = aWriting();
    await publishes(world, { purpose: 'Fish & chips' });
    world.clock.now = '2026-11-24T09:30:00.000Z';
    await corrects(world, 'Fish & "chips"');
    const feed = await feedOf(world);
    const [, ...entries] = feed.split('<entry>');
    assert.equal(entries.length, 1);
    const texts = (of: string) => new RegExp(`<${of}>([^<]*)</${of}>`, 'u').exec(entries[0] ?? '')?.[1];
    assert.deepEqual(['id', 'title', 'published', 'updated', 'summary'].map(texts), [
      'https://roundtable.example.org/updates/1',
      'Update #1',
      '2026-11-23T09:31:00.000Z',
      '2026-11-24T09:30:00.000Z',
      'Corrected: the closing date. Fish &amp; &quot;chips&quot;',
    ]);
  });

  it('is a feed also while there is no update', async () => {
    const feed = await feedOf(aWriting());
    assert.match(feed, /<updated>2026-11-23T09:30:00\.000Z<\/updated>/u);
    assert.ok(feed.includes(madeUp.service.council.replace('&', '&amp;')));
  });
});
