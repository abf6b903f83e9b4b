import '../screens.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Charts = OutputOf<'chart.list'>
type Study = Charts['studies'][number]
type ChartingField = NonNullable<Charts['form']>['fields'][number]

/** The studies and their charts; one opens to be charted field by field. */
export function ChartingScreen() {
  const { steps, charting } = useWords()
  const review = useReviewId()
  const [open, setOpen] = useParameter('study')
  const charts = useQuestion('chart.list', { review })
  return (
    <div className="ui-stack">
      <PageHeader title={steps.charting.name} lead={charting.lead} />
      <Answer question={charts}>
        {({ studies, form }) => {
          if (studies.length === 0 || !form) return <EmptyState text={charting.none} />
          const study = studies.find(({ id }) => id === open)
          if (study)
            return (
              <ChartForm key={study.id} study={study} fields={form.fields} onDone={() => setOpen(null)} />
            )
          return (
            <TableFrame label={steps.charting.name}>
              <table className="review-table">
                <tbody>
                  {studies.map((one) => {
                    const filled = one.comparison.filter(({ entries }) =>
                      entries.some(({ value }) => value.length > 0),
                    ).length
                    const differing = one.comparison.filter(({ agreed }) => !agreed).length
                    return (
                      <tr key={one.id}>
                        <th scope="row">
                          {one.label}
                          <br />
                          <span className="ui-muted ui-small">{one.title}</span>
                        </th>
                        <td>
                          {charting.charted(filled, form.fields.length)}
                          {differing > 0 && (
                            <>
                              <br />
                              <span className="ui-muted ui-small">{charting.differs(differing)}</span>
                            </>
                          )}
                        </td>
                        <td>
                          <Button kind="quiet" onPress={() => setOpen(one.id, { isStep: true })}>
                            {charting.chart}
                          </Button>
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </TableFrame>
          )
        }}
      </Answer>
    </div>
  )
}

function ChartForm({
  study,
  fields,
  onDone,
}: {
  study: Study
  fields: readonly ChartingField[]
  onDone: () => void
}) {
  const { charting } = useWords()
  const review = useReviewId()
  const fill = useCommand('chart.fill')
  const overview = useQuestion('review.overview', { review })
  const me = overview.data?.me?.id
  const [values, setValues] = useState<Readonly<Record<string, readonly string[]>>>(study.mine?.values ?? {})
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        fill.mutate(
          {
            review,
            study: study.id,
            values: Object.entries(values).flatMap(([field, given]) => {
              const value = given.map((text) => text.trim()).filter((text) => text !== '')
              return value.length === 0 ? [] : [{ field, value }]
            }),
          },
          {
            onSuccess: () => {
              showToast({ text: charting.saved })
              onDone()
            },
          },
        )
      }}
    >
      <h2>{study.label}</h2>
      <p className="ui-muted">{study.title}</p>
      {fields.map((field) => (
        <div key={field.id} className="ui-stack">
          <ChartInput
            field={field}
            value={values[field.id] ?? []}
            onChange={(value) => setValues({ ...values, [field.id]: value })}
          />
          {study.comparison
            .find((one) => one.field === field.id)
            ?.entries.filter(({ person, value }) => person !== me && value.length > 0)
            .map(({ person, value }) => (
              <p key={person} className="ui-muted ui-small">
                {charting.others(
                  overview.data?.people.find(({ id }) => id === person)?.name ?? person,
                  value.join('; '),
                )}
              </p>
            ))}
        </div>
      ))}
      <div className="ui-row">
        <Button kind="primary" type="submit" isPending={fill.isPending}>
          {charting.save}
        </Button>
      </div>
    </form>
  )
}

/** The widget for one kind of field. */
function ChartInput({
  field,
  value,
  onChange,
}: {
  field: ChartingField
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}) {
  const { charting, forms } = useWords()
  const label = field.name[forms.language] ?? field.name.en ?? field.id
  const hint = field.hint[forms.language] ?? field.hint.en
  const [first = ''] = value
  const choices =
    field.kind === 'yes-no-unclear'
      ? [
          { id: 'yes', name: charting.yes },
          { id: 'no', name: charting.no },
          { id: 'unclear', name: charting.unclear },
        ]
      : field.choices.map(({ id, name }) => ({ id, name: name[forms.language] ?? name.en ?? id }))
  switch (field.kind) {
    case 'one-of':
    case 'yes-no-unclear':
      return (
        <RadioGroup
          label={label}
          hint={hint}
          isInline
          options={choices}
          value={first === '' ? null : first}
          onChange={(id) => onChange([id])}
        />
      )
    case 'many-of':
      return (
        <fieldset className="ui-stack">
          <legend className="ui-label">{label}</legend>
          {choices.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={value.includes(id)}
              onChange={(isSelected) =>
                onChange(isSelected ? [...value, id] : value.filter((other) => other !== id))
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )
    case 'long-text':
      return <Field label={label} hint={hint} value={first} onChange={(text) => onChange([text])} rows={3} />
    default:
      return <Field label={label} hint={hint} value={first} onChange={(text) => onChange([text])} />
  }
}
