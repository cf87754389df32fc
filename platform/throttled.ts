/** Teams, or whoever sends our email, takes no more for a while: thrown so that the queue tries again later. */
export class ThrottledError extends Error {
  override name = 'ThrottledError';

  constructor() {
    super('No more messages are taken for now.');
  }
}
