import { worded } from '@ayni/framework'
import { answersTo, type Instrument, type InstrumentItem } from '@ayni/review'
import { useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { Arithmetic } from './Arithmetic.tsx'
import type { Appraisals, AppraisedStudy } from './appraisals.ts'
import { setOf } from './appraisals.ts'
import { Reading } from './Reading.tsx'

type Outcome = NonNullable<AppraisedStudy['outcomes']>[number]

/** Studies whose raters have all handed in: their answers side by side, and what differs to be settled item by item. */
export function Differences({
  answer: { studies, instruments, rule },
  nameOf,
}: {
  answer: Appraisals
  nameOf: (person: string) => string
}) {
  const { appraising } = useWords()
  const [open, setOpen] = useParameter('study')
  const [isOnly, setOnly] = useState(true)
  const all = studies.filter(({ isOpen }) => isOpen)
  const left = (study: AppraisedStudy) => study.acceptance?.differing ?? 0
  // The one that is open stays on the screen when its last item is settled.
  const shown = isOnly ? all.filter((study) => left(study) > 0 || study.id === open) : all
  const found = shown.findIndex(({ id }) => id === open)
  const at = Math.max(0, found)
  const study = shown[at]
  const go = (to: number) => {
    const next = shown[to]
    if (next) setOpen(next.id)
  }
  useKeys([
    { key: 'ArrowRight', does: appraising.next, run: () => go(at + 1), isDisabled: at + 1 >= shown.length },
    { key: 'ArrowLeft', does: appraising.previous, run: () => go(at - 1), isDisabled: at <= 0 },
  ])
  const only = (
    <Checkbox isSelected={isOnly} onChange={setOnly}>
      {appraising.differ.only}
    </Checkbox>
  )
  if (!study)
    return (
      <div className="ui-stack">
        {all.length > 0 && only}
        <EmptyState text={appraising.differ.none} />
      </div>
    )
  const set = setOf(instruments, study)
  const outcomes = study.outcomes ?? []
  const itemOf = (id: string) => set?.instrument.items.find((item) => item.id === id)
  const differing = outcomes.filter(({ agreement }) => agreement === 'differing')
  const agreed = outcomes.filter(({ agreement }) => agreement === 'agreed')
  const numberOf = (outcome: Outcome) => outcomes.indexOf(outcome) + 1
  return (
    <div className="ui-stack">
      {rule?.agreement !== 'discussed' && <Callout>{appraising.differ.alone}</Callout>}
      <div className="appraising-choose">
        <Select
          label={appraising.study}
          options={shown.map((one) => ({
            id: one.id,
            name: one.label,
            hint: left(one) > 0 ? appraising.differ.waiting(left(one)) : appraising.differ.all,
          }))}
          value={study.id}
          onChange={(id) => setOpen(id)}
        />
        <div className="ui-row">
          <Button kind="quiet" keyHint="←" isDisabled={at <= 0} onPress={() => go(at - 1)}>
            {appraising.previous}
          </Button>
          <Button
            kind="quiet"
            icon="next"
            keyHint="→"
            isDisabled={at + 1 >= shown.length}
            onPress={() => go(at + 1)}
          >
            {appraising.next}
          </Button>
        </div>
        {only}
      </div>
      <section className="ui-stack" aria-labelledby="differing-study">
        <div className="ui-row-apart">
          <h2 id="differing-study">{study.label}</h2>
          <span className="ui-muted" role="status">
            {left(study) > 0 ? appraising.differ.waiting(left(study)) : appraising.differ.all}
          </span>
        </div>
        {study.acceptance && <Arithmetic acceptance={study.acceptance} set={set} nameOf={nameOf} />}
        {set &&
          differing.map((outcome) => {
            const item = itemOf(outcome.item)
            return item ? (
              <Difference
                key={`${study.id} ${outcome.item}`}
                study={study.id}
                outcome={outcome}
                item={item}
                number={numberOf(outcome)}
                instrument={set.instrument}
                nameOf={nameOf}
                onSettle={() => setOpen(study.id)}
              />
            ) : null
          })}
        {study.notes.map(({ person, note }) => (
          <blockquote key={person} className="appraising-note">
            <strong className="ui-small">{appraising.differ.noteOf(nameOf(person))}</strong>
            <p>{note}</p>
          </blockquote>
        ))}
        {set && agreed.length > 0 && (
          <details className="ui-stack" open={differing.length === 0 || undefined}>
            <summary>{appraising.differ.agreed(agreed.length)}</summary>
            {agreed.map((outcome) => {
              const item = itemOf(outcome.item)
              return item ? (
                <section key={outcome.item} className="appraising-outcome">
                  <Question item={item} number={numberOf(outcome)} />
                  <Sides outcome={outcome} item={item} instrument={set.instrument} nameOf={nameOf} />
                </section>
              ) : null
            })}
          </details>
        )}
      </section>
    </div>
  )
}

function Question({ item, number }: { item: InstrumentItem; number: number }) {
  const { forms } = useWords()
  return (
    <h3>
      <span className="ui-muted ui-number">{forms.number(number)}</span>{' '}
      {worded(item.question, forms.language) || item.id}
    </h3>
  )
}

/** What each rater answered, with note and passage. */
function Sides({
  outcome,
  item,
  instrument,
  nameOf,
}: {
  outcome: Outcome
  item: InstrumentItem
  instrument: Instrument
  nameOf: (person: string) => string
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
                <q>{anchor.quote}</q> <span className="ui-muted">({forms.number(anchor.page)})</span>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** One item on which the raters differ: their answers, and how it is or was settled. */
function Difference({
  study,
  outcome,
  item,
  number,
  instrument,
  nameOf,
  onSettle,
}: {
  study: string
  outcome: Outcome
  item: InstrumentItem
  number: number
  instrument: Instrument
  nameOf: (person: string) => string
  /** Called before it is settled, so that the study stays on the screen. */
  onSettle: () => void
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
      <Sides outcome={outcome} item={item} instrument={instrument} nameOf={nameOf} />
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
