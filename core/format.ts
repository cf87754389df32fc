// Sizes and lengths, for people to read.

/** "824 KB" */
export const formatSize = (kilobytes: number | undefined): string => (kilobytes === undefined ? '' : `${kilobytes} KB`);

/** The first `most` UTF-16 units of a text, without a broken character at the end. */
export const clip = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
