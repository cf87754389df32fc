// Shows officers in their channel the digests of before: a list, and each as it was.
import { formatWeekday } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Sections, Told } from '../../platform/digest/section.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import type { StaffChannels } from '../staff-channels/index.ts';
import { composeDigest } from './compose.ts';
import { digestCards } from './cards.ts';
import type { DigestIssue } from './issue.ts';
import { cards } from './own-cards.ts';
import type { DigestCorrection, DigestPost, Digests } from './ports.ts';

export type ShowNeeds = {
  sections: { declared: Sections; again: (kept: Told['kept']) => Promise<object> };
  staffChannels: Pick<StaffChannels, 'find'>;
  digests: Pick<Digests, 'since' | 'issue' | 'corrections'>;
};

const NUMBERED = /^(?:the )?digest (?:number |no\.? ?|#)?(?<number>\d{1,6})$/iu;

/** 12 of "digest 12"; `undefined` of any other text. */
export function numberIn(text: string): number | undefined {
  const number = NUMBERED.exec(text.trim().replace(/\s+/gu, ' '))?.groups?.['number'];
  return number === undefined ? undefined : Number(number);
}

/** The digests of this channel, the last first. */
export const listIssues = (needs: ShowNeeds) => (turn: Message | Form) =>
  inStaffChannel(turn, needs, (posts) => list(posts, 0));

/** One of them, by the number that somebody typed or pressed. */
export const showIssue = (needs: ShowNeeds) => (turn: Message | Form) =>
  inStaffChannel(turn, needs, async (posts) => {
    const number = turn.kind === 'message' ? (numberIn(turn.text) ?? 0) : wholeNumberIn(turn.fields['number']);
    const post = posts.findLast((one) => one.number === number);
    const issue = post && (await needs.digests.issue(turn.conversation, post.day));
    if (!issue) return list(posts, number);
    return issueCard(issue, await needs.digests.corrections(turn.conversation, post.day), needs);
  });

/** What a digest said, without what has been withdrawn since. */
export async function issueCard(
  { number, since, until, news, unknown, sections: kept }: DigestIssue,
  corrections: readonly DigestCorrection[],
  { sections: { declared, again } }: Pick<ShowNeeds, 'sections'>,
): Promise<Reply> {
  const leftOut = Object.keys(declared).filter((name) => !kept[name]);
  const said = corrections.flatMap(({ at, section }) => {
    const what = declared[section]?.template.corrected;
    return what === undefined ? [] : [{ at, what }];
  });
  return composeDigest(
    { now: until, since, number, unknown: unknown.map((day) => ({ day })), corrections: said },
    { facts: await again(kept), news },
    digestCards(declared, leftOut),
  );
}

async function inStaffChannel(
  { place, conversation }: Message | Form,
  { staffChannels, digests }: ShowNeeds,
  use: (posts: DigestPost[]) => Reply | Promise<Reply>,
): Promise<Reply> {
  if (place !== 'channel') return refusals.channelOnly.with({});
  if (!(await staffChannels.find(conversation))) return refusals.staffChannelOnly.with({});
  const posts = await digests.since(conversation, '');
  return use(posts.filter(({ state }) => state !== 'claimed'));
}

const MOST = 10;

const list = (posts: readonly DigestPost[], missing: number): Reply =>
  cards.issues.with({
    missing,
    issues: posts
      .slice(-MOST)
      .toReversed()
      .map(({ number, day, state }) => ({ number, day: formatWeekday(day), unsure: state === 'unknown' })),
    more: Math.max(0, posts.length - MOST),
  });
