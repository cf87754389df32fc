// What the cards of erasures are told.
import type { Contact } from '../../platform/card.ts';
import type { ErasureState } from './erasure.ts';

export type Waits = { id: string; name: string; state: string };

export type ListFacts = {
  waits: Waits[];
  /** The last ones who were erased, with their certificates. */
  done: { id: string; on: string }[];
  typed: string;
  problem: string;
  fault: string | null;
};

export type Said = { on: string; name: string; reason: string };
export type CountShown = { what: string; gone: string; kept: string };

export type ErasureFacts = {
  id: string;
  version: number;
  is: ErasureState;
  names: string;
  emails: string;
  wanted: { on: string; due: string } | null;
  asked: Said | null;
  held: Said | null;
  approved: { on: string; name: string } | null;
  /** What would be erased; once it is done, what was. */
  counts: CountShown[];
  total: { gone: string; kept: string };
  /** Somebody else has the same name. */
  isShared: boolean;
  certificate: { on: string; isSame: boolean } | null;
  /** Why they may not approve it, whoever they are: they asked for it, or it is they. */
  mayNot: '' | 'asked' | 'own';
  inputs: { reason: string; hold: string };
  problem: { reason?: string; hold?: string };
  saved: '' | 'asked' | 'cancelled' | 'approved' | 'held' | 'released';
  /** `stale`: somebody else has changed it meanwhile. `counts`: there is more or less of them than was shown. */
  changed: '' | 'stale' | 'counts';
  fault: string | null;
};

export type MineFacts = {
  is: 'none' | 'wanted' | 'approved';
  on: string;
  due: string;
  isHeld: boolean;
  /** They have just asked, or taken it back. */
  saved: '' | 'wanted' | 'unwanted';
  days: number;
  contact: Contact;
};
