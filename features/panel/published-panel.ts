// Makes the published file of a confirmed panel: the list that it was chosen from, the seed, and who is on it, by numbers only.
import { z } from 'zod';
import { textOf } from './canonical.ts';
import { stages, type GivenUp } from './draw/given-up.ts';
import { nextFor, stillFree } from './outcome/next.ts';
import { seated, type Panel } from './panel.ts';
import type { Draw } from './ports.ts';
import { hashOf, listOf, listShape, number } from './published.ts';
import { reservesOf } from './replace.ts';
import { numbered } from './selection.ts';

const FORMAT = 'roundtable-panel';
/** Version 1 (`first-file.ts`) had neither the order of offers nor draws that were given up. */
const VERSION = 2;

const hash = z.string().regex(/^[\da-f]{64}$/u);

/** `gone`: the reserves who could not be offered a seat then. `offered`: by officers, where no reserve kept the rules. */
const seatChange = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('declined'), number, next: z.nullable(number), gone: z.array(number) }),
  z.strictObject({ did: z.literal('offered'), number, to: number }),
  z.strictObject({ did: z.literal('returned'), number }),
]);

const body = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  selection: listShape,
  /** What the order comes from; without a lottery the round's name. */
  seed: z.string(),
  /** The hash that was posted before the seed was known, and the words that the seed is made of; `null` without a lottery. */
  lottery: z.nullable(z.strictObject({ hash: z.string(), words: z.array(z.string()) })),
  /** Draws that were given up before, the first first, and how far they had come. */
  givenUp: z.array(z.strictObject({ hash, stage: z.enum(stages) })),
  /** Those who were chosen first, in the order of the draw. */
  chosen: z.array(number),
  /** Those whom a free seat may be offered to. */
  reserves: z.array(number),
  /** Who declined a seat, was offered one or had it back, in this order. */
  seatChanges: z.array(seatChange),
  /** Reserves who hold no seat, and cannot take one any more. */
  gone: z.array(number),
  /** For each seat that is held who would be offered it, the first first. */
  seats: z.array(z.strictObject({ number, reserves: z.array(number) })),
});
export const panelShape = body.extend({
  /** The SHA-256 of all the above, as JSON without spaces. */
  check: hash,
});
export type PublishedPanel = z.infer<typeof panelShape>;
type Body = z.infer<typeof body>;
export type SeatChanged = Body['seatChanges'][number];

/**
 * What is published beside the panel. `draw`: the lottery that it was chosen by. `gone`: reserves who withdrew, or cannot be chosen any
 * more. `givenUp`: draws before it.
 */
export type Beside = { draw: Draw | undefined; gone: readonly string[]; givenUp: readonly GivenUp[] };

/** The file of a panel. */
export const publishedPanel = (panel: Panel, beside: Beside): string => textOf(checked(panelOf(panel, beside)));

/** The file with the check that goes with what it says. */
export const checked = ({ check: _, ...file }: Body & { check?: string }): PublishedPanel => ({
  ...file,
  check: hashOf(JSON.stringify(file)),
});

function panelOf(panel: Panel, { draw, gone, givenUp }: Beside): Body {
  const { round, pool, selection, seed, sealed, members } = panel;
  const numbers = new Map(numbered(selection.candidates));
  const numberOf = (id: string): number => numbers.get(id) ?? 0;
  const words = draw && draw.hash === sealed ? draw.parts.map((part) => part.words) : [];
  const reserves = allReserves(panel);
  const away = reserves.filter((id) => gone.includes(id) || !panel.reserves.includes(id));
  return {
    format: FORMAT,
    version: VERSION,
    selection: listOf({ round, pool, selection }),
    seed,
    lottery: sealed === null ? null : { hash: sealed, words },
    givenUp: givenUp.map(({ hash: posted, stage }) => ({ hash: posted, stage })),
    chosen: firstOf(members).map(numberOf),
    reserves: reserves.map(numberOf),
    seatChanges: changesOf(panel, { reserves, away, numberOf }),
    gone: stillFree(panel, away).map(numberOf),
    seats: seated(panel).map((id) => {
      const next = reservesFor(id, { ...panel, reserves }, away);
      return { number: numberOf(id), reserves: next.map(numberOf) };
    }),
  };
}

const firstOf = (members: Panel['members']): string[] =>
  members.filter(({ insteadOf }) => insteadOf === null).map(({ id }) => id);

/** With those who could not be chosen any more when everybody was told: a panel does not keep them. */
function allReserves({ members, reserves, selection }: Panel): string[] {
  const all = reservesOf(firstOf(members), selection);
  return reserves.every((id) => all.includes(id)) ? all : reserves;
}

type Numbering = { reserves: readonly string[]; away: readonly string[]; numberOf: (id: string) => number };

function changesOf(panel: Panel, { reserves, away, numberOf }: Numbering): SeatChanged[] {
  const asked = new Set(firstOf(panel.members));
  return panel.seatChanges.map((change): SeatChanged => {
    const { did, id } = change;
    if (did === 'returned') return { did, number: numberOf(id) };
    if (did === 'offered') {
      asked.add(change.to);
      return { did, number: numberOf(id), to: numberOf(change.to) };
    }
    const { next, gone = away } = change;
    if (next !== null) asked.add(next);
    const unable = reserves.filter((one) => !asked.has(one) && (gone.includes(one) || !panel.reserves.includes(one)));
    return { did, number: numberOf(id), next: next === null ? null : numberOf(next), gone: unable.map(numberOf) };
  });
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
