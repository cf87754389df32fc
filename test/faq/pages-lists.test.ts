// All questions by topic, all answers to print, and the feed of changes: complete, a part at a time where a part is enough, and well-formed.
import assert from 'node:assert/strict';
import { storesOver } from '../../app.ts';
import { currentFaqOf } from '../../features/faq/current-faq.ts';
import { pages, type QuestionsFacts } from '../../features/faq/web/pages.ts';
import { showQuestions } from '../../features/faq/web/show-questions.ts';
import { anEntry, aWorld, down, madeUp, someContent } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { aVisit, htmlOf, NAUGHTY, toldTo, watched } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';
import { askedBy, drafted, published, withOfficers } from './living/officers.ts';

const faq = [
  anEntry({ id: 'red', title: 'What is the red bus?', topic: 'steering-group' }),
  anEntry({ id: 'open', title: 'Where do zebras graze?', topic: 'networks', status: 'unanswered', answer: '' }),
  anEntry({ id: 'blue', title: 'What is the blue bus?', topic: 'networks' }),
];
const content = someContent({ faq, service: { ...madeUp.service, examples: ['red'] } });
type World = ReturnType<typeof aWorld>;
const questions = async (world: World, query = {}) =>
  toldTo(pages.questions, await visit(world, 'GET /questions', { query }));

describe('the page of questions', () => {
  it('has all of them by topic, those without an answer apart', async () => {
    const { groups, topics, topic, search } = await questions(aWorld({ content }));
    assert.deepEqual(
      groups.map(({ topic: of, answered, unanswered }) => [
        of,
        answered.map(({ id }) => id),
        unanswered.map(({ id }) => id),
      ]),
      [
        ['networks', ['blue'], ['open']],
        ['steering-group', ['red'], []],
      ],
    );
    assert.deepEqual(topics[0], {
      topic: 'networks',
      name: madeUp.topicNames['networks'],
      questions: 2,
      unanswered: 1,
    });
    assert.deepEqual([topic, search], [null, null]);
  });

  it('has those of one topic, and all where there is no such topic', async () => {
    const world = aWorld({ content });
    assert.deepEqual(
      (await questions(world, { topic: 'steering-group' })).groups.map(({ topic }) => topic),
      ['steering-group'],
    );
    for (const topic of ['gone', '__proto__', '<b>'])
      assert.equal((await questions(world, { topic })).groups.length, 2);
  });

  it('has each topic folded with the number of its questions, and the one that is chosen unfolded above all topics', async () => {
    const html = async (query = {}) => htmlOf(await visit(aWorld({ content }), 'GET /questions', { query }));
    const folded = await html();
    assert.match(
      folded,
      /<summary[^>]*><h3[^>]*>Networks of schools<\/h3>: 2 questions, 1 not answered yet<\/summary>/,
    );
    assert.equal(folded.split('<details').length - 1, 2);
    assert.ok(!folded.includes('href="/questions?topic='));
    const chosen = await html({ topic: 'networks' });
    assert.ok(!chosen.includes('<details'));
    assert.ok(chosen.indexOf('What is the blue bus?') < chosen.indexOf('>Topics<'));
    assert.match(chosen, /href="\/questions\?topic=steering-group"/);
  });

  it('says so where there are none', async () => {
    const reply = await visit(aWorld({ content: { ...content, faq: [] } }), 'GET /questions');
    assert.match(await htmlOf(reply), /There are no questions yet\./);
  });

  it('names the feed of changes for readers of feeds', async () => {
    const html = await htmlOf(await visit(aWorld({ content }), 'GET /questions'));
    assert.match(html, /<link rel="alternate" type="application\/atom\+xml" href="\/questions\/changes\.atom"/);
  });

  it('stays as small with 10,000 questions, of which each is on some part', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      anEntry({
        id: `entry-${n}`,
        title: `Question ${n}`,
        topic: `topic-${n % 100}`,
        ...(n % 2 && { status: 'unanswered', answer: '' }),
      }),
    );
    const { matcher, ...ports } = aWorld({ content }).ports;
    const show = showQuestions({
      ...ports,
      currentFaq: () => currentFaqOf(many, matcher),
      topicNames: madeUp.topicNames,
      signposts: { find: () => undefined },
      documents: [],
      contact: madeUp.service.contact,
      replyTo: () => Promise.resolve(undefined),
    });
    const look = (query: Record<string, string>) => show(aVisit({ query }));
    const seen = new Set<string>();
    for (let at: number | null = 0; at !== null;) {
      const { groups, page }: QuestionsFacts = toldTo(pages.questions, await look({ at: String(at) }));
      for (const { answered, unanswered } of groups) for (const { id } of [...answered, ...unanswered]) seen.add(id);
      at = page.next;
    }
    assert.equal(seen.size, 10_000);
    for (const query of [{}, { topic: 'topic-7' }, { q: 'Question 7' }, { at: '9999' }, { at: 'x' }, { at: '-5' }])
      assert.ok((await htmlOf(await look(query))).length < 40_000, JSON.stringify(query));
  });
});

