// What Teams takes from a bot, and how much of that we use when we speak first.

/**
 * Documented: 50 requests a second to all of a tenant, from one app. Teams calls its figures an estimate that may change; until 2021 it was
 * 30. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit
 */
export const TENANT_LIMIT = { ms: 1_000, most: 50 } as const;

/**
 * Documented: what one bot may send to one conversation (a chat, a group chat, a channel), in the same place. Each holds by itself, in any
 * stretch of that length.
 */
export const CONVERSATION_LIMITS = [
  { ms: 1_000, most: 7 },
  { ms: 2_000, most: 8 },
  { ms: 30_000, most: 60 },
  { ms: 3_600_000, most: 1_800 },
] as const;

/**
 * How many messages a second we send to a tenant of our own accord: what Teams allowed before it allowed 50. A slot is used at most
 * `TOLERANCE` late, and the clocks of instances may differ by `CLOCKS`, so no second has more than 30 × 1.35 + 1 = 41 of them. Replies take no
 * slot, and count against the same limit: they have what is left, 9 a second at the worst and 20 on average.
 */
export const A_SECOND = 30;

/** How far apart slots are. Milliseconds. */
export const SPACING = 1_000 / A_SECOND;

/** A slot that was missed by more is given up. Milliseconds. */
export const TOLERANCE = 250;

/** By how much the clocks of two instances may differ. Azure keeps them closer. Milliseconds. */
export const CLOCKS = 100;
