import '../screens.css'
import './progress.css'
import { useState } from 'react'
import { downloadHref } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Select } from '../../ui/Select.tsx'
import { StatNumber, StatRow } from '../../ui/StatNumber.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { AgreementOverTime } from './AgreementOverTime.tsx'
import type { Agreement, Coefficient } from './agreement.ts'
import { formulas, ofTwo } from './formulas.ts'
import { PairTable } from './PairTable.tsx'

/** The choice of all reviewers; no pair is called so. */
const everybody = 'all'

/** How far the reviewers of a round agree: in short, by coefficient, by pair, by criterion, over time, and how it is known. */
export function RoundAgreement({ round, nameOf }: { round: string; nameOf: (person: string) => string }) {
  const { progress: words, forms } = useWords()
  const review = useReviewId()
  const agreement = useQuestion('agreement', { review, round })
  return (
    <Answer question={agreement}>
      {(found) => (
        <section className="ui-stack" aria-label={words.agreement}>
          <h3>{words.agreement}</h3>
          {found.hidden > 0 && <Callout isBlind>{words.hidden(found.hidden)}</Callout>}
          {found.n === 0 ? (
            <p className="ui-muted">{words.none}</p>
          ) : (
            <>
              <p className="ui-muted">{words.basis(found.n, found.reviewers.length)}</p>
              <InShort found={found} />
              {found.warnings.includes('prevalence') && <Callout tone="unsure">{words.prevalence}</Callout>}
              <Coefficients found={found} nameOf={nameOf} />
              {found.overTime.length > 1 && <AgreementOverTime stretches={found.overTime} />}
              <Disputed found={found} nameOf={nameOf} />
              <h4>{words.pairs}</h4>
              <div className="progress-pairs">
                {found.pairs.map((pair) => (
                  <PairTable key={`${pair.first} ${pair.second}`} pair={pair} nameOf={nameOf} />
                ))}
              </div>
              <div className="ui-row">
                <LinkButton
                  kind="quiet"
                  icon="download"
                  href={downloadHref(review, `agreement-${round}.csv`, forms.language)}
                >
                  {words.coefficientsCsv}
                </LinkButton>
                <LinkButton
                  kind="quiet"
                  icon="download"
                  href={downloadHref(review, `ratings-${round}.csv`, forms.language)}
                >
                  {words.ratingsCsv}
                </LinkButton>
              </div>
            </>
          )}
        </section>
      )}
    </Answer>
  )
}

/** The three figures that a methods section gives. */
function InShort({ found }: { found: Agreement }) {
  const { progress: words, forms } = useWords()
  const { percent, cohenKappa, fleissKappa, gwetAC1 } = found.coefficients
  const kappa = cohenKappa.value === null ? 'fleissKappa' : 'cohenKappa'
  const range = (one: Coefficient, write: (value: number) => string) =>
    one.value === null ? words.undefined : `${write(one.low)} – ${write(one.high)}`
  return (
    <StatRow>
      <StatNumber
        value={percent.value === null ? null : forms.percent(percent.value, 1)}
        label={words.coefficients.percent}
        note={range(percent, (value) => forms.percent(value))}
      />
      {(
        [
          [kappa, kappa === 'cohenKappa' ? cohenKappa : fleissKappa],
          ['gwetAC1', gwetAC1],
        ] as const
      ).map(([name, one]) => (
        <StatNumber
          key={name}
          value={one.value === null ? null : forms.decimal(one.value)}
          label={words.coefficients[name]}
          note={range(one, forms.decimal)}
        />
      ))}
    </StatRow>
  )
}

