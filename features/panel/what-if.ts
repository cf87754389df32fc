// Reads what officers try from what a card sends, never trusted, and changes it one step at a time.
import { LONGEST_SENT, textIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import type { Fields } from '../../platform/turn.ts';
import { MOST_SEATS, type Seats, onlyOnes } from '../coverage/index.ts';
import { type Change, type Pool, type WhatIf, isOfSame, pools, seatsWith } from './selection.ts';

/** More at once than anybody can keep in mind, and than every row of a card can carry. */
const MOST_TRIED = 20;
/** The most people fixed in, the most left out, and the most changes of rules. */
const MOST_PEOPLE = 60;
const MOST_CHANGES = 30;
/** Longer than the name of any trust: a name that is cut would be another trust's. */
const LONGEST_ID = 300;
const REFERENCE = /^[\w-]{1,100}$/u;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const wordsIn = (text: string): string[] => text.slice(0, LONGEST_SENT).split(' ').filter(Boolean);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value);

/** References that a card sent, in a list or in one text; each once, and no more than so many. */
export const idsIn = (value: unknown, most = MOST_PEOPLE): string[] => {
  const sent = typeof value === 'string' ? wordsIn(value) : listIn(value);
  return [...new Set(sent.filter((id): id is string => typeof id === 'string' && REFERENCE.test(id)))].slice(0, most);
};

export const poolIn = (value: unknown): Pool => oneOf(pools, value) ?? 'all';

const countIn = (value: unknown, least: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST_SEATS ? value : undefined;

/** One change that a card sent; `undefined` for what is none, or names a rule that there is not. */
function changeIn(value: unknown, seats: Seats): Change | undefined {
  if (!isRecord(value)) return undefined;
  const kind = oneOf(['total', 'min', 'max', 'per'], value['kind']);
  const to = countIn(value['to'], kind === 'min' || kind === 'max' ? 0 : 1);
  if (to === undefined || kind === undefined) return undefined;
  if (kind === 'total') return { kind, to };
  if (kind === 'per') {
    const per = oneOf(onlyOnes, value['per']);
    const of = clip(textIn(value['of']), LONGEST_ID);
    return per && of !== '' ? { kind, per, of, to } : undefined;
  }
  const rule = seats.rules.find(({ id }) => id === value['rule'])?.id;
  return rule === undefined ? undefined : { kind, rule, to };
}

/** What is tried as one short text: each row of a card carries it. `unpacked` reads it. */
export const packed = (whatIf: WhatIf): string =>
  [
    ...whatIf.in.map((id) => `+${id}`),
    ...whatIf.out.map((id) => `-${id}`),
    ...whatIf.changes.map(({ kind, to, ...of }) => [kind, to, ...Object.values(of).map(encodeURIComponent)].join(':')),
  ].join(' ');

function unpacked(text: string): Fields {
  const words = wordsIn(text);
  const after = (sign: string) => words.filter((word) => word.startsWith(sign)).map((word) => word.slice(1));
  const changes = words
    .filter((word) => /^[a-z]/u.test(word))
    .map((word) => {
      const [kind, to, first = '', second = ''] = word.split(':');
      const of = kind === 'per' ? { per: first, of: decoded(second) } : { rule: decoded(first) };
      return { kind, to: Number(to), ...of };
    });
  return { in: after('+'), out: after('-'), changes };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** Reads `fields.whatIf`, packed or not: bounded in size, without what is unknown here. Anything else is as if nothing was tried. */
export function readWhatIf(fields: Fields, seats: Seats): WhatIf {
  const sentAs = fields['whatIf'];
  const from = typeof sentAs === 'string' ? unpacked(sentAs) : isRecord(sentAs) ? sentAs : {};
  const sent = idsIn(from['in']);
  const changes = listIn(from['changes'])
    .slice(0, MOST_CHANGES)
    .map((one) => changeIn(one, seats))
    .filter((one) => one !== undefined);
  return {
    in: sent,
    out: idsIn(from['out']).filter((id) => !sent.includes(id)),
    changes: changes.reduce<Change[]>((all, one) => withChange(all, one, seats), []),
  };
}

/** Whether a change leaves everything as the council's rules say. */
function changesNothing(change: Change, seats: Seats): boolean {
  if (change.kind === 'per') return change.to === 1;
  return JSON.stringify(seatsWith(seats, { in: [], out: [], changes: [change] })) === JSON.stringify(seats);
}

/** The changes with one more, which takes the place of one of the same thing. What is as the rules say is no change. */
export function withChange(changes: readonly Change[], change: Change, seats: Seats): Change[] {
  const others = changes.filter((one) => !isOfSame(one, change));
  return changesNothing(change, seats) ? others : [...others, change];
}

/** Somebody kept in, left out, or left to the rules, whatever was tried with them before. */
export function withPerson(whatIf: WhatIf, id: string, place: 'in' | 'out' | 'rules'): WhatIf {
  const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
  const [kept, left] = [without(whatIf.in), without(whatIf.out)];
  return { ...whatIf, in: place === 'in' ? [...kept, id] : kept, out: place === 'out' ? [...left, id] : left };
}

/** Whether no more should be tried at once. */
export const isFull = (whatIf: WhatIf): boolean =>
  whatIf.in.length + whatIf.out.length + whatIf.changes.length >= MOST_TRIED;
