// Manners: what people say that asks nothing. A greeting, thanks, "no", "are you a robot?", a wish to speak to a person, a swear word, a message in
// another language: somebody is answered shortly, and never with a guess at a question.
//
// A message is a courtesy only if every word of it is (`read-manners.ts`): one around a question leaves the question. Only a wish for a person is
// heard in what tells something else (`person-wanted.ts`). Signposts, commands and the
// FAQ's own words come first. So does what we asked somebody, where "yes" or "no" may be the answer; everything else is answered before, without
// reading anything. What the FAQ cannot answer may last be one in words that nobody listed (`loose.ts`). What people say and what we reply is all in `content/manners/`.
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { courtesiesIn, type MannersNeeds, showContact } from './answer.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import type { Manners } from './kinds.ts';
import { type Language, languageIn } from './language.ts';
import { looselyIn, type SaidLoosely, saidLoosely } from './loose.ts';
import { personWantedIn } from './person-wanted.ts';
import { mannersIn, type SaidInManners, saidInManners } from './read-manners.ts';

type Content = { manners: Manners; courtesies: readonly string[]; languages: readonly Language[] };

type Studied = { saidInManners: SaidInManners; saidLoosely: SaidLoosely };

export const manners = feature(
  {
    name: 'manners',
    cards,
    content,
    studies: (content: Content) => ({ saidInManners: saidInManners(content), saidLoosely: saidLoosely(content) }),
    learns: ({ saidInManners: said, saidLoosely: loosely, ...content }: Content & Studied) => {
      const mannerOf = mannersIn(content, said);
      const looselyOf = looselyIn(content, loosely);
      return { mannerOf, looselyOf, wantsPerson: personWantedIn(mannerOf), languageOf: languageIn(content.languages) };
    },
    buttons: { 'manners.contact': everyone },
    offers: ['courtesiesIn'],
  },
  (needs: MannersNeeds) => ({
    buttons: { 'manners.contact': showContact(needs) },
    offers: { courtesiesIn: courtesiesIn(needs) },
  }),
);
