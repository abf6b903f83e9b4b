import type { Table } from './tables.ts'

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read accents). A text that a spreadsheet would take for a
 * formula gets an apostrophe before it; numbers stay numbers.
 */
export function tableToCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
