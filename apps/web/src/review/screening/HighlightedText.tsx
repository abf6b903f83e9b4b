import './highlighted-text.css'
import type { ReactNode } from 'react'
import type { Report } from './queue.ts'

type Highlight = Report['highlights']['abstract'][number]

/** A text with its highlighted stretches: a solid line under what speaks for inclusion, a dotted one under what speaks against. */
export function HighlightedText({ text, highlights }: { text: string; highlights: readonly Highlight[] }) {
  const parts: ReactNode[] = []
  let end = 0
  for (const found of highlights) {
    parts.push(text.slice(end, found.start))
    parts.push(
      <mark key={found.start} className="screening-mark" data-kind={found.kind}>
        {text.slice(found.start, found.end)}
      </mark>,
    )
    end = found.end
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  )
}
