// A question nobody could answer yet: the person passes it on, officers see it waiting.
import { formatInstant, type Instant } from './calendar.ts';
import { clip } from './format.ts';
import type { Contact } from './cards.ts';
import type { ChannelAddress, Form, PersonId, Reply } from './conversation.ts';
import type { Questions } from './ports.ts';
import { pointTo } from './signpost/signpost.ts';
import type { Signposts } from './signpost/signposts.ts';

export type Question = {
  /** The key of the card it was passed on with; one person pressing twice is one question. */
  key: string;
  text: string;
  /** The FAQ entry that has no answer yet, where the question is one of those. */
  entry: string | null;
  /** The FAQ entry that was shown before, where the question was read as a follow-up to it. */
  after: string | null;
  askedAt: Instant;
  asker: PersonId;
  /** Where the answer goes. */
  address: ChannelAddress;
  state: 'waiting';
};

/** The longest question that is kept whole, in UTF-16 units. */
export const LONGEST_QUESTION = 1000;

const KEY = /^[\w-]{10,64}$/u;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** E-mail addresses and British telephone numbers. Source of the numbers' shape: Ofcom, National Telephone Numbering Plan. */
const CONTACT_DETAILS = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d/])(?:\+44|\(?0)(?:[\s()-]{0,2}\d){9,10}(?!\d)/gu;

/** A question as it may stand in a channel: nobody can be reached by it. Names cannot be told from other words. */
export const withoutContactDetails = (text: string, removed: string): string =>
  text.replaceAll(CONTACT_DETAILS, removed);

type Needs = { questions: Questions; entries: ReadonlySet<string>; signposts: Signposts; contact: Contact };

/**
 * Stores the question of a "not known" card, once. A card whose data is not ours is out of date. What belongs elsewhere is
 * never stored, although such a card never offers it: its data could be anything.
 */
export const passQuestion =
  ({ questions, entries, signposts, contact }: Needs) =>
  async ({ fields, person, address, receivedAt }: Form): Promise<Reply> => {
    const key = text(fields['formKey']);
    const whole = text(fields['asked']);
    const asked = clip(whole, LONGEST_QUESTION);
    const entry = (field: string): string | null => {
      const id = text(fields[field]);
      return entries.has(id) ? id : null;
    };
    if (!KEY.test(key) || asked === '') return { card: 'out-of-date', facts: { contact } };
    const elsewhere = signposts.find(whole);
    if (elsewhere) return pointTo(elsewhere);
    const stored = await questions.pass({
      key,
      text: asked,
      entry: entry('entry'),
      after: entry('after'),
      askedAt: receivedAt,
      asker: { tenantId: person.tenantId, objectId: person.objectId },
      address,
      state: 'waiting',
    });
    return { card: 'passed-on', facts: { asked, at: formatInstant(receivedAt), already: !stored } };
  };
