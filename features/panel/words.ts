// The rules, what is changed of them, and why somebody is on a panel or not: in words.
import { filled } from '../../platform/format.ts';
import { type Seats, labelOf, labelsOf, rulesIn } from '../coverage/index.ts';
import type { Why } from './panel.ts';
import type { Explained } from './why.ts';
import { type Barrier, type Change, type Relaxation, seatsWith } from './selection.ts';
import type { Wording, WordingCode } from './wording.ts';

/** `school`: the name of a URN. `person`: how somebody is called where these words are read. */
export type Spoken = {
  /** The council's rules, which changes are compared with. */
  seats: Seats;
  school: (urn: string) => string;
  person: (id: string) => string;
  wording: Wording;
};

/** A sentence of the council's, filled in. */
export const say = ({ wording }: Spoken, code: WordingCode, values: Readonly<Record<string, string>> = {}): string =>
  filled(wording[code], values);

/** "1 member", "3 members" */
export const membersInWords = (count: number, spoken: Spoken): string =>
  count === 1 ? say(spoken, 'panel.members.one') : say(spoken, 'panel.members.many', { count: String(count) });

/** A change of the rules, compared with what the council's rules say. */
export function changeInWords(change: Change, spoken: Spoken): string {
  switch (change.kind) {
    case 'total':
      return say(spoken, 'panel.change.total', { to: String(change.to), from: String(spoken.seats.total) });
    case 'per': {
      const name = change.per === 'school' ? spoken.school(change.of) : change.of;
      return say(spoken, `panel.change.${change.per}`, { members: membersInWords(change.to, spoken), name });
    }
    case 'min':
    case 'max':
      return limitInWords(change, spoken);
  }
}

function limitInWords(change: Change & { kind: 'min' | 'max' }, spoken: Spoken): string {
  const was = spoken.seats.rules.find(({ id }) => id === change.rule)?.[change.kind];
  return say(spoken, codeOf(change, was), {
    label: labelOf(change.rule, spoken.seats),
    members: membersInWords(change.to, spoken),
    by: String(Math.abs(change.to - (was ?? 0))),
  });
}

function codeOf({ kind, to }: Change & { kind: 'min' | 'max' }, was: number | undefined): WordingCode {
  if (was === undefined) return 'panel.change.max.new';
  if (was === to) return 'panel.change.none';
  if (kind === 'min' && to === 0) return 'panel.change.min.nobody';
  return `panel.change.${kind}.${to > was ? 'up' : 'down'}`;
}

/** What would have to be otherwise, all of it together; one sentence without a full stop for each part. */
export const relaxationInWords = ({ changes, release, admit }: Relaxation, spoken: Spoken): string[] => [
  ...changes.map((change) => changeInWords(change, spoken)),
  ...release.map((id) => say(spoken, 'panel.release', { name: spoken.person(id) })),
  ...admit.map((id) => say(spoken, 'panel.admit', { name: spoken.person(id) })),
];

/** What stands in somebody's way. */
export const barrierInWords = (barrier: Barrier, spoken: Spoken): string => say(spoken, `panel.barrier.${barrier}`);

/** Why somebody is on the panel (`on`), or is not: a sentence, and one for each part of what would have to be otherwise. */
export function whyInWords(why: Why, { on, drawn }: { on: boolean; drawn: number }, spoken: Spoken): string[] {
  const side = on ? 'on' : 'off';
  switch (why.by) {
    case 'officers':
      return [say(spoken, `panel.why.officers.${side}`)];
    case 'barrier':
      return [say(spoken, 'panel.why.barrier', { barrier: barrierInWords(why.barrier, spoken) })];
    case 'rule':
      return ruleInWords(why.needs, say(spoken, `panel.why.rule.${side}`), spoken);
    case 'wish':
      return [say(spoken, `panel.why.wish.${side}`, { wishes: labelsOf(why.wishes, spoken.seats) })];
    case 'spread':
      return [say(spoken, `panel.why.spread.${side}`, { rules: labelsOf(why.rules, spoken.seats) })];
    case 'draw':
      return [say(spoken, `panel.why.draw.${side}`, { place: String(why.place), drawn: String(drawn) })];
  }
}

/** The same, where looking for what would have to be otherwise may have taken too long. */
export function explainedInWords(
  { why, stopped }: Explained,
  of: { on: boolean; drawn: number },
  spoken: Spoken,
): string[] {
  if (!stopped) return whyInWords(why, of, spoken);
  if (why.by === 'rule' && why.needs.length === 0) return [say(spoken, 'panel.why.rule.stopped')];
  return [...whyInWords(why, of, spoken), say(spoken, 'panel.why.rule.more')];
}

/** Where one thing would be enough, each of its parts has a line; of several, each has one. */
function ruleInWords(needs: readonly Relaxation[], begin: string, spoken: Spoken): string[] {
  const ways = needs.map((one) => relaxationInWords(one, spoken));
  const [only, ...others] = ways;
  if (!only) return [begin, say(spoken, 'panel.why.rule.all')];
  if (others.length === 0) return [begin, ...only];
  return [`${begin} ${say(spoken, 'panel.why.rule.any')}`, ...ways.map((way) => AND.format(way))];
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The numbers of a rule or wish with these changes: "6 to 10". */
export function rangeInWords(rule: string, changes: readonly Change[], spoken: Spoken): string {
  const now = seatsWith(spoken.seats, { in: [], out: [], changes: [...changes] });
  const { min = 0, max } = rulesIn(now).find(({ id }) => id === rule) ?? {};
  const values = { min: String(min), max: String(max) };
  return say(spoken, max === undefined ? 'panel.range.least' : 'panel.range.both', values);
}
