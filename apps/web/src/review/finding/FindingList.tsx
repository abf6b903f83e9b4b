import { useDeferredValue, useMemo } from 'react'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { plainText } from '../../words/plain-text.ts'
import { useWords } from '../../words/words.ts'
import type { Codebook } from '../coding/codebook.ts'
import { useFindingNames } from './finding-names.ts'
import { type RecordedFinding, useTakeBack } from './take-back.ts'

/** All findings, found by their words and sorted; each leads to its passage, is changed, or taken back and put back. */
export function FindingList({ codebook }: { codebook: Codebook }) {
  const { steps, finding, mapping, forms } = useWords()
  const review = useReviewId()
  const names = useFindingNames(codebook)
  const takeBack = useTakeBack()
  const [asked, setAsked] = useParameter('q')
  const wanted = useDeferredValue(plainText(asked ?? ''))
  const { findings } = codebook
  const texts = useMemo(
    () =>
      new Map(
        findings.map((one) => [
          one.finding,
          plainText(
            [
              names.study(one.study),
              names.outcome(one.outcome),
              one.component === null ? '' : names.component(one.component),
              finding.directions[one.direction],
              one.passage,
            ].join(' '),
          ),
        ]),
      ),
    [findings, names, finding],
  )
  if (findings.length === 0) return <p className="ui-muted">{finding.none}</p>
  const parts = wanted.split(' ').filter((part) => part !== '')
  const shown = findings.filter((one) => parts.every((part) => texts.get(one.finding)?.includes(part)))
  const by = (nameOf: (one: RecordedFinding) => string) => (a: RecordedFinding, b: RecordedFinding) =>
    forms.compare(nameOf(a), nameOf(b))
  const componentOf = (one: RecordedFinding) => (one.component === null ? '' : names.component(one.component))
  const columns: TableColumn<RecordedFinding>[] = [
    {
      id: 'study',
      name: finding.study,
      cell: (one) => names.study(one.study),
      compare: by((one) => names.study(one.study)),
      isRowHeader: true,
      width: 7,
    },
    {
      id: 'outcome',
      name: finding.outcome,
      cell: (one) => names.outcome(one.outcome),
      compare: by((one) => names.outcome(one.outcome)),
      width: 7,
    },
    {
      id: 'component',
      name: finding.component,
      cell: (one) => componentOf(one) || '—',
      compare: by(componentOf),
      width: 7,
    },
    {
      id: 'direction',
      name: finding.direction,
      cell: (one) => (
        <>
          {finding.directions[one.direction]}
          {one.evidence && (
            <>
              <br />
              <span className="ui-muted ui-small">{mapping.evidenceKinds[one.evidence]}</span>
            </>
          )}
        </>
      ),
      compare: by((one) => finding.directions[one.direction]),
      width: 7,
    },
    {
      id: 'passage',
      name: finding.passage,
      cell: (one) => (
        <>
          {one.passage !== '' && <span className="ui-small">“{one.passage}”</span>}
          {one.anchor && (
            <LinkButton kind="quiet" href={stepHref(review, 'full-text', { passage: one.finding })}>
              {one.where || mapping.show}
            </LinkButton>
          )}
        </>
      ),
      width: 14,
    },
    {
      id: 'acts',
      name: <span className="ui-hidden">{finding.change}</span>,
      cell: (one) => (
        <div className="ui-row">
          <LinkButton kind="quiet" href={stepHref(review, 'finding', { finding: one.finding })}>
            {finding.change}
          </LinkButton>
          <Button kind="quiet" onPress={() => takeBack(one)}>
            {finding.remove}
          </Button>
        </div>
      ),
    },
  ]
  return (
    <div className="ui-stack">
      <Field
        label={finding.search}
        hint={finding.searchHint}
        value={asked ?? ''}
        onChange={(value) => setAsked(value === '' ? null : value)}
      />
      <p className="ui-number" role="status">
        {finding.found(shown.length, findings.length)}
      </p>
      <Table
        label={steps.finding.name}
        columns={columns}
        rows={shown}
        rowId={(one) => one.finding}
        pageSize={100}
      />
    </div>
  )
}
