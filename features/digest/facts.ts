// What the digest's card is told.
import type { PanelCount } from '../panel/index.ts';

export type DigestFacts = {
  /** 0 for "the digest so far", which is not one of the numbered ones. */
  number: number;
  /** "Monday 23 November 2026" */
  day: string;
  /** "8am on Friday 20 November 2026"; empty when there was no digest before, which is "since the round opened". */
  since: string;
  fresh: number;
  total: number;
  late: number;
  /** Those whose endorser has not answered, or not with yes. */
  unendorsed: number;
  wanted: number;
  nominations: { name: string; role: string; school: string; late: boolean }[];
  /** How many more there are than the list shows. */
  more: number;
  /** Seats against nominations, in the order of seats.json. `short`: how many are missing to the minimum. */
  coverage: { label: string; attribute: string; wanted: string; have: number; short: number }[];
  chart: { x: string; y: number }[];
  /** `followsOn`: the title of the entry that the question was read as a follow-up to. `late`: for how many school days it has waited, if that is too long; else 0. */
  waiting: { text: string; asked: string; followsOn: string | null; askers: number; late: number }[];
  waitingTotal: number;
  topics: { topic: string; count: number }[];
  /** Drafts that wait for another officer, answers whose review is due, and corrections that did not reach people, as far as is known. */
  faq: { drafts: number; due: number; untold: { title: string; failed: number; unknown: number }[] };
  /** How a panel stands that people were told of; `null` where there is none. */
  panel: PanelCount | null;
  closing: { what: string; when: string }[];
  /** Earlier posts whose fate is unknown after a crash: said, never hidden. */
  unknown: string[];
};
