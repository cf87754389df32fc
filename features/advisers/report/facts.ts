// Facts for the form of a locality report.
import type { Row } from '../../../platform/card.ts';
import type { Choice } from '../../../platform/choices.ts';
import type { ReportField, ReportTexts } from './report.ts';

export type ReportFacts = {
  /** Goes back with the form: the area, the period that it is about, and which version was seen. */
  group: string;
  period: string;
  base: number;
  title: string;
  officer: string;
  periodLabel: string;
  periods: Choice[];
  /** What the service counted; none after a fault. */
  counted: Row[];
  typed: ReportTexts;
  problems: { field: ReportField; text: string }[];
  problem: Partial<Record<ReportField, string>>;
  /** When it was saved just now, and when it was saved elsewhere since this form was opened; empty for neither. */
  saved: string;
  changed: string;
  fault: string | null;
};
