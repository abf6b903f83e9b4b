import { useState } from 'react'
import { call, type InputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useKeys } from '../../ui/keys.ts'
import { showError } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { BatchAccept } from './BatchAccept.tsx'
import { type Pair, PairView } from './PairView.tsx'

/** So many pairs are there before one comes to them. */
const ahead = 20

/** What was said of a pair on this screen, before the server has answered. */
type Said = ReadonlyMap<string, 'judged' | 'later'>

/** Judgements leave in the order in which they were said, also when one is taken back at once. */
let sending: Promise<unknown> = Promise.resolve()

/** The doubtful pairs, one after the other: what is said of one is shown at once and saved behind. */
export function PairDesk() {
  const { deduplicating, ui } = useWords()
  const review = useReviewId()
  const [, setView] = useParameter('pairs')
  const [said, setSaid] = useState<Said>(new Map())
  const [past, setPast] = useState<readonly Pair[]>([])
  /** A pair that was taken back: it comes first again. */
  const [again, setAgain] = useState<Pair | null>(null)
  /** Told beside the number that is left: a message for each pair would cover the next one. */
  const [lastSaid, setLastSaid] = useState('')
  const later = [...said.values()].filter((what) => what === 'later').length
  const pairs = useQuestion(
    'duplicates.pairs',
    { review, which: 'doubtful', limit: Math.min(200, ahead + later) },
    { keep: true },
  )
  const waiting = (pairs.data?.pairs ?? []).filter((pair) => !said.has(keyOf(pair)))
  const pair = again ?? waiting[0]
  const judged = (pairs.data?.pairs ?? []).filter((one) => said.get(keyOf(one)) === 'judged').length
  const left = Math.max(0, (pairs.data?.total ?? 0) - judged - later)

  const mark = (one: Pair, what: 'judged' | 'later' | null) =>
    setSaid((before) => {
      const next = new Map(before)
      if (what) next.set(keyOf(one), what)
      else next.delete(keyOf(one))
      return next
    })
  const send = (one: Pair, judgement: Pick<InputOf<'duplicates.judge'>, 'same' | 'relation'>) => {
    sending = sending
      .then(() => call('duplicates.judge', { review, pairs: [{ a: one.a, b: one.b }], ...judgement }))
      .catch((error: unknown) => {
        mark(one, null)
        if (error instanceof Error) showError(error)
      })
  }
  const takeBack = (one: Pair) => {
    send(one, { same: null })
    mark(one, null)
    setPast((before) => before.filter((other) => other !== one))
    setAgain(one)
    setLastSaid(deduplicating.takenBack)
  }
  const judge = (same: boolean, isRelated = false) => {
    if (!pair) return
    const relation = isRelated ? (pair.link?.relation ?? null) : null
    send(pair, { same, relation })
    mark(pair, 'judged')
    setPast([...past, pair])
    setAgain(null)
    setLastSaid(
      same ? deduplicating.saidSame : relation ? deduplicating.saidRelated : deduplicating.saidDifferent,
    )
  }
  const putOff = () => {
    if (!pair) return
    mark(pair, 'later')
    setAgain(null)
  }
  const undo = () => {
    const last = past.at(-1)
    if (last) takeBack(last)
  }
  const relation = pair?.link?.relation ?? null
  useKeys([
    { key: 's', does: deduplicating.same, run: () => judge(true), isDisabled: !pair },
    { key: 'd', does: deduplicating.different, run: () => judge(false), isDisabled: !pair },
    { key: 'r', does: deduplicating.related, run: () => judge(false, true), isDisabled: !relation },
    { key: 'l', does: deduplicating.later, run: putOff, isDisabled: !pair },
    { key: 'z', does: ui.undo, run: undo, isDisabled: past.length === 0 },
  ])
  const bringBack = () => setSaid(new Map([...said].filter(([, what]) => what === 'judged')))
  const setAside = later > 0 && (
    <>
      <span className="ui-muted">{deduplicating.setAside(later)}</span>
      <Button kind="quiet" onPress={bringBack}>
        {deduplicating.bringBack}
      </Button>
    </>
  )
  const undoButton = (
    <Button kind="quiet" icon="undo" keyHint="Z" isDisabled={past.length === 0} onPress={undo}>
      {deduplicating.undoLast}
    </Button>
  )
  return (
    <Answer question={pairs}>
      {() =>
        pair ? (
          <div className="ui-stack">
            <p className="ui-row ui-muted" role="status">
              <span>
                {deduplicating.left(left)}
                {lastSaid && ` · ${lastSaid}`}
              </span>
              {setAside}
            </p>
            <PairView pair={pair} />
            <div className="ui-row review-actions dedup-actions">
              <Button kind="include" icon="include" keyHint="S" onPress={() => judge(true)}>
                {deduplicating.same}
              </Button>
              <Button kind="exclude" icon="exclude" keyHint="D" onPress={() => judge(false)}>
                {deduplicating.different}
              </Button>
              {relation && (
                <Button icon="information" keyHint="R" onPress={() => judge(false, true)}>
                  {deduplicating.relatedAs(deduplicating.relation[relation])}
                </Button>
              )}
              <Button keyHint="L" onPress={putOff}>
                {deduplicating.later}
              </Button>
              {undoButton}
            </div>
            <BatchAccept />
          </div>
        ) : (
          <div className="ui-stack">
            <EmptyState
              text={deduplicating.allJudged}
              action={<Button onPress={() => setView('groups')}>{deduplicating.groups}</Button>}
            />
            <div className="ui-row">
              {setAside}
              {undoButton}
            </div>
          </div>
        )
      }
    </Answer>
  )
}

function keyOf({ a, b }: Pair): string {
  return `${a} ${b}`
}
