// Officers keep what the group agreed at the end of a meeting: the headlines, for which schools they are, and where the action notes are.
import type { Reply } from '../../../platform/card.ts';
import { ID, textIn, wholeNumberIn } from '../../../platform/fields.ts';
import type { Form } from '../../../platform/turn.ts';
import { looksAtSchools, type SeatRule } from '../../coverage/index.ts';
import { cards } from '../cards.ts';
import { agreedIn, checkAgreed } from '../check.ts';
import type { AgreeFacts } from '../facts.ts';
import { hasBegun, isCancelled, type Meeting } from '../meeting.ts';
import { meetingCard, onMeeting, type ShowNeeds } from '../show.ts';

const mayAgree = (meeting: Meeting, { receivedAt }: Form): boolean =>
  !isCancelled(meeting) && hasBegun(meeting, receivedAt);

/** The rules on schools: those whose members can share headlines with the schools that they represent. */
const rulesOf = ({ seats }: ShowNeeds): SeatRule[] => seats.rules.filter(looksAtSchools);

/** The form, once the meeting has begun. */
export const openAgree = (needs: ShowNeeds) =>
  onMeeting(needs, async (meeting, opened) => {
    if (!mayAgree(meeting, opened.form)) return meetingCard(meeting, opened, needs);
    const { headlines = '', audience = [], notes = '' } = meeting.agreed ?? {};
    return formCard(meeting, { inputs: { headlines, audience: audience.join(','), notes } }, needs);
  });

/** Keeps it. Every member hears, and may share the headlines. */
export const saveAgreed = (needs: ShowNeeds) =>
  onMeeting(needs, async (meeting, opened): Promise<Reply> => {
    const { form } = opened;
    if (!mayAgree(meeting, form)) return meetingCard(meeting, opened, needs);
    const inputs = agreedIn(form.fields);
    const rules = rulesOf(needs).map(({ id }) => id);
    const read = checkAgreed(inputs, { now: form.receivedAt, before: meeting, rules, wording: needs.wording });
    if ('problems' in read) return formCard(meeting, { inputs, problems: read.problems }, needs);
    const { agreed } = read;
    if (meeting.agreed?.edition === agreed.edition && meeting.agreed.notes === agreed.notes)
      return meetingCard(meeting, opened, needs);
    if (meeting.version !== wholeNumberIn(form.fields['version']))
      return formCard(meeting, { inputs, stale: true }, needs);
    const next: Meeting = { ...meeting, agreed, did: 'agreed', version: meeting.version + 1, at: form.receivedAt };
    if (!(await needs.meetings.save(next, form.person))) return saveAgreed(needs)(form, opened.role);
    return meetingCard(next, { ...opened, saved: 'agreed' }, needs);
  });

/** The form again after a fault, as it was typed. */
export const agreeAfterFault =
  (needs: ShowNeeds) =>
  (form: Form, fault: string): Reply | undefined => {
    const id = textIn(form.fields['id']);
    if (form.place !== 'personal' || !ID.test(id)) return undefined;
    const version = wholeNumberIn(form.fields['version']);
    return formCard({ id, version, title: '' }, { inputs: agreedIn(form.fields), fault }, needs);
  };

type Shown = Pick<AgreeFacts, 'inputs'> & Partial<Pick<AgreeFacts, 'problems' | 'stale' | 'fault'>>;

const formCard = (
  { id, version, title }: Pick<Meeting, 'id' | 'version' | 'title'>,
  { inputs, problems = [], stale = false, fault = null }: Shown,
  needs: ShowNeeds,
): Reply =>
  cards.agree.with({
    ...{ id, version, title, inputs, problems, stale, fault },
    choices: rulesOf(needs).map((rule) => ({ value: rule.id, title: rule.label })),
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  });
