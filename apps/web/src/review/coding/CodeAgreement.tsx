import type { CoderAgreement, UseAgreement } from '@ayni/review'
import { stepHref, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { TextLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { CodeMark } from './CodeMark.tsx'
import type { Codebook } from './codebook.ts'

/** How far each two coders agree on each code, and the passages on which they differ side by side. */
export function CodeAgreement({ codebook }: { codebook: Codebook }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const agreement = useQuestion('coding.agreement', { review })
  const overview = useQuestion('review.overview', { review })
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  return (
    <Answer question={agreement}>
      {({ pairs }) =>
        pairs.length === 0 ? (
          <EmptyState text={coding.noAgreement} />
        ) : (
          <div className="ui-stack-wide">
            <p className="ui-reading ui-muted">{coding.agreementLead}</p>
            {pairs.map((pair) => {
              const names: Names = [personName(pair.first), personName(pair.second)]
              return (
                <section key={`${pair.first} ${pair.second}`} className="ui-stack">
                  <h2>{forms.list(names)}</h2>
                  <p className="ui-muted">
                    {coding.agreementUnits(pair.studies.length, pair.sentences, pair.typed)}
                  </p>
                  <Coefficients pair={pair} codebook={codebook} label={forms.list(names)} />
                  <h3>{coding.differences(pair.differences.length)}</h3>
                  {pair.differences.length === 0 ? (
                    <p className="ui-muted">{coding.noDifferences}</p>
                  ) : (
                    <Differences differences={pair.differences} names={names} codebook={codebook} />
                  )}
                </section>
              )
            })}
          </div>
        )
      }
    </Answer>
  )
}

type Names = readonly [string, string]

function Coefficients({
  pair,
  codebook,
  label,
}: {
  pair: CoderAgreement
  codebook: Codebook
  label: string
}) {
  const { coding } = useWords()
  const rows = [
    { id: '', name: <strong>{coding.allTogether}</strong>, ...pair.all },
    ...pair.codes.map(({ code, ...rest }) => ({
      id: code,
      name: <CodeMark code={code} codes={codebook.codes} />,
      ...rest,
    })),
  ]
  return (
    <TableFrame label={label}>
      <table className="review-table coding-agreement">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {coding.code}
            </th>
            <th scope="colgroup" colSpan={3}>
              {coding.byStudy}
            </th>
            <th scope="colgroup" colSpan={3}>
              {coding.bySentence}
            </th>
          </tr>
          <tr>
            {['study', 'sentence'].flatMap((unit) => [
              <th key={`${unit} alpha`} scope="col" className="is-number">
                {coding.alpha}
              </th>,
              <th key={`${unit} kappa`} scope="col" className="is-number">
                {coding.kappa}
              </th>,
              <th key={`${unit} uses`} scope="col" className="is-number">
                {coding.uses}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, byStudy, bySentence }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <UseCells use={byStudy} />
              <UseCells use={bySentence} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function UseCells({ use: { alpha, kappa, both, first, second, neither } }: { use: UseAgreement }) {
  const { forms } = useWords()
  // No zero below zero.
  const written = (value: number) => forms.decimal(Math.round(value * 100) / 100 || 0)
  return (
    <>
      {[['alpha', alpha] as const, ['kappa', kappa] as const].map(([name, value]) => (
        <td key={name} className="is-number">
          {value.value === null ? (
            '–'
          ) : (
            <>
              {written(value.value)}{' '}
              <span className="ui-muted ui-small coding-interval">
                {written(value.low)} – {written(value.high)}
              </span>
            </>
          )}
        </td>
      ))}
      <td className="is-number">
        {forms.number(both)} / {forms.number(first + second)} / {forms.number(neither)}
      </td>
    </>
  )
}

function Differences({
  differences,
  names,
  codebook,
}: {
  differences: CoderAgreement['differences']
  names: Names
  codebook: Codebook
}) {
  const { coding } = useWords()
  const review = useReviewId()
  const labelOf = (id: string) => codebook.studies.find((one) => one.id === id)?.label ?? id
  const standing = new Set(codebook.codings.flatMap((one) => (one.anchor ? one.coding : [])))
  const used = (codes: readonly string[]) =>
    codes.length === 0 ? (
      <span className="ui-muted">{coding.notCoded}</span>
    ) : (
      <ul className="ui-plain-list">
        {codes.map((code) => (
          <li key={code}>
            <CodeMark code={code} codes={codebook.codes} />
          </li>
        ))}
      </ul>
    )
  return (
    <TableFrame label={coding.differences(differences.length)}>
      <table className="review-table">
        <thead>
          <tr>
            <th scope="col">{coding.passages}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ study, passage, where, coding: id, first, second }) => (
            <tr key={id}>
              <td className="coding-difference">
                <blockquote>{passage || '–'}</blockquote>
                <span className="ui-muted ui-small">
                  {standing.has(id) ? (
                    <TextLink href={stepHref(review, 'full-text', { passage: id })}>
                      {labelOf(study)}, {where}
                    </TextLink>
                  ) : (
                    [labelOf(study), where].filter(Boolean).join(', ')
                  )}
                </span>
              </td>
              <td>{used(first)}</td>
              <td>{used(second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
