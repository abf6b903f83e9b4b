import '../screens.css'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Check = OutputOf<'check'>['checks'][number]

const signs = { follows: 'include', 'does-not-follow': 'exclude', 'cannot-be-recomputed': 'unsure' } as const

/** Every claim beside what the facts give, and the tables that stand as published. */
export function CheckingScreen() {
  const { steps, checking, forms } = useWords()
  const review = useReviewId()
  const check = useQuestion('check', { review, language: forms.language })
  return (
    <div className="ui-stack">
      <PageHeader title={steps.checking.name} lead={checking.lead} />
      <Answer question={check}>
        {({ checks, tables }) => (
          <div className="ui-stack-wide">
            {checks.length === 0 ? (
              <EmptyState text={checking.none} />
            ) : (
              <section className="ui-stack">
                <p>
                  {checking.summary(
                    checks.filter(({ verdict }) => verdict === 'follows').length,
                    checks.filter(({ verdict }) => verdict === 'does-not-follow').length,
                    checks.filter(({ verdict }) => verdict === 'cannot-be-recomputed').length,
                  )}
                </p>
                <div>
                  {checks.map((one) => (
                    <Claim key={one.id} check={one} />
                  ))}
                </div>
              </section>
            )}
            {tables.length > 0 && (
              <section className="ui-stack">
                <h2>{checking.tables}</h2>
                <p className="ui-muted">{checking.asPublished}</p>
                {tables.map(({ table, title, where, columns, rows }) => (
                  <div key={table} className="ui-stack">
                    <h3>
                      {title[forms.language] ?? title.en ?? table}{' '}
                      <span className="ui-muted ui-small">{where}</span>
                    </h3>
                    <TableFrame label={title[forms.language] ?? title.en ?? table}>
                      <table className="review-table">
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
                  </div>
                ))}
              </section>
            )}
          </div>
        )}
      </Answer>
    </div>
  )
}

function Claim({ check }: { check: Check }) {
  const { checking } = useWords()
  return (
    <article className="review-claim" aria-label={check.statement}>
      <div className="ui-row-apart">
        <h2 className="review-claim-title">{check.statement}</h2>
        <span className="ui-row review-verdict" data-verdict={check.verdict}>
          <Icon name={signs[check.verdict]} />
          <strong>{checking.verdicts[check.verdict]}</strong>
        </span>
      </div>
      <dl>
        <div>
          <dt>{checking.printed}</dt>
          <dd>
            <strong>{shown(check.printed)}</strong>
          </dd>
        </div>
        <div>
          <dt>{checking.recomputed}</dt>
          <dd>
            <strong>{shown(check.recomputed)}</strong>
          </dd>
        </div>
        <div>
          <dt>{checking.where}</dt>
          <dd>{check.where}</dd>
        </div>
      </dl>
      <p className="ui-reading">{check.reason}</p>
    </article>
  )
}

/** A value in a line: numbers and names as they are, lists by their names or their length. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join('; ') || '—' : `(${value.length})`
  return Object.entries(value)
    .filter(([, part]) => typeof part === 'number' || Array.isArray(part))
    .map(([name, part]) => `${name} ${Array.isArray(part) ? part.join('–') : part}`)
    .join(', ')
}
