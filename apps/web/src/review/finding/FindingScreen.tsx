import '../screens.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Codebook = OutputOf<'codebook.read'>
const directions = ['improves', 'mixed', 'none', 'worsens', 'not-stated'] as const

/** Findings: what each study says about each outcome, with the component it names. */
export function FindingScreen() {
  const { steps, finding } = useWords()
  const review = useReviewId()
  const codebook = useQuestion('codebook.read', { review })
  return (
    <div className="ui-stack-wide">
      <PageHeader title={steps.finding.name} lead={finding.lead} />
      <Answer question={codebook}>
        {(answer) => (
          <>
            {answer.studies.length === 0 ? (
              <EmptyState text={finding.needStudy} />
            ) : answer.outcomes.length === 0 ? (
              <EmptyState text={finding.needOutcome} />
            ) : (
              <FindingForm codebook={answer} />
            )}
            <Outcomes />
            <Findings codebook={answer} />
          </>
        )}
      </Answer>
    </div>
  )
}

function FindingForm({ codebook: { studies, outcomes, components } }: { codebook: Codebook }) {
  const { finding, forms } = useWords()
  const review = useReviewId()
  const record = useCommand('finding.record')
  const withdraw = useCommand('finding.withdraw')
  const [study, setStudy] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<string | null>(null)
  const [component, setComponent] = useState('none')
  const [direction, setDirection] = useState<(typeof directions)[number]>('not-stated')
  const [passage, setPassage] = useState('')
  return (
    <form
      className="ui-form ui-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        if (study === null || outcome === null) return
        record.mutate(
          { review, study, outcome, component: component === 'none' ? null : component, direction, passage },
          {
            onSuccess: (made) => {
              setPassage('')
              showToast({
                text: finding.recorded,
                undo: () => withdraw.mutateAsync({ review, finding: made.finding }),
              })
            },
          },
        )
      }}
    >
      <h2>{finding.record}</h2>
      <ComboBox
        label={finding.study}
        options={studies.map(({ id, label, title }) => ({ id, name: label, hint: title }))}
        value={study}
        onChange={setStudy}
      />
      <Select
        label={finding.outcome}
        options={outcomes.map(({ outcome: id, name }) => ({
          id,
          name: name[forms.language] ?? name.en ?? id,
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Select
        label={finding.component}
        options={[
          { id: 'none', name: finding.noComponent },
          ...components
            .filter(({ retired }) => !retired)
            .map(({ component: id, name }) => ({ id, name: name[forms.language] ?? name.en ?? id })),
        ]}
        value={component}
        onChange={setComponent}
      />
      <Select
        label={finding.direction}
        options={directions.map((id) => ({ id, name: finding.directions[id] }))}
        value={direction}
        onChange={setDirection}
      />
      <Field label={finding.passage} value={passage} onChange={setPassage} rows={3} />
      <div className="ui-row">
        <Button
          kind="primary"
          type="submit"
          isDisabled={study === null || outcome === null}
          isPending={record.isPending}
        >
          {finding.record}
        </Button>
      </div>
    </form>
  )
}

function Outcomes() {
  const { finding, forms } = useWords()
  const review = useReviewId()
  const define = useCommand('outcome.define')
  const [name, setName] = useState('')
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        define.mutate(
          { review, name: { [forms.language]: name }, definition: {} },
          { onSuccess: () => setName('') },
        )
      }}
    >
      <h2>{finding.newOutcome}</h2>
      <Field label={finding.outcomeName} value={name} onChange={setName} isRequired />
      <div className="ui-row">
        <Button type="submit" isDisabled={name.trim() === ''} isPending={define.isPending}>
          {finding.add}
        </Button>
      </div>
    </form>
  )
}

function Findings({ codebook: { findings, studies, outcomes, components } }: { codebook: Codebook }) {
  const { steps, finding, forms } = useWords()
  const review = useReviewId()
  const withdraw = useCommand('finding.withdraw')
  if (findings.length === 0) return <p className="ui-muted">{finding.none}</p>
  const named = (
    name: { en?: string | undefined; es?: string | undefined; pt?: string | undefined } | undefined,
  ) => name?.[forms.language] ?? name?.en ?? name?.es ?? name?.pt ?? '—'
  return (
    <TableFrame label={steps.finding.name}>
      <table className="review-table">
        <thead>
          <tr>
            <th scope="col">{finding.study}</th>
            <th scope="col">{finding.outcome}</th>
            <th scope="col">{finding.component}</th>
            <th scope="col">{finding.direction}</th>
            <th scope="col">
              <span className="ui-hidden">{finding.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={one.finding}>
              <th scope="row">{studies.find(({ id }) => id === one.study)?.label ?? one.study}</th>
              <td>{named(outcomes.find(({ outcome }) => outcome === one.outcome)?.name)}</td>
              <td>
                {one.component === null
                  ? '—'
                  : named(components.find(({ component }) => component === one.component)?.name)}
              </td>
              <td>{finding.directions[one.direction]}</td>
              <td>
                <Button kind="quiet" onPress={() => withdraw.mutate({ review, finding: one.finding })}>
                  {finding.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
