// Makes what is thrown where Microsoft Graph refuses or does not answer: a message of ours that names nobody, so that it may be logged.

/** Status 0: nothing came. */
export type GraphFault = Error & {
  status: number;
  code: string;
  /** In how many seconds to ask again, where it said so. */
  after: number | undefined;
};

/** `what` was to be done, as it would stand before "failed". */
export const graphFault = (what: string, details: Pick<GraphFault, 'status' | 'code' | 'after'>): GraphFault =>
  Object.assign(new Error(`${what} failed: ${[details.status || '', details.code].join(' ').trim()}`), {
    name: 'GraphFault',
    ...details,
  });

export const isGraphFault = (error: unknown): error is GraphFault =>
  error instanceof Error && error.name === 'GraphFault';
