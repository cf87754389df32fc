// Keeps to what Teams takes in one conversation, by what this instance has sent there itself.
import { CONVERSATION_LIMITS, TOLERANCE } from './limits.ts';

const LONGEST = Math.max(...CONVERSATION_LIMITS.map(({ ms }) => ms)) + TOLERANCE;

export type ConversationRate = {
  /** For how many milliseconds nothing may be sent there. */
  waitFor: (conversation: string) => number;
  /** Something is sent there now. */
  note: (conversation: string) => void;
};

/**
 * In memory, for each instance by itself: a notification goes to a conversation once, whoever sends it, so only cards of many records in
 * one channel come close to a limit. Should several instances exceed it together, Teams answers 429, and the card is sent later. To share
 * this as well would cost two requests for each card of each channel.
 */
export function conversationRate(now: () => number): ConversationRate {
  const sent = new Map<string, number[]>();
  let swept = now();
  /** Forgets all that no limit asks after any more. */
  const sweep = (): void => {
    if (now() - swept < LONGEST) return;
    swept = now();
    for (const [conversation, times] of sent) if ((times.at(-1) ?? 0) < swept - LONGEST) sent.delete(conversation);
  };
  return {
    waitFor: (conversation) => {
      const times = sent.get(conversation) ?? [];
      const free = CONVERSATION_LIMITS.map(({ ms, most }) => (times.at(-most) ?? -Infinity) + ms + TOLERANCE);
      return Math.max(0, Math.max(...free) - now());
    },
    note: (conversation) => {
      sweep();
      const times = sent.get(conversation) ?? [];
      times.push(now());
      if (times.length > 1_800) times.shift();
      sent.set(conversation, times);
    },
  };
}
