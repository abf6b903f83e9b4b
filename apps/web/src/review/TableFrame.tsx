import './screens.css'
import type { ReactNode } from 'react'
import { useWords } from '../words/words.ts'

/** A frame in which a wide table scrolls sideways, by keyboard too. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  const { ui } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="review-table-frame" tabIndex={0} aria-label={ui.scrollTable(label)}>
      {children}
    </section>
  )
}
