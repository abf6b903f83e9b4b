import { type RefObject, useEffect, useState } from 'react'

/** Where something hangs below or above what it belongs to, in pixels of its frame. */
export type Place = { left: number; top: number; isAbove: boolean }

/** How large the palette is taken to be before it is drawn. */
const expected = { width: 352, height: 120 }
const gap = 8

/**
 * Where the palette goes for the passage that is held in a reader: under it, or above it where there is no room below. It
 * follows the text when that scrolls, and stays where it was when the mark of the passage goes.
 *
 * @param held changes with the passage; `null` when none is held.
 */
export function usePlaceOfMark(frame: RefObject<HTMLElement | null>, held: unknown): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    if (held === null) {
      setPlace(null)
      return
    }
    const element = frame.current
    let request = 0
    const measure = () => {
      const marks = [...(element?.querySelectorAll('.reading-mark[data-kind="selected"]') ?? [])]
      const boxes = marks.map((mark) => mark.getBoundingClientRect())
      const around = element?.getBoundingClientRect()
      if (!around || boxes.length === 0) return
      const popup = element?.querySelector('.coding-popup')?.getBoundingClientRect()
      const { width, height } = popup ?? expected
      const left = Math.min(...boxes.map((box) => box.left)) - around.left
      const top = Math.min(...boxes.map((box) => box.top)) - around.top
      const bottom = Math.max(...boxes.map((box) => box.bottom)) - around.top
      const isAbove = bottom + gap + height > around.height && top > height + gap
      const next = {
        left: Math.round(Math.max(0, Math.min(left, around.width - width - gap))),
        top: Math.round(
          isAbove
            ? Math.min(top, around.height) - gap
            : Math.max(gap, Math.min(bottom + gap, around.height - height)),
        ),
        isAbove,
      }
      setPlace((before) => (before && JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const later = () => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(measure)
    }
    // The reader draws the mark when it has laid out its page, and again when one scrolls to another.
    const observer = new MutationObserver(later)
    if (element) observer.observe(element, { childList: true, subtree: true })
    element?.addEventListener('scroll', later, { capture: true, passive: true })
    later()
    return () => {
      cancelAnimationFrame(request)
      observer.disconnect()
      element?.removeEventListener('scroll', later, { capture: true })
    }
  }, [frame, held])
  return place
}
