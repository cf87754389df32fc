// Writing an update: officers change the words of a draft and preview it. There is one draft of the next update, and one of each correction.
import type { Role } from '../../platform/access.ts';
import { formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import { idOf } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Audited } from './ports.ts';
import type { DraftNeeds } from './draft-words.ts';
import { formCard, formOf, inputsIn, problemsIn, wordsOf } from './form.ts';
import type { GatherNeeds } from './gather.ts';
import { periodInWords } from './sections.ts';
import { type ShowNeeds, showDraft, standing } from './show.ts';
import { type Draft, isOpen, numberOf, type OpenDraft, type Update, type Writer } from './update.ts';

export type WriteNeeds = ShowNeeds & GatherNeeds & DraftNeeds & { ids: Ids };
type Turn = Message | Form;

export const writerOf = ({ person }: Turn): Writer => ({ ...idOf(person), name: person.name });

/** Updates lie together, so the id says which one. */
export const audited = (
  draft: Draft,
  { turn: { person, receivedAt: at }, did }: { turn: Turn; did: Audited['did'] },
  { ids }: Pick<WriteNeeds, 'ids'>,
): Audited => ({
  id: `${numberOf(draft)}.${ids.key()}`,
  at,
  by: idOf(person),
  name: person.name,
  did,
});

export const openedForm = (draft: Draft): Reply =>
  formCard(
    { of: draft.of, version: draft.version, number: numberOf(draft), period: periodInWords(draft) },
    { inputs: { ...draft.words, change: draft.change } },
  );

/** The form with what is kept. Of one that is published it is a correction: its words as they stand, or as somebody has begun to correct them. */
export const openDraft =
  (needs: WriteNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const of = wholeNumberIn(form.fields['of']);
    const draft = await needs.updates.draft(of);
    if (isOpen(draft)) return draft.state === 'asked' ? showDraft(draft, form.person, needs) : openedForm(draft);
    const [last] = of > 0 ? await needs.updates.find(of) : [];
    return last ? openedForm(corrected(last, draft, form)) : standing(of, form, needs, role);
  };

/** A correction of an update that nobody has written anything of yet. */
const corrected = ({ number, since, until, words }: Update, before: Draft | undefined, turn: Turn): Draft => ({
  of: number,
  version: before?.version ?? 0,
  state: 'draft',
  author: writerOf(turn),
  since,
  until,
  words,
  change: '',
  changedAt: turn.receivedAt,
  published: before?.published ?? 0,
});

/** Keeps the words and shows them as readers will get them. A problem, or somebody else's change, is the form again with every word kept. */
export const saveDraft =
  (needs: WriteNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const one = formOf(form.fields);
    const inputs = inputsIn(form.fields);
    // 1. What it is a draft of, as it stands.
    const before = await needs.updates.draft(one.of);
    const [last] = one.of > 0 && !isOpen(before) ? await needs.updates.find(one.of) : [];
    const base = isOpen(before) ? before : last && corrected(last, before, form);
    if (!base) return standing(one.of, form, needs, role);
    // 2. Check.
    const problems = problemsIn(inputs, one.of, needs.wording);
    if (problems.length > 0) return formCard(one, { inputs, problems });
    if (base.version !== one.version)
      return formCard({ ...one, version: base.version }, { inputs, notice: noticeOf(base, needs) });
    // 3. Keep it. New words have to be agreed to anew.
    const draft: OpenDraft = {
      ...base,
      version: base.version + 1,
      state: 'draft',
      author: writerOf(form),
      words: wordsOf(inputs),
      change: one.of > 0 ? inputs.change : '',
      changedAt: form.receivedAt,
    };
    const kept = await needs.updates.save(draft, before, audited(draft, { turn: form, did: 'update.saved' }, needs));
    return kept ? showDraft(draft, form.person, needs) : saveDraft(needs)(form, role);
  };

const noticeOf = ({ author, changedAt }: Draft, { wording }: WriteNeeds): string =>
  filled(wording['update.others'], { name: author.name, at: formatInstant(changedAt) });

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const formAfterFault = (form: Form, fault: string): Reply | undefined =>
  form.place === 'personal' ? formCard(formOf(form.fields), { inputs: inputsIn(form.fields), fault }) : undefined;
