import Papa from 'papaparse'

/**
 * A table as spreadsheets put it on the clipboard: tabs between cells, cells with line breaks in quotes.
 *
 * @example clipboardText([['a', 'b\nc']]) // 'a\t"b\nc"'
 */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  // A row of one empty cell would be no row.
  const isOneColumn = rows.every(({ length }) => length === 1)
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: '\t', newline: '\n', quotes: (value) => isOneColumn && value === '' },
  )
}

/** The cells of what a spreadsheet, or `clipboardText`, put on the clipboard. */
export function clipboardRows(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''), {
    delimiter: '\t',
    newline: '\n',
  }).data
}
