// Days counted from today, so that tests hold on any day.

/** The ISO date `days` from today. */
export const plusDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
