// Makes what storage throws: a fault with a message of ours, without anybody's data, so that it may be logged.

/** A fault. `details` are status and code, where the service gave some. */
export const storageFault = (message: string, details: { status?: unknown; code?: unknown } = {}): Error =>
  Object.assign(new Error(message), { name: 'StorageFault', ...details });
