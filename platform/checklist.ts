// The checklist: what features tell officers that is not ready yet, such as an address that is still the example's.
import type { Instant } from './calendar.ts';
import type { Place } from './turn.ts';

/** One plain sentence with the next step in it. `says`: the id of the word whose button leads there. */
export type NotReady = { text: string; says?: string };

/** Who asks, when and where: a word may be of use in some places only. */
export type Asking = { now: Instant; place: Place };

/** Looks at one thing. It names nobody: the checklist may be opened in a channel. */
export type Check = (asking: Asking) => readonly NotReady[] | Promise<readonly NotReady[]>;

/** Addresses that nobody can have (RFC 2606), the telephone numbers that Ofcom keeps for drama, and what says so itself. */
const EXAMPLE = /\(example\b|\bexample content\b|\bexample county\b|\bexample\.(?:org|com|net)\b|\b01632 ?960/iu;

/** Whether one of these texts came with the service, for the council to change. */
export const isExample = (...texts: readonly string[]): boolean => texts.some((text) => EXAMPLE.test(text));
