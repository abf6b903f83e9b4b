import './table.css'
import { type ReactNode, useMemo, useState } from 'react'
import { useFrameWords } from '../words/words.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

/** A column: its heading, what stands in its cells, and, where it can be sorted, how. */
export type TableColumn<Row> = {
  id: string
  name: ReactNode
  cell: (row: Row) => ReactNode
  /** Order of two rows, ascending. */
  compare?: (a: Row, b: Row) => number
  /** Numbers and amounts stand at the end, in figures of one width. */
  align?: 'start' | 'end' | 'centre'
  /** This column names the row, and stays in sight when the table scrolls sideways. */
  isRowHeader?: boolean
  /** Least width, in rem; longer texts wrap. */
  width?: number
}

/**
 * A table of the document kind, to be read, sorted and printed; for very many rows use `VirtualList`.
 *
 * @param label what the table shows, for screen readers; `caption` shows it.
 * @param sortedBy the column by which it is sorted at first, `-year` for descending.
 */
export function Table<Row>({
  label,
  caption,
  columns,
  rows,
  rowId,
  sortedBy,
  empty,
  foot,
  isDense = false,
  pageSize = Number.POSITIVE_INFINITY,
}: {
  label: string
  caption?: ReactNode
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  sortedBy?: string
  empty?: ReactNode
  /** Rows (`<tr>`) of the foot, for sums. */
  foot?: ReactNode
  isDense?: boolean
  /** Rows drawn at first; as many more each time they are asked for. */
  pageSize?: number
}) {
  const { ui } = useFrameWords()
  const [order, setOrder] = useState(() => ({
    column: sortedBy?.replace(/^-/, '') ?? null,
    isDescending: sortedBy?.startsWith('-') ?? false,
  }))
  const sorted = useMemo(() => {
    const compare = columns.find(({ id }) => id === order.column)?.compare
    if (!compare) return rows
    return rows.toSorted((a, b) => (order.isDescending ? compare(b, a) : compare(a, b)))
  }, [rows, columns, order])
  const [most, setMost] = useState(pageSize)
  const table = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="ui-table-scroll" aria-label={ui.scrollTable(label)} tabIndex={0}>
      <table className="ui-table" data-dense={isDense || undefined} aria-label={caption ? undefined : label}>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = column.id === order.column
              return (
                <th
                  key={column.id}
                  scope="col"
                  data-align={column.align}
                  data-header={column.isRowHeader || undefined}
                  aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}
                  style={column.width === undefined ? undefined : { minWidth: `${column.width}rem` }}
                >
                  {column.compare ? (
                    <button
                      type="button"
                      className="ui-table-sort"
                      onClick={() =>
                        setOrder({ column: column.id, isDescending: isSorted ? !order.isDescending : false })
                      }
                    >
                      {column.name}
                      <span className="ui-table-arrow" data-sorted={isSorted || undefined}>
                        <Icon name={isSorted && order.isDescending ? 'down' : 'up'} size={12} />
                      </span>
                    </button>
                  ) : (
                    column.name
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) =>
                column.isRowHeader ? (
                  <th key={column.id} scope="row" data-align={column.align} data-header>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="ui-muted">
                {empty ?? ui.emptyTable}
              </td>
            </tr>
          )}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </section>
  )
  if (sorted.length <= most) return table
  return (
    <div className="ui-stack">
      {table}
      <div className="ui-row">
        <Button onPress={() => setMost(most + pageSize)}>{ui.moreRows(sorted.length - most)}</Button>
      </div>
    </div>
  )
}
