import type { ReactNode } from 'react'
import { TableFrame } from './TableFrame.tsx'

/** A table of texts under its columns. */
export function PlainTable({
  label,
  hasCaption = false,
  columns,
  rows,
}: {
  label: string
  hasCaption?: boolean
  columns: readonly string[]
  rows: readonly (readonly ReactNode[])[]
}) {
  return (
    <TableFrame label={label}>
      <table className="review-table">
        {hasCaption && <caption>{label}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
