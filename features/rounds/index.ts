// Rounds: when people can put themselves forward, and what the service says of itself. A round opens at the start of a day and closes at 11:59pm of
// another, Europe/London; whether something is late is decided by the moment at which it was received.

// What other features may know of it.
export { isLate, openUntil, takesSuggestions, type Service } from './round.ts';
