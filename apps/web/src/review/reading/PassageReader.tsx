import './reading.css'
import {
  anchorOf,
  type FoundPassage,
  type PassageAnchor,
  passageFinder,
  searcher,
  sentenceFrom,
  type TextRange,
} from '@ayni/review'
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { personHeader } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer, Waiting } from '../../ui/Answer.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useWords } from '../../words/words.ts'
import type { Mark } from './Marks.tsx'
import type { ReadDocument, Target, Zoom } from './pages.ts'
import { ReaderBar } from './ReaderBar.tsx'
import { ReaderPanel } from './ReaderPanel.tsx'
import { recall, remember } from './reader-memory.ts'
import type { ReaderGoal, ReaderPassage } from './reader-passage.ts'
import { type DrawnPage, selectedRange } from './text-pieces.ts'

const PdfPages = lazy(() => import('./PdfPages.tsx'))
const FlowingPages = lazy(() => import('./FlowingPages.tsx'))

/**
 * Reads an attached full text: PDF, HTML or plain text, with search, outline and passages. It takes the height its place
 * gives it.
 *
 * @param file SHA-256 (hex) of a file attached to a report of this review.
 * @param passages what was marked in it, also in an earlier version of it; each is found again or listed as lost.
 * @param onSelect called with the passage that somebody selects, and with `null` when they let go of it in the text. It
 *   stays marked while one types elsewhere.
 * @param onPassage called with the id of a passage that is pressed, in the text or in the list.
 */
export function PassageReader({
  file,
  passages = none,
  onSelect,
  onPassage,
  goTo = null,
}: {
  file: string
  passages?: readonly ReaderPassage[]
  onSelect?: (anchor: PassageAnchor | null) => void
  onPassage?: (id: string) => void
  goTo?: ReaderGoal | null
}) {
  const review = useReviewId()
  const text = useQuestion('full-text.read', { review, file })
  return (
    <Answer question={text}>
      {(document) => (
        <Reader
          key={file}
          document={document}
          passages={passages}
          onSelect={onSelect}
          onPassage={onPassage}
          goTo={goTo}
        />
      )}
    </Answer>
  )
}

const none: readonly ReaderPassage[] = []
/** Fewer characters a page than this are a stamp on a scan, not text. */
const leastText = 20
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]

