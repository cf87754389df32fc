// Shows a message as its recipients will get it, whom it reaches, and what happens when it is sent.
import { formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { filled } from '../../platform/format.ts';
import type { Service } from '../rounds/index.ts';
import { audienceInWords } from './audience-words.ts';
import { type Broadcast, isFixed } from './broadcast.ts';
import { cards } from './cards.ts';
import { countReach, unknownLines } from './count-reach.ts';
import type { PreviewFacts } from './facts.ts';
import { newsFacts, type NewsNeeds } from './news.ts';
import type { ReachNeeds } from './reach.ts';

export type PreviewNeeds = NewsNeeds & ReachNeeds & { service: Service; officers: readonly string[] };

/** To more people than this a second officer has to agree, where the council does not say otherwise. */
const APPROVE_ABOVE = 200;

/** Whether another officer has to agree before it goes to so many: always to what a member sends. An officer who is the only one is not held up. */
export const needsApproval = (
  { author }: Pick<Broadcast, 'author'>,
  people: number,
  { service, officers }: Pick<PreviewNeeds, 'service' | 'officers'>,
): boolean =>
  author.role === 'member' ||
  (people > (service.broadcasts?.approveAbove ?? APPROVE_ABOVE) && (author.role === 'adviser' || officers.length > 1));

export async function previewCard(
  broadcast: Broadcast,
  by: Exclude<PreviewFacts['by'], 'member'>,
  needs: PreviewNeeds,
): Promise<Reply> {
  const { wording } = needs;
  const { id, version, author } = broadcast;
  const [reach, unknown] = await Promise.all([countReach(broadcast, needs), unknownLines(broadcast, needs)]);
  const people = reach.chats + reach.mails;
  return cards.preview.with({
    ...newsFacts(broadcast, needs),
    id,
    version,
    by: by === 'author' && isFixed(broadcast) ? 'member' : by,
    fixed: isFixed(broadcast),
    author: author.name,
    audience: audienceInWords(broadcast, needs),
    when: whenOf(broadcast, wording),
    reach,
    unknown,
    nobody: people === 0,
    approval: needsApproval(broadcast, people, needs),
  });
}

/** "at once", "at 8am on Monday 30 November 2026" */
export const whenOf = ({ sendAt }: Pick<Broadcast, 'sendAt'>, wording: PreviewNeeds['wording']): string =>
  sendAt === null
    ? wording['broadcast.when.now']
    : filled(wording['broadcast.when.later'], { at: formatInstant(sendAt) });
