// Passing a question on to officers: it joins the same question of somebody else, or begins a new one.
import type { GetCurrentFaq, Matcher } from '../faq/index.ts';
import { type Personal, type Signposts, pointTo } from '../signposts/index.ts';
import type { Questions } from './ports.ts';
import type { Contact, Reply } from '../../platform/card.ts';
import { formatInstant } from '../../platform/calendar.ts';
import type { Form } from '../../platform/turn.ts';
import { clip } from '../../platform/format.ts';
import type { Ids } from '../../platform/ports.ts';
import { plainWords } from '../../platform/text.ts';
import { ID, textIn, LONGEST_QUESTION } from '../../platform/fields.ts';
import { likeness, PLAINLY_THE_SAME } from './likeness.ts';
import { newQuestion, nothingTold, type Asker, type OpenQuestion, type Question, type Told } from './question.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { handleSoon, type EventNeeds } from './handle-event.ts';
import { tellForm } from './add-detail.ts';
import { whereAsked } from './where.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';

export type PassNeeds = EventNeeds & {
  questions: Questions;
  ids: Ids;
  currentFaq: GetCurrentFaq;
  signposts: Signposts;
  personal: (text: string) => Personal;
  /** What stands where contact details stood. */
  removed: string;
  contact: Contact;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

/**
 * Keeps the question of a "not known" card, once. A card whose data is not ours is out of date. What belongs elsewhere is
 * never stored, although such a card never offers it: its data could be anything.
 */
export const passQuestion =
  (needs: PassNeeds) =>
  async ({ fields, person, place, address, receivedAt }: Form): Promise<Reply> => {
    const { questions, ids, currentFaq, signposts, contact, chat, removed, personal } = needs;
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
    const { entry, matcher } = currentFaq();
    const entryIn = (field: string): string | null => entry(fields[field])?.id ?? null;
    const said = { text: asked, entry: entryIn('entry'), after: entryIn('after') };
    const who = { tenantId: person.tenantId, objectId: person.objectId };
    const { name } = person;
    const asker: Asker = { person: who, name, address, askedAt: receivedAt, text: asked, to: null, ...nothingTold };
    const audit = { id: ids.key(), at: receivedAt, by: who, did: 'question.passed' as const, version: 1 };
    const reply = ({ id, told, others }: { id: string; told?: Told | undefined; others: number }): Reply =>
      cards.passedOn.with({
        asked,
        at: formatInstant(receivedAt),
        already: told !== undefined,
        others,
        tell: tellForm(id, told ?? nothingTold, place),
      });
    // 3. Somebody asked the same, or pressed the same card, and waits: one more waits for the same answer.
    const open = await questions.open();
    const same = open.find(({ id }) => id === formKey) ?? sameAs(said, open, matcher);
    const joined = same ? await questions.join(same.id, asker, audit) : 'closed';
    if (same && joined === 'already')
      return reply({ id: same.id, told: (await questions.asker(same.id, who)) ?? asker, others: same.askers - 1 });
    if (same && typeof joined === 'object') {
      await handleSoon(joined, needs);
      return reply({ id: same.id, others: same.askers });
    }
    // 4. Otherwise it is a question of its own; the same card pressed again is the same question.
    const own = async (id: string): Promise<Reply | undefined> => {
      const event = await questions.begin(newQuestion({ id, ...said, askedAt: receivedAt }), [asker], audit);
      if (event) {
        await handleSoon(event, needs);
        return reply({ id, others: 0 });
      }
      const found = await whereAsked(questions, id, who);
      return found && reply({ id: found.question.id, told: found.asker, others: found.question.askers - 1 });
    };
    const begun = (await own(formKey)) ?? (await own(ids.key()));
    if (!begun) throw new Error('A fresh key was not fresh.');
    return begun;
  };

type Said = Pick<Question, 'text' | 'entry' | 'after'>;

/**
 * The open question that is the same: about the entry of the FAQ that has no answer yet, or in the same words after the same
 * answer; else the likest that is plainly the same. It is compared with what the first who asked it said.
 */
function sameAs(said: Said, open: readonly OpenQuestion[], matcher: Matcher): OpenQuestion | undefined {
  if (said.entry !== null) return open.find(({ entry }) => entry === said.entry);
  const others = open.filter(({ entry, after }) => entry === null && after === said.after);
  const exact = others.find(({ text }) => plainWords(text) === plainWords(said.text));
  if (exact) return exact;
  const [likest] = others
    .map((other) => ({ other, alike: likeness(said.text, other.text, matcher) }))
    .filter(({ alike }) => alike >= PLAINLY_THE_SAME)
    .sort((a, b) => b.alike - a.alike);
  return likest?.other;
}
