import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'

/** A command that fails is told in a toast of its own. */
const toldElsewhere = () => undefined

/** Accepts all doubtful pairs above a certainty that one chooses, after showing how many these are. */
export function BatchAccept() {
  const { deduplicating } = useWords()
  const review = useReviewId()
  const [least, setLeast] = useState<number | null>(80)
  const certainties = useQuestion('duplicates.certainties', { review }, { keep: true })
  const accept = useCommand('duplicates.accept')
  const judge = useCommand('duplicates.judge')
  const all = certainties.data?.certainties ?? []
  const count = least === null ? 0 : all.filter((certainty) => certainty >= least / 100).length
  // This part may be gone when the answer comes, for nothing is left to ask; the message must come all the same.
  const acceptAll = () =>
    accept.mutateAsync({ review, atLeast: (least ?? 100) / 100 }).then(
      ({ pairs }) =>
        showToast({
          text: deduplicating.accepted(pairs.length),
          undo: () => judge.mutateAsync({ review, pairs, same: null }),
        }),
      toldElsewhere,
    )
  if (all.length < 2) return null
  return (
    <section className="ui-stack ui-sheet dedup-batch" aria-labelledby="batch">
      <h2 id="batch">{deduplicating.batchTitle}</h2>
      <div className="dedup-batch-row">
        <NumberField label={deduplicating.atLeast} value={least} onChange={setLeast} min={15} max={100} />
        <p role="status">{deduplicating.reaches(count, all.length)}</p>
      </div>
      <div className="ui-row">
        <Button isDisabled={count === 0} isPending={accept.isPending} onPress={() => void acceptAll()}>
          {deduplicating.accept(count)}
        </Button>
      </div>
      <p className="ui-muted ui-small">{deduplicating.batchHint}</p>
    </section>
  )
}
