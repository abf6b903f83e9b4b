import '../screens.css'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { PlainTable } from '../PlainTable.tsx'
import { ClaimCard } from './ClaimCard.tsx'
import { ManuscriptCheck } from './ManuscriptCheck.tsx'

/** Every claim beside what the facts give, and the tables that stand as published. */
export function CheckingScreen() {
  const { steps, checking, forms } = useWords()
  const review = useReviewId()
  const check = useQuestion('check', { review, language: forms.language })
  return (
    <div className="ui-stack">
      <PageHeader title={steps.checking.name} lead={checking.lead} />
      <ManuscriptCheck />
      <Answer question={check}>
        {({ checks, tables }) => (
          <div className="ui-stack-wide">
            {checks.length === 0 ? (
              <EmptyState text={checking.none} />
            ) : (
              <section className="ui-stack" aria-labelledby="claims">
                <h2 id="claims">{checking.claims}</h2>
                <p>
                  {checking.summary(
                    checks.filter(({ verdict }) => verdict === 'follows').length,
                    checks.filter(({ verdict }) => verdict === 'does-not-follow').length,
                    checks.filter(({ verdict }) => verdict === 'cannot-be-recomputed').length,
                  )}
                </p>
                <div>
                  {checks.map((one) => (
                    <ClaimCard key={one.id} check={one} />
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
                    <PlainTable
                      label={title[forms.language] ?? title.en ?? table}
                      columns={columns}
                      rows={rows}
                    />
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
