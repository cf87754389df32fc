// A SharePoint library in Microsoft Graph: Sites.Selected, for the app itself, with `read` on that one site. Nothing is downloaded.
import * as z from 'zod';
import type { Library, LibraryItem } from '../platform/library.ts';
import { graphFault } from '../platform/graph-fault.ts';
import type { Graph } from './client.ts';
import { shaped } from './shape.ts';

const item = z.object({
  id: z.string(),
  name: z.string().default(''),
  webUrl: z.string().default(''),
  size: z.number().default(0),
  lastModifiedDateTime: z.string().default(''),
  folder: z.object({}).optional(),
  deleted: z.object({}).optional(),
});
const page = z.object({
  value: z.array(item),
  '@odata.nextLink': z.url().optional(),
  '@odata.deltaLink': z.url().optional(),
});

const READING = 'Reading the library';
/** As many as fit into one transaction, with the link to what comes after. */
const MOST = 50;
// Who made or changed them is left out.
const COLUMNS = '$select=id,name,webUrl,size,lastModifiedDateTime,folder,deleted';

/** https://learn.microsoft.com/graph/api/driveitem-delta */
export function libraryOf(graph: Graph, drive: string): Library {
  const root = `/drives/${encodeURIComponent(drive)}/root`;
  return {
    changes: async (from) => {
      const path = from || `${root}/delta?${COLUMNS}&$top=${MOST}`;
      const { status, body, location } = await graph.get(READING, path, [410]);
      if (status === 410) return { again: location ?? '' };
      const { value, ...links } = shaped(READING, page, body);
      const next = links['@odata.nextLink'] ?? links['@odata.deltaLink'];
      if (next === undefined)
        throw graphFault(READING, { status, code: 'a page that leads nowhere', after: undefined });
      return { items: value.map(itemOf), next, isLast: links['@odata.nextLink'] === undefined };
    },
    look: async () => {
      await graph.get('Looking into the library', `${root}?$select=id`);
    },
  };
}

const itemOf = ({ id, name, webUrl, size, lastModifiedDateTime, ...one }: z.infer<typeof item>): LibraryItem => {
  if (one.deleted !== undefined) return { id, name, url: '', kilobytes: 0, changedAt: '', is: 'deleted' };
  const changedAt = lastModifiedDateTime === '' ? '' : new Date(lastModifiedDateTime).toISOString();
  const kilobytes = Math.max(1, Math.round(size / 1024));
  return { id, name, url: webUrl, kilobytes, changedAt, is: one.folder === undefined ? 'file' : 'folder' };
};
