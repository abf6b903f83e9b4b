import { claimValueText, type FigureQuote } from '@ayni/review'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../call.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../words/words.ts'
import { Arithmetic } from './Arithmetic.tsx'

type Check = OutputOf<'check'>['checks'][number]

const signs = { follows: 'include', 'does-not-follow': 'exclude', 'cannot-be-recomputed': 'unsure' } as const

/** A figure beside what the facts give, with the reason and the working; what one may do stands below. */
export function ClaimCard({
  check,
  quote,
  children,
}: {
  check: Pick<Check, 'statement' | 'where' | 'printed' | 'recomputed' | 'verdict' | 'reason' | 'details'>
  /** Where in the statement the figure stands. */
  quote?: FigureQuote | undefined
  children?: ReactNode
}) {
  const { checking, forms } = useWords()
  const shown = (value: unknown) => claimValueText(value, forms.language)
  return (
    <article className="review-claim" aria-label={check.statement}>
      <div className="ui-row-apart">
        <h3 className="review-claim-title">
          {quote ? (
            <>
              {check.statement.slice(0, quote.from)}
              <mark className="review-claim-figure">{check.statement.slice(quote.from, quote.to)}</mark>
              {check.statement.slice(quote.to)}
            </>
          ) : (
            check.statement
          )}
        </h3>
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
      {check.details && <Arithmetic details={check.details} />}
      {children}
    </article>
  )
}
