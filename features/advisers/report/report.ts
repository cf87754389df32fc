// A locality report as it is kept: what an adviser writes of one network, locality or area and one period. What the service counts is not kept.
import type { Instant } from '../../../platform/calendar.ts';
import type { PersonId } from '../../../platform/turn.ts';

/** What they write, in the order in which it is read. */
export const reportFields = ['priority', 'outcomes', 'activity', 'planned', 'impact'] as const;
export type ReportField = (typeof reportFields)[number];
export type ReportTexts = Record<ReportField, string>;

export const emptyTexts: ReportTexts = { priority: '', outcomes: '', activity: '', planned: '', impact: '' };

/** Whose it is, and of what. `group` and `period`: as cards name them. */
export type ReportKey = { person: PersonId; group: string; period: string };

/** `version` counts how often it was saved. `name`: as Teams names them. */
export type LocalityReport = ReportKey & { name: string; texts: ReportTexts; version: number; savedAt: Instant };

export type LocalityReports = {
  find: (key: ReportKey) => Promise<LocalityReport | undefined>;
  /** Saves its next version; `false`, and nothing is saved, when another was saved since. */
  save: (report: LocalityReport) => Promise<boolean>;
};
