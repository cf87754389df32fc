// Replaces what is held all over the service by what stands now: objects and lists stay the same ones, and say something else from then on.

/**
 * Makes `held` say what `now` says, down to the last part, so that whoever holds it or a part of it reads what stands. `now` is not shared: a
 * part of it that is changed later changes nothing in `held`.
 */
export function become<T extends object>(held: T, now: T): void {
  if (Array.isArray(held) && Array.isArray(now)) {
    held.splice(0, held.length, ...(structuredClone(now) as unknown[]));
    return;
  }
  for (const name of Object.keys(held)) if (!Object.hasOwn(now, name)) Reflect.deleteProperty(held, name);
  for (const [name, value] of Object.entries(now) as [string, unknown][]) {
    const before: unknown = Reflect.get(held, name);
    if (isGroup(before) && isGroup(value) && Array.isArray(before) === Array.isArray(value)) become(before, value);
    else Reflect.set(held, name, structuredClone(value));
  }
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
