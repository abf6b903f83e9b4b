import './split-pane.css'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useFrameWords } from '../words/words.ts'

/**
 * Two parts beside each other whose border can be moved by pointer or arrow keys; below 56 rem of window width they
 * stand below one another. The place of the border is remembered.
 *
 * @param id under which the place of the border is remembered.
 * @param share the first part's share of the width at first, 0.2 to 0.8.
 */
export function SplitPane({
  id,
  start,
  end,
  share: shareAtFirst = 0.5,
}: {
  id: string
  start: ReactNode
  end: ReactNode
  share?: number
}) {
  const { ui } = useFrameWords()
  const key = `ayni.split.${id}`
  const frame = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(() => Number(localStorage.getItem(key)) || shareAtFirst)
  const move = (next: number) => {
    const within = Math.min(0.8, Math.max(0.2, next))
    setShare(within)
    localStorage.setItem(key, String(within))
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !frame.current) return
    const { left, width } = frame.current.getBoundingClientRect()
    move((event.clientX - left) / width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: share - 0.05, ArrowRight: share + 0.05, Home: 0.2, End: 0.8 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    move(next)
  }
  return (
    <div ref={frame} className="ui-split" style={{ '--split': `${share * 100}%` }}>
      <div className="ui-split-part">{start}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule that can be moved is a separator with a value, which hr is not. */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={ui.resize}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={20}
        aria-valuemax={80}
        tabIndex={0}
        className="ui-split-handle"
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      <div className="ui-split-part">{end}</div>
    </div>
  )
}
