// Sections of the digest: what a feature says, once a school day, of what is new and what waits with it.
import type { Instant } from '../calendar.ts';
import type { InJson } from '../card.ts';

/** A part of the digest's card, which the card designer opens by itself. */
type SectionTemplate = {
  /** What officers call it who choose what is in the digest of their channel. Without a title it is always there. */
  readonly title?: string;
  /** What was done where one of its records leaves digests: "we removed a nomination that no longer counts". */
  readonly corrected?: string;
  /** Its words in what is spoken of a digest: "3 new nominations, 9 in all". */
  readonly speak?: string;
  /** Its words in the line that is posted when nothing is new: "9 nominations in all". */
  readonly quiet?: string;
  /** A sentence of its own after that line. */
  readonly quietEnd?: string;
  readonly body: readonly object[];
};

/** A section that is told `Facts`; `Sample` is what the card designer opens beside it. All sections' facts are told to one card, so each name belongs to one section. */
export type Section<Facts extends object = object, Sample = unknown> = {
  /** Sections stand in this order. */
  readonly order: number;
  readonly template: SectionTemplate;
  /** For the compiler alone: there are none when the service runs. */
  readonly facts?: Facts;
  readonly sample?: Sample;
};

export type Sections = Readonly<Record<string, Section>>;

/** The section of a template in `adaptive-cards/<noun>/`. A fact that its sample lacks or has in another shape is a type error. */
export const section = <Facts extends object, Sample extends { raw: InJson<Facts> }>(
  order: number,
  template: SectionTemplate,
): Section<Facts, Sample> => ({ order, template });

/** What a digest is about: from the one before to now. */
export type DigestSpan = {
  /** What is read for it is read at this moment or later. */
  now: Instant;
  /** The same for all digests that are made of what was read once; given up where something could not be read. */
  moment: object;
  /** The moment the last digest reported up to; `null` when there was none, and everything is new. */
  since: Instant | null;
  /** The same; before the first digest a week ago, for what is looked for no further back. */
  lookBack: Instant;
  /** The conversation of the staff channel that it is for, or of one that follows the same; none where an officer asks elsewhere. */
  channel?: string | undefined;
  /** What sections wanted to be remembered of the last digest. */
  reported: readonly string[];
  /** Sections that it is without, by their names. */
  leftOut?: readonly string[];
};

/** What was written this shortly before a digest may not have been there for it to read. */
export const MARGIN_MINUTES = 2;

/** What a section says. */
export type Said<Facts extends object = object> = {
  facts: Facts;
  /** Whether any of it is new; a digest without news is a single line. */
  news: boolean;
  /** What the next digest is handed as `reported`. */
  remember?: readonly string[];
  /** What is kept of the facts to say them again, where they are about people: ids in place of names and words. Otherwise the facts. */
  kept?: object;
};

/** What all sections say together; `kept` by their names. */
export type Told = Required<Omit<Said, 'kept'>> & { kept: Readonly<Record<string, object>> };

/** Reads once for all digests of a moment, however many sections and channels ask for it. */
export function oncePerMoment<T>(read: () => Promise<T>): (span: Pick<DigestSpan, 'moment'>) => Promise<T> {
  const known = new WeakMap<object, Promise<T>>();
  return ({ moment }) => {
    const reading = known.get(moment) ?? read();
    known.set(moment, reading);
    return reading;
  };
}

/** Says what is new. Throws where that cannot be known: then there is no digest, and the queue tries again. */
export type Tell<Facts extends object = object> = (span: DigestSpan) => Promise<Said<Facts>>;

/** A section that keeps something else than its facts, and what it says of that later: without what has been withdrawn since. */
export type Retold<Facts extends object = object> = { tell: Tell<Facts>; again: (kept: unknown) => Promise<Facts> };

export type Telling<Facts extends object = object> = Tell<Facts> | Retold<Facts>;
