import './virtual-list.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'

/**
 * A long list of which only what is in sight is drawn: 5,340 records scroll like fifty. It scrolls by itself, in the
 * height its place gives it (at most that of the window).
 *
 * @param estimate the usual height of a line, in pixels; the true one is measured.
 * @param onEnd called when the end comes near, to fetch more.
 * @param current the line to keep in sight.
 */
export function VirtualList<Item>({
  label,
  items,
  itemId,
  estimate,
  children,
  onEnd,
  current,
}: {
  label: string
  items: readonly Item[]
  itemId: (item: Item) => string
  estimate: number
  children: (item: Item, index: number) => ReactNode
  onEnd?: () => void
  current?: string | null
}) {
  const frame = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : itemId(item)
    },
    overscan: 8,
  })
  const lines = virtualizer.getVirtualItems()
  const last = lines.at(-1)?.index ?? 0
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 10) onEnd?.()
  }, [last, items.length, onEnd])
  useEffect(() => {
    if (current === null || current === undefined) return
    const index = items.findIndex((item) => itemId(item) === current)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [current, items, itemId, virtualizer])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={frame} className="ui-virtual" aria-label={label} tabIndex={0}>
      <ol className="ui-virtual-lines" style={{ height: virtualizer.getTotalSize() }}>
        {lines.map((line) => {
          const item = items[line.index]
          if (item === undefined) return null
          return (
            <li
              key={line.key}
              ref={virtualizer.measureElement}
              data-index={line.index}
              aria-setsize={items.length}
              aria-posinset={line.index + 1}
              className="ui-virtual-line"
              style={{ transform: `translateY(${line.start}px)` }}
            >
              {children(item, line.index)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
