import '../screens.css'
import { useEffect, useRef, useState } from 'react'
import { call, type InputOf, type OutputOf } from '../../call.ts'
import { stepHref, useReviewId } from '../../places.ts'
import { usePerson, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { RecordText } from '../RecordText.tsx'
import { allSent, post, send, useWaiting } from './outbox.ts'

type Waiting = OutputOf<'screening.next'>
type Report = Waiting['reports'][number]
type Verdict = InputOf<'screening.decide'>['verdict']

/** Reports fetched at once: enough that the next is always there before the key is up. */
const ahead = 20

/** Screening of one round: title and abstract, full text, or a pilot. */
export function Screening({ round, onlyReport = null }: { round: string; onlyReport?: string | null }) {
  const review = useReviewId()
  const person = usePerson(review)
  const waiting = useQuestion(
    'screening.next',
    { review, round, limit: ahead },
    { enabled: person !== null, keep: true },
  )
  return (
    <Answer question={waiting}>
      {(answer) => (
        <Desk
          key={`${round} ${person}`}
          round={round}
          answer={answer}
          refetch={() => void waiting.refetch()}
          onlyReport={onlyReport}
        />
      )}
    </Answer>
  )
}

function Desk({
  round,
  answer,
  refetch,
  onlyReport,
}: {
  round: string
  answer: Waiting
  refetch: () => void
  onlyReport: string | null
}) {
  const review = useReviewId()
  const { screening, forms } = useWords()
  const unsaved = useWaiting()
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [recalled, setRecalled] = useState<Report | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const [needsReason, setNeedsReason] = useState(false)
  const shownAt = useRef(performance.now())
  const [spent, setSpent] = useState<readonly number[]>([])
  const heading = useRef<HTMLDivElement>(null)

  const open = answer.reports.filter(
    ({ report }) => !decided.has(report) && (onlyReport === null || report === onlyReport),
  )
  const current = recalled ?? open.find(({ report }) => !later.has(report)) ?? open[0] ?? null
  const decidedHere = answer.reports.filter(({ report }) => decided.has(report)).length
  const left = Math.max(0, answer.progress.left - decidedHere)

  useEffect(() => {
    if (open.length < ahead / 2 && left > open.length) void allSent().then(refetch)
  }, [open.length, left, refetch])
  useEffect(() => {
    shownAt.current = performance.now()
    // The next record begins at its title; the first one leaves the screen as it opened.
    if (decided.size > 0) heading.current?.scrollIntoView({ block: 'start' })
  }, [current?.report])
  useEffect(() => void send((error) => showError(error)), [])

  const decide = (verdict: Verdict, reasons: string[] = []) => {
    if (!current) return
    if (
      round === 'full-text' &&
      verdict === 'exclude' &&
      reasons.length === 0 &&
      answer.criteria.length > 0
    ) {
      setNeedsReason(true)
      return
    }
    const milliseconds = Math.round(performance.now() - shownAt.current)
    const { report, record } = current
    setSpent((times) => [...times.slice(-19), milliseconds])
    setDecided((reports) => new Set(reports).add(report))
    setRecalled(null)
    setNeedsReason(false)
    setNote(null)
    post({ review, round, record, verdict, reasons, note: note ?? '', milliseconds }, (error) => {
      setDecided((reports) => new Set([...reports].filter((id) => id !== report)))
      showError(error)
    })
  }
  const undo = async () => {
    await allSent()
    try {
      const { report } = await call('screening.undo', { review, round })
      setRecalled(report)
      setDecided((reports) => new Set([...reports].filter((id) => id !== report.report)))
      setNote(report.mine?.note ?? null)
      showToast({ text: screening.undone })
      refetch()
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  const numbered = [...answer.criteria].sort(
    (a, b) => Number(a.kind === 'inclusion') - Number(b.kind === 'inclusion'),
  )

  useKeys([
    { key: 'i', does: screening.include, run: () => decide('include'), isDisabled: !current },
    { key: 'e', does: screening.exclude, run: () => decide('exclude'), isDisabled: !current },
    { key: 'u', does: screening.unsure, run: () => decide('unsure'), isDisabled: !current },
    { key: 'z', does: screening.undo, run: () => void undo() },
    { key: 'n', does: screening.writeNote, run: () => setNote((text) => text ?? ''), isDisabled: !current },
    {
      key: 'l',
      does: screening.skip,
      run: () => current && setLater((reports) => new Set(reports).add(current.report)),
      isDisabled: !current,
    },
    ...numbered.slice(0, 9).map(({ id }, index) => ({
      key: String(index + 1),
      does: screening.reason(index + 1),
      run: () => decide('exclude', [id]),
      isDisabled: !current,
    })),
  ])

  if (!current)
    return (
      <div className="ui-stack">
        <EmptyState
          text={answer.progress.total === 0 ? screening.noRecords : screening.done}
          action={
            answer.progress.total === 0 ? (
              <LinkButton href={stepHref(review, 'searching')}>{screening.toImport}</LinkButton>
            ) : (
              <Button icon="undo" keyHint="Z" onPress={() => void undo()}>
                {screening.undo}
              </Button>
            )
          }
        />
      </div>
    )

  const pace = spent.length < 3 ? null : spent.reduce((sum, time) => sum + time, 0) / spent.length
  return (
    <div className="review-columns">
      <div className="ui-stack" ref={heading}>
        <p className="ui-muted ui-small" role="status">
          {screening.progress(answer.progress.mine + decidedHere, answer.progress.total)}
          {pace !== null && ` · ${screening.left((pace * left) / 1000)}`}
          {unsaved > 3 && ` · ${screening.unsaved(unsaved)}`}
        </p>
        <RecordText reference={current.reference} sources={current.sources} />
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
        {needsReason && (
          <Callout tone="exclude" title={screening.reasonsTitle}>
            {screening.reasonsHint}
          </Callout>
        )}
        <div className="ui-row review-actions">
          <Button kind="include" icon="include" keyHint="I" onPress={() => decide('include')}>
            {screening.include}
          </Button>
          <Button kind="exclude" icon="exclude" keyHint="E" onPress={() => decide('exclude')}>
            {screening.exclude}
          </Button>
          <Button kind="unsure" icon="unsure" keyHint="U" onPress={() => decide('unsure')}>
            {screening.unsure}
          </Button>
          <Button kind="quiet" icon="undo" keyHint="Z" onPress={() => void undo()}>
            {screening.undo}
          </Button>
          <Button kind="quiet" keyHint="N" onPress={() => setNote((text) => text ?? '')}>
            {screening.note}
          </Button>
          <Button
            kind="quiet"
            keyHint="L"
            onPress={() => setLater((reports) => new Set(reports).add(current.report))}
          >
            {screening.skip}
          </Button>
        </div>
      </div>
      <aside className="ui-stack review-criteria" aria-label={screening.criteria}>
        {(['exclusion', 'inclusion'] as const).map((kind) => {
          const ofKind = numbered.filter((criterion) => criterion.kind === kind)
          if (ofKind.length === 0) return null
          return (
            <section key={kind}>
              <h3>{kind === 'inclusion' ? screening.inclusion : screening.exclusion}</h3>
              <ul className="ui-plain-list ui-stack">
                {ofKind.map(({ id, text }) => {
                  const index = numbered.findIndex((criterion) => criterion.id === id) + 1
                  return (
                    <li key={id}>
                      <Button
                        kind="quiet"
                        {...(index < 10 && { keyHint: String(index) })}
                        onPress={() => decide('exclude', [id])}
                      >
                        {text[forms.language] ?? text.en ?? text.es ?? text.pt ?? id}
                      </Button>
                    </li>
                  )
                })}
              </ul>
            </section>
          )
        })}
        <Callout isBlind>{screening.blind}</Callout>
      </aside>
    </div>
  )
}
