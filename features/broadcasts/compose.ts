// Writing a message to many: the form, the preview of exactly what is sent, and the draft that is kept between them.
import type { Role } from '../../platform/access.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { ID, textIn } from '../../platform/fields.ts';
import { samePerson } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { type Audience, everybody } from './audience.ts';
import { type Author, type Broadcast, isFixed } from './broadcast.ts';
import { check, type CheckNeeds, type Read } from './check-news.ts';
import { formCard, type Standing } from './form.ts';
import type { Inputs } from './form-facts.ts';
import { inputsIn, inputsOf, noInputs, versionIn } from './inputs.ts';
import type { Broadcasts } from './ports.ts';
import { type PreviewNeeds, previewCard } from './preview.ts';
import { schoolsOf } from './reach.ts';
import { placesOf } from './offered.ts';
import { type ShowNeeds, showOne } from './show.ts';

export type ComposeNeeds = CheckNeeds &
  PreviewNeeds &
  ShowNeeds & {
    broadcasts: Broadcasts;
    ids: Ids;
    /** A link that opens a private chat with the bot. */
    chat: string;
  };

type Turn = Message | Form;
type ReachedSchools = Parameters<typeof schoolsOf>[1];

export const authorOf = ({ person: { tenantId, objectId, name } }: Turn, role: Role): Author => ({
  tenantId,
  objectId,
  name,
  role: role === 'officer' ? 'officer' : 'adviser',
});

/** An empty form, or with the groups of schools, one a line, or the template that a button names. */
export const openForm =
  (needs: ComposeNeeds) =>
  (turn: Turn, role: Role): Reply => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const place = standing(needs.ids.key(), 0, authorOf(turn, role), needs);
    const named = turn.kind === 'form' ? textIn(turn.fields['group']).split('\n') : [];
    const chosen = placesOf(place.schools).filter(({ place: { kind, of } }) => named.includes(`${kind} ${of}`));
    const typed = turn.kind === 'form' ? begun(turn, needs) : noInputs;
    const places = typed.places || chosen.map(({ value }) => value).join(',');
    return formCard(place, { inputs: { ...typed, places } }, needs);
  };

/** What is typed so far, and what it lacks of the template that a button names. */
function begun({ fields }: Form, { messageTemplates }: Pick<ComposeNeeds, 'messageTemplates'>): Inputs {
  const typed = inputsIn(fields);
  const template = messageTemplates.find(({ id }) => id === textIn(fields['template']));
  return template ? { ...typed, title: typed.title || template.title, text: typed.text || template.text } : typed;
}

export const standing = (
  id: string,
  version: number,
  author: Author,
  needs: ReachedSchools,
  edits = false,
): Standing => ({
  id,
  version,
  edits,
  author,
  schools: schoolsOf(author, needs),
});

/** Keeps the draft and shows what it would be, and to whom it would go. A problem is the form again, every word kept. */
export const previewDraft =
  (needs: ComposeNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const id = textIn(form.fields['id']);
    if (!ID.test(id)) return refusals.outOfDate.with({ contact: needs.service.contact });
    // Somebody else's, or one that is on its way already, is not written over.
    const before = await needs.broadcasts.find(id);
    if (before && (before.state !== 'draft' || isFixed(before) || !samePerson(before.author, form.person)))
      return showOne(before, form, role, needs);
    const typed = { id, version: versionIn(form.fields), inputs: inputsIn(form.fields) };
    return keepAndPreview(typed, before, { turn: form, role }, needs);
  };

/** What another feature has written, for somebody to send as it is or to change. `id`: the same again is the same message as it stands then. */
export type Prepared = { id: string; title: string; text: string; link: string; audience: Partial<Audience> };

/** Keeps it as their draft, and shows what it would be, and to whom it would go. */
export const draftBroadcast =
  (needs: ComposeNeeds) =>
  async ({ id, title, text, link, audience }: Prepared, turn: Turn, role: Role): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const before = await needs.broadcasts.find(id);
    if (before) return showOne(before, turn, role, needs);
    return keepAndPreview(typedOf({ id, title, text, link, audience }), undefined, { turn, role }, needs);
  };

export const typedOf = ({ id, title, text, link, audience }: Prepared): Typed => ({
  id,
  version: 0,
  inputs: inputsOf({
    news: { title, text, document: '', link },
    audience: { ...everybody, ...audience },
    sendAt: null,
  }),
});

type Typed = { id: string; version: number; inputs: Inputs };

export async function keepAndPreview(
  { id, version, inputs }: Typed,
  before: Broadcast | undefined,
  { turn, role, author = authorOf(turn, role) }: { turn: Turn; role: Role; author?: Author },
  needs: ComposeNeeds,
): Promise<Reply> {
  const place = standing(id, version, author, needs);
  const read = check(inputs, { schools: place.schools, now: turn.receivedAt, edits: false }, needs);
  if ('problems' in read) return formCard(place, { inputs, problems: read.problems }, needs);
  const kept = await keep({ id, author, read, at: turn.receivedAt }, before, needs);
  if (kept) return previewCard(kept, 'author', needs);
  // It was sent in another window meanwhile: that stands.
  const other = await needs.broadcasts.find(id);
  return other ? showOne(other, turn, role, needs) : refusals.outOfDate.with({ contact: needs.service.contact });
}

type Writing = { id: string; author: Author; read: Read; at: Instant };

async function keep(
  { id, author, read, at }: Writing,
  before: Broadcast | undefined,
  { broadcasts }: Pick<ComposeNeeds, 'broadcasts'>,
): Promise<Broadcast | undefined> {
  if (before) {
    const to = { ...before, ...read, version: before.version + 1, changedAt: at };
    return (await broadcasts.change(to, before, undefined)) ? to : undefined;
  }
  const begun: Broadcast = {
    id,
    version: 1,
    state: 'draft',
    author,
    ...read,
    createdAt: at,
    changedAt: at,
    planned: 0,
    edition: 0,
    editedAt: null,
    resent: 0,
    resumed: 0,
  };
  return (await broadcasts.begin(begun)) ? begun : undefined;
}

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const formAfterFault =
  (needs: ComposeNeeds) =>
  (form: Form, fault: string, role: Role): Reply | undefined => {
    const id = textIn(form.fields['id']);
    if (form.place !== 'personal' || !ID.test(id)) return undefined;
    const place = standing(id, versionIn(form.fields), authorOf(form, role), needs);
    return formCard(place, { inputs: inputsIn(form.fields), fault }, needs);
  };
