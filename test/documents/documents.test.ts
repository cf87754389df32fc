// Key documents are shown with what people look for before they open one: kind, date, format and size.
import assert from 'node:assert/strict';
import { cards as documentsCards } from '../../features/documents/cards.ts';
import { content } from '../../features/documents/content.ts';
import { shown } from '../../features/documents/documents.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { aDocument, aForm, aMessage, aWorld, factsOf, madeUp, someContent } from '../builders.ts';

describe('a document', () => {
  it('is shown with its month or day, format and size', () => {
    assert.deepEqual(shown(aDocument()), {
      title: 'A report',
      kind: 'Report',
      published: 'January 2018',
      size: 'PDF, 824 KB',
      summary: 'What it says.',
      url: 'https://example.org/report.pdf',
    });
    assert.equal(shown(aDocument({ published: '2020-01-24' })).published, '24 January 2020');
  });

  it('is shown without a size that is not known', () => {
    const document = aDocument();
    delete document.sizeKb;
    assert.equal(shown(document).size, 'PDF');
  });
});

describe('the library', () => {
  it('has all documents of the content, typed for or asked for with a button', async () => {
    const { app } = aWorld();
    const { documents } = factsOf(documentsCards.documents, await app.dispatch(aMessage('documents')));
    assert.deepEqual(
      documents.map(({ url }) => url),
      madeUp.documents.map(({ url }) => url),
    );
    assert.deepEqual(await app.dispatch(aForm('documents.show')), await app.dispatch(aMessage('documents')));
  });
});

describe('the earlier versions of a document', () => {
  const version = (published: string, url: string) => ({ format: 'PDF', published, url });

  it('stand with it, the latest first, each with its date, size and link', async () => {
    const [first, second] = [
      version('2018-02', 'https://example.org/1.pdf'),
      version('2020-01-24', 'https://example.org/2.pdf'),
    ];
    const documents = [aDocument({ earlier: [first, { ...second, sizeKb: 300 }] }), aDocument({ id: 'other' })];
    const { app } = aWorld({ content: someContent({ documents }) });
    const facts = factsOf(documentsCards.documents, await app.dispatch(aMessage('documents')));
    assert.deepEqual(
      facts.documents.map(({ earlier }) => earlier),
      [
        [
          { published: '24 January 2020', size: 'PDF, 300 KB', url: 'https://example.org/2.pdf' },
          { published: 'February 2018', size: 'PDF', url: 'https://example.org/1.pdf' },
        ],
        [],
      ],
    );
  });

  it('may be of a day in the month of the current one, and may not stand there twice', () => {
    const problems = (...earlier: ReturnType<typeof version>[]) =>
      content
        .check({ documents: [aDocument({ published: '2020-03', earlier })] })
        .map(({ within = [], is }) => `${within.at(-1)} ${is}`);
    assert.deepEqual(problems(version('2020-03-01', 'https://example.org/1.pdf')), []);
    assert.deepEqual(
      problems(version('2020-01', 'https://example.org/1.pdf'), version('2020-01', 'https://example.org/1.pdf')),
      ['published is "2020-01"', 'url is "https://example.org/1.pdf"'],
    );
  });
});

describe('a document that was posted', () => {
  const documents = [
    aDocument({ id: 'day', title: 'Of a day', published: '2026-11-20' }),
    aDocument({ id: 'month', title: 'Of a month', published: '2026-11' }),
    aDocument({ id: 'coming', title: 'Not posted yet', published: '2026-12-01' }),
    aDocument({ id: 'old', title: 'Old', published: '2026-09' }),
  ];
  const { app } = aWorld({ content: someContent({ documents }) });
  const titlesAt = async (receivedAt: string) =>
    factsOf(faqCards.whatsNew, await app.dispatch(aMessage('what’s new', { receivedAt }))).entries.map(
      ({ title, day }) => `${title}, ${day}`,
    );

  it('is news until its day or month is over, also for who has looked meanwhile', async () => {
    const [day, month] = ['Of a day, 20 November 2026', 'Of a month, November 2026'];
    assert.deepEqual(await titlesAt('2026-11-20T09:00:00.000Z'), [day, month]);
    assert.deepEqual(await titlesAt('2026-11-20T17:00:00.000Z'), [day, month]);
    assert.deepEqual(await titlesAt('2026-11-21T09:00:00.000Z'), [day, month]);
    assert.deepEqual(await titlesAt('2026-11-22T09:00:00.000Z'), [month]);
    assert.deepEqual(await titlesAt('2026-12-02T09:00:00.000Z'), ['Not posted yet, 1 December 2026', month]);
    assert.deepEqual(await titlesAt('2026-12-03T09:00:00.000Z'), []);
  });

  it('opens the library from the news', async () => {
    const reply = await app.dispatch(
      aMessage('what’s new', { conversation: 'a:other', receivedAt: '2026-11-20T09:00:00.000Z' }),
    );
    const [{ verb, id } = { verb: '', id: '' }] = factsOf(faqCards.whatsNew, reply).entries;
    factsOf(documentsCards.documents, await app.dispatch(aForm(verb, { id })));
  });
});
