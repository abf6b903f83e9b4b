import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

/** Studies × columns with a mark where the study has it. */
export function Matrix({
  title,
  rows,
  columns,
}: {
  title: string
  rows: readonly { label: string; has: readonly string[] }[]
  columns: readonly { id: string; name: string; studies: number }[]
}) {
  const { mapping, forms } = useWords()
  const shown = rows.filter(({ has }) => has.length > 0)
  return (
    <section className="ui-stack">
      <h2>{title}</h2>
      <TableFrame label={title}>
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col">{mapping.study}</th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ label, has }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {columns.map(({ id }) => (
                  <td key={id}>
                    {has.includes(id) && (
                      <span role="img" aria-label={mapping.has}>
                        ✕
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{mapping.total}</th>
              {columns.map(({ id, studies }) => (
                <td key={id} className="ui-number">
                  <strong>{forms.number(studies)}</strong>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
