// Shows the key documents on a page, each with the answers that come from it.
import type { Option } from '../../platform/card.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import { pageOf } from '../../platform/page.ts';
import type { PageReply, PageRequest } from '../../platform/web-page.ts';
import { type KeyDocument, listed } from './documents.ts';
import { documentsNow, type FollowNeeds } from './library/follow.ts';
import { type CitedDocument, pages } from './pages.ts';

export type PageNeeds = FollowNeeds & {
  /** The answers that come from a document. */
  citing: (document: string) => readonly Option[];
};

const MOST_DOCUMENTS = 30;
const MOST_ANSWERS = 10;

export const showDocumentsPage =
  ({ citing, ...needs }: PageNeeds) =>
  async ({ query }: PageRequest): Promise<PageReply> => {
    const { shown: some, page } = pageOf(await documentsNow(needs), wholeNumberIn(Number(query['at'])), MOST_DOCUMENTS);
    const cited = (document: KeyDocument): CitedDocument => {
      const answers = citing(document.id);
      const more = Math.max(answers.length - MOST_ANSWERS, 0);
      return { ...listed(document), id: document.id, answers: answers.slice(0, MOST_ANSWERS), more };
    };
    return pages.documents.with({ documents: some.map(cited), page });
  };
