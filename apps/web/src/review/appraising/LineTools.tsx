import { IconButton } from '../../ui/Button.tsx'
import { useWords } from '../../words/words.ts'

/** Up, down and away, for one line of a list that is edited. */
export function LineTools({
  name,
  index,
  count,
  least = 0,
  onMove,
  onRemove,
}: {
  name: string
  index: number
  count: number
  /** As many lines must stay. */
  least?: number
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) {
  const { appraising } = useWords()
  const { editor: words } = appraising
  return (
    <div className="appraising-tools">
      <IconButton icon="up" label={words.up(name)} isDisabled={index === 0} onPress={() => onMove(-1)} />
      <IconButton
        icon="down"
        label={words.down(name)}
        isDisabled={index === count - 1}
        onPress={() => onMove(1)}
      />
      <IconButton icon="close" label={words.remove(name)} isDisabled={count <= least} onPress={onRemove} />
    </div>
  )
}
