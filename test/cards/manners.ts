// The cards of courtesies, where something is missing or stands otherwise.
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards } from '../../features/manners/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';

const onlyEmail = {
  role: 'School improvement team',
  email: 'school.improvement@example.org',
  phone: '',
  hours: '',
  address: '',
};

export const mannersSituations: Record<string, Reply> = {
  'thanks that are answered': like(cards.reply, {
    says: 'You’re welcome.',
    then: '',
    start: false,
    doors: [],
    contact: null,
  }),
  'a robot that leads to people': like(cards.reply, { start: false, doors: [], person: true, contact: null }),
  'a greeting': like(cards.reply, { doors: [], contact: null }),
  'a greeting of an adviser': like(cards.reply, {
    doors: ['questions', 'my area', 'send to my schools'],
    contact: null,
  }),
  'anger, with an email address only': like(cards.reply, { then: '', start: false, doors: [], contact: onlyEmail }),
  'a contact with an email address only': like(cards.contact, { contact: onlyEmail }),
  'another try, with an email address only': like(cards.again, { contact: onlyEmail }),
  'a language from right to left': like(cards.language, {
    name: 'Urdu',
    line: 'ہم یہاں صرف انگریزی پڑھ سکتے ہیں۔',
    rightToLeft: true,
  }),
  'a language without a line': like(cards.language, {
    name: '',
    line: '',
    contact: { ...onlyEmail, phone: '01632 960 100' },
  }),
  'a choice of questions, with an email address only': like(faqCards.didYouMean, { contact: onlyEmail }),
  'a question that is not known, with an email address only': like(faqCards.notKnown, { contact: onlyEmail }),
};
