// What the digest's cards are told, beside the digest itself.
import type { Choice } from '../../platform/choices.ts';
import type { Rhythm } from '../staff-channels/index.ts';

export type SettingsInputs = { rhythm: string; at: string; sections: string; atOnce: string };

export type SettingsFacts = {
  /** What somebody typed that could not be read; empty where they typed nothing. */
  typed: string;
  problems: { field: string; text: string }[];
  /** The same by field. */
  problem: Partial<Record<string, string>>;
  /** The reference of a fault after which the form comes back. */
  fault: string | null;
  times: Choice[];
  sections: Choice[];
  inputs: SettingsInputs;
};

export type KeptFacts = {
  rhythm: Rhythm;
  /** "Monday"; empty where the digest is not weekly. */
  weekday: string;
  /** "8am" */
  at: string;
  /** "8am on Monday 23 November 2026"; empty where none comes. */
  next: string;
  /** What it is without, by the titles of sections. */
  leftOut: string[];
  atOnce: { questions: boolean; nominations: boolean };
};

export type IssuesFacts = {
  /** The number that was asked for and is not kept; 0 where none was. */
  missing: number;
  issues: { number: number; day: string; unsure: boolean }[];
  /** How many older ones there are. */
  more: number;
};
