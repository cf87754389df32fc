// The page of documents: each with kind, format, size, day and summary, and the answers that come from it.
import assert from 'node:assert/strict';
import { pages } from '../../features/documents/pages.ts';
import { aDocument, anEntry, aWorld, someContent } from '../builders.ts';
import { htmlOf, MARKUP, NAUGHTY, toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';

const plan = aDocument({ id: 'plan', title: 'The plan' });
const letter = aDocument({ id: 'letter', title: 'The letter', published: '2020-01-24' });
const faq = [
  anEntry({ id: 'red', title: 'What is the red bus?', cites: ['plan'] }),
  anEntry({ id: 'blue', title: 'What is the blue bus?', cites: ['plan', 'letter'] }),
  anEntry({ id: 'open', title: 'Where do zebras graze?', cites: ['plan'], status: 'unanswered', answer: '' }),
];
const { matcher } = aWorld({ content: someContent({ faq }) }).ports;
const look = (documents = [plan, letter], entries = faq, query = {}) => {
  const world = aWorld({ content: someContent({ faq: entries, documents }), matcher });
  return visit(world, 'GET /documents', { query });
};

describe('the page of documents', () => {
  it('has all of them, with what people look for before they open one', async () => {
    const reply = await look();
    assert.deepEqual(
      toldTo(pages.documents, reply).documents.map(({ id }) => id),
      ['plan', 'letter'],
    );
    const html = await htmlOf(reply);
    assert.match(html, /<a class="govuk-link" href="https:\/\/example\.org\/report\.pdf">The plan<\/a>/);
    assert.match(html, /Report, PDF, 824 KB\. Published January 2018/);
    assert.match(html, /Published 24 January 2020/);
    assert.match(html, /What it says\./);
  });

  it('has the earlier versions of each behind a heading of their own, which says of which document', async () => {
    const earlier = [{ format: 'DOCX', published: '2017-05', url: 'https://example.org/report-2017.docx' }];
    const html = await htmlOf(await look([aDocument({ id: 'plan', title: 'The plan', earlier }), letter]));
    assert.match(
      html,
      /<details.*\s*<summary.*Earlier versions<span class="govuk-visually-hidden"> of <bdi>The plan</u,
    );
    assert.match(html, /href="https:\/\/example\.org\/report-2017\.docx">May 2017.*\(DOCX\)/u);
    assert.equal(html.split('<details').length, 2);
  });

  it('says which answers come from each, and of many the first', async () => {
    const [first, second] = toldTo(pages.documents, await look()).documents;
    assert.deepEqual(
      first?.answers.map(({ id }) => id),
      ['red', 'blue'],
    );
    assert.deepEqual(second?.answers, [{ id: 'blue', title: 'What is the blue bus?' }]);
    const many = Array.from({ length: 25 }, (_, n) =>
      anEntry({ id: `entry-${n}`, title: `Question ${n}`, cites: ['plan'] }),
    );
    const [cited] = toldTo(pages.documents, await look([plan], many)).documents;
    assert.deepEqual([cited?.answers.length, cited?.more], [10, 15]);
  });

  it('comes a part at a time, and says so where there are none', async () => {
    const many = Array.from({ length: 70 }, (_, n) => aDocument({ id: `d-${n}` }));
    const { documents, page } = toldTo(pages.documents, await look(many, faq, { at: '65' }));
    assert.deepEqual([documents.length, page.from, page.next], [10, 61, null]);
    assert.match(await htmlOf(await look([])), /There are no key documents yet\./);
  });

  it('shows whatever the council writes as text', async () => {
    for (const text of NAUGHTY) {
      const old = { format: text, published: '2017-05', url: `https://example.org/${encodeURIComponent(text)}` };
      const html = await htmlOf(await look([aDocument({ title: text, summary: text, kind: text, earlier: [old] })]));
      assert.doesNotMatch(html, MARKUP, text);
    }
  });
});
