// An update is drafted from what its period brought, in the house form: Purpose, News, Mythbusting, Dates.
import assert from 'node:assert/strict';
import { draftWords } from '../../features/updates/draft-words.ts';
import type { Material } from '../../features/updates/gather.ts';
import type { News } from '../../platform/news.ts';
import { anEntry, madeUp, NOW } from '../builders.ts';

const { service, wording } = madeUp;
const period = { since: '2026-11-02T00:00:00.000Z', until: NOW };
const nothing: Material = { news: [], asked: 0, nominated: 0, rising: [], dates: [] };
const drafted = (over: Partial<Material>, site = 'https://roundtable.example.org') =>
  draftWords({ ...nothing, ...over }, period, { service, wording, site });
const some = (n: number): News => ({
  noun: 'answer',
  title: `What is [${n}]?`,
  is: n % 2 === 0 ? 'new' : 'changed',
  at: NOW,
  day: '',
  verb: 'faq.show',
  id: `e-${n}`,
  page: `/questions/e-${n}`,
});
const rising = (over: Parameters<typeof anEntry>[0]) => ({
  entry: 'e',
  asked: 5,
  before: 0,
  score: 2,
  of: anEntry(over),
});

describe('the draft of an update', () => {
  it('says what it is for and which days it covers, and leaves out what there is nothing of', () => {
    const { purpose, ...rest } = drafted({});
    assert.match(purpose, /2 November 2026 to 23 November 2026/u);
    assert.ok(purpose.includes(service.programme));
    assert.deepEqual(rest, { news: '', mythbusting: '', dates: '' });
  });

  it('lists news with links to the pages, and counts what there is no room for', () => {
    const { news } = drafted({ news: Array.from({ length: 14 }, (_, n) => some(n)) });
    const lines = news.split('\n');
    assert.equal(lines[0], '- New answer: [What is 0?](https://roundtable.example.org/questions/e-0)');
    assert.match(lines[1] ?? '', /^- Changed answer:/u);
    assert.deepEqual([lines.length, lines.at(-1)], [13, '- and 2 more']);
  });

  it('has no links where messages could not have them', () => {
    assert.equal(drafted({ news: [some(0)] }, 'http://localhost:7071').news, '- New answer: What is [0]?');
  });

  it('rounds counts down to tens, and says none below ten, so that no two updates give a small one away', () => {
    const { news } = drafted({ nominated: 149, asked: 34 });
    assert.match(news, /At least 140 people/u);
    assert.match(news, /at least 30 questions/u);
    assert.equal(drafted({ nominated: 9, asked: 4 }).news, '');
  });

  it('answers the three questions that rise fastest; of a long answer it says where the rest is', () => {
    const long = 'A sentence of some words. '.repeat(40).trim();
    const { mythbusting } = drafted({
      rising: [
        rising({ id: 'one', title: 'First?', answer: 'Yes, it is.' }),
        rising({ id: 'two', title: 'Second?', answer: long }),
        rising({ id: 'three', title: 'Third?' }),
        rising({ id: 'four', title: 'Fourth?' }),
      ],
    });
    assert.ok(mythbusting.startsWith('**First?**\n\nYes, it is.\n\n**Second?**\n\nA sentence'));
    assert.match(mythbusting, /…\n\n\[Read the whole answer\]\(https:\/\/roundtable\.example\.org\/questions\/two\)/u);
    assert.ok(mythbusting.includes('Third?') && !mythbusting.includes('Fourth?'));
  });

  it('lists the dates ahead', () => {
    const dates = [{ at: NOW, day: 'Monday 23 November 2026', what: 'the meeting begins', page: '/events/7' }];
    assert.equal(
      drafted({ dates }).dates,
      '- **Monday 23 November 2026**: [the meeting begins](https://roundtable.example.org/events/7)',
    );
  });
});
