// Who hears the answer to a theme: each who shared a thought of it, once, however many of theirs are part of it.
import type { Recipient } from '../../../platform/notifications/notification.ts';
import { recipientOf } from '../../../platform/person.ts';
import { NOWHERE } from '../../../platform/turn.ts';
import type { Thought } from '../../thoughts/index.ts';
import { decided } from '../coding/coding.ts';
import type { Everything } from '../coding/overview.ts';

/** The thoughts that are part of a theme by now, the oldest first. */
export function thoughtsOf(theme: string, { thoughts, codings, themes }: Everything): Thought[] {
  const now = decided(codings, themes);
  return thoughts.filter(({ id }) => now.get(id)?.some((one) => one.id === theme));
}

/** Those whom a message reaches. `about`: their first thought of it, by its id. */
export const recipientsOf = (thoughts: readonly Thought[]): Recipient[] => {
  const reached = thoughts.filter(({ address, withdrawnAt }) => address !== NOWHERE && withdrawnAt === null);
  const first = new Map(reached.toReversed().map((one) => [recipientOf(one.person), one]));
  return [...first.values()].map(({ person, address, id }) => ({ person, address, about: id }));
};
