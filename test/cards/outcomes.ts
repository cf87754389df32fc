// The cards of a confirmed panel in the situations they can be in.
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { cards as panelCards } from '../../features/panel/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';
import { sampleOf } from './samples.ts';

const standing = sampleOf(panelCards.standing);
const [member] = standing.members;
const [text] = sampleOf(panelCards.preview).texts;
const many = <T>(one: T | undefined, count: number): T[] => (one ? Array.from({ length: count }, () => one) : []);
const longName = 'Ada-Maria Example of the Long-Named Examples';
const longDetail = 'Other school leader, Saint Example and All Saints Church of England Voluntary Aided Primary School';
const longCounts = 'Primary, Church of England, Rural district of the longest name, Headteachers';

export const outcomeSituations: Record<string, Reply> = {
  ...Object.fromEntries(
    (['none', 'asked', 'sure', 'accepted', 'declined', 'gone'] as const).flatMap((answer) => [
      [`an outcome: ${answer}`, like(panelCards.outcome, { answer })],
      [
        `a nomination with its outcome: ${answer}`,
        like(nominationsCards.shown, { outcome: { ...sampleOf(panelCards.outcome), answer } }),
      ],
    ]),
  ),
  'a nomination before anybody is told': like(nominationsCards.shown, { outcome: null }),
  'one letter': like(panelCards.letters, { count: 1 }),
  'a preview of which more is to be read': like(panelCards.preview, { page: 1, changed: false }),
  'a preview for one person': like(panelCards.preview, {
    ...{ people: 1, letters: 0, page: 1, pages: 1, changed: false },
    texts: many(text, 1).map((one) => ({ ...one, people: 1, letters: 0 })),
  }),
  'a preview after the close': like(panelCards.preview, { openUntil: '' }),
  'a preview that is pressed while the round is open': like(panelCards.preview, {
    page: 2,
    changed: false,
    sure: true,
  }),
  'a preview that does not fit the nominations any more': like(panelCards.preview, {
    newcomers: ['Ada *Example*'],
    lost: ['Bel Example'],
  }),
  'a preview as long as it gets': like(panelCards.preview, {
    texts: many(text, 6).map((one) => ({ ...one, paragraphs: [...one.paragraphs, 'x'.repeat(1000)] })),
  }),
  'a panel of which nobody was told': like(panelCards.standing, {
    ...{ told: '', accepted: 0, declined: 0, waiting: 0, free: 0, chosen: null, seat: '' },
    outcomes: { waiting: 0, sent: 0, failed: 0, unknown: 0, none: 0 },
  }),
  'a panel, and who comes in for a member': like(panelCards.standing, {
    free: 0,
    seat: 'TAS-7K3M-9QXD',
    chosen: {
      ...{ seat: 'TAS-7K3M-9QXD', name: 'Ada *Example*', open: false, answer: 'accepted', rules: [], offers: [] },
      reserves: ['Eli *Example*, Example Moor School', 'Fay Example, Example Brow School'],
    },
  }),
  'a panel without reserves': like(panelCards.standing, {
    chosen: {
      ...{ seat: 'TAS-7K3M-9QXF', name: 'Bel Example', open: true, answer: 'declined' },
      ...{ rules: [], offers: [], reserves: [] },
    },
  }),
  'a panel that somebody else changed first': like(panelCards.standing, { overtaken: true, typed: 'My *reason*' }),
  'a panel with a reason that says nothing': like(panelCards.standing, { problem: 'Enter a reason', told: '' }),
  'a panel as large as it gets': like(panelCards.standing, {
    page: 2,
    pages: 3,
    members: many(member, 30).map((one) => ({
      ...one,
      name: longName,
      detail: longDetail,
      counts: longCounts,
      insteadOf: longName,
    })),
    seats: many(standing.seats[0], 60),
    chosen: standing.chosen && { ...standing.chosen, offers: many(standing.chosen.offers[0], 20) },
  }),
};
