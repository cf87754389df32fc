// The card of documents in states that its sample does not show.
import { cards } from '../../features/documents/cards.ts';
import { like } from './like.ts';

export const documentSituations = {
  'no documents': like(cards.documents, { documents: [] }),
  'a document of which little is known': like(cards.documents, {
    documents: [
      {
        title: 'Vision',
        kind: 'Vision',
        published: '',
        size: '',
        summary: '',
        url: 'https://example.org',
        earlier: [],
      },
    ],
  }),
};
