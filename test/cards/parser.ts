// The parser that web clients use, asked what it thinks of a card. It needs no browser, but its package entry does.
import { createRequire } from 'node:module';

type Context = { eventCount: number; getEventAt: (at: number) => { message: string } };
type Library = {
  Version: new (major: number, minor: number) => object;
  SerializationContext: new (version?: object) => Context;
  AdaptiveCard: new () => {
    parse: (card: unknown, context: Context) => void;
    toJSON: (context: Context) => unknown;
    validateProperties: () => { validationEvents: { message: string }[] };
  };
};

const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Library;

/** Everything the parser objects to, in its own words. */
export function objectionsTo(card: unknown): string[] {
  const context = new library.SerializationContext();
  const parsed = new library.AdaptiveCard();
  // The parser may keep parts of what it is given, so it gets a copy.
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  const said = [...events, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
  // The parser tests languages with one global RegExp, which remembers where it stopped: it refuses every second "en".
  return said.filter((words) => words !== 'Invalid value "en" for property "lang".');
}

/** What a client makes of a card that knows version 1.2 and no later one: fallbacks in place of what it does not know. */
export function readAt12(card: unknown): unknown {
  const context = new library.SerializationContext(new library.Version(1, 2));
  const parsed = new library.AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  return parsed.toJSON(context);
}
