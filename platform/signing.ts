// What only this service can make of a text, because only it has the key. After the key was changed, what earlier keys made still counts.

type Sign = (text: string) => string;

/** Signs with the key of today. */
export type Signing = Sign & { readonly earlier?: readonly Sign[] };

export const signingWith = (
  { now, earlier }: { now: string; earlier: readonly string[] },
  signWith: (key: string) => Sign,
): Signing => Object.assign(signWith(now), { earlier: earlier.map(signWith) });

/** Whether something is what one of our keys makes: `isMade` is asked of each, today's first. */
export const isSigned = (signing: Signing, isMade: (sign: Sign) => boolean): boolean =>
  [signing, ...(signing.earlier ?? [])].some(isMade);
