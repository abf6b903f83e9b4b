import { tidyValue } from '@ayni/review'
import { useMemo, useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useMedia } from '../../ui/media.ts'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import type { ReaderGoal, ReaderPassage } from '../reading/reader-passage.ts'
import { type ChartingField, openFields, type Study } from './charts.ts'
import { FieldSettlement } from './FieldSettlement.tsx'

/**
 * The fields of a study on which people differ, side by side, each settled in one press, with the full text and the
 * passages that each linked beside them; what each entered stays.
 */
export function Reconciliation({
  study,
  fields,
  next,
  onStudy,
  onDone,
}: {
  study: Study
  fields: readonly ChartingField[]
  /** The study whose differences come next, if any. */
  next: string | null
  onStudy: (id: string) => void
  onDone: () => void
}) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const settle = useCommand('chart.settle')
  const isWide = useMedia('(min-width: 56rem)')
  const [isReading, setReading] = useState(isWide)
  const [goal, setGoal] = useState<ReaderGoal | null>(null)
  const [showsAgreed, setShowsAgreed] = useState(false)
  const [whys, setWhys] = useState<Readonly<Record<string, string>>>({})
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  const file = study.files.at(-1)
  const left = openFields(study)
  const [open] = left
  const take = (field: ChartingField, value: readonly string[]) => {
    if (settle.isPending) return
    const place = { review, study: study.id, field: field.id }
    settle.mutate(
      { ...place, value: tidyValue(field, value), why: whys[field.id] ?? '' },
      {
        onSuccess: () =>
          showToast({
            text: charting.settledToast,
            undo: () => settle.mutateAsync({ ...place, value: null }),
          }),
      },
    )
  }
  useKeys([
    ...(open?.entries ?? []).slice(0, 9).map(({ value }, at) => ({
      key: String(at + 1),
      does: charting.takeNumber(at + 1),
      run: () => {
        const field = fields.find(({ id }) => id === open?.field)
        if (field) take(field, value)
      },
    })),
    { key: 's', does: charting.settleNext, run: () => next && onStudy(next), isDisabled: next === null },
  ])
  const passages = useMemo(
    () =>
      study.comparison.flatMap(({ field, entries }) =>
        entries.flatMap(({ person, anchor }, at): ReaderPassage[] => {
          const asked = fields.find(({ id }) => id === field)
          const name = asked?.name[forms.language] ?? asked?.name.en ?? field
          const colour = `var(--kind-${(at % 6) + 1})`
          return anchor
            ? [{ id: passageOf(person, field), anchor, colour, label: `${personName(person)}: ${name}` }]
            : []
        }),
      ),
    [study.comparison, fields, forms.language, overview.data],
  )
  const shown = study.comparison.filter(
    ({ field, agreed }) => showsAgreed || !agreed || study.settled.some((settled) => settled.field === field),
  )
  const reader = isReading && file && (
    <PassageReader
      file={file.hash}
      passages={passages}
      goTo={goal}
      onPassage={(passage) => setGoal({ passage })}
    />
  )
  const content = (
    <section className="ui-stack" aria-labelledby="settled-study">
      <div className="ui-row-apart">
        <h2 id="settled-study">{study.label}</h2>
        <span className="ui-muted" role="status">
          {left.length > 0 ? charting.differs(left.length) : charting.nothingOpen}
        </span>
      </div>
      <p className="ui-muted">{charting.settleLead}</p>
      <div className="ui-row">
        {file && (
          <Button icon="file" aria-expanded={isReading} onPress={() => setReading(!isReading)}>
            {isReading ? charting.hideReader : charting.showReader}
          </Button>
        )}
        <Switch isSelected={showsAgreed} onChange={setShowsAgreed}>
          {charting.showAgreed}
        </Switch>
      </div>
      {!isWide && reader && <div className="charting-reader">{reader}</div>}
      {open && <p className="ui-muted ui-small">{charting.takeKeys}</p>}
      {shown.map(({ field: id, entries, agreed }) => {
        const field = fields.find((one) => one.id === id)
        return (
          field && (
            <FieldSettlement
              key={id}
              field={field}
              entries={entries}
              isAgreed={agreed}
              settled={study.settled.find((one) => one.field === id) ?? null}
              isNext={open?.field === id}
              personName={personName}
              why={whys[id] ?? ''}
              onWhy={(why) => setWhys({ ...whys, [id]: why })}
              onTake={(value) => take(field, value)}
              onTakeBack={() => void settle.mutateAsync({ review, study: study.id, field: id, value: null })}
              onShow={
                file
                  ? (person) => {
                      setReading(true)
                      setGoal({ passage: passageOf(person, id) })
                    }
                  : null
              }
            />
          )
        )
      })}
      <div className="ui-row">
        {next !== null && (
          <Button kind={open ? 'plain' : 'primary'} icon="next" keyHint="S" onPress={() => onStudy(next)}>
            {charting.settleNext}
          </Button>
        )}
        <Button onPress={onDone}>{charting.back}</Button>
      </div>
    </section>
  )
  if (!isWide || !reader) return content
  return (
    <div className="full-text-desk">
      <SplitPane id="charting-differences" share={0.5} start={reader} end={content} />
    </div>
  )
}

function passageOf(person: string, field: string): string {
  return `${person} ${field}`
}
