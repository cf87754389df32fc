// The feed of changes: answers that are new or say something else, for readers of Atom (RFC 4287). Each answer is an entry of it, with its last change.
//
// It is put together here, of nine elements, rather than by a library: what matters of it is that texts are escaped and that ids last, and both
// are a line. The history of all answers is read once for each state of the FAQ, not for each reader, of whom there may be any number.
import { type Instant, momentBefore, plusMinutes } from '../../../platform/calendar.ts';
import type { PageReply, PageRequest } from '../../../platform/web-page.ts';
import { xml, type Xml } from '../../../platform/xml.ts';
import type { Service } from '../../rounds/index.ts';
import type { CurrentFaq, GetCurrentFaq } from '../current-faq.ts';
import { firstWords } from '../cut.ts';
import type { Revisions } from '../ports.ts';
import { byEntry } from '../revision.ts';
import { newsOf } from '../whats-new.ts';
import type { Wording } from '../wording.ts';

export type FeedNeeds = {
  currentFaq: GetCurrentFaq;
  revisions: Pick<Revisions, 'all'>;
  service: Pick<Service, 'programme' | 'council'>;
  wording: Pick<Wording, 'feed.title' | 'feed.new' | 'feed.changed'>;
  /** Where the service answers browsers. */
  site: string;
};

const PATH = '/questions/changes.atom';
const A_YEAR_OF_MINUTES = 365 * 24 * 60;
const MOST_CHANGES = 50;
/** Of an answer, in UTF-16 units: enough to know whether to read it. */
const LONGEST_SUMMARY = 400;

export function changesFeed(needs: FeedNeeds) {
  let made: { of: CurrentFaq; feed: Promise<string> } | undefined;
  return async ({ receivedAt }: PageRequest): Promise<PageReply> => {
    const of = needs.currentFaq();
    if (made?.of !== of) {
      const feed = feedOf(of, receivedAt, needs);
      made = { of, feed };
      // What could not be read is read again for the next reader.
      feed.catch(() => (made = undefined));
    }
    return { kind: 'file', type: 'application/atom+xml', name: 'changes.atom', text: await made.feed };
  };
}

async function feedOf({ entry }: CurrentFaq, now: Instant, needs: FeedNeeds): Promise<string> {
  const { service, wording, site, revisions } = needs;
  const all = await revisions.all();
  const changes = changesIn(byEntry(all), now);
  // A feed must say when it was changed, also before it ever was: when the first answers were published.
  const begun = all.map(({ publishedAt }) => publishedAt).sort()[0] ?? now;
  const entries = changes.map(({ id, title, is, at }): Xml => {
    const said = firstWords(entry(id)?.answer ?? '', LONGEST_SUMMARY);
    const says = `${wording[is === 'new' ? 'feed.new' : 'feed.changed']} ${said}`;
    const address = `${site}/questions/${id}`;
    return xml`<entry><id>${address}</id><title>${title}</title><updated>${at}</updated><link href="${address}"/><summary>${says}</summary></entry>
`;
  });
  const self = `${site}${PATH}`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${self}</id><title>${`${service.programme}: ${wording['feed.title']}`}</title><updated>${changes[0]?.at ?? begun}</updated><author><name>${service.council}</name></author><link rel="self" href="${self}"/><link href="${`${site}/questions`}"/>
${entries}</feed>
`.xml;
}

/** The last change of each entry, the latest first. */
function changesIn(revisions: ReturnType<typeof byEntry>, now: Instant) {
  const after = plusMinutes(now, -A_YEAR_OF_MINUTES);
  return (
    [...revisions.values()]
      .flatMap((own) => newsOf(own, { after, now }) ?? [])
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, MOST_CHANGES)
      // What was new within the year may only have been changed last.
      .map((one) => newsOf(revisions.get(one.id) ?? [], { after: momentBefore(one.at), now }) ?? one)
  );
}
