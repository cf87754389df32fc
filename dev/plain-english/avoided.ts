// Words and turns of phrase that this service does not use towards people, each with what to write in their place.
// Sources: GOV.UK style guide, "Words to avoid"; what people who tried this service did not understand.

/** A pattern, and what is better; empty: leave it out. */
export const avoided: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bplease\b/iu, ''],
  [/\bsorry\b/iu, ''],
  [/\b(?:invalid|illegal)\b/iu, 'what is wrong with it'],
  [/\bthemself\b/iu, 'themselves'],
  [/\bin the meantime\b/iu, 'meanwhile'],
  [/\bupon\b/iu, 'on'],
  [/\bwhilst\b/iu, 'while'],
  [/\b(?:regarding|concerning|in relation to|with regard to)\b/iu, 'about'],
  [/\b(?:leverage|facilitating|streamline|robust)\b/iu, 'a plain word'],
  [/\b(?:slug|payload|timestamp|boolean|null|timeout)\b/iu, 'what it means for the reader'],
  [/\b(?:is|are) to be\b/iu, 'must be, or who does it'],
  [/\bis had\b/iu, 'have'],
  [/\bthe person who asked\b/iu, 'them, or you'],
  [/\bnobody can know\b/iu, 'we cannot tell'],
  [/\b(?:kindly|dear user)\b/iu, ''],
  [/\bclick\b/iu, 'select'],
  [/\bplace yourself\b/iu, ''],
  [/\bexpression of interests\b/iu, 'expressions of interest'],
];
