import type { OutputOf } from '../../call.ts'
import { Callout } from '../../ui/Callout.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Agreement = NonNullable<OutputOf<'pilot.list'>['pilots'][number]['agreement']>
const shown = ['cohenKappa', 'fleissKappa', 'gwetAC1', 'krippendorffAlpha', 'pabak'] as const

/** The coefficients of agreement with their intervals, and what was disputed. */
export function AgreementTable({
  agreement,
  disputed,
}: {
  agreement: Agreement
  disputed: readonly { criterion: string; times: number }[]
}) {
  const { piloting, forms } = useWords()
  return (
    <div className="ui-stack">
      <h3>{piloting.agreement}</h3>
      <p className="ui-muted">{piloting.basis(agreement.n)}</p>
      <TableFrame label={piloting.agreement}>
        <table className="review-table">
          <tbody>
            <tr>
              <th scope="row">{piloting.coefficients.percent}</th>
              <td>{agreement.percent === null ? piloting.undefined : forms.percent(agreement.percent, 1)}</td>
            </tr>
            {shown.map((name) => {
              const found = agreement[name]
              return (
                <tr key={name}>
                  <th scope="row">{piloting.coefficients[name]}</th>
                  <td>
                    {found.value === null ? (
                      <span className="ui-muted">{piloting.undefined}</span>
                    ) : (
                      <>
                        <strong className="ui-number">{forms.decimal(found.value)}</strong>{' '}
                        <span className="ui-muted">
                          {piloting.interval(forms.decimal(found.low), forms.decimal(found.high))}
                        </span>
                      </>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableFrame>
      {agreement.warnings.includes('prevalence') && <Callout tone="unsure">{piloting.prevalence}</Callout>}
      {disputed.length > 0 && (
        <section>
          <h4>{piloting.disputed}</h4>
          <ul>
            {disputed.map(({ criterion, times }) => (
              <li key={criterion}>
                {criterion}: {piloting.times(times)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
