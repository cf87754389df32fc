// Officers write an entry on a page: beside the form the card that people will get, and where somebody else has saved meanwhile what they wrote.
import { dayOf, formatInstant } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { quotedIn } from '../../../platform/facts.ts';
import { textIn } from '../../../platform/fields.ts';
import type { PersonalReply, PersonalRequest, PressFor } from '../../../platform/personal-page.ts';
import { missing } from '../../../platform/web-page.ts';
import { cards } from '../cards.ts';
import { stretches } from '../difference.ts';
import { entryOf } from '../entry.ts';
import { nameOfTopic } from '../topics.ts';
import { cardOf } from './desk-entry.ts';
import { shownDraft } from './desk-draft.ts';
import type { ListNeeds } from './desk-list.ts';
import { type Differs, type EditFacts, pages } from './desk-pages.ts';
import { textThere } from './edit.ts';
import { blankText, isEntryId } from './editing.ts';
import { type EntryInputs, inputsIn, inputsOf, textOfInputs } from './entry-form.ts';
import type { FaqEditFacts } from './editing-facts.ts';

export type DeskNeeds = ListNeeds & { press: PressFor };

/** What its form may press. */
const PRESSED = ['faq.save', 'faq.withdraw'];

/** The form of an entry, or of a new one. */
export const editOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> =>
    shown(await needs.press(request, 'faq.edit', { entry: request.parameters['id'] ?? '' }), request, needs);

/** Keeps what was typed as a draft, and shows that for review; or the form once more, with every word kept. */
export const saveOnPage =
  (needs: DeskNeeds) =>
  async (request: PersonalRequest): Promise<PersonalReply> => {
    const verb = textIn(request.fields['verb']);
    if (!PRESSED.includes(verb)) return missing;
    const { fields, parameters } = request;
    const sent = { ...fields, entry: parameters['id'] ?? '', draft: Number(fields['draft']) };
    return shown(await needs.press(request, verb, sent), request, needs);
  };

/** The card while an officer writes. Nothing is kept of it. */
export const previewOnPage =
  (needs: DeskNeeds) =>
  async ({ parameters, fields, receivedAt }: PersonalRequest): Promise<PersonalReply> =>
    pages.preview.with({
      preview: await previewOf(parameters['id'] ?? '', inputsIn(fields, needs), receivedAt, needs),
    });

async function shown(reply: Reply | undefined, request: PersonalRequest, needs: DeskNeeds): Promise<PersonalReply> {
  const saved = cards.draft.factsIn(reply);
  if (saved) return (await shownDraft(saved, '', request, needs)).standingAt(`/faq/${saved.entry}/draft`);
  const facts = cards.edit.factsIn(reply);
  if (!facts) return reply ?? missing;
  const preview = await previewOf(facts.entry, facts.inputs, request.receivedAt, needs);
  const theirs = facts.changed ? await savedMeanwhile(facts, needs) : null;
  const status = facts.changed || facts.problems.length > 0 ? 422 : 200;
  return pages.edit.with({ ...facts, preview, theirs }, status);
}

async function previewOf(id: string, inputs: EntryInputs, at: string, needs: DeskNeeds): Promise<Reply | null> {
  if (inputs.title === '' || (id !== '' && !isEntryId(id))) return null;
  const today = dayOf(at);
  const before = (await textThere(id, needs)) ?? blankText(today, needs);
  const text = textOfInputs(inputs, { before, today });
  return cardOf(entryOf(id, text, quotedIn(text.answer, needs.facts)), needs);
}

/** What the draft says that somebody else saved, field by field where it is not what was typed. */
async function savedMeanwhile(
  { entry, inputs }: FaqEditFacts,
  { revisions, topicNames }: DeskNeeds,
): Promise<EditFacts['theirs']> {
  const draft = await revisions.draft(entry);
  if (!draft) return null;
  const [typed, saved] = [inputs, inputsOf(draft.text, draft)].map((one) => ({
    ...one,
    topic: nameOfTopic(topicNames)(one.topic),
  })) as [EntryInputs, EntryInputs];
  const fields = Object.keys(saved) as (keyof EntryInputs)[];
  const differs = fields
    .filter((field) => saved[field] !== typed[field])
    .map((field): Differs => ({ field, words: stretches(typed[field], saved[field]) }));
  return { by: draft.author?.name ?? '', at: formatInstant(draft.at), differs };
}
