// Sizes and lengths, for people to read.

/** "824 KB", "250 MB" */
export function formatSize(kilobytes: number | undefined): string {
  if (kilobytes === undefined) return '';
  return kilobytes < 10_240 ? `${kilobytes} KB` : `${Math.round(kilobytes / 1024)} MB`;
}

/** The first `most` UTF-16 units of a text, without a broken character at the end. */
export const clip = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');

/** A text with its `{places}` filled, once: what fills one is never read for places again. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);

/** The paragraphs of a letter, which cards show one by one. */
export const paragraphs = (text: string): string[] => text.split(/\n+/u).filter(Boolean);
