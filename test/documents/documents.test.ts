// Key documents are shown with what people look for before they open one: kind, date, format and size.
import assert from 'node:assert/strict';
import { cards as documentsCards } from '../../features/documents/cards.ts';
import { shown } from '../../features/documents/documents.ts';
import { aDocument, aForm, aMessage, aWorld, factsOf, madeUp } from '../builders.ts';

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
