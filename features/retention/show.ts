// Shows officers where a round stands, and what was deleted.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import type { Period } from '../../platform/retention.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Service } from '../rounds/index.ts';
import { cards } from './cards.ts';
import type { RetentionFacts } from './facts.ts';
import type { Certificate, KeptTables, Retention } from './ports.ts';
import { deletedFrom, type RoundKept } from './round.ts';
import type { Wording } from './wording.ts';

export type ShowNeeds = {
  retention: Retention;
  keptTables: KeptTables;
  service: Pick<Service, 'round' | 'contact'>;
  wording: Wording;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

/** A round that nobody has said anything of. */
export const newRound = ({ id, title }: Pick<Service['round'], 'id' | 'title'>): RoundKept => ({
  ...{ round: id, title, finished: null, saidAt: null, held: null, purged: null, version: 0 },
});

export type How = Partial<Pick<RetentionFacts, 'inputs' | 'problem' | 'saved' | 'stale' | 'fault'>>;

/** The round that a button names, or the one that the council has now. */
export const showRetention =
  (needs: ShowNeeds) =>
  async (turn: Message | Form): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    return retentionCard(turn.kind === 'form' ? textIn(turn.fields['id']) : '', {}, needs);
  };

export async function retentionCard(id: string, how: How, needs: ShowNeeds): Promise<Reply> {
  const { retention, service } = needs;
  const [known, certificates] = await Promise.all([retention.rounds(), retention.certificates()]);
  const all = [newRound(service.round), ...known.filter(({ round }) => round !== service.round.id)];
  const rounds = all.map((one) => known.find(({ round }) => round === one.round) ?? one);
  const kept = rounds.find(({ round }) => round === id) ?? rounds[0] ?? newRound(service.round);
  const others = rounds.filter((one) => one !== kept).map(({ round, title }) => ({ id: round, title }));
  return cards.retention.with({
    ...factsOf(kept, needs.wording),
    ...{ saved: '', stale: false, fault: null, problem: {}, ...how },
    others,
    certificates: certificates.slice(0, MOST).map(shown(needs.keptTables)),
  });
}

const MOST = 5;

const factsOf = (kept: RoundKept, wording: Wording) => ({
  ...{ id: kept.round, title: kept.title, version: kept.version },
  is: kept.purged !== null ? ('gone' as const) : kept.held !== null ? ('held' as const) : ('open' as const),
  state: stateOf(kept, wording),
  inputs: { finished: kept.finished ?? '', reason: kept.held ?? '' },
});

function stateOf(kept: RoundKept, wording: Wording): string {
  const from = deletedFrom(kept);
  if (kept.purged !== null) return filled(wording['retention.state.purged'], { day: formatDay(dayOf(kept.purged)) });
  if (kept.held !== null) return wording['retention.state.held'];
  if (from === undefined || kept.finished === null) return wording['retention.state.open'];
  return filled(wording['retention.state.dated'], { finished: formatDay(kept.finished), from: formatDay(from) });
}

const calledIn = (kept: Period | undefined) => (typeof kept === 'object' ? kept.called : undefined);

const shown =
  (keptTables: KeptTables) =>
  ({ title, at, until, deleted }: Certificate): RetentionFacts['certificates'][number] => ({
    title,
    at: formatDay(dayOf(at)),
    until: formatDay(until),
    deleted: deleted.map(({ table, rows }) => ({
      rows: rows.toLocaleString('en-GB'),
      what: calledIn(keptTables()[table]?.kept) ?? table,
    })),
  });
