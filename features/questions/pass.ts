// Passing a question on to officers: it joins the same question of somebody else, or begins a new one.
import type { Address } from '../../platform/address.ts';
import type { GetCurrentFaq } from '../faq/index.ts';
import type { Affiliations } from '../people/index.ts';
import { type Personal, type Signposts, pointTo } from '../signposts/index.ts';
import type { Contact, Reply } from '../../platform/card.ts';
import { formatInstant } from '../../platform/calendar.ts';
import type { Ids } from '../../platform/ports.ts';
import type { Form, PersonId } from '../../platform/turn.ts';
import { clip } from '../../platform/format.ts';
import { ID, textIn, LONGEST_QUESTION } from '../../platform/fields.ts';
import { type AskNeeds, askOfficers } from './ask-officers.ts';
import { nothingTold, type Asker } from './question.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { tellForm } from './add-detail.ts';
import type { AnswerBy } from './answer-by.ts';
import { promiseOf } from './own-question.ts';
import type { TellFacts } from './question-facts.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';

export type PassNeeds = AskNeeds & {
  ids: Ids;
  currentFaq: GetCurrentFaq;
  affiliations: Affiliations;
  signposts: Signposts;
  personal: (text: string) => Personal;
  /** What stands where contact details stood. */
  removed: string;
  contact: Contact;
  answerBy: AnswerBy;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

/** A form, also of somebody on the website, whom the answer may reach by email. */
type Passed = Omit<Form, 'address'> & { address: Address };

/**
 * Keeps the question of a "not known" card, once. A card whose data is not ours is out of date. What belongs elsewhere is
 * never stored, although such a card never offers it: its data could be anything.
 */
export const passQuestion =
  (needs: PassNeeds) =>
  async ({ fields, person, place, address, receivedAt }: Passed): Promise<Reply> => {
    const { ids, currentFaq, signposts, contact, chat, removed, personal } = needs;
    const formKey = textIn(fields['formKey']);
    const whole = textIn(fields['asked']);
    // Who sends it again after what was found is rid of contact details, whatever they left.
    const looked = fields['looked'] === 'true';
    const asked = clip(looked ? withoutContactDetails(whole, removed) : whole, LONGEST_QUESTION);
    if (!ID.test(formKey) || asked === '') return refusals.outOfDate.with({ contact });
    // 1. What belongs elsewhere goes no further.
    const elsewhere = signposts.find(whole);
    if (elsewhere) return pointTo(elsewhere);
    // The answer could not come to a chat that the bot may not be in.
    if (place === 'dialog') return cards.passInChat.with({ asked, chat });
    // 2. Personal data is shown to the person before it is kept. What looks like a name may be a mistake of ours.
    const found = personal(asked);
    if (found.email || found.phone || (found.names.length > 0 && fields['asIs'] !== 'true'))
      return cards.beforePassing.with({
        asked,
        found,
        key: formKey,
        entry: textIn(fields['entry']),
        after: textIn(fields['after']),
      });
    const { entry } = currentFaq();
    const entryIn = (field: string): string | null => entry(fields[field])?.id ?? null;
    const said = { text: asked, entry: entryIn('entry'), after: entryIn('after') };
    const who = { tenantId: person.tenantId, objectId: person.objectId };
    const { name } = person;
    const asker: Asker = {
      person: who,
      name,
      address,
      askedAt: receivedAt,
      text: asked,
      key: formKey,
      to: null,
      withdrawnAt: null,
      ...nothingTold,
    };
    const audit = { id: ids.key(), at: receivedAt, by: who, did: 'question.passed' as const, version: 1 };
    // 3. Somebody asked in the same words, or pressed the same card, and waits: one more waits for the same answer. Otherwise it is a new question.
    const [waiting, known] = await Promise.all([
      askOfficers({ said, asker, audit }, needs),
      place === 'personal' ? knownSchool(who, needs) : Promise.resolve(''),
    ]);
    return cards.passedOn.with({
      asked,
      at: formatInstant(receivedAt),
      already: waiting.already,
      others: waiting.others,
      ...promiseOf({ ...waiting, askedAt: waiting.asker.askedAt }, receivedAt, needs.answerBy),
      tell: withSchool(tellForm(waiting.id, waiting.asker, place), known),
    });
  };

/** The URN of the school that somebody told us once; empty where there is none, or it cannot be looked up, which is reported. */
async function knownSchool(person: PersonId, { affiliations, report }: PassNeeds): Promise<string> {
  const kept = await affiliations.find(person).catch((error: unknown) => {
    report('looking up a school and role', error);
  });
  return kept?.school ?? '';
}

/** The form with the school that they told us once, until they name one. Officers hear of it only when it is sent. */
const withSchool = (tell: TellFacts | null, known: string): TellFacts | null =>
  tell && { ...tell, typed: { ...tell.typed, school: tell.typed.school || known } };
