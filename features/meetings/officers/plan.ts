// Officers plan a meeting of the steering group, change it or cancel it. Members hear of each.
import type { Reply } from '../../../platform/card.ts';
import { ID, textIn, wholeNumberIn } from '../../../platform/fields.ts';
import type { Ids } from '../../../platform/ports.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Role } from '../../../platform/access.ts';
import type { Form, Message } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { checkDetails, inputsIn, inputsOf } from '../check.ts';
import type { FormFacts } from '../facts.ts';
import { type Details, isCancelled, type Meeting } from '../meeting.ts';
import { viewerOf } from '../members.ts';
import { meetingCard, onMeeting, type ShowNeeds } from '../show.ts';

export type PlanNeeds = ShowNeeds & { ids: Ids };

const noInputs = inputsIn({});

/** An empty form. */
export const openForm =
  (needs: PlanNeeds) =>
  ({ place }: Message | Form): Reply =>
    place === 'personal'
      ? formCard({ id: needs.ids.key(), version: 0, inputs: noInputs })
      : refusals.privateOnly.with({ chat: needs.chat });

/** The form with what is kept. One that was cancelled is shown instead. */
export const openChange = (needs: PlanNeeds) =>
  onMeeting(needs, (meeting, opened) =>
    isCancelled(meeting)
      ? meetingCard(meeting, opened, needs)
      : Promise.resolve(formCard({ ...meeting, inputs: inputsOf(meeting) })),
  );

/** Plans a new one, or keeps a change. The same form twice is one meeting, and one change. */
export const saveMeeting =
  (needs: PlanNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const { round, contact } = { ...needs.service, round: needs.service.round.id };
    const id = textIn(form.fields['id']);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    if (!ID.test(id)) return refusals.outOfDate.with({ contact });
    const version = wholeNumberIn(form.fields['version']);
    const [before, viewer] = await Promise.all([needs.meetings.find(round, id), viewerOf(form.person, role, needs)]);
    if (!viewer) return cards.closed.with({ contact });
    // 1. Pressed twice, on a card that was left lying about, or of one that was never kept.
    if (before && (version === 0 || isCancelled(before))) return meetingCard(before, { form, viewer }, needs);
    if (!before && version !== 0) return refusals.outOfDate.with({ contact });
    // 2. Check.
    const inputs = inputsIn(form.fields);
    const read = checkDetails(inputs, { now: form.receivedAt, before, wording: needs.wording });
    if ('problems' in read) return formCard({ id, version, inputs, problems: read.problems });
    if (before && saySame(before, read.details)) return meetingCard(before, { form, viewer }, needs);
    if (before && before.version !== version) return formCard({ id, version: before.version, inputs, stale: true });
    // 3. Keep it.
    const did = before ? 'changed' : 'planned';
    const meeting: Meeting = {
      ...read.details,
      ...{ id, round, did, version: version + 1, at: form.receivedAt, agreed: before?.agreed ?? null },
    };
    if (!(await needs.meetings.save(meeting, form.person))) return saveMeeting(needs)(form, role);
    return meetingCard(meeting, { form, viewer, saved: did }, needs);
  };

const saySame = (before: Details, { title, place, link, starts, ends }: Details): boolean =>
  [before.title === title, before.place === place, before.link === link].every(Boolean) &&
  before.starts === starts &&
  before.ends === ends;

/** Asks once more, then cancels it. What has begun cannot be cancelled. */
export const cancelMeeting = (needs: PlanNeeds): ((form: Form, role: Role) => Promise<Reply>) =>
  onMeeting(needs, async (meeting, opened): Promise<Reply> => {
    const { form } = opened;
    const may = !isCancelled(meeting) && form.receivedAt < meeting.starts;
    if (!may) return meetingCard(meeting, opened, needs);
    if (form.fields['sure'] !== true) return meetingCard(meeting, { ...opened, asking: true }, needs);
    const next: Meeting = { ...meeting, did: 'cancelled', version: meeting.version + 1, at: form.receivedAt };
    if (!(await needs.meetings.save(next, form.person))) return cancelMeeting(needs)(form, opened.role);
    return meetingCard(next, { ...opened, saved: 'cancelled' }, needs);
  });

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const formAfterFault = (form: Form, fault: string): Reply | undefined => {
  const id = textIn(form.fields['id']);
  if (form.place !== 'personal' || !ID.test(id)) return undefined;
  return formCard({ id, version: wholeNumberIn(form.fields['version']), inputs: inputsIn(form.fields), fault });
};

type Shown = Pick<FormFacts, 'id' | 'version' | 'inputs'> & Partial<Pick<FormFacts, 'problems' | 'stale' | 'fault'>>;

const formCard = ({ id, version, inputs, problems = [], stale = false, fault = null }: Shown): Reply =>
  cards.form.with({
    ...{ id, version, inputs, problems, stale, fault },
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  });
