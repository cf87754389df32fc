// Where the audit of panels and draws lies, for officers who search it: each round has one of both.
import type { AuditSource } from '../../platform/audit-search.ts';
import { keyOf } from '../../platform/table.ts';
import { plainWords } from '../../platform/text.ts';
import type { Service } from '../rounds/index.ts';
import { actions } from './audit.ts';
import type { Wording } from './wording.ts';

type Needs = { service: Pick<Service, 'round'>; wording: Wording };

export function panelAudited({ service: { round }, wording }: Needs): AuditSource[] {
  const now = keyOf(round.id);
  const of = { text: round.title, to: '/panel' };
  const ofRounds = {
    records: 'partitions' as const,
    named: (rounds: readonly string[]) =>
      Promise.resolve(new Map(rounds.map((id) => [id, id === now ? of : { text: wording['panel.round.earlier'] }]))),
    find: (typed: string) => Promise.resolve(plainWords(typed) === plainWords(round.title) ? now : undefined),
  };
  const those = (of: 'panel' | 'draw') => actions.filter((action) => action.startsWith(`${of}.`));
  return [
    { id: 'panel', title: wording['panel.records'], table: 'Panels', actions: those('panel'), ...ofRounds },
    { id: 'draws', title: wording['draw.records'], table: 'Draws', actions: those('draw'), ...ofRounds },
  ];
}
