// Counts the questions in a row that somebody got no answer to: after two, whom to speak to comes first.
import { type Instant, plusMinutes } from '../../platform/calendar.ts';
import { keyOf } from '../../platform/table.ts';
import type { Message } from '../../platform/turn.ts';
import { FOLLOW_UP_MINUTES } from './follow-up.ts';
import { talkOf } from './remember.ts';

export type Misses = {
  /** How many there were before this message. */
  before: (incoming: Message) => number;
  /** This one had no answer either. */
  add: (incoming: Message) => void;
  /** It had one. */
  end: (incoming: Message) => void;
};

type Missed = { turns: readonly string[]; at: Instant };

/** So many talks are kept in mind; of more, those that missed longest ago are forgotten. */
const MOST_TALKS = 1000;

/**
 * They are in the memory of the process, so that counting costs no request: another process begins at none, and the card that it shows ends with
 * the contact all the same. A message that is sent again counts once.
 */
export function countMisses(): Misses {
  const talks = new Map<string, Missed>();
  const keyFor = (incoming: Message): string | undefined => {
    const talk = talkOf(incoming);
    return talk && keyOf(talk.conversation, talk.person?.tenantId ?? '', talk.person?.objectId ?? '');
  };
  const turnsBefore = (key: string | undefined, { id, receivedAt }: Message): readonly string[] => {
    const missed = talks.get(key ?? '');
    if (!missed || plusMinutes(missed.at, FOLLOW_UP_MINUTES) < receivedAt) return [];
    return missed.turns.includes(id) ? missed.turns.slice(0, missed.turns.indexOf(id)) : missed.turns;
  };
  return {
    before: (incoming) => turnsBefore(keyFor(incoming), incoming).length,
    add: (incoming) => {
      const key = keyFor(incoming);
      if (key === undefined) return;
      const turns = [...turnsBefore(key, incoming), incoming.id].slice(-MOST_TURNS);
      talks.delete(key);
      talks.set(key, { turns, at: incoming.receivedAt });
      const [oldest] = talks.keys();
      if (talks.size > MOST_TALKS && oldest !== undefined) talks.delete(oldest);
    },
    end: (incoming) => void talks.delete(keyFor(incoming) ?? ''),
  };
}

/** More than two tell nothing more. */
const MOST_TURNS = 3;
