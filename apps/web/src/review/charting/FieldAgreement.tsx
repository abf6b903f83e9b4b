import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import type { Charts } from './ChartingScreen.tsx'

/** How far people agree on each field, by what they entered alone. */
export function FieldAgreement({ charts: { agreement, form } }: { charts: Charts }) {
  const { charting, forms } = useWords()
  if (agreement.every(({ n }) => n === 0)) return <EmptyState text={charting.noAgreement} />
  const nameOf = (id: string) => {
    const name = form?.fields.find((field) => field.id === id)?.name
    return name?.[forms.language] ?? name?.en ?? id
  }
  return (
    <TableFrame label={charting.agreement}>
      <table className="review-table">
        <thead>
          <tr>
            <th scope="col">{charting.field}</th>
            <th scope="col" className="is-number">
              {charting.compared}
            </th>
            <th scope="col" className="is-number">
              {charting.same}
            </th>
            <th scope="col" className="is-number">
              {charting.ac1}
            </th>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ field, n, percent, gwetAC1 }) => (
            <tr key={field}>
              <th scope="row">{nameOf(field)}</th>
              <td className="is-number">{forms.number(n)}</td>
              <td className="is-number">{percent === null ? '–' : forms.percent(percent)}</td>
              <td className="is-number">{gwetAC1.value === null ? '–' : forms.decimal(gwetAC1.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
