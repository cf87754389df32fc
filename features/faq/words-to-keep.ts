// Makes what people say of an answer fit to be kept: they are shown the personal data in it first.
import type { Personal } from '../signposts/index.ts';
import { clip } from '../../platform/format.ts';
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { FoundInWordsFacts } from './answer-facts.ts';

type Saying = { fields: Fields; about: Pick<FoundInWordsFacts, 'field' | 'id'> & Partial<FoundInWordsFacts> };

type Needs = { personal: (text: string) => Personal; removed: string };

/**
 * What somebody says of an answer, as it may be kept; or the personal data in it, to be shown to them first. Who sends it again after that is
 * rid of contact details, whatever they left.
 */
export function checkedWords(
  whole: string,
  fields: Fields,
  { personal, removed }: Needs,
): { words: string } | { said: string; found: Personal } {
  const words = fields['looked'] === 'true' ? withoutContactDetails(whole, removed) : whole;
  const found = personal(words);
  if (!found.email && !found.phone && (found.names.length === 0 || fields['asIs'] === 'true')) return { words };
  return { said: clip(words, LONGEST_QUESTION), found };
}

/** The same with the card that shows what was found. */
export function wordsToKeep(
  whole: string,
  { fields, about }: Saying,
  needs: Needs,
): { words: string } | { check: Reply } {
  const checked = checkedWords(whole, fields, needs);
  if ('words' in checked) return checked;
  const nothing = { answers: 0, asked: '', chosen: false, after: '', version: '' };
  return { check: cards.beforeObjecting.with({ ...nothing, ...about, ...checked }) };
}
