// What delivering to people asks of the world: who is owed what, and how far it got.
import type { Instant } from '../calendar.ts';
import type { ChannelAddress, PersonId } from '../turn.ts';

/**
 * `waiting`: to be sent. `sending`: claimed; if that is long ago, nobody can know whether it arrived. `failed`: certainly not sent,
 * and it never will be. `unknown`: nobody can know; never sent again.
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown';

/** What one person is owed. `at`: the moment of its last change. */
export type Delivery = {
  recipient: string;
  address: ChannelAddress;
  /** What it is about to them: what they asked, in their own words; or the version of the entry that they were told. */
  about: string;
  state: DeliveryState;
  at: Instant;
  /** The person has said that the answer helps. */
  helped: boolean;
};

/**
 * Which answer to which question; which revision of which entry, to those who were told an older one; which reminder of a round's
 * close, to those whose form is not sent; which request to endorse a nomination, to the endorser; which answer to it, to the nominee;
 * which suggestion to nominate oneself, to the colleague; what officers want more of a nominee, and the version in which they asked;
 * the receipt for a version that officers typed in, to the nominee; how the selection ended, to everybody who nominated themself; a
 * seat that became free, to the reserve who is offered it; what a version of a draw is, to staff channels.
 */
export type Owed =
  | { kind: 'answer'; question: string; answer: number }
  | { kind: 'correction'; entry: string; revision: number }
  | { kind: 'reminder'; round: string; due: ReminderDue }
  | { kind: 'endorsement'; round: string; reference: string; request: number }
  | { kind: 'endorsement-answer'; round: string; reference: string; request: number; answer: number }
  | { kind: 'suggestion'; round: string; id: string }
  | { kind: 'request'; round: string; reference: string; version: number }
  | { kind: 'receipt'; round: string; reference: string; version: number }
  | { kind: 'outcome'; round: string }
  | { kind: 'seat'; round: string; reference: string }
  | { kind: 'draw'; round: string; version: number };

/** How long before the close. */
export const reminderDues = ['3-days', '1-day', '2-hours'] as const;
export type ReminderDue = (typeof reminderDues)[number];

/** A person, or a conversation by its key. */
export type Recipient = Pick<Delivery, 'address' | 'about'> & ({ person: PersonId } | { recipient: string });

export type Deliveries = {
  /** Adds what is missing, as `waiting`; what is there stays as it is. */
  plan: (owed: Owed, recipients: readonly Recipient[], at: Instant) => Promise<void>;
  /** Moves one on; `undefined` when it was not in the state `from`. */
  move: (
    owed: Owed,
    recipient: string,
    to: { from: DeliveryState; state: DeliveryState; at: Instant },
  ) => Promise<Delivery | undefined>;
  of: (owed: Owed) => Promise<Delivery[]>;
  /**
   * The corrections that turned out `failed` or `unknown` after a moment, by their entry, one for each recipient. Reads all corrections;
   * for digests only.
   */
  lost: (since: Instant) => Promise<{ entry: string; state: DeliveryState }[]>;
  /** Removes all rows of what is owed, with whom it went to. Doing it twice is fine. */
  forget: (owed: Owed) => Promise<void>;
  /** Somebody says that the answer helps; `false` when they got none, or had said so. */
  help: (owed: Owed, person: PersonId, at: Instant) => Promise<boolean>;
};
