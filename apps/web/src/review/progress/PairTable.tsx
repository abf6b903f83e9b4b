import { Callout } from '../../ui/Callout.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import type { Agreement, Coefficient } from './agreement.ts'

/** The order of rows and columns, as the engine counts them. */
const verdicts = ['exclude', 'unsure', 'include'] as const

/** What two reviewers said of the same records, and how far they agree. */
export function PairTable({
  pair,
  nameOf,
}: {
  pair: Agreement['pairs'][number]
  nameOf: (person: string) => string
}) {
  const { progress: words, ui, forms } = useWords()
  const first = nameOf(pair.first)
  const second = nameOf(pair.second)
  const written = (one: Coefficient) =>
    one.value === null
      ? words.undefined
      : `${forms.decimal(one.value)} (${forms.decimal(one.low)} – ${forms.decimal(one.high)})`
  return (
    <figure className="progress-pair">
      <figcaption>
        <strong>{words.pair(first, second)}</strong>
        <br />
        <span className="ui-muted ui-small">
          {words.differ(pair.differ, pair.n)} · {words.coefficients.cohenKappa}{' '}
          {written(pair.coefficients.cohenKappa)} · {words.coefficients.gwetAC1}{' '}
          {written(pair.coefficients.gwetAC1)}
        </span>
      </figcaption>
      {pair.warnings.includes('prevalence') && <Callout tone="unsure">{words.prevalence}</Callout>}
      <TableFrame label={words.pair(first, second)}>
        <table className="review-table">
          <thead>
            <tr>
              <td>
                {first} ↓ {second} →
              </td>
              {verdicts.map((verdict) => (
                <th key={verdict} scope="col" className="is-number">
                  {ui.verdict[verdict]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {verdicts.map((verdict, row) => (
              <tr key={verdict}>
                <th scope="row">{ui.verdict[verdict]}</th>
                {verdicts.map((other, column) => (
                  <td key={other} className="is-number" data-agrees={row === column || undefined}>
                    {forms.number(pair.table[row]?.[column] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </figure>
  )
}
