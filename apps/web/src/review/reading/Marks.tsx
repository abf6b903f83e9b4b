import type { TextRange } from '@ayni/review'
import { useLayoutEffect, useState } from 'react'
import { type Box, boxesOf, type DrawnPage, partOnPage } from './text-pieces.ts'

/** Something drawn over the text: a passage in its colour (`open`: the one that is spoken of), a place that was searched for, what somebody holds selected. */
export type Mark = {
  id: string
  kind: 'passage' | 'open' | 'match' | 'current' | 'selected'
  range: TextRange
  colour?: string
}

type Drawn = { mark: Mark; boxes: Box[] }

/** A line in the margin as high as a passage; those beside each other stand in lanes. */
type Bar = { mark: Mark; left: number; top: number; height: number; lane: number }

/**
 * Marks of one page. They lie under the text that one selects, so a press on one is found by its place.
 *
 * @param layout changes when the text was laid out anew.
 */
export function Marks({
  drawn,
  marks,
  lengths,
  layout,
  onMark,
}: {
  drawn: DrawnPage
  marks: readonly Mark[]
  lengths: readonly number[]
  layout: unknown
  onMark: (id: string) => void
}) {
  const [boxes, setBoxes] = useState<readonly Drawn[]>([])
  useLayoutEffect(() => {
    setBoxes(
      marks.flatMap((mark) => {
        const part = partOnPage(mark.range, drawn.page, lengths)
        return part ? [{ mark, boxes: boxesOf(drawn, part.start, part.end) }] : []
      }),
    )
  }, [drawn, marks, lengths, layout])
  useLayoutEffect(() => {
    const { element } = drawn
    const onClick = (event: MouseEvent) => {
      if (!(document.getSelection()?.isCollapsed ?? true)) return
      const frame = element.getBoundingClientRect()
      const x = (event.clientX - frame.left) / frame.width
      const y = (event.clientY - frame.top) / frame.height
      const hit = boxes.findLast(
        ({ mark, boxes }) =>
          (mark.kind === 'passage' || mark.kind === 'open') &&
          boxes.some(
            ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
          ),
      )
      if (hit) onMark(hit.mark.id)
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  }, [drawn, boxes, onMark])
  return (
    <div className="reading-marks" aria-hidden="true">
      {barsOf(boxes).map(({ mark, left, top, height, lane }) => (
        <div
          key={`bar ${mark.id}`}
          className="reading-mark-bar"
          style={{
            // In the margin beside its column.
            [left < 0.45 ? 'left' : 'right']: `${3 + lane * 5}px`,
            top: `${top * 100}%`,
            height: `${height * 100}%`,
            ...(mark.colour !== undefined && { '--mark': mark.colour }),
          }}
        />
      ))}
      {boxes.flatMap(({ mark, boxes }) =>
        boxes.map(({ left, top, width, height }) => (
          <div
            key={`${mark.id} ${left} ${top}`}
            className="reading-mark"
            data-kind={mark.kind}
            data-mark={mark.id}
            style={{
              left: `${left * 100}%`,
              top: `${top * 100}%`,
              width: `${width * 100}%`,
              height: `${height * 100}%`,
              ...(mark.colour !== undefined && { '--mark': mark.colour }),
            }}
          />
        )),
      )}
    </div>
  )
}

/** Where colours lie over one another, lines in the margin still tell how many passages there are. */
function barsOf(drawn: readonly Drawn[]): Bar[] {
  const bars: Bar[] = []
  for (const { mark, boxes } of drawn) {
    if ((mark.kind !== 'passage' && mark.kind !== 'open') || boxes.length === 0) continue
    const left = Math.min(...boxes.map((box) => box.left))
    const top = Math.min(...boxes.map((box) => box.top))
    const height = Math.max(...boxes.map((box) => box.top + box.height)) - top
    const beside = bars.filter(
      (bar) => bar.left < 0.45 === left < 0.45 && bar.top < top + height && top < bar.top + bar.height,
    )
    let lane = 0
    while (beside.some((bar) => bar.lane === lane)) lane += 1
    bars.push({ mark, left, top, height, lane })
  }
  return bars
}
