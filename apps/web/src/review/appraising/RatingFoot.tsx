import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/words.ts'
import type { useRatings } from './ratings.ts'

/** How far one is with a study, whether it is saved, and the way to hand it in. */
export function RatingFoot({
  ratings,
  done,
  items,
  left,
  isReady,
  onHandIn,
}: {
  ratings: ReturnType<typeof useRatings>
  done: number
  items: number
  left: number
  isReady: boolean
  onHandIn: () => void
}) {
  const { appraising } = useWords()
  const states = { saved: appraising.saved, saving: appraising.saving, failed: appraising.notSaved }
  const hasBegun = Object.keys(ratings.answers).length > 0
  return (
    <div className="appraising-foot">
      <div className="ui-row-apart">
        <span className="ui-number" role="status">
          {appraising.answered(done, items)}
          {hasBegun && <span className="ui-muted ui-small"> · {states[ratings.saving]}</span>}
        </span>
        {left > 0 && <span className="ui-muted ui-small">{appraising.handInHint(left)}</span>}
      </div>
      <div className="ui-row">
        <Button kind="primary" icon="include" keyHint="↵" isDisabled={!isReady} onPress={onHandIn}>
          {appraising.handIn}
        </Button>
        <Button icon="undo" keyHint="U" isDisabled={!ratings.canUndo} onPress={ratings.undo}>
          {appraising.undo}
        </Button>
      </div>
    </div>
  )
}
