// A function whose reports stand in the log of its own invocation, so that a reference that somebody was given leads to it.
import type { InvocationContext } from '@azure/functions';
import { reportingTo } from '../live.ts';

type Handler<Input, Out> = (input: Input, context: InvocationContext) => Out;

/** The same handler. Every function has one. */
export const logged =
  <Input, Out>(handler: Handler<Input, Out>): Handler<Input, Out> =>
  (input, context) =>
    reportingTo(
      (line) => {
        context.error(line);
      },
      () => handler(input, context),
    );
