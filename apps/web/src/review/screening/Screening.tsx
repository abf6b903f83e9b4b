import '../screens.css'
import './screening.css'
import { medianTime, remainingTime } from '@ayni/review'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type InputOf } from '../../call.ts'
import { stepHref, useReviewId } from '../../places.ts'
import { usePerson, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { printedKey, useKeys } from '../../ui/keys.ts'
import { Meter, Progress } from '../../ui/Meter.tsx'
import { showError } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { RecordText } from '../RecordText.tsx'
import { useBreak } from './break.ts'
import { CriteriaPanel } from './CriteriaPanel.tsx'
import { LabelEditor } from './LabelEditor.tsx'
import { newDecisionId, post, send, useOutbox, useRefusals } from './outbox.ts'
import { usePreferences } from './preferences.ts'
import { type Report, useDesk, useWaitingReports, type Waiting } from './queue.ts'
import { Swipe } from './Swipe.tsx'
import { Why } from './Why.tsx'

type Verdict = InputOf<'screening.decide'>['verdict']
/** A decision taken here, to be taken back in the order of a pile. */
type Taken = { report: Report; id: string; verdict: Verdict; note: string }

/** From this width of the window on there is room for criteria beside the text. */
const wide = 1280
/** Decisions whose times tell the pace. */
const paceOf = 50

/** Screening of one round on title and abstract, or of a pilot. */
export function Screening({ round }: { round: string }) {
  const review = useReviewId()
  const person = usePerson(review)
  const [{ order }] = usePreferences(person)
  const waiting = useWaitingReports(review, round, order)
  const refetch = useCallback(() => void waiting.refetch(), [waiting.refetch])
  return (
    <Answer question={waiting}>
      {(answer) => (
        <Begin key={`${review} ${round} ${person}`} round={round} answer={answer} refetch={refetch} />
      )}
    </Answer>
  )
}

/**
 * The desk, once the records are in order: the first record read is the likeliest one already. Who does not want to wait
 * begins as imported; an order learnt anew later, as after an import, interrupts nobody.
 */
function Begin(props: { round: string; answer: Waiting; refetch: () => void }) {
  const { screening } = useWords()
  const { ranking, progress, reports } = props.answer
  const [isBegun, setBegun] = useState(ranking?.ready !== false || reports.length === 0)
  useEffect(() => {
    if (ranking?.ready !== false) setBegun(true)
  }, [ranking?.ready])
  if (isBegun || ranking?.ready !== false) return <Desk {...props} />
  return (
    <div className="ui-stack ui-sheet">
      <Progress label={screening.ordering(progress.left)} share={ranking.progress} />
      <p className="ui-muted">{screening.orderingWhy}</p>
      <div className="ui-row">
        <Button onPress={() => setBegun(true)}>{screening.beginAsImported}</Button>
      </div>
    </div>
  )
}

function Desk({ round, answer, refetch }: { round: string; answer: Waiting; refetch: () => void }) {
  const review = useReviewId()
  const { screening, forms, ui } = useWords()
  const [preferences, change] = usePreferences(usePerson(review))
  const { keys } = preferences
  const areCriteriaShown = preferences.areCriteriaShown ?? window.innerWidth >= wide
  const desk = useDesk(review, round, preferences.order, answer, refetch)
  const { current, decide: settle, recall } = desk
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const [times, setTimes] = useState<readonly number[]>([])
  const [note, setNote] = useState<string | null>(null)
  const [isLabelling, setLabelling] = useState(false)
  const [labels, setLabels] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const rest = useBreak(preferences.suggestsBreaks)
  const shownAt = useRef(performance.now())
  const top = useRef<HTMLDivElement>(null)

  useEffect(() => void send(), [])
  useEffect(() => {
    if (current?.report === undefined) return
    shownAt.current = performance.now()
    // The next record begins at its title; the first one leaves the screen as it opened.
    if (taken.length > 0 && (top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView()
  }, [current?.report])
  useRefusals(
    useCallback(
      ({ letter, error }) => {
        showError(error)
        const refused = answer.reports.find(({ report }) => report === letter.report)
        if (letter.kind === 'decide' && refused) recall(refused)
      },
      [answer, recall],
    ),
  )
  useNewRecords(review, current === null, refetch)

  const decide = (verdict: Verdict, reasons: string[] = []) => {
    if (!current) return
    const { report, record } = current
    const milliseconds = Math.round(performance.now() - shownAt.current)
    const id = newDecisionId()
    settle(report)
    setTaken((pile) => [...pile.slice(-199), { report: current, id, verdict, note: note ?? '' }])
    setTimes((all) => [...all.slice(1 - paceOf), milliseconds])
    setNote(null)
    setLabelling(false)
    rest.note()
    post({
      kind: 'decide',
      report,
      input: {
        review,
        round,
        record,
        verdict,
        reasons,
        note: note ?? '',
        milliseconds,
        id,
        // A pilot keeps the order of its sample.
        ...(round === 'title-abstract' && { order: preferences.order }),
      },
    })
  }
  const undo = async () => {
    const last = taken.at(-1)
    if (last) {
      setTaken(taken.slice(0, -1))
      setTimes((all) => all.slice(0, -1))
      recall(last.report)
      setNote(last.note === '' ? null : last.note)
      const { report, record } = last.report
      post({ kind: 'undo', report, input: { review, round, record, id: last.id } })
      return
    }
    try {
      const { report } = await call('screening.undo', { review, round })
      recall(report)
      refetch()
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  const label = (name: string, isOn: boolean) => {
    if (!current) return
    const { report, record } = current
    const others = labelsOf(current).filter((one) => one !== name)
    setLabels(new Map(labels).set(report, isOn ? [...others, name] : others))
    post({ kind: 'label', report, input: { review, records: [record], label: name, isOn } })
  }
  const labelsOf = (report: Report) => labels.get(report.report) ?? report.labels
  const postpone = () => current && desk.postpone(current.report)
  const toggleCriteria = () => change({ areCriteriaShown: !areCriteriaShown })
  const numbered = answer.criteria.toSorted(
    (a, b) => Number(a.kind === 'inclusion') - Number(b.kind === 'inclusion'),
  )
  const names = screening.acts
  const isDisabled = !current
  useKeys([
    { key: keys.include, does: names.include, run: () => decide('include'), isDisabled },
    { key: keys.exclude, does: names.exclude, run: () => decide('exclude'), isDisabled },
    { key: keys.unsure, does: names.unsure, run: () => decide('unsure'), isDisabled },
    { key: keys.undo, does: names.undo, run: () => void undo() },
    { key: keys.note, does: names.note, run: () => setNote((text) => text ?? ''), isDisabled },
    { key: keys.label, does: names.label, run: () => setLabelling(true), isDisabled },
    { key: keys.later, does: names.later, run: postpone, isDisabled },
    {
      key: keys.highlight,
      does: names.highlight,
      run: () => change({ isHighlighted: !preferences.isHighlighted }),
    },
    { key: keys.criteria, does: names.criteria, run: toggleCriteria },
    ...numbered.slice(0, 9).map(({ id }, index) => ({
      key: String(index + 1),
      does: screening.reason(index + 1),
      run: () => decide('exclude', [id]),
      isDisabled,
    })),
  ])

  const last = taken.at(-1)
  const undoButton = (
    <Button kind="quiet" icon="undo" keyHint={printedKey(keys.undo)} onPress={() => void undo()}>
      {screening.undo}
    </Button>
  )
  if (!current)
    return (
      <div className="ui-stack">
        <Unsent />
        <EmptyState
          text={answer.progress.total === 0 ? screening.noRecords : screening.done}
          action={
            answer.progress.total === 0 ? (
              <LinkButton href={stepHref(review, 'searching')}>{screening.toImport}</LinkButton>
            ) : (
              undoButton
            )
          }
        />
      </div>
    )

  return (
    <div
      className="screening-desk"
      data-size={preferences.size}
      data-measure={preferences.measure}
      data-leading={preferences.leading}
      data-hyphens={preferences.isHyphenated ? undefined : 'none'}
      data-criteria={areCriteriaShown || undefined}
    >
      <div className="ui-stack screening-main" ref={top}>
        <Meter
          label={screening.progressLabel}
          value={desk.mine}
          max={desk.mine + desk.left}
          text={[
            screening.progress(desk.mine, answer.progress.total),
            ...paceTexts(times, desk.left),
            ...(answer.ranking?.ready === false ? [screening.learning] : []),
          ].join(' · ')}
        />
        <Unsent />
        {rest.isDue && (
          <Callout
            title={screening.breakTitle}
            actions={
              <Button kind="quiet" onPress={rest.dismiss}>
                {screening.breakLater}
              </Button>
            }
          >
            {screening.breakText}
          </Callout>
        )}
        <Swipe onSwipe={decide} className="screening-sheet">
          <RecordText
            reference={current.reference}
            sources={current.sources}
            languages={current.languages}
            {...(preferences.isHighlighted && { highlights: current.highlights })}
          />
          <Why words={current.why ?? []} />
          {labelsOf(current).length > 0 && (
            <ul className="ui-plain-list ui-row screening-record-labels" aria-label={screening.labels}>
              {labelsOf(current).map((name) => (
                <li key={name}>
                  <Chip>{name}</Chip>
                </li>
              ))}
            </ul>
          )}
        </Swipe>
        <div className="screening-bar">
          {note !== null && (
            <Field
              label={screening.note}
              hint={screening.noteHint}
              value={note}
              onChange={setNote}
              rows={2}
              autoFocus
            />
          )}
          {isLabelling && (
            <LabelEditor
              all={[...new Set([...answer.labels, ...[...labels.values()].flat()])]}
              chosen={labelsOf(current)}
              onChange={label}
              onClose={() => setLabelling(false)}
            />
          )}
          <Swipe onSwipe={decide} allowsUp>
            <div className="screening-verdicts">
              {(['include', 'exclude', 'unsure'] as const).map((verdict) => (
                <Button
                  key={verdict}
                  kind={verdict}
                  icon={verdict}
                  keyHint={printedKey(keys[verdict])}
                  onPress={() => decide(verdict)}
                >
                  {screening[verdict]}
                </Button>
              ))}
            </div>
            <div className="ui-row screening-acts">
              {undoButton}
              <Button
                kind="quiet"
                keyHint={printedKey(keys.note)}
                onPress={() => setNote((text) => text ?? '')}
              >
                {screening.note}
              </Button>
              <Button kind="quiet" keyHint={printedKey(keys.label)} onPress={() => setLabelling(true)}>
                {screening.label}
              </Button>
              <Button kind="quiet" keyHint={printedKey(keys.later)} onPress={postpone}>
                {screening.skip}
              </Button>
              <Button
                kind="quiet"
                keyHint={printedKey(keys.criteria)}
                onPress={toggleCriteria}
                aria-expanded={areCriteriaShown}
              >
                {screening.criteria}
              </Button>
            </div>
            <p className="ui-muted ui-small screening-last" role="status">
              {last ? (
                <>
                  <Icon name={last.verdict} size={12} />{' '}
                  {screening.last(ui.verdict[last.verdict], last.report.reference.title)}
                </>
              ) : (
                <span className="screening-swipe-hint">{screening.swipeHint}</span>
              )}
            </p>
          </Swipe>
        </div>
      </div>
      {areCriteriaShown && (
        <CriteriaPanel
          criteria={numbered}
          isPilot={round !== 'title-abstract'}
          onExclude={(id) => decide('exclude', [id])}
          onClose={toggleCriteria}
        />
      )}
    </div>
  )

  function paceTexts(spent: readonly number[], left: number): string[] {
    const time = remainingTime(spent, left)
    if (time === null) return []
    return [
      screening.pace(forms.span(medianTime(spent) / 1000)),
      screening.remaining(forms.span(time.from / 1000), forms.span(time.to / 1000)),
    ]
  }
}

/** Says so when Ayni does not answer: what was decided is safe here. */
function Unsent() {
  const { screening } = useWords()
  const { waiting, isAway } = useOutbox()
  if (!isAway || waiting.length === 0) return null
  return <Callout tone="unsure">{screening.unsaved(waiting.length)}</Callout>
}

/** Asks again when everything is judged and the review changes: new records may have come. */
function useNewRecords(review: string, isEmpty: boolean, refetch: () => void): void {
  const overview = useQuestion('review.overview', { review })
  const seq = overview.data?.seq
  useEffect(() => {
    if (isEmpty && seq !== undefined) refetch()
  }, [isEmpty, seq, refetch])
}
