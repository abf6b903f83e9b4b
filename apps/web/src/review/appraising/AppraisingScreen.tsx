import '../screens.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Appraisals = OutputOf<'appraisal.list'>
type Study = Appraisals['studies'][number]
type Instrument = NonNullable<Appraisals['instrument']>
const answers = ['yes', 'no', 'unclear', 'not-applicable'] as const
type ItemAnswer = (typeof answers)[number]

/** The studies, the answers of each rater, and what the protocol's rule makes of them. */
export function AppraisingScreen() {
  const { steps, appraising, forms } = useWords()
  const review = useReviewId()
  const [open, setOpen] = useParameter('study')
  const appraisals = useQuestion('appraisal.list', { review })
  return (
    <div className="ui-stack">
      <PageHeader title={steps.appraising.name} lead={appraising.lead} />
      <Answer question={appraisals}>
        {({ studies, instrument, rule }) => {
          if (studies.length === 0 || !instrument || !rule) return <EmptyState text={appraising.none} />
          const study = studies.find(({ id }) => id === open)
          if (study)
            return (
              <AppraisalForm
                key={study.id}
                study={study}
                instrument={instrument}
                onDone={() => setOpen(null)}
              />
            )
          return (
            <>
              <p>{appraising.rule(rule.raters, forms.percent(rule.threshold))}</p>
              <Callout isBlind>{appraising.hidden}</Callout>
              <TableFrame label={steps.appraising.name}>
                <table className="review-table">
                  <thead>
                    <tr>
                      <th scope="col">{appraising.study}</th>
                      <th scope="col">{appraising.raters}</th>
                      <th scope="col">{appraising.outcome}</th>
                      <th scope="col">
                        <span className="ui-hidden">{appraising.appraise}</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {studies.map((one) => (
                      <tr key={one.id}>
                        <th scope="row">
                          {one.label}
                          <br />
                          <span className="ui-muted ui-small">{one.title}</span>
                        </th>
                        <td>{appraising.ratersOf(one.raters, rule.raters)}</td>
                        <td>
                          {one.acceptance && (
                            <>
                              {appraising.verdicts[one.acceptance.verdict]}
                              <br />
                              <span className="ui-muted ui-small">
                                {appraising.arithmetic(
                                  one.acceptance.positive,
                                  one.acceptance.items,
                                  forms.percent(one.acceptance.proportion ?? 0),
                                )}
                              </span>
                            </>
                          )}
                        </td>
                        <td>
                          <Button kind="quiet" onPress={() => setOpen(one.id, { isStep: true })}>
                            {one.mine ? appraising.change : appraising.appraise}
                          </Button>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableFrame>
            </>
          )
        }}
      </Answer>
    </div>
  )
}

function AppraisalForm({
  study,
  instrument,
  onDone,
}: {
  study: Study
  instrument: Instrument
  onDone: () => void
}) {
  const { appraising, forms } = useWords()
  const review = useReviewId()
  const record = useCommand('appraisal.record')
  const [given, setGiven] = useState<Readonly<Record<string, ItemAnswer>>>(study.mine?.answers ?? {})
  const [note, setNote] = useState(study.mine?.note ?? '')
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        record.mutate(
          {
            review,
            study: study.id,
            answers: Object.entries(given).map(([item, answer]) => ({ item, answer })),
            note,
          },
          {
            onSuccess: () => {
              showToast({ text: appraising.saved })
              onDone()
            },
          },
        )
      }}
    >
      <h2>{study.label}</h2>
      <p className="ui-muted">{study.title}</p>
      {instrument.items.map(({ id, question }) => (
        <RadioGroup
          key={id}
          label={question[forms.language] ?? question.en ?? id}
          isInline
          options={answers.map((answer) => ({ id: answer, name: appraising.answers[answer] }))}
          value={given[id] ?? null}
          onChange={(answer) => setGiven({ ...given, [id]: answer })}
        />
      ))}
      <Field label={appraising.note} value={note} onChange={setNote} rows={3} />
      <div className="ui-row">
        <Button kind="primary" type="submit" isPending={record.isPending}>
          {appraising.save}
        </Button>
      </div>
    </form>
  )
}
