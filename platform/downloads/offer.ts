// Offers a file by a link that works once and for minutes, and keeps who asked for it.
// A row keeps what the file is to hold and the hash of its token, in one transaction with the audit entry. Fetching the file removes the row.
import { plusMinutes } from '../calendar.ts';
import type { Ids } from '../ports.ts';
import type { Form } from '../turn.ts';
import type { Downloads, Holds } from './download.ts';

export type OfferNeeds = {
  downloads: Downloads;
  ids: Ids;
  /** Where the service answers browsers: "https://roundtable.azurewebsites.net". */
  site: string;
};

/** For how long a link works. */
export const MINUTES = 10;

/** Keeps what the link is for, with the audit entry, and gives the link. The file itself is made when it is fetched. */
export async function offer(
  holds: Holds,
  { form, count }: { form: Pick<Form, 'person' | 'receivedAt'>; count: number },
  { downloads, ids, site }: OfferNeeds,
): Promise<string> {
  const { person, receivedAt: at } = form;
  const token = ids.key();
  const audit = {
    id: ids.key(),
    at,
    by: { tenantId: person.tenantId, objectId: person.objectId },
    version: 1,
    name: person.name,
    reason: JSON.stringify({ count, ...holds }),
  };
  await downloads.offer({ token, holds, expiresAt: plusMinutes(at, MINUTES) }, audit);
  return `${site}/api/download/${token}`;
}
