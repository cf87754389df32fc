// The cards of manners, and what each is told.
import again from '../../adaptive-cards/manners/again.json' with { type: 'json' };
import type againSample from '../../adaptive-cards/manners/again.sample.json';
import contact from '../../adaptive-cards/manners/contact.json' with { type: 'json' };
import type contactSample from '../../adaptive-cards/manners/contact.sample.json';
import language from '../../adaptive-cards/manners/language.json' with { type: 'json' };
import type languageSample from '../../adaptive-cards/manners/language.sample.json';
import reply from '../../adaptive-cards/manners/reply.json' with { type: 'json' };
import type replySample from '../../adaptive-cards/manners/reply.sample.json';
import { card } from '../../platform/card.ts';
import type { ServiceContact } from '../rounds/index.ts';

export const cards = {
  /**
   * `then` is empty where nothing follows. `start`: with three buttons to begin with, or the words of `doors` and help. `person`: with the button that leads to a person.
   * `contact`: for whoever should not have to press one.
   */
  reply: card<
    { says: string; then: string; start: boolean; doors: string[]; person: boolean; contact: ServiceContact | null },
    typeof replySample
  >(reply),
  /** After "no" and "not that": say it again, or send it. */
  again: card<{ says: string; key: string; contact: ServiceContact }, typeof againSample>(again),
  /** Whom to call or write to, and how to send a question. */
  contact: card<{ says: string; key: string; contact: ServiceContact }, typeof contactSample>(contact),
  /** `line` and `name` are empty for a language that nobody has written a line in. */
  language: card<{ name: string; line: string; rightToLeft: boolean; contact: ServiceContact }, typeof languageSample>(
    language,
  ),
};
