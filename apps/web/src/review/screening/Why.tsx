import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../words/words.ts'
import type { Report } from './queue.ts'

/** Why a record comes now: the words that moved it up and those that moved it down, the strongest first. */
export function Why({ words }: { words: NonNullable<Report['why']> }) {
  const { screening } = useWords()
  if (words.length === 0) return null
  const strongest = words.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, 6)
  return (
    <p className="ui-muted ui-small screening-why">
      {screening.why}{' '}
      {strongest.map(({ word, effect }) => (
        <span key={word} className="screening-why-word">
          <Icon name={effect > 0 ? 'up' : 'down'} size={12} />
          <span className="ui-hidden">{effect > 0 ? screening.movedUp : screening.movedDown}</span> {word}
        </span>
      ))}
    </p>
  )
}
