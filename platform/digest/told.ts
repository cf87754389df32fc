// Puts together what all sections say for the one card of the digest.
import { merged } from '../registry.ts';
import type { DigestSpan, Said, Tell } from './section.ts';

/** All sections asked at once, but for those that are left out. */
export const tellAll =
  (sections: Readonly<Record<string, Tell>>) =>
  async (span: DigestSpan): Promise<Required<Said>> =>
    together(await Promise.all(Object.values(chosen(sections, span.leftOut)).map((tell) => tell(span))));

/** Sections by their names, without those that are left out. */
export const chosen = <One>(
  sections: Readonly<Record<string, One>>,
  leftOut: readonly string[] = [],
): Readonly<Record<string, One>> =>
  Object.fromEntries(Object.entries(sections).filter(([name]) => !leftOut.includes(name)));

/** What sections say in one. Throws where two of them use the same name for a fact. */
export const together = (said: readonly Said[]): Required<Said> => ({
  facts: merged(
    'fact of the digest',
    said.map(({ facts }) => ({ ...facts })),
  ),
  news: said.some(({ news }) => news),
  remember: said.flatMap(({ remember = [] }) => remember),
});
