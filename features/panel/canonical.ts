// Writes what is published, in the one way in which it may be written, and finds where a text is another.

/** A published text, made to be read by people too. */
export const textOf = (published: object): string => `${JSON.stringify(published, null, 2)}\n`;

/** The first line, from 1, in which two texts differ, and what it says; `undefined` where they are the same. */
export function differenceOf(
  found: string,
  wanted: string,
): { line: number; found: string; wanted: string } | undefined {
  if (found === wanted) return undefined;
  const [one, other] = [found.split('\n'), wanted.split('\n')];
  const at = one.findIndex((line, n) => line !== other[n]);
  const n = at === -1 ? one.length : at;
  const said = (line: string | undefined): string => (line === undefined ? 'nothing' : `“${line.trim()}”`);
  return { line: n + 1, found: said(one[n]), wanted: said(other[n]) };
}
