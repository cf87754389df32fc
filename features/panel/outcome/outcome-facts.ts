// Facts for the cards of a confirmed panel: to officers, and to everybody who nominated themself.
import type { Contact } from '../../../platform/card.ts';
import type { Choice } from '../../../platform/choices.ts';
import type { DeliveryState } from '../../../platform/notifications/notification.ts';
import type { FilledSeats } from '../filled.ts';
import type { Answer, Working } from '../panel.ts';
import type { PanelCount } from './count.ts';

/**
 * What somebody hears, all of it: cards add nothing but buttons. `own`: what only they are told, as their number. `letterEnd`: what a
 * letter says in place of the last paragraph, which speaks of buttons; `null` where there is nothing to answer.
 */
export type OutcomeText = { heading: string; paragraphs: string[]; own: string[]; letterEnd: string | null };

/**
 * How somebody stands with a seat. `none`: they have none. `sure`: they are asked whether they decline. `gone`: they had declined, and
 * somebody else has it. `barred`: their nomination stands no more, so they cannot accept.
 */
export type SeatAnswer = Answer | 'none' | 'sure' | 'gone' | 'barred';

export type OutcomeFacts = Omit<OutcomeText, 'letterEnd'> & { reference: string; answer: SeatAnswer; contact: Contact };

/** `none`: there is no chat to send it to, and no email is sent. */
export type Sent = Exclude<DeliveryState, 'sending'> | 'none';

export type PreviewFacts = {
  round: string;
  /** How many are told, and how many of them have neither a chat nor email and get a letter. */
  people: number;
  letters: number;
  /** Each distinct text; `offer`: of a seat that becomes free, which nobody gets now. `buttons`: Accept and Decline. */
  texts: (OutcomeText & { people: number; letters: number; offer: boolean; buttons: boolean })[];
  /** From 1. */
  page: number;
  pages: number;
  /** What the button carries: nothing is sent if anything has changed since. */
  version: number;
  hash: string;
  /** Something has changed since the officer saw the preview, and nothing was sent. */
  changed: boolean;
  /** "11:59pm on Friday 26 March 2027" while nominations still come in; empty after the close. */
  openUntil: string;
  /** The officer has pressed although the round is open, and is asked once more; nothing was sent. */
  sure: boolean;
  /** Why nothing can be sent: who came after the panel was chosen, and which members cannot be members any more. */
  newcomers: string[];
  lost: string[];
};

/**
 * `reserves`: who would come in, the best first. `rules`: where there is none, what they do not keep. `offers`: whom officers can
 * offer it to, where it is free.
 */
export type ChosenSeat = {
  seat: string;
  name: string;
  open: boolean;
  answer: Answer;
  reserves: string[];
  rules: string[];
  offers: Choice[];
};

export type StandingFacts = PanelCount & {
  round: string;
  version: number;
  /** Who confirmed it, when and why; and when everybody was told, empty before. */
  confirmed: { by: string; at: string; reason: string };
  told: string;
  /** How far it is with reasons and reserves; nothing can be shown, sent or published of them before. */
  workedOut: Working;
  /** In the order of the rules, as a suggested panel is shown. */
  members: {
    reference: string;
    name: string;
    /** "Headteacher, Bleak House Primary School" */
    detail: string;
    /** The rules and wishes that they count towards. */
    counts: string;
    /** For whom they came in; empty for those who were chosen first. */
    insteadOf: string;
    answer: Answer;
    /** They cannot be a member any more: they withdrew, or officers found so since. */
    lost: boolean;
    /** Before everybody is told `waiting`. */
    sent: Sent;
  }[];
  /** How far those who have a seat, or are asked to, fill each rule and wish. */
  filled: FilledSeats;
  /** Of the list of members; from 1. */
  page: number;
  pages: number;
  /** How many outcomes got how far. */
  outcomes: Record<Sent, number>;
  /** Seats that can be looked at, free ones first, by whose they are or were; and the one that is. */
  seats: Choice[];
  chosen: ChosenSeat | null;
  /** What was chosen in the card; empty for nothing. */
  seat: string;
  typed: string;
  problem: string | null;
  /** Somebody else changed it since the officer's card was drawn, and what was pressed did nothing. */
  overtaken: boolean;
};
