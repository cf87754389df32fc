// Shows the key documents as a card.
import type { Reply } from '../../platform/card.ts';
import { cards } from './cards.ts';
import { listed } from './documents.ts';
import { documentsNow, type FollowNeeds } from './library/follow.ts';

export const showDocuments = (needs: FollowNeeds) => async (): Promise<Reply> =>
  cards.documents.with({ documents: (await documentsNow(needs)).map(listed) });
