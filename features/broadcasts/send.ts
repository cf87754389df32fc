// Sends a message off, or asks another officer first; what officers decide then; and what can be done while it is on its way.
import type { Role } from '../../platform/access.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { idOf, samePerson } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import type { Did } from './audit.ts';
import { type Act, acts, type Broadcast, mayFollow, type State } from './broadcast.ts';
import { countReach } from './count-reach.ts';
import { versionIn } from './inputs.ts';
import { anyIn, maySee } from './owned.ts';
import { needsApproval, previewCard } from './preview.ts';
import { type ShowNeeds, showOne } from './show.ts';

export type SendNeeds = ShowNeeds & { ids: Ids };

/** Where it goes from here: out at its time, which may be over by now. */
const outAt = ({ sendAt }: Pick<Broadcast, 'sendAt'>, now: Instant): State =>
  sendAt !== null && sendAt > now ? 'scheduled' : 'sending';

type Step = { to: State; did: Did } & Partial<Pick<Broadcast, 'planned' | 'edition' | 'editedAt' | 'resent'>>;

/** Takes one a step on, with its audit entry. Answers with it as it is then: also where somebody else was first. */
export async function kept(
  before: Broadcast,
  { to, did, ...more }: Step,
  { person, receivedAt: at }: Form,
  { broadcasts, ids }: Pick<SendNeeds, 'broadcasts' | 'ids'>,
): Promise<Broadcast> {
  const after: Broadcast = { ...before, ...more, state: to, version: before.version + 1, changedAt: at };
  const entry = { id: ids.key(), at, by: idOf(person), name: person.name, did: `broadcast.${did}` as const };
  return (await broadcasts.change(after, before, entry)) ? after : ((await broadcasts.find(before.id)) ?? before);
}

const step = async (before: Broadcast, to: Step, form: Form, role: Role, needs: SendNeeds): Promise<Reply> =>
  showOne(await kept(before, to, form, needs), form, role, needs);

type Deciding = { broadcast: Broadcast; form: Form; role: Role };

/** Runs for one that the button names, in a chat of their own, where they may see it. */
const onOne =
  (needs: SendNeeds, decide: (deciding: Deciding) => Promise<Reply>) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const broadcast = await anyIn(form, needs);
    if (!broadcast || !maySee(broadcast, form.person, role))
      return refusals.outOfDate.with({ contact: needs.service.contact });
    return decide({ broadcast, form, role });
  };

/** Its author sends what they previewed. Pressed again, or in another window, it shows how it stands. */
export const sendBroadcast = (needs: SendNeeds) =>
  onOne(needs, async ({ broadcast, form, role }) => {
    const isAuthor = samePerson(broadcast.author, form.person);
    if (!isAuthor || broadcast.state !== 'draft') return showOne(broadcast, form, role, needs);
    if (broadcast.version !== versionIn(form.fields)) return previewCard(broadcast, 'author', needs);
    const { chats, mails } = await countReach(broadcast, needs);
    const planned = chats + mails;
    if (planned === 0) return previewCard(broadcast, 'author', needs);
    if (needsApproval(broadcast, planned, needs))
      return step(broadcast, { to: 'asked', did: 'asked', planned }, form, role, needs);
    const to = outAt(broadcast, form.receivedAt);
    return step(broadcast, { to, did: to === 'scheduled' ? to : 'sent', planned }, form, role, needs);
  });

/** An officer other than its author agrees to what they read. */
export const approveBroadcast = (needs: SendNeeds) =>
  onOne(needs, async ({ broadcast, form, role }) => {
    if (!waitsFor(broadcast, form)) return showOne(broadcast, form, role, needs);
    return step(broadcast, { to: outAt(broadcast, form.receivedAt), did: 'approved' }, form, role, needs);
  });

/** An officer other than its author gives it back to be changed. */
export const returnBroadcast = (needs: SendNeeds) =>
  onOne(needs, async ({ broadcast, form, role }) => {
    if (!waitsFor(broadcast, form)) return showOne(broadcast, form, role, needs);
    return step(broadcast, { to: 'draft', did: 'returned' }, form, role, needs);
  });

/** Whether it waits for an officer like this one, and is what they read. */
const waitsFor = ({ state, author, version }: Broadcast, { person, fields }: Form): boolean =>
  state === 'asked' && !samePerson(author, person) && version === versionIn(fields);

/** Pauses, resumes, stops, resends or takes back, where that may follow. What cannot be undone is asked once more. */
export const actOn = (act: Act, needs: SendNeeds) =>
  onOne(needs, async ({ broadcast, form, role }) => {
    if (!mayFollow(act, broadcast)) return showOne(broadcast, form, role, needs);
    if ((act === 'stop' || act === 'recall') && form.fields['sure'] !== true)
      return showOne(broadcast, form, role, needs, act);
    return step(broadcast, { to: acts[act].to, did: act, ...besides(act, broadcast, form) }, form, role, needs);
  });

/** What changes with an act beside the state. */
function besides(act: Act, { version, edition }: Broadcast, { receivedAt }: Form): Partial<Broadcast> {
  if (act === 'recall') return { edition: edition + 1, editedAt: receivedAt };
  if (act === 'resume') return { resumed: version + 1 };
  return act === 'resend' ? { resent: version + 1 } : {};
}
