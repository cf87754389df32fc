// What waits for officers, as their start page lists it: each feature counts its own.
import type { Person } from './turn.ts';

/** `text`: what is counted, such as "Questions without an answer". `to`: the path of the page for people who are signed in where they deal with it. */
export type Waiting = { count: number; text: string; to: string };

/** Counts what an adviser has of it: of their own schools, and of what they sent. */
export type CountOwn = (adviser: Person) => Promise<readonly Waiting[]>;

/** Counts what waits now, with as few requests as its list takes. */
export type CountWaiting = () => Promise<readonly Waiting[]>;
