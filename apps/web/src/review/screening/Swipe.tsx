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
  const [meant, setMeant] = useState<Verdict | null>(null)

  const onPointerDown = (start: PointerEvent) => {
    if (start.pointerType !== 'touch' || !start.isPrimary) return
    const isOnButton = start.target instanceof Element && start.target.closest('button') !== null
    const verdictAt = ({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): Verdict | null => {
      const x = clientX - start.clientX
      const y = clientY - start.clientY
      if (allowsUp && -y > enough && -y > 1.5 * Math.abs(x)) return 'unsure'
      // Sideways a finger may still be on the button it began at, which would be pressed as well.
      if (isOnButton || Math.abs(x) < enough || Math.abs(x) < 2 * Math.abs(y)) return null
      return x > 0 ? 'include' : 'exclude'
    }
    // The finger may leave the frame, and buttons let go of pointers: the window hears of all.
    const listening = new AbortController()
    const listen = (
      type: 'pointermove' | 'pointerup' | 'pointercancel',
      run: (event: globalThis.PointerEvent) => void,
    ) =>
      window.addEventListener(type, (event) => event.isPrimary && run(event), {
        signal: listening.signal,
        capture: true,
      })
    const end = (verdict: Verdict | null) => {
      listening.abort()
      frame.current?.style.setProperty('--swiped', '0px')
      setMeant(null)
      if (verdict) onSwipe(verdict)
    }
    listen('pointermove', (event) => {
      const x = event.clientX - start.clientX
      if (Math.abs(x) > 12 && !isOnButton) frame.current?.style.setProperty('--swiped', `${Math.round(x)}px`)
      setMeant(verdictAt(event))
    })
    listen('pointerup', (event) => end(verdictAt(event)))
    listen('pointercancel', () => end(null))
  }
  return (
    <div
      ref={frame}
      className={`screening-swipe ${className ?? ''}`}
      data-up={allowsUp || undefined}
      data-meant={meant ?? undefined}
      // In the capture phase, as buttons keep their presses to themselves.
      onPointerDownCapture={onPointerDown}
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
