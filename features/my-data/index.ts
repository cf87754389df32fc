// My data: anybody gets a copy of what is kept of them, at once, in their own chat, as a spreadsheet behind a link that works once.
//
// It is folded over all tables (`platform/subject.ts`): a row is somebody's own where its key or one of its columns is them, or where its table says
// that whole partitions are about one person. Of records about others it says only how many name them. Officers who did something to a record are
// left out of its copy. For people who write a letter, `npm run subject` makes the same copy by address or Entra object id.
import { z } from 'zod';
import { everyone } from '../../platform/access.ts';
import type { DownloadKinds } from '../../platform/downloads/download.ts';
import { feature } from '../../platform/feature.ts';
import { askForCopy, type AskNeeds, copyFile, type FileNeeds } from './ask.ts';
import { cards } from './cards.ts';
import { wording } from './wording.ts';

const downloads = {
  copy: { schema: z.object({ tenantId: z.string(), objectId: z.string() }), audit: 'data.copied' },
} satisfies DownloadKinds;

export const myData = feature(
  {
    name: 'my-data',
    cards,
    wording,
    words: { 'my-data': everyone },
    downloads,
  },
  (needs: AskNeeds & FileNeeds) => ({
    words: { 'my-data': askForCopy(needs) },
    downloads: { copy: copyFile(needs) },
  }),
);
