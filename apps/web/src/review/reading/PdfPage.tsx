import { pageText } from '@ayni/review'
import { type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words/words.ts'
import { type Mark, Marks } from './Marks.tsx'
import type { DrawnPage, TextPiece } from './text-pieces.ts'

/** In units of the PDF. */
export type PageSize = { width: number; height: number }

/** Dots a picture may have: some telephones draw nothing at all beyond. */
const mostDots = 2 ** 24

/** A page of a PDF: its picture, marks, and the text one selects. */
export function PdfPage({
  page,
  size,
  scale,
  isNear,
  marks,
  lengths,
  onDrawn,
  onMark,
}: {
  page: PDFPageProxy
  size: PageSize
  scale: number
  isNear: boolean
  marks: readonly Mark[]
  lengths: readonly number[]
  onDrawn: (page: number, drawn: DrawnPage | null) => void
  onMark: (id: string) => void
}) {
  const { reading } = useWords()
  const frame = useRef<HTMLElement>(null)
  const picture = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<DrawnPage | null>(null)
  const number = page.pageNumber

  useEffect(() => {
    const canvas = picture.current
    if (!isNear || !canvas) return
    const dots = Math.min(
      window.devicePixelRatio || 1,
      Math.sqrt(mostDots / (size.width * size.height * scale * scale)),
    )
    const viewport = page.getViewport({ scale: scale * dots })
    // Drawn aside, so that the old picture stays until the new one is there.
    const fresh = document.createElement('canvas')
    fresh.width = Math.floor(viewport.width)
    fresh.height = Math.floor(viewport.height)
    const task = page.render({ canvas: fresh, viewport })
    task.promise.then(
      () => {
        canvas.width = fresh.width
        canvas.height = fresh.height
        canvas.getContext('2d')?.drawImage(fresh, 0, 0)
      },
      // Cancelled by another size, or by leaving.
      () => undefined,
    )
    return () => task.cancel()
  }, [page, size, scale, isNear])

  useEffect(() => {
    const layer = text.current
    const element = frame.current
    if (!isNear || !layer || !element) return
    let isWanted = true
    let shown: TextLayer | null = null
    const stop = document.createElement('div')
    stop.className = 'reading-stop'
    const release = keepSelectionNear(layer, stop)
    const draw = async () => {
      const content = await page.getTextContent()
      if (!isWanted) return
      layer.replaceChildren()
      shown = new TextLayer({
        textContentSource: content,
        container: layer,
        viewport: page.getViewport({ scale: 1 }),
      })
      await shown.render()
      if (!isWanted) return
      const { starts } = pageText(content.items.filter((item) => 'str' in item))
      const pieces = shown.textDivs.flatMap((div, index): TextPiece[] => {
        const node = div.firstChild
        const start = starts[index]
        return node instanceof Text && start !== undefined ? [{ node, start }] : []
      })
      layer.append(stop)
      const value = { page: number, element, pieces }
      setDrawn(value)
      onDrawn(number, value)
    }
    // A page without readable text is still a picture.
    draw().catch(() => undefined)
    return () => {
      isWanted = false
      release()
      shown?.cancel()
      layer.replaceChildren()
      setDrawn(null)
      onDrawn(number, null)
    }
  }, [page, number, isNear, onDrawn])

  return (
    <section
      ref={frame}
      className="reading-page"
      data-page={number}
      aria-label={reading.page(number)}
      style={{
        width: `${size.width * scale}px`,
        height: `${size.height * scale}px`,
        '--total-scale-factor': scale,
      }}
    >
      {isNear && <canvas ref={picture} />}
      {drawn && <Marks drawn={drawn} marks={marks} lengths={lengths} layout={scale} onMark={onMark} />}
      <div ref={text} className="reading-text" />
    </section>
  )
}

/**
 * Between the lines of a page there is nothing to select, and a browser then takes all up to the next thing it finds. While
 * the pointer is down, what fills the gaps stands right beside the run of text that was reached last.
 *
 * @returns lets go of the page.
 */
function keepSelectionNear(layer: HTMLElement, stop: HTMLElement): () => void {
  let isDown = false
  const onDown = (event: PointerEvent) => {
    isDown = event.target instanceof Element && event.target.closest('.reading-text') !== null
    layer.toggleAttribute('data-selecting', isDown)
  }
  const onUp = () => {
    if (!isDown) return
    isDown = false
    layer.removeAttribute('data-selecting')
    layer.append(stop)
  }
  const onChange = () => {
    const selection = isDown ? document.getSelection() : null
    const { anchorNode, focusNode, anchorOffset, focusOffset } = selection ?? {}
    const run = focusNode instanceof Text ? focusNode.parentElement : null
    if (!anchorNode || !focusNode || !run || run.parentElement !== layer) return
    const isForward =
      anchorNode === focusNode
        ? (focusOffset ?? 0) >= (anchorOffset ?? 0)
        : (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    if (isForward) run.after(stop)
    else run.before(stop)
  }
  document.addEventListener('pointerdown', onDown)
  document.addEventListener('pointerup', onUp)
  document.addEventListener('pointercancel', onUp)
  document.addEventListener('selectionchange', onChange)
  return () => {
    document.removeEventListener('pointerdown', onDown)
    document.removeEventListener('pointerup', onUp)
    document.removeEventListener('pointercancel', onUp)
    document.removeEventListener('selectionchange', onChange)
  }
}
