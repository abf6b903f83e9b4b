import { worded } from '@ayni/framework'
import {
  answersTo,
  type Instrument,
  itemsOf,
  needsDesign,
  type PassageAnchor,
  readingOf,
  unanswered,
} from '@ayni/review'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { stepHref, useReviewId } from '../../places.ts'
import { Button, IconButton, LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useMedia } from '../../ui/media.ts'
import { Select } from '../../ui/Select.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import type { ReaderGoal, ReaderPassage } from '../reading/reader-passage.ts'
import { type AppraisedStudy, isWaiting, setOf } from './appraisals.ts'
import { ItemCard } from './ItemCard.tsx'
import { RatingFoot } from './RatingFoot.tsx'
import { useRatings } from './ratings.ts'
import { SetChooser } from './SetChooser.tsx'
import { StudyText } from './StudyText.tsx'

/** One study: its full text to read, the items beside it, each answered with one key. */
export function RatingDesk({
  study,
  studies,
  instruments,
  isLead,
  mayRate,
  onOpen,
}: {
  study: AppraisedStudy
  studies: readonly AppraisedStudy[]
  instruments: readonly Instrument[]
  isLead: boolean
  mayRate: boolean
  onOpen: (study: string | null) => void
}) {
  const { appraising, forms } = useWords()
  const review = useReviewId()
  const ratings = useRatings(review, study)
  const isWide = useMedia('(min-width: 56rem)')
  const [isReading, setReading] = useState(false)
  const [chosenFile, setChosenFile] = useState<string | null>(null)
  const [selected, setSelected] = useState<PassageAnchor | null>(null)
  const [goal, setGoal] = useState<ReaderGoal | null>(null)
  const [noting, setNoting] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLOListElement>(null)

  const set = setOf(instruments, study)
  const items = set ? itemsOf(set) : []
  const answers = new Map(Object.entries(ratings.answers))
  const left = set ? unanswered(set, answers) : []
  const isDesignOpen = set !== null && needsDesign(set)
  const isClosed = study.isOpen || !mayRate
  const [current, setCurrent] = useState(left[0]?.id ?? items[0]?.id ?? null)
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === current),
  )
  const item = items[at]
  const place = studies.findIndex(({ id }) => id === study.id)
  const done = items.length - items.filter(({ id }) => left.some((one) => one.id === id)).length
  const former = Object.keys(ratings.answers).filter((id) => !items.some((one) => one.id === id)).length
  const stopped =
    set !== null &&
    left.length === 0 &&
    items.some((one) => !readingOf(set.instrument, one, answers.get(one.id)?.answer))

  const focus = (id: string | undefined) => {
    if (id === undefined) return
    setCurrent(id)
    const card = list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest' })
  }
  const answer = (id: string, option: string) => {
    if (isClosed) return
    const isSame = ratings.answers[id]?.answer === option
    ratings.setAnswer(id, isSame ? null : option)
    // On to the next that is open; where none is, the eye stays.
    const from = items.findIndex((one) => one.id === id)
    const next = [...items.slice(from + 1), ...items.slice(0, from)].find((one) =>
      left.some((open) => open.id === one.id),
    )
    if (!isSame) focus(next?.id ?? id)
  }
  const link = () => {
    if (!item || !selected || isClosed) return
    ratings.setAnchor(item.id, selected)
  }
  const writeNote = (id: string) => {
    flushSync(() => setNoting(new Set([...noting, id])))
    list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] textarea`)?.focus()
    list.current?.querySelector(`[data-item="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const step = (by: 1 | -1) => {
    const to = studies[place + by]
    if (to) onOpen(to.id)
  }
  const isReady = left.length === 0 && items.length > 0 && !isDesignOpen && !ratings.isHandedIn && !isClosed
  const handIn = async () => {
    if (!isReady) return
    try {
      await ratings.handIn()
    } catch {
      return
    }
    const following = [...studies.slice(place + 1), ...studies.slice(0, place)].find(isWaiting)
    showToast({
      text: appraising.handedIn,
      undo: () => ratings.takeBack().then(() => onOpen(study.id), showError),
    })
    onOpen(following?.id ?? null)
  }
  const options = set && item ? answersTo(set.instrument, item) : []
  useKeys([
    ...options.slice(0, 9).map((option, index) => ({
      key: String(index + 1),
      does: `${appraising.keys.answer}: ${worded(option.name, forms.language) || option.id}`,
      run: () => item && answer(item.id, option.id),
      isDisabled: isClosed,
    })),
    { key: 'ArrowDown', does: appraising.keys.down, run: () => focus(items[at + 1]?.id) },
    { key: 'ArrowUp', does: appraising.keys.up, run: () => focus(items[at - 1]?.id) },
    { key: 'n', does: appraising.keys.note, run: () => item && writeNote(item.id), isDisabled: isClosed },
    { key: 'p', does: appraising.usePassage, run: link, isDisabled: !selected || isClosed },
    { key: 'u', does: appraising.undo, run: ratings.undo, isDisabled: !ratings.canUndo || isClosed },
    { key: 'Enter', does: appraising.handIn, run: () => void handIn(), isDisabled: !isReady },
    { key: 'ArrowRight', does: appraising.next, run: () => step(1), isDisabled: place + 1 >= studies.length },
    { key: 'ArrowLeft', does: appraising.previous, run: () => step(-1), isDisabled: place <= 0 },
  ])

  const file = study.files.find(({ hash }) => hash === chosenFile) ?? study.files.at(-1) ?? null
  const linked = Object.values(ratings.answers).flatMap(({ item: id, anchor }): ReaderPassage[] => {
    const asked = set?.instrument.items.find((one) => one.id === id)
    const label = asked ? worded(asked.question, forms.language) : id
    return anchor ? [{ id, anchor, colour: 'var(--kind-1)', label }] : []
  })
  // The same array while no passage changed: each is looked for in the text.
  const kept = useRef(linked)
  if (JSON.stringify(kept.current) !== JSON.stringify(linked)) kept.current = linked
  const passages = kept.current
  const section = (id: string | undefined) => set?.instrument.sections?.find((one) => one.id === id)

  const side = (
    <div className="ui-stack appraising-side">
      <div className="ui-row-apart appraising-head">
        <Button kind="quiet" icon="back" onPress={() => onOpen(null)}>
          {appraising.back}
        </Button>
        <div className="ui-row appraising-move">
          <span className="ui-muted ui-small ui-number appraising-place">
            {appraising.of(place + 1, studies.length)}
          </span>
          <IconButton
            icon="back"
            label={appraising.previous}
            isDisabled={place <= 0}
            onPress={() => step(-1)}
          />
          <IconButton
            icon="next"
            label={appraising.next}
            isDisabled={place + 1 >= studies.length}
            onPress={() => step(1)}
          />
        </div>
      </div>
      <div>
        <h2>{study.label}</h2>
        {study.title !== '' && study.title !== study.label && <p className="ui-muted">{study.title}</p>}
      </div>
      {set && (
        <SetChooser
          study={study.id}
          set={set}
          instruments={instruments}
          isDisabled={!mayRate || (study.finished.length > 0 && !isLead)}
        />
      )}
      {!mayRate && <Callout>{appraising.notRater}</Callout>}
      {study.isOpen && (
        <Callout
          actions={
            <LinkButton href={stepHref(review, 'appraising', { view: 'differ', study: study.id })}>
              {appraising.toDifferences}
            </LinkButton>
          }
        >
          {appraising.isOpen}
        </Callout>
      )}
      {!isClosed && ratings.isHandedIn && <Callout tone="include">{appraising.isHandedIn}</Callout>}
      {isDesignOpen && <Callout tone="unsure">{appraising.chooseDesign}</Callout>}
      {!isWide && file && (
        <Button icon="file" aria-expanded={isReading} onPress={() => setReading(!isReading)}>
          {isReading ? appraising.hideReader : appraising.showReader}
        </Button>
      )}
      {!isWide && file && isReading && (
        <div className="appraising-reader">
          <PassageReader file={file.hash} passages={passages} onSelect={setSelected} goTo={goal} />
        </div>
      )}
      <ol className="ui-plain-list appraising-items" ref={list}>
        {items.map((one, index) => {
          const heading = section(one.section)
          const isFirst = heading && section(items[index - 1]?.section)?.id !== heading.id
          return (
            <li key={one.id}>
              {isFirst && (
                <h3 className="appraising-section">
                  {worded(heading.name, forms.language) || heading.id}
                  {heading.isScreening && (
                    <span className="ui-muted ui-small"> · {appraising.screening}</span>
                  )}
                </h3>
              )}
              {isFirst && heading.guidance && (
                <p className="ui-muted ui-small">{worded(heading.guidance, forms.language)}</p>
              )}
              {set && (
                <ItemCard
                  item={one}
                  number={index + 1}
                  options={answersTo(set.instrument, one)}
                  rated={ratings.answers[one.id]}
                  isCurrent={one.id === item?.id}
                  isDisabled={isClosed}
                  isNoting={noting.has(one.id)}
                  selected={selected}
                  onAnswer={(option) => answer(one.id, option)}
                  onFocus={() => setCurrent(one.id)}
                  onNote={(note) => ratings.setItemNote(one.id, note)}
                  onNoting={() => writeNote(one.id)}
                  onAnchor={(anchor) => ratings.setAnchor(one.id, anchor)}
                  onShow={() => {
                    setReading(true)
                    setGoal({ passage: one.id })
                  }}
                />
              )}
            </li>
          )
        })}
      </ol>
      {stopped && <p className="ui-muted ui-small">{appraising.screeningFailed}</p>}
      {former > 0 && <p className="ui-muted ui-small">{appraising.formerAnswers(former)}</p>}
      <Field
        label={appraising.note}
        value={ratings.note}
        onChange={ratings.setNote}
        rows={2}
        isDisabled={isClosed}
      />
      {study.files.length > 1 && file && (
        <Select
          label={appraising.file}
          options={study.files.map(({ hash, name }) => ({ id: hash, name }))}
          value={file.hash}
          onChange={setChosenFile}
        />
      )}
      {ratings.saving === 'failed' && ratings.error && (
        <ErrorState error={ratings.error} onRetry={ratings.again} />
      )}
      {!isClosed && (
        <RatingFoot
          ratings={ratings}
          done={done}
          items={items.length}
          left={left.length}
          isReady={isReady}
          onHandIn={() => void handIn()}
        />
      )}
    </div>
  )
  if (!isWide) return side
  return (
    <div className="appraising-desk">
      <SplitPane
        id="appraising"
        share={file ? 0.58 : 0.42}
        start={
          file ? (
            <PassageReader file={file.hash} passages={passages} onSelect={setSelected} goTo={goal} />
          ) : (
            <StudyText record={study.records[0] ?? null} />
          )
        }
        end={side}
      />
    </div>
  )
}
