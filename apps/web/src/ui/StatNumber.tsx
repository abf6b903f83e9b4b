import './stat-number.css'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'

/**
 * A number with its name, and the door to what it counts.
 *
 * @param value a number, or a text that is already written (`0.71`), or `null`: not enough to tell.
 * @param note the interval, the total, or why there is no number.
 */
export function StatNumber({
  value,
  label,
  note,
  href,
}: {
  value: number | string | null
  label: string
  note?: ReactNode
  href?: string
}) {
  const { forms } = useFrameWords()
  const text = value === null ? '–' : typeof value === 'number' ? forms.number(value) : value
  const content = (
    <>
      <span className="ui-stat-value">{text}</span>
      <span className="ui-stat-label">{label}</span>
    </>
  )
  return (
    <div className="ui-stat">
      {href === undefined ? (
        <p className="ui-stat-door">{content}</p>
      ) : (
        <Link href={href} className="ui-stat-door">
          {content}
        </Link>
      )}
      {note && <p className="ui-muted ui-small">{note}</p>}
    </div>
  )
}

/** Numbers beside one another. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className="ui-stat-row">{children}</div>
}
