// A member shares the headlines of a meeting with the schools that they represent: word for word, and an officer reads it before it goes out.
import type { Role } from '../../platform/access.ts';
import { dayOf, formatDay } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import type { Form } from '../../platform/turn.ts';
import { schoolsFor, type SeatRule } from '../coverage/index.ts';
import type { School } from '../schools/index.ts';
import { type Agreed, isCancelled, type Meeting } from './meeting.ts';
import { messageId, sharedBy } from './shares.ts';
import { meetingCard, onMeeting, type ShowNeeds } from './show.ts';

type Message = {
  id: string;
  title: string;
  text: string;
  link: string;
  audience: { phases?: string[]; types?: string[]; places?: { kind: 'area'; of: string }[]; listed?: string };
};

export type ShareNeeds = ShowNeeds & {
  schools: readonly School[];
  /** Keeps it as a draft of theirs, which only officers can send; `undefined` where another member has sent it to officers. */
  proposeBroadcast: (message: Message, form: Form, role: Role) => Promise<Reply | undefined>;
};

/** Shows a member what the schools they name would get. Whoever does not represent these sees the meeting. */
export const shareHeadlines = (needs: ShareNeeds) =>
  onMeeting(needs, async (meeting, { form, role, viewer }) => {
    const { agreed } = meeting;
    const rule =
      agreed && viewer.member && !isCancelled(meeting)
        ? sharedBy(viewer.member, agreed).find(({ id }) => id === textIn(form.fields['rule']))
        : undefined;
    const message = agreed && rule && messageOf(meeting, agreed, rule, needs);
    const preview = message && (await needs.proposeBroadcast(message, form, role));
    return preview ?? meetingCard(meeting, { form, viewer }, needs);
  });

function messageOf(meeting: Meeting, agreed: Agreed, rule: SeatRule, { wording, schools }: ShareNeeds): Message {
  return {
    id: messageId(meeting, agreed, rule.id),
    title: filled(wording['meeting.message.title'], { day: formatDay(dayOf(meeting.starts)) }),
    text: agreed.headlines,
    link: '',
    audience: audienceOf(rule, schoolsFor(rule, schools)),
  };
}

/** The schools of a rule, said as its council says them: only values that schools have can be chosen. */
function audienceOf({ attribute }: SeatRule, schools: readonly School[]): Message['audience'] {
  const values = (of: (school: School) => string): string[] => [...new Set(schools.map(of))];
  switch (attribute) {
    case 'phase':
      return { phases: values(({ phase }) => phase) };
    case 'type':
      return { types: values(({ type }) => type) };
    case 'area':
      return { places: values(({ area }) => area).map((of) => ({ kind: 'area', of })) };
    case 'district':
    case 'role':
    case 'governor-category':
    case 'system-leader':
      return { listed: values(({ urn }) => urn).join('\n') };
  }
}
