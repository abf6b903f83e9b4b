import './states.css'
import type { ReactNode } from 'react'

/** Nothing here yet: one sentence that teaches, one button that begins. */
export function EmptyState({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <div className="ui-empty">
      <p>{text}</p>
      {action}
    </div>
  )
}