describe('all answers on one page', () => {
  it('are each there in full, with the day, and so are the questions without one', async () => {
    const reply = await visit(aWorld({ content }), 'GET /questions/all');
    const { topics, day } = toldTo(pages.all, reply);
    assert.deepEqual(
      topics.map(({ answered, unanswered }) => [answered.length, unanswered.length]),
      [
        [1, 1],
        [1, 0],
      ],
    );
    assert.equal(day, '23 November 2026');
    const html = await htmlOf(reply);
    for (const { title, status } of faq) assert.ok(html.includes(`>${title}</a>`), `${title} is ${status}`);
    assert.match(html, /As they were on 23 November 2026/);
  });
});

describe('the feed of changes', () => {
  const feed = async (world: World): Promise<string> => {
    const reply = await visit(world, 'GET /questions/changes.atom');
    assert.ok(reply.kind === 'file' && reply.type === 'application/atom+xml');
    return reply.text;
  };
  const SOURCES = { sources: 'Letter of 2 November 2026' };
  const change = async (world: World, at: string, ...[entry, inputs]: [string, Parameters<typeof drafted>[2]]) => {
    world.clock.now = at;
    await published(world, await drafted(world, entry, { ...SOURCES, topic: 'cost', ...inputs }));
  };

  it('is empty, and whole, before anything has changed', async () => {
    const world = withOfficers();
    await world.app.refresh();
    const text = await feed(world);
    assert.ok(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'));
    assert.ok(!text.includes('<entry>'));
  });

  it('has each answer that is new or changed with its lasting address, the latest first', async () => {
    const world = withOfficers();
    await askedBy(world, 'zoe', 'help');
    await change(world, '2026-11-24T09:30:00.000Z', 'sg-frequency', { answer: 'Twice a month.' });
    await change(world, '2026-11-25T09:30:00.000Z', '', { title: 'Is there a crèche?', answer: 'Yes.' });
    const text = await feed(world);
    const entries = [
      ...text.matchAll(
        /<entry><id>(.*?)<\/id><title>(.*?)<\/title><updated>(.*?)<\/updated>.*?<summary>(.*?)<\/summary>/gu,
      ),
    ];
    assert.deepEqual(
      entries.map(([, ...said]) => said),
      [
        [
          'https://roundtable.example.org/questions/is-there-a-creche',
          'Is there a crèche?',
          '2026-11-25T09:30:00.000Z',
          'New answer. Yes.',
        ],
        [
          'https://roundtable.example.org/questions/sg-frequency',
          'How often does the steering group meet?',
          '2026-11-24T09:30:00.000Z',
          'Changed answer. Twice a month.',
        ],
      ].map((one, n) => (n === 1 ? [one[0], entries[1]?.[2], one[2], one[3]] : one)),
    );
    assert.match(
      text,
      /<\/author><link rel="self" href="https:\/\/roundtable\.example\.org\/questions\/changes\.atom"\/>/,
    );
    assert.match(text, /<\/title><updated>2026-11-25T09:30:00\.000Z<\/updated><author>/);
    // What was new before counts as changed from then on, with the moment of that.
    await change(world, '2026-11-26T09:30:00.000Z', 'is-there-a-creche', { answer: 'No.' });
    assert.match(await feed(world), /is-there-a-creche.*2026-11-26T09:30:00\.000Z.*Changed answer\. No\./);
  });

  it('holds whatever officers write as text', async () => {
    const world = withOfficers();
    await askedBy(world, 'zoe', 'help');
    await change(world, '2026-11-24T09:30:00.000Z', '', { title: NAUGHTY.join(' '), answer: 'a & b' });
    const text = await feed(world);
    assert.ok(!/<(?:script|img|b)\b/u.test(text));
    assert.match(text, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.match(text, /New answer\. a &amp; b</);
  });

  it('reads the history once for each state of the FAQ, and again after a fault', async () => {
    const { tables, calls } = watched();
    const world = aWorld({ content, ...storesOver(tables) });
    await world.app.refresh();
    calls.length = 0;
    const [one, other] = await Promise.all([feed(world), feed(world)]);
    assert.equal(one, other);
    assert.equal(calls.length, 1);
    const stores = memoryStores();
    const faults = [down];
    const revisions = { ...stores.revisions, all: () => (faults.pop() ?? stores.revisions.all)() };
    const broken = aWorld({ content, ...stores, revisions });
    await assert.rejects(feed(broken), /storage is down/);
    assert.match(await feed(broken), /<feed/);
  });
});
