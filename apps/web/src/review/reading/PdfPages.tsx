import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { CallError, errorIn, reach } from '../../call.ts'
import { Waiting } from '../../ui/Answer.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { useWords } from '../../words/words.ts'
import { type PageSize, PdfPage } from './PdfPage.tsx'
import type { PagesProps } from './pages.ts'
import { boxesOf, type DrawnPage, partOnPage } from './text-pieces.ts'

GlobalWorkerOptions.workerSrc = worker
const files: string = import.meta.env['PDF_FILES']

/** CSS pixels per unit of a PDF at its true size. */
const trueSize = 96 / 72
const gap = 12

type Opened = { pdf: PDFDocumentProxy; pages: readonly PDFPageProxy[]; sizes: readonly PageSize[] }

/** A PDF: each page a picture with its text over it. Only pages near to what is in sight are drawn. */
export default function PdfPages(props: PagesProps) {
  const { href, headers } = props
  const { reading } = useWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    setOpened(null)
    setError(null)
    open(href, headers, stop.signal).then(
      (result) => (stop.signal.aborted ? void result.pdf.loadingTask.destroy() : setOpened(result)),
      (reason: unknown) => {
        if (!stop.signal.aborted)
          setError(reason instanceof Error ? reason : new CallError('fault', String(reason)))
      },
    )
    return () => stop.abort()
  }, [href, turn])
  useEffect(() => () => void opened?.pdf.loadingTask.destroy(), [opened])
  if (error) return <ErrorState error={error} onRetry={() => setTurn((n) => n + 1)} />
  if (!opened) return <Waiting text={reading.opening} />
  return <Pages {...props} opened={opened} />
}

async function open(href: string, headers: Record<string, string>, signal: AbortSignal): Promise<Opened> {
  const response = await reach(href, { headers, signal })
  if (!response.ok) throw await errorIn(response)
  const loading = getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    cMapUrl: `${files}cmaps/`,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    useWasm: false,
  })
  const pdf = await loading.promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  return {
    pdf,
    pages,
    sizes: pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      return { width, height }
    }),
  }
}

function Pages({
  opened,
  document,
  marks,
  zoom,
  isSpread,
  target,
  onPage,
  onDrawn,
  onMark,
  onScale,
}: PagesProps & { opened: Opened }) {
  const { reading } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([1]))
  const drawn = useRef(new Map<number, DrawnPage>())
  const pending = useRef<PagesProps['target']>(null)
  const lengths = useMemo(() => document.pages.map(({ length }) => length), [document])

  const widest = opened.sizes.reduce((most, { width }) => Math.max(most, width), 1)
  const scale =
    zoom === 'fit'
      ? Math.max(0.1, (room - gap * (isSpread ? 3 : 2)) / (widest * (isSpread ? 2 : 1)))
      : zoom * trueSize
  useEffect(() => onScale(scale / trueSize), [scale, onScale])

  useEffect(() => {
    if (!frame.current) return
    const element = frame.current
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    setRoom(element.clientWidth)
    return () => observer.disconnect()
  }, [])

  // Which pages are drawn: those within a window's height of what is in sight.
  useEffect(() => {
    if (!frame.current || room === 0) return
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const next = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const number = Number(target.getAttribute('data-page'))
            if (isIntersecting) next.add(number)
            else next.delete(number)
          }
          return next
        }),
      { root: frame.current, rootMargin: '100% 0px' },
    )
    for (const page of frame.current.querySelectorAll('[data-page]')) observer.observe(page)
    return () => observer.disconnect()
  }, [opened, isSpread, room === 0])

  // Another size keeps what is in sight where it is.
  const place = useRef<{ page: number; share: number } | null>(null)
  useEffect(() => {
    if (!place.current) return
    const page = frame.current?.querySelector<HTMLElement>(`[data-page="${place.current.page}"]`)
    if (frame.current && page)
      frame.current.scrollTop = page.offsetTop + place.current.share * page.offsetHeight
  }, [scale, isSpread])
  const onScroll = () => {
    if (!frame.current) return
    const { scrollTop, clientHeight } = frame.current
    const pages = [...frame.current.querySelectorAll<HTMLElement>('[data-page]')]
    const top = pages.find((page) => page.offsetTop + page.offsetHeight > scrollTop)
    if (top)
      place.current = {
        page: Number(top.getAttribute('data-page')),
        share: (scrollTop - top.offsetTop) / Math.max(1, top.offsetHeight),
      }
    const middle = pages.find((page) => page.offsetTop + page.offsetHeight > scrollTop + clientHeight / 3)
    if (middle) onPage(Number(middle.getAttribute('data-page')))
  }

  const reachTarget = useCallback(
    (page: DrawnPage) => {
      const wanted = pending.current
      if (!frame.current || wanted?.page !== page.page || !wanted.range) return
      const part = partOnPage(wanted.range, page.page, lengths)
      const box = part && boxesOf(page, part.start, part.end)[0]
      pending.current = null
      if (!box) return
      const { offsetTop, offsetHeight, offsetLeft, offsetWidth } = page.element
      frame.current.scrollTop = offsetTop + box.top * offsetHeight - frame.current.clientHeight / 3
      frame.current.scrollLeft = offsetLeft + box.left * offsetWidth - frame.current.clientWidth / 2
    },
    [lengths],
  )
  useEffect(() => {
    if (!target || !frame.current || room === 0) return
    pending.current = target
    const ready = drawn.current.get(target.page)
    if (target.range && ready) reachTarget(ready)
    else {
      const page = frame.current.querySelector<HTMLElement>(`[data-page="${target.page}"]`)
      if (page) frame.current.scrollTop = page.offsetTop - gap
    }
  }, [target, room === 0, reachTarget])

  const onPageDrawn = useCallback(
    (page: number, value: DrawnPage | null) => {
      if (value) drawn.current.set(page, value)
      else drawn.current.delete(page)
      onDrawn([...drawn.current.values()])
      if (value) reachTarget(value)
    },
    [onDrawn, reachTarget],
  )

  return (
    <section
      ref={frame}
      className="reading-pages"
      data-spread={isSpread || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={reading.pages(document.name)}
      onScroll={onScroll}
    >
      {opened.pages.map((page, index) => (
        <PdfPage
          key={page.pageNumber}
          page={page}
          size={opened.sizes[index] ?? { width: widest, height: widest }}
          scale={scale}
          isNear={near.has(page.pageNumber)}
          marks={marks}
          lengths={lengths}
          onDrawn={onPageDrawn}
          onMark={onMark}
        />
      ))}
    </section>
  )
}
