// Shows meetings of the steering group to its members and to officers, and to nobody else.
import type { Role } from '../../platform/access.ts';
import { dayOf, formatSpan, type Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { ID, textIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import { withLines } from '../../platform/markdown.ts';
import { refusals } from '../../platform/refusals.ts';
import { plainWords } from '../../platform/text.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Broadcasts } from '../broadcasts/index.ts';
import { labelOf, type Seats } from '../coverage/index.ts';
import { shown } from '../documents/index.ts';
import type { Service } from '../rounds/index.ts';
import { cards } from './cards.ts';
import type { MeetingFacts } from './facts.ts';
import { hasBegun, isCancelled, type Meeting, type Meetings } from './meeting.ts';
import { type MemberNeeds, type Viewer, viewerOf } from './members.ts';
import { sharesOf } from './shares.ts';
import type { Wording } from './wording.ts';

export type WordsNeeds = { wording: Wording; seats: Seats };

export type ShowNeeds = MemberNeeds &
  WordsNeeds & {
    meetings: Meetings;
    broadcasts: Pick<Broadcasts, 'find'>;
    memberRecipients: (round: string) => Promise<unknown[]>;
    service: Pick<Service, 'round' | 'contact'>;
    /** A link that opens a private chat with the bot. */
    chat: string;
  };

type Turn = Message | Form;
type Opened = { form: Form; role: Role; viewer: Viewer };

const MOST = 12;

/** Runs for the meeting that a button names, for whoever may see it, in a chat of their own. */
export const onMeeting =
  (needs: ShowNeeds, handle: (meeting: Meeting, opened: Opened) => Promise<Reply>) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const id = textIn(form.fields['id']);
    const [viewer, meeting] = await Promise.all([
      viewerOf(form.person, role, needs),
      ID.test(id) ? needs.meetings.find(needs.service.round.id, id) : undefined,
    ]);
    if (!viewer) return cards.closed.with({ contact: needs.service.contact });
    return meeting
      ? handle(meeting, { form, role, viewer })
      : refusals.outOfDate.with({ contact: needs.service.contact });
  };

export const showMeeting = (needs: ShowNeeds) =>
  onMeeting(needs, (meeting, opened) => meetingCard(meeting, opened, needs));

type How = { form: Pick<Form, 'receivedAt'>; viewer: Viewer } & Partial<Pick<MeetingFacts, 'asking' | 'saved'>>;

export async function meetingCard(meeting: Meeting, { form, viewer, ...how }: How, needs: ShowNeeds): Promise<Reply> {
  const [shares, recipients] = await Promise.all([
    sharesOf(meeting, viewer, needs),
    viewer.officer ? needs.memberRecipients(meeting.round) : [],
  ]);
  return cards.meeting.with({
    ...readFacts(meeting, form.receivedAt, needs),
    officer: viewer.officer,
    shares,
    members: viewer.officer ? { count: viewer.members.length, reached: recipients.length } : null,
    ...how,
  });
}

/** What every member reads of it. */
export function readFacts(meeting: Meeting, now: Instant, { wording, seats }: WordsNeeds): MeetingFacts {
  const { id, version, title, starts, ends, link, agreed } = meeting;
  return {
    ...{ id, version, title },
    when: formatSpan(starts, ends),
    where: whereOf(meeting, wording),
    link: link === '' ? null : { title: link.replace(/^https:\/\//u, '').slice(0, 60), url: link },
    cancelled: isCancelled(meeting),
    begun: hasBegun(meeting, now),
    headlines: agreed ? withLines(agreed.headlines) : '',
    audience: agreed ? audienceInWords(agreed.audience, { wording, seats }) : '',
    notes: agreed && agreed.notes !== '' ? notesOf(meeting, agreed.notes, wording) : null,
    ...{ told: '', officer: false, shares: [], members: null, asking: false, saved: '' },
  };
}

/** Shown as every other document is; only its link is for members alone. */
const notesOf = ({ title, starts }: Meeting, url: string, wording: Wording): MeetingFacts['notes'] =>
  shown({
    ...{ id: '', format: '', summary: '', besideForm: false, url },
    title: filled(wording['meeting.notes'], { title }),
    kind: wording['meeting.notes.kind'],
    published: dayOf(starts),
  });

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Primary and North", or all schools. */
export const audienceInWords = (audience: readonly string[], { wording, seats }: WordsNeeds): string =>
  audience.length === 0 ? wording['meeting.audience.all'] : inWords.format(audience.map((id) => labelOf(id, seats)));

export const whereOf = ({ place, link }: Pick<Meeting, 'place' | 'link'>, wording: Wording): string =>
  [place, link === '' ? '' : wording['meeting.online']].filter(Boolean).join('; ');

/** Those to come first, then the last ones. */
export const listMeetings =
  (needs: ShowNeeds) =>
  async (turn: Turn, role: Role): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const [viewer, all] = await Promise.all([
      viewerOf(turn.person, role, needs),
      needs.meetings.all(needs.service.round.id),
    ]);
    if (!viewer) return cards.closed.with({ contact: needs.service.contact });
    const over = all.filter(({ ends }) => ends <= turn.receivedAt);
    const ordered = [...all.filter(({ ends }) => ends > turn.receivedAt), ...over.reverse()];
    return cards.list.with({
      meetings: ordered.slice(0, MOST).map((meeting) => ({
        id: meeting.id,
        title: meeting.title,
        when: formatSpan(meeting.starts, meeting.ends),
        where: whereOf(meeting, needs.wording),
        cancelled: isCancelled(meeting),
        agreed: meeting.agreed !== null,
      })),
      officer: viewer.officer,
    });
  };

const ASKS_FOR_MEETINGS = /^(?:(?:show|list|see|my|our|the|next|steering group) )*meetings?$/u;

/** "meetings" of a member; of anybody else the same words are a question. */
export const answerMember =
  (needs: ShowNeeds) =>
  async (message: Message): Promise<Reply | undefined> => {
    if (message.place !== 'personal' || !ASKS_FOR_MEETINGS.test(plainWords(message.text))) return undefined;
    const viewer = await viewerOf(message.person, 'user', needs);
    return viewer ? listMeetings(needs)(message, 'user') : undefined;
  };
