import { useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../words/words.ts'
import { Marks } from './Marks.tsx'
import type { PagesProps } from './pages.ts'
import { boxesOf, type DrawnPage, partOnPage, type TextPiece } from './text-pieces.ts'

/** Below the headings of the screen. */
const headings = ['h2', 'h3', 'h4', 'h5'] as const

/** An HTML or text file: its paragraphs in the reading face. Its own markup is never used. */
export default function FlowingPages({
  document: { name, pages, outline },
  marks,
  zoom,
  target,
  onPage,
  onDrawn,
  onMark,
  onScale,
}: PagesProps) {
  const { reading } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<readonly DrawnPage[]>([])
  const [width, setWidth] = useState(0)
  const lengths = useMemo(() => pages.map(({ length }) => length), [pages])
  const levels = useMemo(
    () => new Map(outline.map(({ page, position, level }) => [`${page} ${position}`, level])),
    [outline],
  )
  const size = zoom === 'fit' ? 1 : zoom
  useEffect(() => onScale(size), [size, onScale])

  useEffect(() => {
    if (!frame.current) return
    const value = [...frame.current.querySelectorAll<HTMLElement>('[data-page]')].map((element) => ({
      page: Number(element.getAttribute('data-page')),
      element,
      pieces: [...element.querySelectorAll<HTMLElement>('[data-start]')].flatMap(
        ({ firstChild, dataset }): TextPiece[] =>
          firstChild instanceof Text ? [{ node: firstChild, start: Number(dataset['start']) }] : [],
      ),
    }))
    setDrawn(value)
    onDrawn(value)
    return () => onDrawn([])
  }, [pages, onDrawn])
  useEffect(() => {
    if (!frame.current) return
    const element = frame.current
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const page = drawn.find((one) => one.page === target?.page)
    if (!target || !page || !frame.current) return
    const part = target.range && partOnPage(target.range, page.page, lengths)
    const box = part && boxesOf(page, part.start, part.end)[0]
    frame.current.scrollTop = box
      ? page.element.offsetTop + box.top * page.element.offsetHeight - frame.current.clientHeight / 3
      : page.element.offsetTop
  }, [target, drawn, lengths])
  const onScroll = () => {
    const top = frame.current?.scrollTop ?? 0
    const page = drawn.find(({ element }) => element.offsetTop + element.offsetHeight > top + 40)
    if (page) onPage(page.page)
  }

  return (
    <section
      ref={frame}
      className="reading-pages"
      data-flowing
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={reading.pages(name)}
      onScroll={onScroll}
    >
      {pages.map((text, index) => {
        const page = drawn[index]
        return (
          <section
            key={index}
            className="reading-sheet ui-reading"
            data-page={index + 1}
            aria-label={reading.page(index + 1)}
            style={{ '--zoom': size }}
          >
            {page && (
              <Marks
                drawn={page}
                marks={marks}
                lengths={lengths}
                layout={`${width} ${size}`}
                onMark={onMark}
              />
            )}
            {paragraphsOf(text).map(({ start, words }) => {
              const level = levels.get(`${index + 1} ${start}`)
              const Block = level === undefined ? 'p' : (headings[level - 1] ?? 'h5')
              return (
                <Block key={start} data-start={start}>
                  {words}
                </Block>
              )
            })}
          </section>
        )
      })}
    </section>
  )
}

function paragraphsOf(text: string): { start: number; words: string }[] {
  let at = 0
  return text.split('\n').flatMap((words) => {
    const start = at
    at += words.length + 1
    return words.trim() === '' ? [] : [{ start, words }]
  })
}
