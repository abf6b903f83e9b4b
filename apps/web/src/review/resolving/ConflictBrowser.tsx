import { useRef, useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { printedKey, useKeys } from '../../ui/keys.ts'
import { useMedia } from '../../ui/media.ts'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useWords } from '../../words/words.ts'
import { usePreferences } from '../screening/preferences.ts'
import { ConflictDesk } from './ConflictDesk.tsx'
import type { Conflict, Conflicts, Settled } from './conflicts.ts'

type Because = Extract<Conflict['status'], { kind: 'conflict' }>['because']

const kinds = ['waiting', 'mine', 'settled'] as const
const reasons: readonly Because[] = ['verdicts-differ', 'reasons-differ', 'unsure', 'own-verdicts-differ']

/** The conflicts of a round, filtered, and the one that is open. */
export function ConflictBrowser({
  round,
  me,
  nameOf,
}: {
  round: string
  me: string | null
  nameOf: (person: string) => string
}) {
  const review = useReviewId()
  const conflicts = useQuestion('conflict.list', { review, round })
  return (
    <Answer question={conflicts}>
      {(answer) => <Browser answer={answer} round={round} me={me} nameOf={nameOf} />}
    </Answer>
  )
}

function Browser({
  answer,
  round,
  me,
  nameOf,
}: {
  answer: Conflicts
  round: string
  me: string | null
  nameOf: (person: string) => string
}) {
  const { resolving } = useWords()
  const [kind, setKind] = useParameter('show')
  const [because, setBecause] = useParameter('because')
  const [words, setWords] = useParameter('words')
  const [open, setOpen] = useParameter('report')
  const [place, setPlace] = useState(0)
  const review = useReviewId()
  const [{ keys }] = usePreferences(me)
  const reopen = useCommand('conflict.reopen')
  /** What was begun to be written as a reason, by report: leaving a conflict discards nothing. */
  const drafts = useRef(new Map<string, string>())
  /** Settled here, the last at the end: to be taken back in the order of a pile. */
  const [pile, setPile] = useState<readonly Settled[]>([])
  // Beside the record where there is room, folded below it where there is not.
  const isWide = useMedia('(min-width: 70rem)')
  const shown = kinds.find((one) => one === kind) ?? 'waiting'
  const list = conflictsShown(answer, shown, because, words ?? '')
  const found = list.findIndex(({ report }) => report === open)
  // What was just settled leaves the list; the one that takes its place is next.
  const at = found >= 0 ? found : Math.min(place, Math.max(0, list.length - 1))
  const current = list[at]
  const go = (to: number) => {
    const next = list[Math.min(Math.max(0, to), list.length - 1)]
    if (!next) return
    setPlace(list.indexOf(next))
    setOpen(next.report)
  }
  const undoable =
    current?.status.kind === 'settled' && current.mayResolve ? current.report : pile.at(-1)?.report
  const takeBack = async (report: string) => {
    await reopen.mutateAsync({ review, round, report })
    setPile((settled) => settled.filter((one) => one.report !== report))
    showToast({ text: resolving.reopened })
    if (shown !== 'settled') setOpen(report)
  }
  const undo = () => {
    // A refusal is told in a toast.
    if (undoable !== undefined && !reopen.isPending) void takeBack(undoable).catch(() => undefined)
  }
  useKeys([
    { key: keys.undo, does: resolving.undoLast, run: undo, isDisabled: undoable === undefined },
    { key: 'ArrowRight', does: resolving.next, run: () => go(at + 1) },
    { key: 'ArrowLeft', does: resolving.previous, run: () => go(at - 1) },
  ])
  const side = (
    <details className="ui-stack resolving-side" open={isWide || undefined}>
      <summary>{resolving.listAndFilters(list.length)}</summary>
      <div className="resolving-filters">
        <Select
          label={resolving.show}
          options={kinds.map((id) => ({ id, name: resolving.kinds[id] }))}
          value={shown}
          onChange={(id) => setKind(id === 'waiting' ? null : id)}
        />
        <Select
          label={resolving.becauseOf}
          options={[
            { id: 'any', name: resolving.anyReason },
            ...reasons.map((id) => ({ id, name: resolving.because[id] })),
          ]}
          value={because ?? 'any'}
          onChange={(id) => setBecause(id === 'any' ? null : id)}
        />
        <Field
          label={resolving.find}
          type="search"
          value={words ?? ''}
          onChange={(text) => setWords(text === '' ? null : text)}
        />
      </div>
      {list.length > 0 && (
        <VirtualList
          label={resolving.list}
          items={list}
          itemId={({ report }) => report}
          estimate={64}
          current={current?.report ?? null}
        >
          {(conflict) => (
            <button
              type="button"
              className="resolving-line"
              aria-current={conflict.report === current?.report ? 'true' : undefined}
              onClick={() => go(list.indexOf(conflict))}
            >
              <span className="resolving-title">{conflict.record?.reference.title || conflict.report}</span>
              <span className="ui-muted ui-small">
                {conflict.status.kind === 'conflict' && resolving.because[conflict.status.because]}
                {conflict.comments.length > 0 && ` · ${resolving.discussion} ${conflict.comments.length}`}
              </span>
            </button>
          )}
        </VirtualList>
      )}
    </details>
  )
  return (
    <div className="resolving-browser">
      {isWide && side}
      {current ? (
        <div className="ui-stack">
          <p className="ui-muted" role="status">
            {resolving.of(at + 1, list.length)}
          </p>
          <ConflictDesk
            key={current.report}
            conflict={current}
            criteria={answer.criteria}
            resolver={answer.rule.resolver}
            round={round}
            me={me}
            nameOf={nameOf}
            isWide={isWide}
            drafts={drafts.current}
            isUndoable={undoable !== undefined}
            onUndo={undo}
            last={pile.at(-1) ?? null}
            onSettled={(verdict) => {
              const { report, record } = current
              setPile((settled) => [
                ...settled,
                { report, verdict, title: record?.reference.title ?? report },
              ])
              setPlace(at)
              setOpen(null)
            }}
            onMove={(step) => go(at + step)}
          />
        </div>
      ) : (
        <EmptyState
          text={answer.waiting.length === 0 && shown !== 'settled' ? resolving.none : resolving.noneFits}
          action={
            undoable !== undefined && (
              <Button icon="undo" keyHint={printedKey(keys.undo)} onPress={undo}>
                {resolving.undoLast}
              </Button>
            )
          }
        />
      )}
      {!isWide && side}
    </div>
  )
}

function conflictsShown(
  { waiting, settled }: Conflicts,
  kind: (typeof kinds)[number],
  because: string | null,
  words: string,
): Conflict[] {
  // What is settled and conflicts again stands among those that wait.
  const all =
    kind === 'settled'
      ? settled.filter(({ status }) => status.kind === 'settled')
      : waiting.filter(({ mayResolve }) => kind === 'waiting' || mayResolve)
  const sought = words.trim().toLowerCase()
  return all.filter(
    ({ status, record, decisions, comments }) =>
      (because === null || (status.kind === 'conflict' && status.because === because)) &&
      (sought === '' ||
        [
          record?.reference.title ?? '',
          ...decisions.map(({ note }) => note),
          ...comments.map(({ text }) => text),
        ].some((text) => text.toLowerCase().includes(sought))),
  )
}
