// Small changes of a published file: of its text, and of what it says.
import fc from 'fast-check';

/** One change of a text, wherever it falls. */
const inText = {
  'a character is left out': (text: string, at: number) => text.slice(0, at) + text.slice(at + 1),
  'a character is there twice': (text: string, at: number) => text.slice(0, at + 1) + text.slice(at),
  'a space is put in': (text: string, at: number) => `${text.slice(0, at)} ${text.slice(at)}`,
  'a line feed is put in': (text: string, at: number) => `${text.slice(0, at)}\n${text.slice(at)}`,
  'a digit is another': (text: string, at: number) =>
    replacedFrom(text, at, /\d/u, (digit) => String((Number(digit) + 1) % 10)),
  'a number is spelt otherwise': (text: string, at: number) =>
    replacedFrom(text, at, /\b\d+(?=,?\n)/u, (one) => `${one}.0`),
  'a letter is escaped': (text: string, at: number) =>
    replacedFrom(text, at, /(?<=")[a-z]/u, (one) => `\\u00${one.charCodeAt(0).toString(16)}`),
  'a line is there twice': (text: string, at: number) =>
    ofLines(text, at, (lines, n) => lines.splice(n, 0, lines[n] ?? '')),
  'a line is left out': (text: string, at: number) => ofLines(text, at, (lines, n) => lines.splice(n, 1)),
  'two lines change places': (text: string, at: number) =>
    ofLines(text, at, (lines, n) => lines.splice(n, 2, ...lines.slice(n, n + 2).toReversed())),
  'lines end as on Windows': (text: string) => text.replaceAll('\n', '\r\n'),
  'it begins with a mark': (text: string) => `\ufeff${text}`,
} as const satisfies Record<string, (text: string, at: number) => string>;

function replacedFrom(text: string, at: number, what: RegExp, by: (found: string) => string): string {
  return text.slice(0, at) + text.slice(at).replace(what, by);
}

function ofLines(text: string, at: number, change: (lines: string[], n: number) => void): string {
  const lines = text.split('\n');
  change(lines, text.slice(0, at).split('\n').length - 1);
  return lines.join('\n');
}

/** Texts that are this one, changed in one place; `how`: in words. */
export const changedText = (text: string): fc.Arbitrary<{ how: string; text: string }> =>
  fc
    .record({ how: fc.constantFrom(...keysOf(inText)), at: fc.nat({ max: text.length - 1 }) })
    .map(({ how, at }) => ({ how, text: inText[how](text, at) }));

type Json = null | string | number | boolean | Json[] | { [name: string]: Json };
type Place = { path: string; value: Json; set: (to: Json) => void };

/** All values in a value, with where they are: "seats.2.reserves.0". */
function placesIn(value: Json, path: string[] = []): Place[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const set = (to: Json): void => {
      if (Array.isArray(value)) value[Number(name)] = to;
      else value[name] = to;
    };
    return [{ path: [...path, name].join('.'), value: inner, set }, ...placesIn(inner, [...path, name])];
  });
}

/** What a value may be instead: the same kind of thing, a little different. */
function others(value: Json): Json[] {
  if (typeof value === 'number') return [value + 1, Math.max(0, value - 1)];
  if (typeof value === 'string') return [`${value}x`, ` ${value}`, value.toUpperCase()];
  if (Array.isArray(value))
    return [
      value.toReversed(),
      value.slice(1),
      value.slice(0, -1),
      ...value.slice(0, 3).flatMap((one) => [
        [one, ...value],
        [...value, one],
      ]),
    ];
  if (value === null) return [1];
  return typeof value === 'object' ? [null, { ...value, more: 1 }] : [];
}

/** What a file may say instead, changed in one place. */
export const changedJson = (text: string): fc.Arbitrary<{ path: string; changed: object }> =>
  fc.record({ where: fc.nat(), by: fc.nat() }).map(({ where, by }) => {
    const changed = JSON.parse(text) as { [name: string]: Json };
    const places = placesIn(changed).filter(({ value }) => others(value).length > 0);
    const place = places[where % places.length];
    const to = others(place?.value ?? null);
    place?.set(to[by % to.length] ?? null);
    return { path: place?.path ?? '', changed };
  });

const keysOf = <Key extends string>(record: Record<Key, unknown>): Key[] => Object.keys(record) as Key[];
