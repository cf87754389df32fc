// botbuilder writes the public key, or a stack, to the console for each token that does not stand up to it, so that whoever
// forges tokens fills the log. What it writes while it verifies is left out; what was refused, the bot reports itself.
import { AsyncLocalStorage } from 'node:async_hooks';

const verifying = new AsyncLocalStorage<boolean>();

const { error } = console;
console.error = (...what: unknown[]) => {
  if (verifying.getStore() !== true) error(...what);
};

/** Does what writes to the console, in which only what is `aloud` is heard. */
export const quietly = <Out>(work: () => Promise<Out>): Promise<Out> => verifying.run(true, work);

export const aloud = <Out>(work: () => Promise<Out>): Promise<Out> => verifying.run(false, work);
