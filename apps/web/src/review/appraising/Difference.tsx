import { worded } from '@ayni/framework'
import { answersTo, type Instrument, type InstrumentItem } from '@ayni/review'
import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import type { AppraisedStudy } from './appraisals.ts'
import { Reading } from './Reading.tsx'

export type Outcome = NonNullable<AppraisedStudy['outcomes']>[number]

/** The question of an item with its number. */
export function Question({ item, number }: { item: InstrumentItem; number: number }) {
  const { forms } = useWords()
  return (
    <h3>
      <span className="ui-muted ui-number">{forms.number(number)}</span>{' '}
      {worded(item.question, forms.language) || item.id}
    </h3>
  )
}

/**
 * What each rater answered, with note and passage.
 *
 * @param onShow shows the passage of a rater in the full text; absent where there is none to show.
 */
export function Sides({
  outcome,
  item,
  instrument,
  nameOf,
  onShow,
}: {
  outcome: Outcome
  item: InstrumentItem
  instrument: Instrument
  nameOf: (person: string) => string
  onShow: ((person: string) => void) | null
}) {
  const { appraising, forms } = useWords()
  const options = answersTo(instrument, item)
  return (
    <ul className="ui-plain-list appraising-sides">
      {outcome.answers.map(({ person, answer, reading, note, anchor }) => {
        const option = options.find(({ id }) => id === answer)
        return (
          <li key={person} data-reads={reading ?? undefined}>
            <div className="appraising-side-head">
              <strong>{nameOf(person)}</strong>
              <span>
                {reading && <Reading reads={reading} />}{' '}
                {option ? worded(option.name, forms.language) || option.id : appraising.differ.notAsked}
              </span>
            </div>
            {note && <p>{note}</p>}
            {anchor && (
              <p className="ui-small">
                <q>{anchor.quote}</q>{' '}
                {onShow ? (
                  <Button kind="quiet" onPress={() => onShow(person)}>
                    {appraising.showPassage(forms.number(anchor.page))}
                  </Button>
                ) : (
                  <span className="ui-muted">({forms.number(anchor.page)})</span>
                )}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** One item on which the raters differ: their answers, and how it is or was settled. */
export function Difference({
  study,
  outcome,
  item,
  number,
  instrument,
  nameOf,
  onSettle,
  onShow,
}: {
  study: string
  outcome: Outcome
  item: InstrumentItem
  number: number
  instrument: Instrument
  nameOf: (person: string) => string
  /** Called before it is settled, so that the study stays on the screen. */
  onSettle: () => void
  onShow: ((person: string) => void) | null
}) {
  const { appraising, forms } = useWords()
  const review = useReviewId()
  const settle = useCommand('appraisal.settle')
  const [chosen, setChosen] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const options = answersTo(instrument, item)
  const { settlement } = outcome
  const nameOfAnswer = (id: string) =>
    worded(options.find((option) => option.id === id)?.name ?? {}, forms.language) || id
  const reopen = () => settle.mutateAsync({ review, study, item: item.id, answer: null })
  const save = () => {
    if (chosen === null || why.trim() === '') return
    onSettle()
    settle.mutate(
      { review, study, item: item.id, answer: chosen, why },
      {
        onSuccess: () => showToast({ text: appraising.differ.settled, undo: () => reopen() }),
      },
    )
  }
  return (
    <section className="appraising-outcome" data-differs={settlement ? undefined : true}>
      <div className="ui-row-apart">
        <Question item={item} number={number} />
        {!settlement && (
          <span className="appraising-differs">
            <Reading reads="differing" /> {appraising.differ.differs}
          </span>
        )}
      </div>
      <Sides outcome={outcome} item={item} instrument={instrument} nameOf={nameOf} onShow={onShow} />
      {settlement ? (
        <Callout
          tone="include"
          actions={
            <Button
              icon="undo"
              isPending={settle.isPending}
              onPress={() =>
                void reopen().then(
                  () => {
                    setChosen(settlement.answer)
                    setWhy(settlement.why)
                    showToast({
                      text: appraising.differ.reopened,
                      undo: () =>
                        settle.mutateAsync({
                          review,
                          study,
                          item: item.id,
                          answer: settlement.answer,
                          why: settlement.why,
                        }),
                    })
                  },
                  () => undefined,
                )
              }
            >
              {appraising.differ.reopen}
            </Button>
          }
        >
          <strong>
            {appraising.differ.settledAs(nameOfAnswer(settlement.answer), nameOf(settlement.person))}
          </strong>{' '}
          <span className="ui-muted ui-small">{forms.moment(settlement.at)}</span>
          <p>{settlement.why}</p>
        </Callout>
      ) : (
        <form
          className="appraising-settle"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <fieldset>
            <legend className="ui-label">{appraising.differ.settle}</legend>
            <div className="appraising-answers">
              {options.map((option) => (
                <button
                  key={option.id}
                  type="button"
                  className="appraising-answer"
                  aria-pressed={chosen === option.id}
                  data-reads={option.reads}
                  onClick={() => setChosen(option.id)}
                >
                  <Reading reads={option.reads} />
                  <span>{worded(option.name, forms.language) || option.id}</span>
                </button>
              ))}
            </div>
          </fieldset>
          <Field
            label={appraising.differ.why}
            hint={appraising.differ.whyHint}
            value={why}
            onChange={setWhy}
            isRequired
          />
          <Button
            type="submit"
            isDisabled={chosen === null || why.trim() === ''}
            isPending={settle.isPending}
          >
            {appraising.differ.save}
          </Button>
        </form>
      )}
    </section>
  )
}
