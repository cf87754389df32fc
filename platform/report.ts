// Says in the log that something went wrong, in one line without anything personal, under the invocation in which it did.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Report } from './ports.ts';

type Write = (line: string) => void;

/** The platform gives each invocation a log of its own; what is written elsewhere has no invocation's id. */
const log = new AsyncLocalStorage<Write>();

/** Does work whose reports go to this log. */
export const reportingTo = <Out>(write: Write, work: () => Out): Out => log.run(write, work);

/** Errors whose messages we write ourselves, without anybody's data. */
const OURS = new Set([
  'ConfigError',
  'ContentError',
  'GraphFault',
  'LanguageError',
  'NotifyFault',
  'StorageFault',
  'TeamsFault',
  'ThrottledError',
]);

/** One line for the log, the invocation's where there is one. A library's message may quote what it was given, so of those only name, code and frames are kept. */
export const report: Report = (what, error) => {
  const { name, message, stack, code } = detailsOf(error);
  const at = stack?.split('\n').filter((line) => line.startsWith('    at '));
  const write = log.getStore() ?? console.error;
  write(
    JSON.stringify({
      what,
      name,
      code,
      ...(OURS.has(name) && { message }),
      at: at?.slice(0, 5).map((line) => line.trim()),
    }),
  );
};

type Details = { name: string; message: string; stack?: string | undefined; code?: unknown };

const detailsOf = (error: unknown): Details =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, code: 'code' in error ? error.code : undefined }
    : { name: typeof error, message: '' };
