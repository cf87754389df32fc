// The feed of updates, for readers of Atom (RFC 4287): each update is an entry of it, by the address that it keeps.
import { filled } from '../../../platform/format.ts';
import type { PageReply, PageRequest } from '../../../platform/web-page.ts';
import { xml, type Xml } from '../../../platform/xml.ts';
import { firstWords } from '../../faq/index.ts';
import type { Service } from '../../rounds/index.ts';
import type { Updates } from '../ports.ts';
import type { Wording } from '../wording.ts';

export type FeedNeeds = {
  updates: Pick<Updates, 'list'>;
  service: Pick<Service, 'programme' | 'council'>;
  wording: Wording;
  /** Where the service answers browsers. */
  site: string;
};

const PATH = '/updates/feed.xml';
const MOST = 50;
const LONGEST_SUMMARY = 400;

export const updatesFeed =
  ({ updates, service, wording, site }: FeedNeeds) =>
  async ({ receivedAt }: PageRequest): Promise<PageReply> => {
    const all = (await updates.list()).slice(0, MOST);
    const entries = all.map(({ number, publishedAt, firstAt, purpose, change }): Xml => {
      const address = `${site}/updates/${number}`;
      const corrected = change === '' ? '' : `${filled(wording['feed.corrected'], { change })}. `;
      const title = filled(wording['update.name'], { number: String(number) });
      return xml`<entry><id>${address}</id><title>${title}</title><published>${firstAt}</published><updated>${publishedAt}</updated><link href="${address}"/><summary>${corrected + firstWords(purpose, LONGEST_SUMMARY)}</summary></entry>
`;
    });
    const changed = all.map(({ publishedAt }) => publishedAt).sort();
    const self = `${site}${PATH}`;
    const text = xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${self}</id><title>${`${service.programme}: ${wording['feed.updates']}`}</title><updated>${changed.at(-1) ?? receivedAt}</updated><author><name>${service.council}</name></author><link rel="self" href="${self}"/><link href="${`${site}/updates`}"/>
${entries}</feed>
`.xml;
    return { kind: 'file', type: 'application/atom+xml', name: 'updates.atom', text };
  };
