import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LanguageText } from '../../ui/LanguageText.tsx'
import { useMedia } from '../../ui/media.ts'
import { useWords } from '../../words/words.ts'
import type { RecordLine } from './pages.ts'

/** The columns, of which a narrow screen shows the first alone with the others below it. */
const columns = ['title', 'author', 'year', 'journal', 'source', 'standing', 'mine'] as const
const sortable = ['title', 'author', 'year', 'journal', 'source'] as const
type Sortable = (typeof sortable)[number]

const narrow = '(max-width: 64rem)'

/**
 * A table of any number of records of which only those in sight are drawn. The keyboard moves in it as in a grid: arrows,
 * Page up and down, Home, End; Space chooses, with Shift from where one chose last; Enter opens.
 */
export function RecordGrid({
  frame,
  total,
  lineAt,
  onRange,
  sort,
  isDescending,
  onSort,
  chosen,
  onChoose,
  open,
  onOpen,
}: {
  /** Has the focus while one moves in the table. */
  frame: RefObject<HTMLDivElement | null>
  total: number
  lineAt: (index: number) => RecordLine | undefined
  onRange: (from: number, to: number) => void
  sort: string
  isDescending: boolean
  onSort: (by: Sortable) => void
  chosen: ReadonlySet<string>
  onChoose: (reports: readonly string[], isChosen: boolean) => void
  open: string | null
  onOpen: (report: string) => void
}) {
  const { records } = useWords()
  const isNarrow = useMedia(narrow)
  const [at, setAt] = useState(0)
  const anchor = useRef(0)
  const height = isNarrow ? 96 : 56
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 10,
    // The heading stands over the first line.
    scrollPaddingStart: 44,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, height])
  const items = virtualizer.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0
  useEffect(() => onRange(from, to), [from, to, onRange])
  useEffect(() => setAt((place) => Math.min(place, Math.max(0, total - 1))), [total])

  const choose = (first: number, last: number, isChosen: boolean) => {
    const reports: string[] = []
    for (let index = Math.min(first, last); index <= Math.max(first, last); index += 1) {
      const line = lineAt(index)
      if (line) reports.push(line.report)
    }
    onChoose(reports, isChosen)
  }
  const move = (place: number, isExtending: boolean) => {
    const next = Math.min(total - 1, Math.max(0, place))
    if (isExtending) choose(at, next, true)
    setAt(next)
    virtualizer.scrollToIndex(next, { align: 'auto' })
    const line = lineAt(next)
    if (open !== null && line) onOpen(line.report)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== frame.current || event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? height) / height) - 2)
    const places: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: total - 1,
    }
    const place = places[event.key]
    const line = lineAt(at)
    if (place !== undefined) move(place, event.shiftKey)
    else if (event.key === ' ' && line) {
      choose(event.shiftKey ? anchor.current : at, at, !chosen.has(line.report) || event.shiftKey)
      anchor.current = at
    } else if (event.key === 'Enter' && line) onOpen(line.report)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which most rows are not there is a grid.
    <div
      ref={frame}
      role="grid"
      aria-label={records.list}
      aria-rowcount={total + 1}
      aria-multiselectable
      aria-activedescendant={total > 0 ? `record-${at}` : undefined}
      tabIndex={0}
      className="records-grid"
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus. */}
      <div role="row" aria-rowindex={1} className="records-row records-head">
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
        <span role="columnheader" className="records-choice">
          <span className="ui-hidden">{records.chosen}</span>
        </span>
        {columns.map((column) => {
          const isSorted = sort === column
          const by = sortable.find((one) => one === column)
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            // biome-ignore lint/a11y/useFocusableInteractive: see above.
            <span
              key={column}
              role="columnheader"
              className={`records-${column}`}
              aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
            >
              {by ? (
                <button type="button" onClick={() => onSort(by)}>
                  {records.columns[column]}
                  <Icon name={isSorted && isDescending ? 'down' : 'up'} size={12} />
                </button>
              ) : (
                records.columns[column]
              )}
            </span>
          )
        })}
      </div>
      <div role="presentation" className="records-lines" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const line = lineAt(index)
          const isChosen = line !== undefined && chosen.has(line.report)
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            // biome-ignore lint/a11y/useFocusableInteractive: see above.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
            <div
              key={index}
              id={`record-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={isChosen}
              data-here={index === at || undefined}
              data-open={(line !== undefined && line.report === open) || undefined}
              className="records-row records-line"
              style={{ height, transform: `translateY(${start}px)` }}
              onClick={(event) => {
                setAt(index)
                frame.current?.focus()
                if (!line) return
                const isOnChoice = event.target instanceof Element && event.target.closest('.records-choice')
                if (event.shiftKey) choose(anchor.current, index, true)
                else if (isOnChoice || event.ctrlKey || event.metaKey) choose(index, index, !isChosen)
                else onOpen(line.report)
                anchor.current = index
              }}
            >
              {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
              {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
              <span role="gridcell" className="records-choice">
                <span className="records-box" data-chosen={isChosen || undefined}>
                  {isChosen && <Icon name="include" size={14} />}
                </span>
              </span>
              <Cells line={line} isNarrow={isNarrow} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** What is told of one record: on a narrow screen all of it below the title. */
function Cells({ line, isNarrow }: { line: RecordLine | undefined; isNarrow: boolean }) {
  const { ui, forms } = useWords()
  if (!line)
    return (
      <Cell column="title">
        <span className="ui-muted">…</span>
      </Cell>
    )
  const standing = line.standing === 'awaiting' ? null : <StandingChip standing={line.standing} />
  const mine = line.mine && <Chip tone={line.mine}>{ui.verdict[line.mine]}</Chip>
  const labels = line.labels.map((label) => <Chip key={label}>{label}</Chip>)
  const title = <LanguageText language={line.language || null}>{line.title || line.label}</LanguageText>
  if (isNarrow)
    return (
      <Cell column="title">
        {title}
        <span className="records-below ui-muted ui-small">
          {standing} {mine} {labels}{' '}
          {[line.author, line.year ?? '', line.journal, forms.list(line.sources)]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </Cell>
    )
  return (
    <>
      <Cell column="title">
        {title}
        {labels.length > 0 && <span className="records-below">{labels}</span>}
      </Cell>
      <Cell column="author">{line.author}</Cell>
      <Cell column="year">{line.year}</Cell>
      <Cell column="journal">{line.journal}</Cell>
      <Cell column="source">{forms.list(line.sources)}</Cell>
      <Cell column="standing">{standing}</Cell>
      <Cell column="mine">{mine}</Cell>
    </>
  )
}

function Cell({ column, children }: { column: (typeof columns)[number]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <span role="gridcell" className={`records-${column}`}>
      {children}
    </span>
  )
}

function StandingChip({ standing }: { standing: 'conflict' | 'included' | 'excluded' }) {
  const { records } = useWords()
  const tones = { conflict: 'conflict', included: 'include', excluded: 'exclude' } as const
  return <Chip tone={tones[standing]}>{records.standings[standing]}</Chip>
}
