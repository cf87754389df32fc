// Somebody's sign-up for an event: one a person, with the number by which places are given.
import type { Address } from '../../platform/address.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Event, SharedWith } from './event.ts';
import type { Line } from './places.ts';

export type SignUp = {
  person: PersonId;
  /** As Teams, or they themselves on the website, say it. */
  name: string;
  /** Where they hear of changes; `NOWHERE` of whoever comes back to the website to read. */
  address: Address;
  /** A URN, and one of the council's roles; empty where they have not said. */
  school: string;
  role: string;
  /** Counted from 1 for each event: places are given in this order. Whoever leaves and comes back gets the next. */
  number: number;
  /** Whether they had to wait for a place first. */
  waited: boolean;
  at: Instant;
  state: 'in' | 'left';
  /** An officer has ticked that they came. */
  came: boolean;
};

export const hasPlace = (
  { state, number }: Pick<SignUp, 'state' | 'number'>,
  { reached }: Pick<Line, 'reached'>,
): boolean => state === 'in' && number <= reached;

/** Whether they are among those with whom something is shared afterwards. */
export const isSharedWith = (signUp: SignUp, line: Pick<Line, 'reached'>, to: SharedWith): boolean =>
  to === 'came' ? signUp.state === 'in' && signUp.came : hasPlace(signUp, line);

export const waits = (
  { state, number }: Pick<SignUp, 'state' | 'number'>,
  { reached }: Pick<Line, 'reached'>,
): boolean => state === 'in' && number > reached;

/** An event, and how somebody stands there: `undefined` of whoever never signed up. */
export type Standing = { event: Event; own: SignUp | undefined };
