import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/words.ts'
import { Stopping } from './Stopping.tsx'

/** Whether one may stop, from one's own decisions. */
export function StoppingDialog({
  review,
  round,
  onClose,
}: {
  review: string
  round: string
  onClose: () => void
}) {
  const { stopping } = useWords()
  return (
    <Dialog title={stopping.title} isOpen isWide onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="ui-stack">
        <p>{stopping.lead}</p>
        <Stopping review={review} round={round} of="me" />
      </div>
    </Dialog>
  )
}
