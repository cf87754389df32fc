// Rows as a CSV file that spreadsheets open as what it says, and in which no cell is a formula.

/** How Excel, LibreOffice and Google Sheets know a formula, also behind spaces. Source: OWASP, "CSV Injection"; CWE-1236. */
const FORMULA = /^(?:[\t\r\n\0]|\s*[=+\-@＝＋－＠])/u;

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** UTF-8 with a byte order mark, so that Excel reads it as such; lines end as RFC 4180 wants. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
