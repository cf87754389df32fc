// Which themes an officer finds in a thought; and what is decided where several officers looked.
import type { Instant } from '../../../platform/calendar.ts';
import type { PersonId } from '../../../platform/turn.ts';
import { rootOf, type Theme } from '../theme.ts';

export type Coding = {
  thought: string;
  officer: PersonId;
  /** What Teams calls the officer. */
  name: string;
  at: Instant;
  /** What they found before they saw what anybody else had. */
  first: string[];
  /** What they find by now. */
  themes: string[];
  /** What was suggested to them when they first looked. */
  suggested: string[];
};

/** Of each thought that was looked at, the themes that it is part of by now: what was said last counts. */
export function decided(codings: readonly Coding[], themes: ReadonlyMap<string, Theme>): Map<string, Theme[]> {
  const last = new Map<string, Coding>();
  for (const coding of codings) {
    const before = last.get(coding.thought);
    if (!before || before.at <= coding.at) last.set(coding.thought, coding);
  }
  return new Map([...last].map(([thought, coding]) => [thought, rootsOf(coding.themes, themes)]));
}

/** The themes that these have become, each once. */
export const rootsOf = (ids: readonly string[], themes: ReadonlyMap<string, Theme>): Theme[] => [
  ...new Map(ids.flatMap((id) => rootOf(id, themes) ?? []).map((theme) => [theme.id, theme])).values(),
];

/** Codings by something that they have in common, in their order. */
export function grouped(codings: readonly Coding[], by: (coding: Coding) => string): Map<string, Coding[]> {
  const groups = new Map<string, Coding[]>();
  for (const coding of codings) {
    const group = groups.get(by(coding));
    if (group) group.push(coding);
    else groups.set(by(coding), [coding]);
  }
  return groups;
}
