import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../words/words.ts'

type Verdict = 'include' | 'exclude' | 'unsure'

/** How far a finger goes before letting go decides, in pixels: too far to happen by scrolling. */
const enough = 96

/**
 * Takes swipes of a finger: right includes, left excludes and, where `allowsUp`, up is unsure. What letting go would do
 * is shown with its sign and word before it happens. Mouse and keyboard pass untouched.
 *
 * @param allowsUp not where one scrolls by the same movement.
 */
export function Swipe({
  onSwipe,
  allowsUp = false,
  className,
  children,
}: {
  onSwipe: (verdict: Verdict) => void
  allowsUp?: boolean
  className?: string
  children: ReactNode
}) {
  const { ui } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const from = useRef<{ x: number; y: number } | null>(null)
  const [meant, setMeant] = useState<Verdict | null>(null)

  const verdictAt = (event: PointerEvent): Verdict | null => {
    if (!from.current) return null
    const x = event.clientX - from.current.x
    const y = event.clientY - from.current.y
    if (allowsUp && -y > enough / 2 && -y > 1.5 * Math.abs(x)) return 'unsure'
    if (Math.abs(x) < enough || Math.abs(x) < 2 * Math.abs(y)) return null
    return x > 0 ? 'include' : 'exclude'
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!from.current) return
    const x = event.clientX - from.current.x
    if (Math.abs(x) > 12) frame.current?.style.setProperty('--swiped', `${Math.round(x)}px`)
    setMeant(verdictAt(event))
  }
  const end = (event: PointerEvent, isDone: boolean) => {
    const verdict = isDone ? verdictAt(event) : null
    from.current = null
    frame.current?.style.setProperty('--swiped', '0px')
    setMeant(null)
    if (verdict) onSwipe(verdict)
  }
  return (
    <div
      ref={frame}
      className={`screening-swipe ${className ?? ''}`}
      data-up={allowsUp || undefined}
      data-meant={meant ?? undefined}
      onPointerDown={(event) => {
        if (event.pointerType === 'touch' && event.isPrimary)
          from.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
    >
      {children}
      {meant && (
        <p className="screening-meant" aria-hidden="true">
          <Icon name={meant} size={24} /> {ui.verdict[meant]}
        </p>
      )}
    </div>
  )
}
