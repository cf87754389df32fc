// Makes the published file of a confirmed panel: the list that it was chosen from, the seed, and who is on it, by numbers only.
import { z } from 'zod';
import { nextFor, stillFree } from './outcome/next.ts';
import { seated, type Panel } from './panel.ts';
import type { Draw } from './ports.ts';
import { idOfNumber, listOf, listShape, number } from './published.ts';
import { numbered } from './selection.ts';

const FORMAT = 'roundtable-panel';
const VERSION = 1;

export const panelShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  selection: listShape,
  /** What the order comes from; without a lottery the round's name. */
  seed: z.string(),
  /** The hash that was posted before the seed was known, and the words that the seed is made of; `null` without a lottery. */
  lottery: z.nullable(z.strictObject({ hash: z.string(), words: z.array(z.string()) })),
  /** Those who were chosen first. */
  chosen: z.array(number),
  /** Those who declined, in the order in which they did, and who was offered their seat; `null`: nobody. */
  declined: z.array(z.strictObject({ number, next: z.nullable(number) })),
  /** Those whom a free seat may be offered to, and those of them who cannot take one any more. */
  reserves: z.array(number),
  gone: z.array(number),
  /** For each seat that is held who would be offered it, the first first. */
  seats: z.array(z.strictObject({ number, reserves: z.array(number) })),
});
export type PublishedPanel = z.infer<typeof panelShape>;

/** The file of a panel. `draw`: the lottery that it was chosen by. `gone`: reserves who withdrew, or cannot be chosen any more. */
export const publishedPanel = (panel: Panel, beside: { draw: Draw | undefined; gone: readonly string[] }): string =>
  `${JSON.stringify(panelOf(panel, beside), null, 2)}\n`;

function panelOf(panel: Panel, { draw, gone }: { draw: Draw | undefined; gone: readonly string[] }): PublishedPanel {
  const { round, pool, selection, seed, sealed, members, reserves } = panel;
  const places = new Map(numbered(selection.candidates.map(({ id }) => id)));
  const placesOf = (ids: readonly string[]): number[] => ids.flatMap((id) => places.get(id) ?? []);
  const words = draw && draw.hash === sealed ? draw.parts.map((part) => part.words) : undefined;
  const declined = members.filter(({ answer }) => answer === 'declined').sort((a, b) => a.at.localeCompare(b.at));
  return {
    format: FORMAT,
    version: VERSION,
    selection: listOf({ round, pool, selection }),
    seed,
    lottery: sealed === null ? null : { hash: sealed, words: words ?? [] },
    chosen: placesOf(members.filter(({ insteadOf }) => insteadOf === null).map(({ id }) => id)),
    declined: declined.flatMap(({ id }) => {
      const next = members.find(({ insteadOf }) => insteadOf === id);
      return placesOf([id]).map((place) => ({ number: place, next: placesOf(next ? [next.id] : [])[0] ?? null }));
    }),
    reserves: placesOf(reserves),
    gone: placesOf(gone),
    seats: seated(panel).flatMap((id) => {
      const next = reservesFor(id, panel, gone);
      return placesOf([id]).map((place) => ({ number: place, reserves: placesOf(next) }));
    }),
  };
}

/** As many reserves for a seat as the rules want, the first first. */
export const reservesFor = (
  seat: string,
  panel: Pick<Panel, 'members' | 'selection' | 'reserves'>,
  gone: readonly string[],
): string[] => {
  const among = stillFree(panel, panel.reserves).filter((id) => !gone.includes(id));
  const ranked = nextFor(seat, { panel, among });
  return ranked.slice(0, panel.selection.seats.reserves).map(({ id }) => id);
};

/** The ids of numbers in such a file. */
export const idsOf = (places: readonly number[]): string[] => places.map(idOfNumber);
