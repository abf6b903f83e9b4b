import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import type { OwnCharts } from './charts.ts'

/** Finishes all one's drafts at once: who charts in the table, or fills it from another, need not open study after study. */
export function FinishDrafts({ charts: { studies } }: { charts: OwnCharts }) {
  const { charting } = useWords()
  const review = useReviewId()
  const finish = useCommand('chart.finish-several')
  const [left, setLeft] = useState<readonly { study: string; lack: string }[]>([])
  const drafts = studies.filter(({ mine }) => mine !== null && !mine.isFinished).map(({ id }) => id)
  const labelOf = (id: string) => studies.find((study) => study.id === id)?.label ?? id
  const shown = left.filter(({ study }) => drafts.includes(study))
  if (drafts.length === 0) return null
  const finishThem = () =>
    finish.mutate(
      { review, studies: drafts },
      {
        onSuccess: (answer) => {
          setLeft(answer.left)
          if (answer.finished.length === 0) return
          showToast({
            text: charting.draftsFinished(answer.finished.length),
            // Once others' charts are to be seen, nobody charts alone any more.
            ...(answer.open === 0 && {
              undo: () => finish.mutateAsync({ review, studies: answer.finished, isFinished: false }),
            }),
          })
        },
      },
    )
  return (
    <div className="ui-stack">
      <div className="ui-row">
        <Button onPress={finishThem} isPending={finish.isPending}>
          {charting.finishDrafts(drafts.length)}
        </Button>
        <span className="ui-muted ui-small">{charting.finishDraftsHint}</span>
      </div>
      {shown.length > 0 && (
        <Callout tone="unsure" title={charting.draftsLeft(shown.length)}>
          <ul>
            {shown.slice(0, 10).map(({ study, lack }) => (
              <li key={study}>
                {labelOf(study)}: {lack}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  )
}
