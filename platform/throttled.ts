/** Teams, or whoever sends our email, takes no more for a while: thrown so that the queue tries again later. */
export class ThrottledError extends Error {
  override name = 'ThrottledError';

  /** In how many seconds to try again, where that is known. */
  readonly after: number | undefined;

  constructor(after?: number) {
    super('No more messages are taken for now.');
    this.after = after;
  }
}
