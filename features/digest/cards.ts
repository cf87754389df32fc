// The digest's cards: a frame each, and in it what features say.
import digest from '../../adaptive-cards/digest/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/digest/digest.sample.json';
import quiet from '../../adaptive-cards/digest/quiet.json' with { type: 'json' };
import type quietSample from '../../adaptive-cards/digest/quiet.sample.json';
import { card } from '../../platform/card.ts';
import type { Section, Sections } from '../../platform/digest/section.ts';
import { chosen } from '../../platform/digest/told.ts';

/** What the frames are told; beside it the cards are told the facts of all sections. */
export type Heading = {
  /** 0 for "the digest so far", which is not one of the numbered ones. */
  number: number;
  /** "Monday 23 November 2026" */
  day: string;
  /** "8am on Friday 20 November 2026"; empty when there was no digest before, which is "since the round opened". */
  since: string;
  /** Earlier posts whose fate is unknown after a crash: said, never hidden. */
  unknown: string[];
  /** What was taken out of it since it was posted, and when. */
  corrections: { at: string; what: string }[];
};

export type DigestCards = ReturnType<typeof composed>;

/** Composed once for the same sections, as a template that is new has to be parsed anew. */
const known = new WeakMap<Sections, Map<string, DigestCards>>();

/** The full digest, and the single line of one in which nothing is new, with these sections but for those that are left out. */
export function digestCards(sections: Sections, leftOut: readonly string[] = []): DigestCards {
  const all = known.get(sections) ?? new Map<string, DigestCards>();
  known.set(sections, all);
  const chosenOnes = chosen(sections, leftOut);
  const names = JSON.stringify(Object.keys(chosenOnes).sort());
  const cards = all.get(names) ?? composed(chosenOnes);
  all.set(names, cards);
  return cards;
}

function composed(sections: Sections) {
  const templates = Object.values<Section>(sections)
    .sort((a, b) => a.order - b.order)
    .map(({ template }) => template);
  const words = (part: 'speak' | 'quiet' | 'quietEnd') => templates.flatMap((template) => template[part] ?? []);
  const full = { sections: words('speak').join(', '), end: '' };
  const line = { sections: words('quiet').join(', '), end: words('quietEnd').join('') };
  return {
    digest: card<Heading, typeof digestSample>({
      ...framed(digest, full),
      body: [...digest.body, ...templates.flatMap(({ body }) => body)],
    }),
    quiet: card<Heading, typeof quietSample>({
      ...framed(quiet, line),
      body: quiet.body.map((element) => ({ ...element, text: inPlace(element.text, line) })),
    }),
  };
}

type Words = { sections: string; end: string };

const framed = <Frame extends { fallbackText: string; speak: string }>(frame: Frame, words: Words): Frame => ({
  ...frame,
  fallbackText: inPlace(frame.fallbackText, words),
  speak: inPlace(frame.speak, words),
});

/** The words of sections where the frame has a place for them, which goes where none has any. */
const inPlace = (text: string, { sections, end }: Words): string =>
  (sections === '' ? text.replace(/:? \[sections\](?=\.)/u, '').replace('..', '.') : text)
    .replace('[sections]', () => sections)
    .replace('[end]', () => end);
