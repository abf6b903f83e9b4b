import { cellText, misfit, type PassageAnchor, tidyValue } from '@ayni/review'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useKeys } from '../../ui/keys.ts'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import type { ReaderGoal } from '../reading/reader-passage.ts'
import { ChartInput } from './ChartInput.tsx'
import { type ChartingField, type Charts, nextToChart, type Study } from './charts.ts'
import { sectionBefore } from './FormPreview.tsx'

type Values = Readonly<Record<string, readonly string[]>>
type Anchors = Readonly<Record<string, PassageAnchor>>

/** So long after the last change a draft is kept, in milliseconds. */
const pause = 1_500

/** One study: its full text and the form beside it. What one enters is kept as a draft while one writes. */
export function ChartDesk({
  study,
  charts: { studies, formerFields, charters },
  fields,
  onStudy,
  onDone,
}: {
  study: Study
  charts: Charts
  fields: readonly ChartingField[]
  onStudy: (id: string) => void
  onDone: () => void
}) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const fill = useCommand('chart.fill')
  const draft = useCommand('chart.fill', { refresh: false })
  const [values, setValues] = useState<Values>(study.mine?.values ?? {})
  const [anchors, setAnchors] = useState<Anchors>(study.mine?.anchors ?? {})
  const [selected, setSelected] = useState<PassageAnchor | null>(null)
  const [goal, setGoal] = useState<ReaderGoal | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const file = study.files.find(({ hash }) => hash === chosen) ?? study.files.at(-1)
  const entries = Object.entries(values).flatMap(([field, given]) => {
    const kind = [...fields, ...formerFields].find(({ id }) => id === field)?.kind ?? 'text'
    const value = tidyValue({ kind }, given)
    const anchor = anchors[field]
    return value.length === 0 ? [] : [{ field, value, ...(anchor && { anchor }) }]
  })
  const kept = useRef(JSON.stringify(entries))
  const written = JSON.stringify(entries)
  const isFinished = study.mine?.isFinished ?? false
  const keep = useRef(() => {})
  useEffect(() => {
    // A chart that is finished counts, so it changes when one says so or goes away, not in the middle of a word.
    if (written === kept.current || isFinished) return
    const timer = setTimeout(() => keep.current(), pause)
    return () => clearTimeout(timer)
  }, [written, isFinished])
  // Whoever goes away in the middle of a word finds it again.
  useEffect(() => () => keep.current(), [])
  const passages = useMemo(
    () =>
      fields.flatMap((field) => {
        const anchor = anchors[field.id]
        const label = field.name[forms.language] ?? field.name.en ?? field.id
        return anchor ? [{ id: field.id, anchor, colour: 'var(--kind-1)', label }] : []
      }),
    [fields, anchors, forms.language],
  )
  const former = Object.entries(values).filter(([field]) => !fields.some(({ id }) => id === field))
  const formerOf = (id: string) => formerFields.find((field) => field.id === id)
  const formerName = (id: string) => formerOf(id)?.name[forms.language] ?? formerOf(id)?.name.en ?? id
  const formerText = (id: string, value: readonly string[]) => {
    const field = formerOf(id)
    return field ? cellText(field, value, forms.language, charting) : value.join('; ')
  }
  const missing = fields.flatMap(({ id, name, isRequired }) =>
    isRequired && !entries.some(({ field }) => field === id) ? (name[forms.language] ?? name.en ?? id) : [],
  )
  const wrong = fields.flatMap((field) => {
    const value = entries.find((one) => one.field === field.id)?.value ?? []
    const isAsBefore = JSON.stringify(value) === JSON.stringify(study.mine?.values[field.id] ?? [])
    return misfit(field, value) === null || (isFinished && isAsBefore)
      ? []
      : (field.name[forms.language] ?? field.name.en ?? field.id)
  })
  const isWhole = missing.length === 0 && wrong.length === 0
  keep.current = () => {
    if (written === kept.current) return
    kept.current = written
    draft.mutate({ review, study: study.id, values: entries, isFinished: isFinished && isWhole })
  }
  const place = studies.findIndex(({ id }) => id === study.id)
  const move = (step: 1 | -1) => {
    const other = studies[place + step]
    if (other) onStudy(other.id)
  }
  const next = nextToChart(studies, study.id)
  useKeys([
    { key: 'j', does: charting.nextStudy, run: () => move(1) },
    { key: 'k', does: charting.previousStudy, run: () => move(-1) },
  ])
  const unlink = (id: string) =>
    setAnchors(Object.fromEntries(Object.entries(anchors).filter(([field]) => field !== id)))
  const finish = () => {
    if (fill.isPending || !isWhole) return
    kept.current = written
    fill.mutate(
      { review, study: study.id, values: entries, isFinished: true },
      {
        onSuccess: ({ isOpen }) => {
          showToast({
            text: charting.finishedToast(study.label),
            // Once the others' charts are to be seen, nobody charts alone any more.
            ...(!isOpen && {
              undo: () => draft.mutateAsync({ review, study: study.id, values: entries, isFinished: false }),
            }),
          })
          if (!isFinished && next) onStudy(next.id)
          else onDone()
        },
      },
    )
  }
  return (
    <div className="full-text-desk charting-desk">
      <SplitPane
        id="charting"
        share={0.55}
        start={
          file ? (
            <PassageReader
              file={file.hash}
              passages={passages}
              onSelect={setSelected}
              onPassage={(id) => setGoal({ passage: id })}
              goTo={goal}
            />
          ) : (
            <EmptyState text={charting.noFile} />
          )
        }
        end={
          <form
            className="ui-form full-text-side"
            // Enter in a line of text ends no chart; with Ctrl or ⌘ it does.
            onSubmit={(event) => event.preventDefault()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              finish()
            }}
          >
            <div className="charting-study">
              <IconButton
                icon="back"
                label={charting.previousStudy}
                isDisabled={place <= 0}
                onPress={() => move(-1)}
              />
              <ComboBox
                label={charting.study}
                options={studies.map((one) => ({
                  id: one.id,
                  name: one.mine?.isFinished ? `${one.label} ✓` : one.label,
                  hint: one.title,
                }))}
                value={study.id}
                onChange={(id) => id && onStudy(id)}
              />
              <IconButton
                icon="next"
                label={charting.nextStudy}
                isDisabled={place >= studies.length - 1}
                onPress={() => move(1)}
              />
            </div>
            <div>
              <h2>{study.label}</h2>
              <p className="ui-muted">{study.title}</p>
            </div>
            {study.files.length > 1 && file && (
              <Select
                label={charting.file}
                options={study.files.map(({ hash, name }) => ({ id: hash, name }))}
                value={file.hash}
                onChange={setChosen}
              />
            )}
            {charters > 1 && !study.isOpen && (
              <Callout isBlind>{charting.alone(study.finished, charters)}</Callout>
            )}
            {file && <p className="ui-muted ui-small">{charting.selectHint}</p>}
            {fields.map((field, at) => {
              const anchor = anchors[field.id]
              const section = sectionBefore(fields, at, forms.language)
              return (
                <div key={field.id} className="charting-field">
                  {section !== '' && <h3>{section}</h3>}
                  <ChartInput
                    field={field}
                    value={values[field.id] ?? []}
                    onChange={(value) => {
                      setValues({ ...values, [field.id]: value })
                      // Reworded, it is the passage no more.
                      if (field.kind === 'passage' && anchor && value[0] !== anchor.quote) unlink(field.id)
                    }}
                  />
                  <div className="ui-row">
                    {selected && (
                      <Button
                        kind="quiet"
                        onPress={() => {
                          setAnchors({ ...anchors, [field.id]: selected })
                          const isText = field.kind === 'text' || field.kind === 'long-text'
                          const isEmpty = (values[field.id]?.[0] ?? '') === ''
                          if (field.kind === 'passage' || (isText && isEmpty))
                            setValues({ ...values, [field.id]: [selected.quote] })
                        }}
                      >
                        {field.kind === 'passage' ? charting.takePassage : charting.link}
                      </Button>
                    )}
                    {anchor && (
                      <>
                        <Button kind="quiet" onPress={() => setGoal({ passage: field.id })}>
                          {charting.linked(anchor.page)}
                        </Button>
                        <Button
                          kind="quiet"
                          onPress={() => {
                            unlink(field.id)
                            if (field.kind === 'passage') setValues({ ...values, [field.id]: [] })
                          }}
                        >
                          {charting.unlink}
                        </Button>
                      </>
                    )}
                  </div>
                </div>
              )
            })}
            {former.length > 0 && (
              <details>
                <summary>{charting.former}</summary>
                <dl>
                  {former.map(([field, value]) => (
                    <div key={field}>
                      <dt>{formerName(field)}</dt>
                      <dd>{formerText(field, value)}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
            {missing.length > 0 && (
              <p className="ui-muted ui-small">{charting.missing(forms.list(missing))}</p>
            )}
            {wrong.length > 0 && <p className="ui-muted ui-small">{charting.wrongIn(forms.list(wrong))}</p>}
            <div className="ui-row review-actions">
              <Button
                kind="primary"
                keyHint="Ctrl ↵"
                onPress={finish}
                isPending={fill.isPending}
                isDisabled={!isWhole}
              >
                {isFinished ? charting.save : charting.finish}
              </Button>
              <Button kind="quiet" onPress={onDone}>
                {charting.back}
              </Button>
              {draft.isSuccess && <span className="ui-muted ui-small">{charting.draftKept}</span>}
            </div>
          </form>
        }
      />
    </div>
  )
}
