import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import type { Codebook } from '../coding/codebook.ts'

export type RecordedFinding = Codebook['findings'][number]

/** What a finding says, as it is recorded: without who recorded it and when. */
export function contentOf({
  study,
  component,
  outcome,
  direction,
  evidence,
  passage,
  where,
  anchor,
}: RecordedFinding) {
  return { study, component, outcome, direction, evidence, passage, where, anchor }
}

/** Takes a finding back, and puts it back if asked at once. */
export function useTakeBack(): (finding: RecordedFinding) => void {
  const { finding } = useWords()
  const review = useReviewId()
  const withdraw = useCommand('finding.withdraw')
  const record = useCommand('finding.record')
  return (taken) =>
    withdraw.mutate(
      { review, finding: taken.finding },
      {
        onSuccess: () =>
          showToast({
            text: finding.removed,
            undo: () => record.mutateAsync({ review, ...contentOf(taken) }),
          }),
      },
    )
}
