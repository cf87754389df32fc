// Begins a theme, and says what is wrong with a title.
import type { Instant } from '../../platform/calendar.ts';
import { idOf } from '../../platform/person.ts';
import { plainWords } from '../../platform/text.ts';
import type { Form } from '../../platform/turn.ts';
import type { Themes } from './ports.ts';
import type { Theme } from './theme.ts';
import type { Wording } from './wording.ts';

export const LONGEST_TITLE = 100;

/** `others`: the titles that it must not be the same as. */
export function titleProblem(title: string, others: readonly string[], wording: Wording): string | null {
  if (!/[\p{L}\p{N}]/u.test(title)) return wording['theme.title.missing'];
  if (title.length > LONGEST_TITLE) return wording['theme.title.long'];
  const isSame = others.some((other) => plainWords(other) === plainWords(title));
  return isSame ? wording['theme.title.same'] : null;
}

/** A new theme. `id`: minted with the card, so that a form sent twice begins one. */
export async function beginTheme(
  { id, title, at }: { id: string; title: string; at: Instant },
  { person }: Pick<Form, 'person'>,
  { themes }: { themes: Themes },
): Promise<Theme> {
  const theme: Theme = { id, title, version: 1, into: null, promisedBy: null, answer: null, at };
  const begun = await themes.begin(theme, { by: idOf(person), name: person.name, did: 'theme.created' });
  return begun ? theme : ((await themes.find(id)) ?? theme);
}
