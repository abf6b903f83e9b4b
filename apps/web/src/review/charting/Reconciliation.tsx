import { cellText, tidyValue } from '@ayni/review'
import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { ChartInput } from './ChartInput.tsx'
import type { ChartingField, Study } from './charts.ts'

/** The fields of a study on which people differ, side by side, each settled in one press; what each entered stays. */
export function Reconciliation({
  study,
  fields,
  onDone,
}: {
  study: Study
  fields: readonly ChartingField[]
  onDone: () => void
}) {
  const { charting } = useWords()
  const differing = study.comparison.filter(
    ({ field, agreed }) => !agreed || study.settled.some((settled) => settled.field === field),
  )
  const review = useReviewId()
  const settle = useCommand('chart.settle')
  const open = differing.find(({ field }) => !study.settled.some((settled) => settled.field === field))
  useKeys(
    (open?.entries ?? []).slice(0, 9).map(({ value }, at) => ({
      key: String(at + 1),
      does: charting.takeNumber(at + 1),
      run: () => {
        if (!open || settle.isPending) return
        const place = { review, study: study.id, field: open.field }
        settle.mutate(
          { ...place, value: [...value] },
          {
            onSuccess: () =>
              showToast({
                text: charting.settledToast,
                undo: () => settle.mutateAsync({ ...place, value: null }),
              }),
          },
        )
      },
    })),
  )
  return (
    <div className="ui-stack">
      <h2>{study.label}</h2>
      <p className="ui-muted">{differing.length === 0 ? charting.allAgree : charting.settleLead}</p>
      {open && <p className="ui-muted ui-small">{charting.takeKeys}</p>}
      {differing.map(({ field: id }) => {
        const field = fields.find((one) => one.id === id)
        return field && <FieldSettlement key={id} study={study} field={field} />
      })}
      <div className="ui-row">
        <Button onPress={onDone}>{charting.back}</Button>
      </div>
    </div>
  )
}

function FieldSettlement({ study, field }: { study: Study; field: ChartingField }) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const settle = useCommand('chart.settle')
  const [other, setOther] = useState<readonly string[] | null>(null)
  const [why, setWhy] = useState('')
  const name = field.name[forms.language] ?? field.name.en ?? field.id
  const entries = study.comparison.find((one) => one.field === field.id)?.entries ?? []
  const settled = study.settled.find((one) => one.field === field.id)
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  const shown = (value: readonly string[]) =>
    cellText(field, value, forms.language, charting) || charting.empty
  const takeBack = () => settle.mutateAsync({ review, study: study.id, field: field.id, value: null })
  const take = (value: readonly string[]) =>
    settle.mutate(
      { review, study: study.id, field: field.id, value: tidyValue(field, value), why },
      {
        onSuccess: () => {
          setOther(null)
          showToast({ text: charting.settledToast, undo: takeBack })
        },
      },
    )
  return (
    <section className="ui-stack ui-sheet" aria-label={name}>
      <h3>{name}</h3>
      <div className="charting-sides">
        {entries.map(({ person, value }) => (
          <Callout key={person} title={personName(person)}>
            <p className="charting-lines">{shown(value)}</p>
            <Button onPress={() => take(value)} isDisabled={settle.isPending}>
              {charting.take}
            </Button>
          </Callout>
        ))}
      </div>
      {settled ? (
        <div className="ui-row">
          <strong>{charting.settledAs(shown(settled.value))}</strong>
          <span className="ui-muted ui-small">
            {[personName(settled.person), forms.moment(settled.at), settled.why]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          <Button kind="quiet" icon="undo" onPress={() => void takeBack()}>
            {charting.takeBack}
          </Button>
        </div>
      ) : (
        <Field label={charting.why} value={why} onChange={setWhy} />
      )}
      {other === null ? (
        <div className="ui-row">
          <Button kind="quiet" onPress={() => setOther(settled?.value ?? [])}>
            {charting.another}
          </Button>
        </div>
      ) : (
        <div className="ui-stack">
          <ChartInput field={field} value={other} onChange={setOther} />
          <div className="ui-row">
            <Button kind="primary" onPress={() => take(other)} isPending={settle.isPending}>
              {charting.settle}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