/** Every coefficient with its interval, of all or of a pair of reviewers; the formulas and sources on demand. */
function Coefficients({ found, nameOf }: { found: Agreement; nameOf: (person: string) => string }) {
  const { progress: words, forms } = useWords()
  const [whose, setWhose] = useState(everybody)
  const pair = found.pairs.find(({ first, second }) => `${first} ${second}` === whose)
  const shown = pair?.coefficients ?? found.coefficients
  const raters = pair ? 2 : found.reviewers.length
  const [seed] = formulas.flatMap(({ name }) => {
    const one = shown[name]
    return one.value !== null && one.seed !== undefined ? [one.seed] : []
  })
  return (
    <>
      {found.pairs.length > 1 && (
        <div className="progress-whose">
          <Select
            label={words.whose}
            options={[
              { id: everybody, name: words.everybody },
              ...found.pairs.map(({ first, second }) => ({
                id: `${first} ${second}`,
                name: words.pair(nameOf(first), nameOf(second)),
              })),
            ]}
            value={pair ? whose : everybody}
            onChange={setWhose}
          />
        </div>
      )}
      <TableFrame label={words.coefficient}>
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col">{words.coefficient}</th>
              <th scope="col" className="is-number">
                {words.value}
              </th>
              <th scope="col" className="is-number">
                {words.se}
              </th>
              <th scope="col" className="is-number">
                {words.interval}
              </th>
            </tr>
          </thead>
          <tbody>
            {formulas.map(({ name }) => {
              const one = shown[name]
              return (
                <tr key={name}>
                  <th scope="row">{words.coefficients[name]}</th>
                  {one.value === null ? (
                    <td className="is-number ui-muted" colSpan={3}>
                      {raters > 2 && ofTwo.has(name)
                        ? words.onlyTwo
                        : shown.percent.value === 1
                          ? words.allTheSame
                          : words.undefined}
                    </td>
                  ) : (
                    <>
                      <td className="is-number">
                        <strong>{forms.decimal(one.value, 3)}</strong>
                      </td>
                      <td className="is-number">{forms.decimal(one.se, 3)}</td>
                      <td className="is-number">
                        {forms.decimal(one.low, 3)} – {forms.decimal(one.high, 3)}
                        {one.seed !== undefined && ' *'}
                      </td>
                    </>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableFrame>
      {seed !== undefined && <p className="ui-muted ui-small">{words.bootstrap(seed)}</p>}
      <details>
        <summary>{words.howKnown}</summary>
        <div className="ui-stack">
          <p>{words.where}</p>
          <TableFrame label={words.formula}>
            <table className="review-table">
              <thead>
                <tr>
                  <th scope="col">{words.coefficient}</th>
                  <th scope="col">{words.formula}</th>
                  <th scope="col">{words.source}</th>
                </tr>
              </thead>
              <tbody>
                {formulas.map(({ name, formula, source, doi }) => (
                  <tr key={name}>
                    <th scope="row">{words.coefficients[name]}</th>
                    <td>{formula}</td>
                    <td>
                      <a href={`https://doi.org/${doi}`} target="_blank" rel="noreferrer">
                        {source}
                      </a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </div>
      </details>
    </>
  )
}

function Disputed({ found, nameOf }: { found: Agreement; nameOf: (person: string) => string }) {
  const { progress: words, forms } = useWords()
  const nameOfCriterion = (id: string) => {
    const text = found.criteria.find((criterion) => criterion.id === id)?.text
    return text?.[forms.language] ?? text?.en ?? text?.es ?? text?.pt ?? id
  }
  return (
    <>
      <h4>{words.disputed}</h4>
      {found.disputed.length === 0 && <p className="ui-muted">{words.noDispute}</p>}
      <ul className="ui-plain-list ui-stack">
        {found.disputed.map(({ criterion, times, pairs }) => (
          <li key={criterion}>
            <strong>{nameOfCriterion(criterion)}</strong>: {words.times(times)}
            <span className="ui-muted">
              {' '}
              (
              {pairs
                .flatMap(({ by, against, times: n, otherReasons }) => [
                  ...(n > 0 ? [words.against(nameOf(by), nameOf(against), n)] : []),
                  ...(otherReasons > 0
                    ? [words.otherReasons(nameOf(by), nameOf(against), otherReasons)]
                    : []),
                ])
                .join('; ')}
              )
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
