// Rows as a CSV file that spreadsheets open as what it says, and in which no cell is a formula.

/** How Excel, LibreOffice and Google Sheets know a formula, also behind spaces. Source: OWASP, "CSV Injection"; CWE-1236. */
const FORMULA = /^(?:[\t\r\n\0]|\s*[=+\-@＝＋－＠])/u;

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const written = (value: string | number): string => (typeof value === 'number' ? String(value) : cell(value));

/** A number of ours is a number, also below 0; a text is never a formula. UTF-8 with a byte order mark, so that Excel reads it as such; lines end as RFC 4180 wants. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