function Reader({
  document: read,
  passages,
  onSelect,
  onPassage,
  goTo,
}: {
  document: ReadDocument
  passages: readonly ReaderPassage[]
  onSelect: ((anchor: PassageAnchor | null) => void) | undefined
  onPassage: ((id: string) => void) | undefined
  goTo: ReaderGoal | null
}) {
  const { reading } = useWords()
  const review = useReviewId()
  const frame = useRef<HTMLElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const drawn = useRef<readonly DrawnPage[]>([])
  const [before] = useState(() => recall(read.hash))
  const [page, setPage] = useState(Math.min(before.page, read.pages.length))
  const [zoom, setZoom] = useState<Zoom>(before.zoom)
  const [scale, setScale] = useState(1)
  const [isSpread, setSpread] = useState(before.isSpread)
  const [isPanelOpen, setPanelOpen] = useState(before.isPanelOpen)
  const [target, setTarget] = useState<Target | null>(page > 1 ? { page, range: null } : null)
  const [query, setQuery] = useState('')
  const [matchNumber, setMatchNumber] = useState(0)
  const [selected, setSelected] = useState<TextRange | null>(null)

  const lengths = useMemo(() => read.pages.map(({ length }) => length), [read])
  const search = useMemo(() => searcher(read), [read])
  const wanted = useDeferredValue(query)
  const matches = useMemo(() => search(wanted), [search, wanted])
  const find = useMemo(() => passageFinder(read), [read])
  const places = useMemo(
    () => new Map(passages.map(({ id, anchor }): [string, FoundPassage | null] => [id, find(anchor)])),
    [passages, find],
  )
  const isScan = read.kind === 'pdf' && read.characters < leastText * read.pages.length

  const marks = useMemo(
    (): Mark[] => [
      ...passages.flatMap(({ id, colour }): Mark[] => {
        const place = places.get(id)
        const isOpen = goTo !== null && 'passage' in goTo && goTo.passage === id
        return place ? [{ id, kind: isOpen ? 'open' : 'passage', range: place, colour }] : []
      }),
      ...matches.map(
        (range, index): Mark => ({
          id: `match ${index}`,
          kind: index === matchNumber ? 'current' : 'match',
          range,
        }),
      ),
      ...(selected ? [{ id: 'selected', kind: 'selected' as const, range: selected }] : []),
    ],
    [passages, places, matches, matchNumber, selected, goTo],
  )

  const goToRange = useCallback((range: TextRange) => setTarget({ page: range.page, range }), [])
  const goToPage = useCallback(
    (number: number) => {
      const within = Math.min(read.pages.length, Math.max(1, number))
      setPage(within)
      setTarget({ page: within, range: null })
    },
    [read],
  )
  const goToMatch = (number: number) => {
    if (matches.length === 0) return
    const next = (number + matches.length) % matches.length
    setMatchNumber(next)
    const range = matches[next]
    if (range) goToRange(range)
  }
  useEffect(() => {
    // The first match from the page in sight on, as one expects of a search.
    const first = Math.max(
      0,
      matches.findIndex((match) => match.page >= page),
    )
    setMatchNumber(first)
    const range = matches[first]
    if (range) goToRange(range)
  }, [matches])
  useEffect(
    () => remember(read.hash, page, { zoom, isSpread, isPanelOpen }),
    [read, page, zoom, isSpread, isPanelOpen],
  )
  useEffect(() => {
    if (!goTo) return
    if ('page' in goTo) goToPage(goTo.page)
    else {
      const place = places.get(goTo.passage)
      if (place) goToRange(place)
      else setPanelOpen(true)
    }
  }, [goTo])
  // What was marked has become a passage, or has not: the sign that something is held goes.
  const ids = passages.map(({ id }) => id).join(' ')
  useEffect(() => setSelected(null), [ids])

  useEffect(() => {
    if (!onSelect) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const selection = document.getSelection()
        if (!selection?.anchorNode || !frame.current?.contains(selection.anchorNode)) return
        const range = selectedRange(drawn.current, lengths)
        const hasText = range !== null && textOf(read, range).trim() !== ''
        setSelected(hasText ? range : null)
        onSelect(hasText ? anchorOf(read, range) : null)
      }, 120)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [onSelect, read, lengths])

  const hold = (range: TextRange | null) => {
    document.getSelection()?.removeAllRanges()
    setSelected(range)
    onSelect?.(range && anchorOf(read, range))
    if (range) goToRange(range)
  }
  /** Without a pointer: the sentence at the match, or on the page in sight; then the one after it. */
  const holdSentence = () => {
    const match = matches[matchNumber]
    const from = selected ?? (match ? { ...match, end: match.start } : { page, start: 0, end: 0 })
    hold(sentenceFrom(read, from.page, from.end) ?? sentenceFrom(read, from.page + 1, 0))
  }
  const holdMore = () => {
    const next = selected && sentenceFrom(read, selected.page, selected.end)
    if (selected && next) hold({ ...selected, end: next.end })
  }
  const zoomBy = (direction: 1 | -1) => {
    const next =
      direction === 1
        ? steps.find((step) => step > scale * 1.01)
        : steps.findLast((step) => step < scale * 0.99)
    if (next !== undefined) setZoom(next)
  }
  const canSpread = read.kind === 'pdf' && read.pages.length > 1
  useKeys([
    { key: 'f', does: reading.search, run: () => searchField.current?.focus() },
    { key: 'o', does: reading.panel, run: () => setPanelOpen((isOpen) => !isOpen) },
    { key: '+', does: reading.larger, run: () => zoomBy(1) },
    { key: '-', does: reading.smaller, run: () => zoomBy(-1) },
    { key: '0', does: reading.fit, run: () => setZoom('fit') },
    { key: 'd', does: reading.spread, run: () => setSpread((is) => !is), isDisabled: !canSpread },
    ...(onSelect && !isScan
      ? [
          { key: 'm', does: reading.mark, run: holdSentence },
          { key: 'w', does: reading.markMore, run: holdMore, isDisabled: !selected },
        ]
      : []),
    {
      key: 'Escape',
      does: reading.letGo,
      run: () => (selected ? hold(null) : setQuery('')),
      isDisabled: !selected && query === '',
    },
    { key: ',', does: reading.previousPage, run: () => goToPage(page - 1) },
    { key: '.', does: reading.nextPage, run: () => goToPage(page + 1) },
  ])

  const press = useCallback((id: string) => onPassage?.(id), [onPassage])
  const onDrawn = useCallback((pages: readonly DrawnPage[]) => {
    drawn.current = pages
  }, [])
  const href = `/api/reviews/${encodeURIComponent(review)}/full-texts/${read.hash}`
  const headers = useMemo(() => personHeader(review), [review])
  const Pages = read.kind === 'pdf' ? PdfPages : FlowingPages
  return (
    <section ref={frame} className="reading" aria-label={reading.reader(read.name)}>
      <ReaderBar
        page={page}
        pages={read.pages.length}
        onPage={goToPage}
        zoom={zoom === 'fit' ? null : zoom}
        onZoom={zoomBy}
        onFit={() => setZoom('fit')}
        isSpread={isSpread}
        onSpread={canSpread ? () => setSpread((is) => !is) : null}
        isPanelOpen={isPanelOpen}
        onPanel={() => setPanelOpen((isOpen) => !isOpen)}
        hasText={!isScan}
        searchField={searchField}
        query={query}
        onQuery={setQuery}
        match={matches.length === 0 ? 0 : matchNumber + 1}
        matches={matches.length}
        isSearching={wanted.trim() !== ''}
        onMatch={(by) => goToMatch(matchNumber + by)}
      />
      {isScan && (
        <Callout tone="unsure" title={reading.noTextTitle}>
          {reading.noText}
        </Callout>
      )}
      <div className="reading-desk" data-panel={isPanelOpen || undefined}>
        {isPanelOpen && (
          <ReaderPanel
            name={read.name}
            href={href}
            outline={read.outline}
            page={page}
            onHeading={(entry) =>
              goToRange({ page: entry.page, start: entry.position, end: entry.position + entry.title.length })
            }
            passages={passages}
            places={places}
            onPassage={(id) => {
              const place = places.get(id)
              if (place) goToRange(place)
              press(id)
            }}
          />
        )}
        <Suspense fallback={<Waiting text={reading.opening} />}>
          <Pages
            document={read}
            href={href}
            headers={headers}
            marks={marks}
            zoom={zoom}
            isSpread={isSpread && canSpread}
            target={target}
            onPage={setPage}
            onDrawn={onDrawn}
            onMark={press}
            onScale={setScale}
          />
        </Suspense>
      </div>
    </section>
  )
}

function textOf({ pages }: ReadDocument, { page, start, end }: TextRange): string {
  return pages
    .slice(page - 1)
    .join('\n')
    .slice(start, end)
}
