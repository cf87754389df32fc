// Drafts an update in the house form from what a period brought: Purpose, News, Mythbusting, Dates. Pure; officers write on from there.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import { filled } from '../../platform/format.ts';
import { cutMarkdown } from '../faq/index.ts';
import type { Service } from '../rounds/index.ts';
import type { Material, RisingEntry } from './gather.ts';
import type { Period, Words } from './update.ts';
import type { Wording } from './wording.ts';

export type DraftNeeds = {
  service: Pick<Service, 'programme' | 'council' | 'round'>;
  wording: Wording;
  /** Where the service answers browsers. */
  site: string;
};

const MOST_MYTHS = 3;
const MOST_NEWS = 12;
const LONGEST_ANSWER = 700;

/** The four sections. What there is nothing of is empty. */
export function draftWords(material: Material, period: Period, needs: DraftNeeds): Words {
  const { wording, service } = needs;
  return {
    purpose: filled(wording['update.purpose'], {
      programme: service.programme,
      from: formatDay(dayOf(period.since)),
      to: formatDay(dayOf(period.until)),
    }),
    news: newsOf(material, needs),
    mythbusting: material.rising
      .slice(0, MOST_MYTHS)
      .map(({ of }) => mythOf(of, needs))
      .join('\n\n'),
    dates: material.dates.map(({ day, what, page }) => `- **${day}**: ${linked(what, page, needs)}`).join('\n'),
  };
}

/** A question with its answer; a long one ends where a reader would pause, and says where the rest is. */
export function mythOf({ id, title, answer }: RisingEntry['of'], needs: DraftNeeds): string {
  const said = cutMarkdown(answer.trim(), LONGEST_ANSWER);
  const more = linked(needs.wording['update.more'], `/questions/${id}`, needs);
  return [
    `**${title}**`,
    said,
    ...(said === answer.trim() || more === needs.wording['update.more'] ? [] : [more]),
  ].join('\n\n');
}

function newsOf({ news, asked, nominated }: Material, needs: DraftNeeds): string {
  const { wording, service } = needs;
  const listed = news.slice(0, MOST_NEWS).map(({ is, noun, title, page }) => {
    const code = is === 'new' ? 'update.news.new' : 'update.news.changed';
    return `- ${filled(wording[code], { noun })} ${linked(title, page, needs)}`;
  });
  const left = news.length - listed.length;
  const counts = [
    ...inTens(nominated, (count) => filled(wording['update.news.nominated'], { count, round: service.round.title })),
    ...inTens(asked, (count) => filled(wording['update.news.asked'], { count })),
  ];
  const more = left > 0 ? [`- ${filled(wording['update.news.left'], { count: String(left) })}`] : [];
  return [...counts, [...listed, ...more].join('\n')].filter(Boolean).join('\n\n');
}

/**
 * A count as it may be published: rounded down to tens, and none below 10. A count of 1 to 4 is never published, and what one update says less
 * what the one before said must not give one away either.
 */
const inTens = (count: number, said: (count: string) => string): string[] =>
  count < 10 ? [] : [said(String(Math.floor(count / 10) * 10))];

/** A link where the site has an address that messages may link to; else the words alone. */
function linked(words: string, page: string | undefined, { site }: DraftNeeds): string {
  return page !== undefined && site.startsWith('https://') ? `[${plain(words)}](${site}${page})` : words;
}

/** Square brackets would end the words of a link. */
const plain = (words: string): string => words.replace(/[[\]]/gu, '');
