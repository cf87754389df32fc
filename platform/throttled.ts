/** Teams takes no more messages for a while: thrown so that the queue tries again later, after the claim was given back. */
export class ThrottledError extends Error {
  override name = 'ThrottledError';

  constructor() {
    super('Teams takes no more messages for now.');
  }
}
