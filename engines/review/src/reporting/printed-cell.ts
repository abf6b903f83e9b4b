import type { Table } from './tables.ts'

/**
 * A cell as it is printed: what says yes in a matrix is a dot, for a 1 would be read as a number.
 *
 * @example printedCell(studyComponentTable(map, 'en'), 0, 1) // '●'
 */
export function printedCell(table: Table, row: number, column: number): string {
  const cell = table.rows[row]?.[column] ?? ''
  return table.isMatrix && column > 0 && row < table.rows.length - 1 && cell === '1' ? '●' : cell
}
