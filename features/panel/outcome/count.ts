// Counts how a panel stands in numbers, which a channel may be told.
import type { Instant } from '../../../platform/calendar.ts';
import { seated, type Answer, type Panel } from '../panel.ts';
import { seatsWith } from '../selection.ts';

/** `waiting`: to answer; nobody before everybody is told. `free`: seats that nobody holds. */
export type PanelCount = { accepted: number; declined: number; waiting: number; free: number };

export function countOf(panel: Panel): PanelCount {
  const { members, selection, told } = panel;
  const count = (answer: Answer): number => members.filter((member) => member.answer === answer).length;
  return {
    accepted: count('accepted'),
    declined: count('declined'),
    waiting: told ? count('asked') : 0,
    free: Math.max(0, seatsWith(selection.seats, selection.whatIf).total - seated(panel).length),
  };
}

/** When a panel that people were told of last moved; `null` before. */
export const movedAt = (panel: Panel | undefined): Instant | null =>
  panel?.told ? panel.members.reduce((last, { at }) => (at > last ? at : last), panel.told.at) : null;
