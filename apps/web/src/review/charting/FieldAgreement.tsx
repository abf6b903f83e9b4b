import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import type { Charts } from './charts.ts'

/** How far people agree on each field, by what they entered alone; kappa is Cohen's for two people, Fleiss's for more. */
export function FieldAgreement({ charts: { agreement, form } }: { charts: Charts }) {
  const { charting, forms } = useWords()
  if (agreement.every(({ n }) => n === 0)) return <EmptyState text={charting.noAgreement} />
  const nameOf = (id: string) => {
    const name = form?.fields.find((field) => field.id === id)?.name
    return name?.[forms.language] ?? name?.en ?? id
  }
  // Of free texts kappa says nothing: hardly two are the same by chance.
  const kappaOf = (id: string, value: number | null) => {
    const kind = form?.fields.find((field) => field.id === id)?.kind
    const isCategorical =
      kind === 'one-of' || kind === 'many-of' || kind === 'yes-no-unclear' || kind === 'country'
    return isCategorical && value !== null ? forms.decimal(value) : '–'
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
              {charting.kappa}
            </th>
            <th scope="col" className="is-number">
              {charting.ac1}
            </th>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ field, n, percent, cohenKappa, fleissKappa, gwetAC1 }) => (
            <tr key={field}>
              <th scope="row">{nameOf(field)}</th>
              <td className="is-number">{forms.number(n)}</td>
              <td className="is-number">{percent === null ? '–' : forms.percent(percent)}</td>
              <td className="is-number">{kappaOf(field, cohenKappa.value ?? fleissKappa.value)}</td>
              <td className="is-number">{gwetAC1.value === null ? '–' : forms.decimal(gwetAC1.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
