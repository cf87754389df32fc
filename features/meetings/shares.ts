// With which schools a member may share the headlines of a meeting, and how far that is.
import { samePerson } from '../../platform/person.ts';
import { keyOf } from '../../platform/table.ts';
import { type Broadcasts, isOut } from '../broadcasts/index.ts';
import type { SeatRule } from '../coverage/index.ts';
import type { Share } from './facts.ts';
import { type Agreed, isCancelled, type Meeting } from './meeting.ts';
import type { Viewer } from './members.ts';

/** The schools that a member represents, as far as the headlines are for them. */
export const sharedBy = ({ represents }: { represents: readonly SeatRule[] }, { audience }: Agreed): SeatRule[] =>
  represents.filter(({ id }) => audience.length === 0 || audience.includes(id));

/** One message for each meeting, wording and kind of schools, whichever of their members sends it: so no school gets it twice from its own. */
export const messageId = ({ id }: Meeting, { edition }: Agreed, rule: string): string =>
  keyOf('headlines', id, String(edition), rule);

/** How far it is with each. */
export async function sharesOf(
  meeting: Meeting,
  { member }: Viewer,
  { broadcasts }: { broadcasts: Pick<Broadcasts, 'find'> },
): Promise<Share[]> {
  const { agreed } = meeting;
  if (!agreed || !member || isCancelled(meeting)) return [];
  return Promise.all(
    sharedBy(member, agreed).map(async ({ id: rule, label }): Promise<Share> => {
      const found = await broadcasts.find(messageId(meeting, agreed, rule));
      if (!found || (found.state === 'draft' && !samePerson(found.author, member.person)))
        return { rule, label, by: '', state: 'open' };
      const state = found.state === 'draft' ? 'mine' : isOut(found) || found.state === 'recalled' ? 'sent' : 'officers';
      return { rule, label, by: found.author.name, state };
    }),
  );
}
