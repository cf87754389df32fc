// What somebody is shown of a thought of theirs.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import type { Choice } from '../../platform/choices.ts';
import type { OwnFacts, ReceiptFacts } from './facts.ts';
import { type Part, referenceOf, type Thought } from './thought.ts';
import type { Wording } from './wording.ts';

/** What became of a thought: the themes that it is part of, with their answers. */
export type Became = Pick<OwnFacts, 'heard' | 'waits'>;

export type ShownNeeds = { parts: readonly Part[]; choices: { roles: readonly Choice[] }; wording: Wording };

/** The title of a part, also of one that the council lists no more. */
export const titleOf = (part: string, { parts, wording }: Pick<ShownNeeds, 'parts' | 'wording'>): string =>
  parts.find(({ id }) => id === part)?.title ?? wording['thought.part.gone'];

/** The register has no phase for special schools and alternative provision. */
export const phaseLabel = (phase: string, wording: Pick<Wording, 'thought.phase.none'>): string =>
  phase === 'Not applicable' ? wording['thought.phase.none'] : phase;

export function receiptFacts(thought: Thought, needs: ShownNeeds): ReceiptFacts {
  const { id, stance, part, text, mayQuote, groups } = thought;
  const role = needs.choices.roles.find(({ value }) => value === groups.role)?.title ?? '';
  const counts = [phaseLabel(groups.phase, needs.wording), groups.area, role].filter(Boolean).join(', ');
  return { id, reference: referenceOf(thought), stance, part: titleOf(part, needs), text, mayQuote, counts };
}

export function ownFacts(thought: Thought, { heard, waits }: Became, needs: ShownNeeds): OwnFacts {
  const became = heard.length > 0 ? 'answered' : waits.length > 0 ? 'grouped' : 'kept';
  return {
    ...receiptFacts(thought, needs),
    at: formatDay(dayOf(thought.at)),
    state: thought.withdrawnAt === null ? became : 'withdrawn',
    heard,
    waits,
  };
}
