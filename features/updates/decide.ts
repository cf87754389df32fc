// What officers decide of a draft: one asks another, who publishes it or gives it back. Then it is sent to schools as a message.
import type { Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import { samePerson } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import { keyOf } from '../../platform/table.ts';
import type { Form } from '../../platform/turn.ts';
import type { AuditAction } from './audit.ts';
import { messageOf } from './sections.ts';
import { isAlone, listUpdates, standing, showDraft } from './show.ts';
import { type Draft, isOpen, type OpenDraft, publishedAs } from './update.ts';
import { audited, type WriteNeeds, writerOf } from './write.ts';

export type DecideNeeds = WriteNeeds & {
  /** Keeps a message that is to be sent as somebody's draft, and shows it to them; the same id again shows how it stands. */
  draftBroadcast: (
    message: { id: string; title: string; text: string; link: string; audience: Record<string, never> },
    turn: Form,
    role: Role,
  ) => Promise<Reply>;
};

/** Runs for the draft that a button names, where it is as they read it and `may` says so; else it shows how it stands. */
const onDraft =
  (
    needs: DecideNeeds,
    may: (draft: OpenDraft, form: Form) => boolean,
    decide: (draft: OpenDraft, form: Form, role: Role) => Promise<Reply>,
  ) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const of = wholeNumberIn(form.fields['of']);
    const draft = await needs.updates.draft(of);
    const isAsRead = isOpen(draft) && draft.version === wholeNumberIn(form.fields['version']);
    return isAsRead && may(draft, form) ? decide(draft, form, role) : standing(of, form, needs, role);
  };

const isAuthor = ({ author }: Draft, { person }: Form): boolean => samePerson(author, person);

async function moved(
  draft: OpenDraft,
  { to, did }: { to: Draft['state']; did: AuditAction },
  form: Form,
  needs: DecideNeeds,
) {
  const after = { ...draft, state: to, version: draft.version + 1, changedAt: form.receivedAt };
  return (await needs.updates.save(after, draft, audited(draft, { turn: form, did }, needs))) ? after : undefined;
}

/** Its author asks another officer to agree. */
export const askForApproval = (needs: DecideNeeds) =>
  onDraft(
    needs,
    (draft, form) => draft.state === 'draft' && isAuthor(draft, form),
    async (draft, form, role) => {
      const after = await moved(draft, { to: 'asked', did: 'update.asked' }, form, needs);
      return after
        ? showDraft({ ...after, state: 'asked' }, form.person, needs)
        : standing(draft.of, form, needs, role);
    },
  );

/** Another officer publishes what they read: it takes its number, for good. An officer who is the only one is not held up. */
export const approveUpdate = (needs: DecideNeeds) =>
  onDraft(
    needs,
    (draft, form) => isAlone(needs) || (draft.state === 'asked' && !isAuthor(draft, form)),
    async (draft, form, role) => {
      const update = publishedAs(draft, { approver: writerOf(form), at: form.receivedAt });
      await needs.updates.publish(update, draft, audited(draft, { turn: form, did: 'update.published' }, needs));
      // Whether or not somebody was faster: what is published now.
      return standing(draft.of, form, needs, role);
    },
  );

/** Another officer gives it back to be changed, or its author takes it back. */
export const returnUpdate = (needs: DecideNeeds) =>
  onDraft(
    needs,
    ({ state }) => state === 'asked',
    async (draft, form, role) => {
      await moved(draft, { to: 'draft', did: 'update.returned' }, form, needs);
      return standing(draft.of, form, needs, role);
    },
  );

/** Drops the draft. The next one takes its number. */
export const dropUpdate = (needs: DecideNeeds) =>
  onDraft(
    needs,
    () => true,
    async (draft, form, role) => {
      await moved(draft, { to: 'dropped', did: 'update.dropped' }, form, needs);
      return draft.of > 0 ? standing(draft.of, form, needs, role) : listUpdates(needs)(form, role);
    },
  );

/** One message for each update, whoever prepares it: pressed again, or by somebody else, it is shown as it stands. */
export const sendUpdate =
  (needs: DecideNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const number = Number(textIn(form.fields['id']));
    const [last] = Number.isSafeInteger(number) && number > 0 ? await needs.updates.find(number) : [];
    if (!last) return listUpdates(needs)(form, role);
    const { wording, site } = needs;
    const message = {
      id: keyOf('update', String(number)),
      title: filled(wording['update.name'], { number: String(number) }),
      text: messageOf(last.words, wording),
      link: site.startsWith('https://') ? `${site}/updates/${number}` : '',
      audience: {},
    };
    return needs.draftBroadcast(message, form, role);
  };
