/**
 * One cell of a CSV. Quoted where it must be (RFC 4180 §2). A cell that a spreadsheet would take for a formula, because
 * it starts with = + - @ tab or carriage return (OWASP, CSV injection), gets an apostrophe in front, which spreadsheets
 * show as text; one that starts with an apostrophe gets one more, so that `withoutGuard` gives every text back. A plain
 * number keeps its minus.
 */
export function csvCell(text: string, delimiter = ','): string {
  const guarded = /^['=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  const quoted =
    guarded.includes(delimiter) || /["\r\n]/.test(guarded) || guarded !== guarded.trim() || guarded === '';
  return quoted && guarded !== '' ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A row with its line end. */
export function csvRow(cells: readonly string[], delimiter = ','): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

/** The text of a cell that `csvCell` guarded; other texts stay as they are. */
export function withoutGuard(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
