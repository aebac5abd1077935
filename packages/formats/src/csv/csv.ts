/**
 * Writes a table as CSV: CRLF between rows, quotes where a cell needs them. Rule: RFC 4180.
 *
 * A cell that a spreadsheet would take for a formula is kept from it by an apostrophe, as spreadsheets themselves write it.
 *
 * @param rows the first names the columns
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
