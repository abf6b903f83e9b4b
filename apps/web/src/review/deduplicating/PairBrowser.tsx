import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useKeys } from '../../ui/keys.ts'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { type Pair, PairView } from './PairView.tsx'

/** Pairs that were linked unasked, the least certain first, or judged by people: to be looked through and corrected. */
export function PairBrowser({ which }: { which: 'certain' | 'judged' }) {
  const { deduplicating } = useWords()
  const review = useReviewId()
  const [at, setAt] = useState(0)
  const pairs = useQuestion('duplicates.pairs', { review, which, offset: at, limit: 1 }, { keep: true })
  const judge = useCommand('duplicates.judge')
  const total = pairs.data?.total ?? 0
  const pair = pairs.data?.pairs[0]
  const say = ({ a, b, same: before, relation }: Pair, same: boolean | null) =>
    judge.mutate(
      { review, pairs: [{ a, b }], same },
      {
        onSuccess: () =>
          showToast({
            text:
              same === null
                ? deduplicating.takenBack
                : same
                  ? deduplicating.saidSame
                  : deduplicating.saidDifferent,
            undo: () => judge.mutateAsync({ review, pairs: [{ a, b }], same: before, relation }),
          }),
      },
    )
  const move = (by: number) => setAt(Math.min(Math.max(0, total - 1), Math.max(0, at + by)))
  useKeys([
    {
      key: 'd',
      does: deduplicating.different,
      run: () => pair && say(pair, false),
      isDisabled: !pair || which === 'judged',
    },
    {
      key: 't',
      does: deduplicating.takeBack,
      run: () => pair && say(pair, null),
      isDisabled: !pair || which === 'certain',
    },
    { key: 'ArrowRight', does: deduplicating.next, run: () => move(1), isDisabled: at >= total - 1 },
    { key: 'ArrowLeft', does: deduplicating.previous, run: () => move(-1), isDisabled: at === 0 },
  ])
  return (
    <Answer question={pairs}>
      {(answer) => {
        if (!pair)
          return answer.total === 0 ? (
            <EmptyState text={deduplicating.noPairs} />
          ) : (
            <Button onPress={() => setAt(answer.total - 1)}>{deduplicating.previous}</Button>
          )
        return (
          <div className="ui-stack">
            <p className="ui-muted" role="status">
              {deduplicating.of(at + 1, answer.total)}
              {pair.same !== null &&
                ` · ${
                  pair.same
                    ? deduplicating.saidSame
                    : pair.relation
                      ? deduplicating.relatedAs(deduplicating.relation[pair.relation])
                      : deduplicating.saidDifferent
                }`}
            </p>
            <PairView pair={pair} />
            <div className="ui-row review-actions">
              {which === 'judged' ? (
                <Button icon="undo" keyHint="T" onPress={() => say(pair, null)}>
                  {deduplicating.takeBack}
                </Button>
              ) : (
                <Button kind="exclude" icon="exclude" keyHint="D" onPress={() => say(pair, false)}>
                  {deduplicating.different}
                </Button>
              )}
              <Button kind="quiet" icon="back" keyHint="←" isDisabled={at === 0} onPress={() => move(-1)}>
                {deduplicating.previous}
              </Button>
              <Button
                kind="quiet"
                icon="next"
                keyHint="→"
                isDisabled={at >= answer.total - 1}
                onPress={() => move(1)}
              >
                {deduplicating.next}
              </Button>
            </div>
          </div>
        )
      }}
    </Answer>
  )
}
