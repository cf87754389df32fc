// Facts for the cards of advisers: an area in numbers, and what there is to choose from. No card names anybody at a school.
import type { Choice } from '../../platform/choices.ts';
import type { Page } from '../../platform/page.ts';
import type { Area } from './area.ts';

export type AreaFacts = Omit<Area, 'parts' | 'silent'> & {
  title: string;
  /** Goes back with its buttons; empty where it is all that one person advises. */
  group: string;
  /** Whether it is an adviser's own: officers' messages go to all schools, unless they choose. */
  own: boolean;
  /** Schools with an adviser of their own, and who that is. */
  nearer: { schools: number; advisers: string };
  /** Who advises it, where that is not whoever reads it. */
  advisers: string;
  parts: { label: string; schools: number; heard: number }[];
  /** How many parts more there are. */
  more: number;
  silent: { name: string; town: string; reach: string }[];
  page: Page;
  /** Others that they may look at. */
  groups: Choice[];
};

export type ChooseFacts = { groups: Choice[] };

export type DownloadFacts = {
  what: 'silent' | 'report';
  count: number;
  minutes: number;
  url: string;
  group: string;
  period: string;
};
