// Whoever asks on the website, by the session of their private code.
import { visitorOf } from '../../../platform/private-code.ts';
import type { PersonId } from '../../../platform/turn.ts';
import type { PageRequest } from '../../../platform/web-page.ts';

/** The session of whoever opened their question. It holds the hash of their code. */
export const SESSION = 'question';

/** Whether somebody typed the reference of a question, which opens nothing. */
export const isReference = (typed: string): boolean => /^Q-?[A-Z\d]{5}$/iu.test(typed.trim());

/** The person that a session's hash stands for; `undefined` without one. */
export const visitorIn = ({ sessions }: PageRequest): PersonId | undefined => {
  const hash = sessions[SESSION];
  return hash === undefined ? undefined : visitorOf(hash);
};
