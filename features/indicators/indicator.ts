// Indicators: what is measured, in which areas and years, and the published figures.

/** `authority`: one of those that are compared; one of them is `ours`. The region's and the country's figures are the publisher's own. */
export const levels = ['ours', 'authority', 'region', 'country'] as const;
export type Level = (typeof levels)[number];

export type Area = {
  /** As the Office for National Statistics gives it: "E10000017". */
  code: string;
  name: string;
  /** Other names: "NW". */
  alsoSaid: readonly string[];
  level: Level;
  /** Whether it borders on ours. */
  neighbour: boolean;
};

/** What stands where no figure was published. Source: Explore Education Statistics, "Symbols used in our statistics". */
export const symbols = ['z', 'x', 'c', 'low', 'u'] as const;
export type Symbol = (typeof symbols)[number];

export const isSymbol = (text: string): text is Symbol => symbols.some((symbol) => symbol === text);

export const statuses = ['final', 'revised', 'provisional'] as const;
export type Status = (typeof statuses)[number];

export type Source = { id: string; title: string; url: string; licence: string };

/** Years of one indicator have one definition: another definition is another indicator. */
export type Year = { year: string; status: Status; source: string };

export type Indicator = {
  id: string;
  name: string;
  short: string;
  /** Other words for it, alone or for it and others: "A8", "key stage 2". */
  alsoSaid: readonly string[];
  /** Words for the opposite of it: attendance is higher where absence is lower. */
  opposites?: readonly string[];
  /** Early years, key stage 4, attendance: under which it is listed. */
  group: string;
  unit: Unit;
  decimals: number;
  better: 'higher' | 'lower';
  definition: string;
  /** A sentence with {year}, {place} and {value}. */
  sentence: string;
  /** Oldest first. */
  years: readonly Year[];
  /** Where downloads have it: headings of its column, and what other columns must say. */
  download?: { columns: readonly string[]; only: Readonly<Record<string, string>> };
};

export const units = ['%', 'points'] as const;
export type Unit = (typeof units)[number];

/** The figure of an area in a year, as it was published: "46.7", or a symbol. */
export type Figure = { indicator: string; year: string; area: string; value: string };

/** All that a council compares itself by; all lists are empty where it does not. */
export type Indicators = {
  indicators: readonly Indicator[];
  sources: readonly Source[];
  areas: readonly Area[];
  figures: readonly Figure[];
};
