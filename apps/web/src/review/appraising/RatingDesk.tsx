import { worded } from '@ayni/framework'
import { answersTo, type Instrument, itemsOf, type PassageAnchor, readingOf, unanswered } from '@ayni/review'
import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { stepHref, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button, IconButton, LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useMedia } from '../../ui/media.ts'
import { Select } from '../../ui/Select.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { PassageReader, type ReaderGoal, type ReaderPassage } from '../reading/PassageReader.tsx'
import { type AppraisedStudy, isWaiting, setOf } from './appraisals.ts'
import { ItemCard } from './ItemCard.tsx'
import { useRatings } from './ratings.ts'

/** One study: its full text to read, the items beside it, each answered with one key. */
export function RatingDesk({
  study,
  studies,
  instruments,
  onOpen,
}: {
  study: AppraisedStudy
  studies: readonly AppraisedStudy[]
  instruments: readonly Instrument[]
  onOpen: (study: string | null) => void
}) {
  const { appraising, forms } = useWords()
  const review = useReviewId()
  const choose = useCommand('appraisal.choose-set')
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
  const needsDesign = (set?.instrument.designs?.length ?? 0) > 0 && set?.design === null
  const isClosed = study.isOpen
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
  }
  const step = (by: 1 | -1) => {
    const to = studies[place + by]
    if (to) onOpen(to.id)
  }
  const isReady = left.length === 0 && items.length > 0 && !needsDesign && !ratings.isHandedIn && !isClosed
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
  const passages = useMemo(
    () =>
      Object.values(ratings.answers).flatMap(({ item: id, anchor }): ReaderPassage[] => {
        const asked = set?.instrument.items.find((one) => one.id === id)
        return anchor
          ? [
              {
                id,
                anchor,
                colour: 'var(--kind-1)',
                label: asked ? worded(asked.question, forms.language) : id,
              },
            ]
          : []
      }),
    [ratings.answers, set?.instrument, forms.language],
  )
  const section = (id: string | undefined) => set?.instrument.sections?.find((one) => one.id === id)
  const changeSet = (instrument: string, design: string | null) =>
    choose.mutate({ review, study: study.id, instrument, design })

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
      {(instruments.length > 1 || (set?.instrument.designs?.length ?? 0) > 0) && set && (
        <div className="appraising-set">
          {instruments.length > 1 && (
            <Select
              label={appraising.instrument}
              options={instruments.map(({ id, name }) => ({ id, name: worded(name, forms.language) || id }))}
              value={set.instrument.id}
              onChange={(id) => changeSet(id, null)}
            />
          )}
          {set.instrument.designs && set.instrument.designs.length > 0 && (
            <Select
              label={appraising.design}
              options={set.instrument.designs.map(({ id, name }) => ({
                id,
                name: worded(name, forms.language) || id,
              }))}
              value={set.design}
              onChange={(design) => changeSet(set.instrument.id, design)}
            />
          )}
        </div>
      )}
      {isClosed && (
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
      {needsDesign && <Callout tone="unsure">{appraising.chooseDesign}</Callout>}
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
        <div className="appraising-foot">
          <div className="ui-row-apart">
            <span className="ui-number" role="status">
              {appraising.answered(done, items.length)}
              <span className="ui-muted ui-small">
                {answers.size > 0 && ' · '}
                {answers.size === 0
                  ? null
                  : ratings.saving === 'saved'
                    ? appraising.saved
                    : ratings.saving === 'saving'
                      ? appraising.saving
                      : appraising.notSaved}
              </span>
            </span>
            {left.length > 0 && (
              <span className="ui-muted ui-small">{appraising.handInHint(left.length)}</span>
            )}
          </div>
          <div className="ui-row">
            <Button
              kind="primary"
              icon="include"
              keyHint="↵"
              isDisabled={!isReady}
              onPress={() => void handIn()}
            >
              {appraising.handIn}
            </Button>
            <Button icon="undo" keyHint="U" isDisabled={!ratings.canUndo} onPress={ratings.undo}>
              {appraising.undo}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
  if (!isWide) return side
  return (
    <div className="appraising-desk">
      <SplitPane
        id="appraising"
        share={file ? 0.58 : 0.3}
        start={
          file ? (
            <PassageReader file={file.hash} passages={passages} onSelect={setSelected} goTo={goal} />
          ) : (
            <EmptyState
              text={appraising.noFile}
              action={<LinkButton href={stepHref(review, 'full-text')}>{appraising.toFullText}</LinkButton>}
            />
          )
        }
        end={side}
      />
    </div>
  )
}
