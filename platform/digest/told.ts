// Puts together what all sections say for the one card of the digest.
import { merged } from '../registry.ts';
import type { DigestSpan, Said, Telling, Told } from './section.ts';

/** All sections asked at once, but for those that are left out. */
export const tellAll =
  (sections: Readonly<Record<string, Telling>>) =>
  async (span: DigestSpan): Promise<Told> => {
    const all = await Promise.all(
      Object.entries(chosen(sections, span.leftOut)).map(
        async ([name, one]) => [name, await ('tell' in one ? one.tell : one)(span)] as const,
      ),
    );
    const kept = Object.fromEntries(all.map(([name, said]) => [name, said.kept ?? said.facts]));
    return { ...together(all.map(([, said]) => said)), kept };
  };

/** The facts of what was kept, as sections say them again. What no section keeps any more is left out. */
export const tellAgain =
  (sections: Readonly<Record<string, Telling>>) =>
  async (kept: Told['kept']): Promise<object> => {
    const facts = await Promise.all(
      Object.entries(sections).map(async ([name, one]) =>
        'tell' in one && kept[name] ? one.again(kept[name]) : { ...kept[name] },
      ),
    );
    return merged('fact of the digest', facts);
  };

/** Sections by their names, without those that are left out. */
export const chosen = <One>(
  sections: Readonly<Record<string, One>>,
  leftOut: readonly string[] = [],
): Readonly<Record<string, One>> =>
  Object.fromEntries(Object.entries(sections).filter(([name]) => !leftOut.includes(name)));

/** What sections say in one. Throws where two of them use the same name for a fact. */
export const together = (said: readonly Said[]): Omit<Told, 'kept'> => ({
  facts: merged(
    'fact of the digest',
    said.map(({ facts }) => ({ ...facts })),
  ),
  news: said.some(({ news }) => news),
  remember: said.flatMap(({ remember = [] }) => remember),
});
