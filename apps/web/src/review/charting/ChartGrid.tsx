import { cellText, cellValue, clipboardRows, clipboardText } from '@ayni/review'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { downloadHref } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ComboBox } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { plainText } from '../../words/plain-text.ts'
import { useWords } from '../../words/words.ts'
import type { ChartingField, OwnCharts } from './charts.ts'

type Place = { row: number; column: number }
/** A row as it was drawn: what it hangs on, the columns in sight, its cells by field. */
type Drawn = { rests: readonly unknown[]; range: string; cells: Map<string, ReactNode>; line: ReactNode }
type Edit = { study: string; field: string; value: readonly string[] }

const rowHeight = 44
/** Of a column, the first that stays in sight too, in pixels: 12rem as the style sheet has it. */
const columnWidth = 192

/** By which field the rows are sorted. */
type SortOrder = { field: string; isDescending: boolean }

const noFields: readonly ChartingField[] = []
/** Ids of no field: the label of the study, and the order of the review. */
const byStudy = ' study'
const asCame = ' as it came'

/** One's own charts of all studies as a table that is edited like a spreadsheet. */
export function ChartGrid({ charts: { studies: all, form } }: { charts: OwnCharts }) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const fill = useCommand('chart.fill-several', { refresh: false })
  const frame = useRef<HTMLElement>(null)
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [from, setFrom] = useState<Place>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<string | null>(null)
  const [edits, setEdits] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const [undone, setUndone] = useState<readonly (readonly Edit[])[]>([])
  const fields = form?.fields ?? noFields
  const [found, setFound] = useState('')
  const [order, setOrder] = useState<SortOrder | null>(null)
  // Put in order when it is asked for: a row does not move away while one writes in it.
  const [arranged, setArranged] = useState<readonly string[] | null>(null)
  const studies = useMemo(() => {
    if (!arranged) return all
    const byId = new Map(all.map((study) => [study.id, study]))
    return arranged.flatMap((id) => byId.get(id) ?? [])
  }, [all, arranged])
  const rows = useVirtualizer({
    count: studies.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    useFlushSync: false,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: fields.length,
    getScrollElement: () => frame.current,
    estimateSize: () => columnWidth,
    overscan: 1,
    useFlushSync: false,
    paddingStart: columnWidth,
    scrollPaddingStart: columnWidth,
  })
  const hasFocus = useRef(false)
  const drawn = useRef(new Map<string, Drawn>())
  const shownRange = [rows.range, columns.range].map((one) => `${one?.startIndex} ${one?.endIndex}`).join(' ')
  useEffect(() => {
    if (!hasFocus.current || editing !== null) return
    // A cell far away is drawn a frame after the table has moved to it.
    frame.current?.querySelector<HTMLElement>(`[data-place="${at.row} ${at.column}"]`)?.focus()
  }, [at, editing, shownRange])
  const keyOf = (study: string, field: string) => `${study} ${field}`
  const enteredIn = (study: OwnCharts['studies'][number], field: string): readonly string[] =>
    edits.get(keyOf(study.id, field)) ?? study.mine?.values[field] ?? []
  const textIn = (study: OwnCharts['studies'][number], field: ChartingField) =>
    cellText(field, enteredIn(study, field.id), forms.language, charting)
  const arrange = (sought: string, by: SortOrder | null) => {
    setFound(sought)
    setOrder(by)
    setAt({ row: 0, column: at.column })
    setFrom({ row: 0, column: at.column })
    const parts = plainText(sought).split(' ')
    const passing = all.filter((study) => {
      const text = plainText(
        [study.label, study.title, ...fields.map((field) => textIn(study, field))].join(' '),
      )
      return parts.every((part) => text.includes(part))
    })
    const field = fields.find(({ id }) => id === by?.field)
    const keys = new Map(passing.map((study) => [study.id, field ? textIn(study, field) : study.label]))
    const sorted = by
      ? passing.toSorted((a, b) => {
          const [first, second] = [keys.get(a.id) ?? '', keys.get(b.id) ?? '']
          // What is empty stands last, whichever way the rest is sorted.
          if (first === '' || second === '') return Number(first === '') - Number(second === '')
          return forms.compare(first, second) * (by.isDescending ? -1 : 1)
        })
      : passing
    setArranged(by || sought.trim() !== '' ? sorted.map(({ id }) => id) : null)
    rows.scrollToIndex(0)
  }
  const latest = useRef(arrange)
  useEffect(() => {
    latest.current = arrange
  })
  const onArrange = useCallback((sought: string, by: SortOrder | null) => latest.current(sought, by), [])
  const onSort = useCallback(
    (field: string) =>
      onArrange(found, { field, isDescending: order?.field === field && !order.isDescending }),
    [onArrange, found, order],
  )
  const textAt = ({ row, column }: Place): string => {
    const [study, field] = [studies[row], fields[column]]
    return study && field ? textIn(study, field) : ''
  }
  /** Keeps values of several cells in one step; what stood there can be put back. */
  const apply = (changes: readonly Edit[], isUndo = false) => {
    const before = changes.flatMap(({ study: id, field }) => {
      const study = all.find((one) => one.id === id)
      return study ? [{ study: id, field, value: enteredIn(study, field) }] : []
    })
    const next = new Map(edits)
    for (const { study, field, value } of changes) next.set(keyOf(study, field), value)
    setEdits(next)
    for (const { study } of changes) drawn.current.delete(study)
    setUndone(isUndo ? undone.slice(1) : [before, ...undone])
    const charts = [...Map.groupBy(changes, ({ study }) => study).keys()].flatMap((id) => {
      const study = all.find((one) => one.id === id)
      if (!study) return []
      const kept = new Map(Object.entries(study.mine?.values ?? {}))
      for (const field of fields) {
        const edited = next.get(keyOf(id, field.id))
        if (edited) kept.set(field.id, [...edited])
      }
      const values = [...kept]
        .filter(([, value]) => value.length > 0)
        .map(([field, value]) => {
          const anchor = study.mine?.anchors[field]
          return { field, value, ...(anchor && { anchor }) }
        })
      return [{ study: id, values, isFinished: study.mine?.isFinished ?? false }]
    })
    fill.mutate(
      { review, charts },
      {
        // What is refused (a required field of a finished chart emptied) does not stay on the screen as if it were kept.
        onError: () => {
          setEdits(edits)
          setUndone(undone)
          for (const { study } of changes) drawn.current.delete(study)
        },
      },
    )
  }
  const write = (place: Place, texts: readonly (readonly string[])[]) => {
    const wrong: string[] = []
    const changes = texts.flatMap((line, down) =>
      line.flatMap((text, right): Edit[] => {
        const [study, field] = [studies[place.row + down], fields[place.column + right]]
        if (!study || !field) return []
        const value = cellValue(field, text, forms.language, charting)
        if (value === null) wrong.push(`${study.label}, ${nameOf(field)}: ${text}`)
        return value === null ? [] : [{ study: study.id, field: field.id, value }]
      }),
    )
    if (changes.length > 0) apply(changes)
    if (wrong.length > 0) showToast({ text: charting.notChoices(wrong.slice(0, 3).join('; '), wrong.length) })
  }
  const nameOf = (field: ChartingField) => field.name[forms.language] ?? field.name.en ?? field.id
  const go = (row: number, column: number, extend = false) => {
    const to = {
      row: Math.min(Math.max(0, row), studies.length - 1),
      column: Math.min(Math.max(0, column), fields.length - 1),
    }
    rows.scrollToIndex(to.row, { align: 'auto' })
    columns.scrollToIndex(to.column, { align: 'auto' })
    setAt(to)
    if (!extend) setFrom(to)
  }
  const undo = () => {
    const [last] = undone
    if (last) apply(last, true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = at
    const isCommand = event.ctrlKey || event.metaKey
    if (editing !== null) return
    const moves: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [isCommand ? 0 : row, 0],
      End: [isCommand ? studies.length : row, fields.length],
      PageUp: [row - 10, column],
      PageDown: [row + 10, column],
    }
    const move = moves[event.key]
    if (move) go(move[0], move[1], event.shiftKey)
    else if (isCommand && event.key.toLowerCase() === 'z') undo()
    else if (event.key === 'Enter' || event.key === 'F2') setEditing(textAt(at))
    else if (event.key === 'Delete' || event.key === 'Backspace') write(at, [['']])
    else if (event.key.length === 1 && !isCommand && !event.altKey) setEditing(event.key)
    else return
    event.preventDefault()
  }
  const isMarked = ({ row, column }: Place) =>
    row >= Math.min(at.row, from.row) &&
    row <= Math.max(at.row, from.row) &&
    column >= Math.min(at.column, from.column) &&
    column <= Math.max(at.column, from.column)
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== null) return
    const [top, bottom] = [Math.min(at.row, from.row), Math.max(at.row, from.row)]
    const [left, right] = [Math.min(at.column, from.column), Math.max(at.column, from.column)]
    const cells = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_, along) =>
        textAt({ row: top + down, column: left + along }),
      ),
    )
    event.clipboardData.setData('text/plain', clipboardText(cells))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return
    write(at, clipboardRows(event.clipboardData.getData('text/plain')))
    event.preventDefault()
  }
  const leave = (text: string | null, row: number, column: number) => {
    if (text !== null && text !== textAt(at)) write(at, [[text]])
    setEditing(null)
    hasFocus.current = true
    go(row, column)
  }
  if (all.length === 0) return <EmptyState text={charting.none} />
  const lines = rows.getVirtualItems()
  const above = lines[0]?.start ?? 0
  const below = rows.getTotalSize() - (lines.at(-1)?.end ?? 0)
  // Columns out of sight are not drawn; what they take is left free at both ends.
  const shownColumns = columns.getVirtualItems().flatMap(({ index, start, end }) => {
    const field = fields[index]
    return field ? [{ field, column: index, start, end }] : []
  })
  const before = (shownColumns[0]?.start ?? columnWidth) - columnWidth
  const after = columns.getTotalSize() - (shownColumns.at(-1)?.end ?? columns.getTotalSize())
  const range = `${shownColumns[0]?.column} ${shownColumns.at(-1)?.column}`
  const spacer = (width: number) =>
    width > 0 && <td aria-hidden="true" className="charting-spacer" style={{ width }} />
  const cellOf = (study: OwnCharts['studies'][number], row: number, field: ChartingField, column: number) => {
    const isCurrent = at.row === row && at.column === column
    const text = textIn(study, field)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid.
      <td
        key={field.id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see above.
        role="gridcell"
        data-place={`${row} ${column}`}
        aria-colindex={column + 2}
        aria-selected={isMarked({ row, column })}
        tabIndex={isCurrent ? 0 : -1}
        title={text}
        onClick={(event) => go(row, column, event.shiftKey)}
        onDoubleClick={() => setEditing(text)}
      >
        {isCurrent && editing !== null ? (
          <textarea
            data-tall={['long-text', 'passage', 'group'].includes(field.kind) || editing.includes('\n')}
            // biome-ignore lint/a11y/noAutofocus: one has just begun to write here.
            autoFocus
            aria-label={charting.cell(study.label, nameOf(field))}
            // One goes on writing behind what stands there.
            onFocus={({ currentTarget }) => currentTarget.setSelectionRange(editing.length, editing.length)}
            value={editing}
            onChange={(event) => setEditing(event.target.value)}
            onBlur={(event) => event.currentTarget.isConnected && leave(editing, row, column)}
            onKeyDown={(event) => {
              event.stopPropagation()
              if (event.key === 'Escape') leave(null, row, column)
              else if (event.key === 'Enter' && (event.altKey || event.shiftKey)) {
                event.currentTarget.setRangeText(
                  '\n',
                  event.currentTarget.selectionStart,
                  event.currentTarget.selectionEnd,
                  'end',
                )
                setEditing(event.currentTarget.value)
              } else if (event.key === 'Enter') leave(editing, row + 1, column)
              else if (event.key === 'Tab') leave(editing, row, column + (event.shiftKey ? -1 : 1))
              else return
              event.preventDefault()
            }}
          />
        ) : (
          text
        )}
      </td>
    )
  }
  return (
    <div className="ui-stack">
      <p className="ui-muted ui-small">{charting.tableLead}</p>
      <div className="ui-row">
        <Button icon="undo" onPress={undo} isDisabled={undone.length === 0}>
          {charting.undo}
        </Button>
        <LinkButton kind="quiet" href={downloadHref(review, 'charts.csv', forms.language)}>
          {charting.final}
        </LinkButton>
      </div>
      <Arranging
        fields={fields}
        found={found}
        order={order}
        shown={studies.length}
        all={all.length}
        onArrange={onArrange}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={frame} className="charting-grid" aria-label={charting.table} tabIndex={0}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved in and edited is a grid.
          role="grid"
          // With the width told, the browser need not measure every cell to lay out the columns.
          style={{ width: columns.getTotalSize() }}
          aria-rowcount={studies.length + 1}
          aria-colcount={fields.length + 1}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
          onPaste={onPaste}
          onFocus={() => {
            hasFocus.current = true
          }}
          onBlur={() => {
            hasFocus.current = false
          }}
        >
          <thead>
            <tr>
              <ColumnHead name={charting.study} id={byStudy} order={order} onSort={onSort} at={1} />
              {spacer(before)}
              {shownColumns.map(({ field, column }) => (
                <ColumnHead
                  key={field.id}
                  name={nameOf(field)}
                  id={field.id}
                  order={order}
                  onSort={onSort}
                  at={column + 2}
                />
              ))}
              {spacer(after)}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr style={{ height: above }} />}
            {lines.map(({ index: row }) => {
              const study = studies[row]
              if (!study) return null
              // Rows without the mark stay as they are drawn, and their cells when other columns come into sight: a key
              // then costs two rows, or one column, not all cells in sight.
              const isPlain = row < Math.min(at.row, from.row) || row > Math.max(at.row, from.row)
              const rests = [study, form, forms, row]
              const last = drawn.current.get(study.id)
              const known =
                isPlain && last && rests.every((part, index) => part === last.rests[index]) ? last : null
              if (known?.range === range) return known.line
              const cells = isPlain ? (known?.cells ?? new Map<string, ReactNode>()) : null
              const line = (
                <tr key={study.id} aria-rowindex={row + 2}>
                  <th scope="row" title={study.title}>
                    {study.label}
                  </th>
                  {spacer(before)}
                  {shownColumns.map(({ field, column }) => {
                    const cell = cells?.get(field.id) ?? cellOf(study, row, field, column)
                    cells?.set(field.id, cell)
                    return cell
                  })}
                  {spacer(after)}
                </tr>
              )
              if (cells) drawn.current.set(study.id, { rests, range, cells, line })
              else drawn.current.delete(study.id)
              return line
            })}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/** Which studies the table shows, in which order. It is drawn anew when this changes, not with every cell one moves to. */
const Arranging = memo(function Arranging({
  fields,
  found,
  order,
  shown,
  all,
  onArrange,
}: {
  fields: readonly ChartingField[]
  found: string
  order: SortOrder | null
  shown: number
  all: number
  onArrange: (found: string, order: SortOrder | null) => void
}) {
  const { charting, forms } = useWords()
  return (
    <div className="charting-arranging">
      <Field label={charting.findInTable} value={found} onChange={(value) => onArrange(value, order)} />
      <ComboBox
        label={charting.sortedBy}
        options={[
          { id: asCame, name: charting.asCame },
          { id: byStudy, name: charting.study },
          ...fields.map(({ id, name }) => ({ id, name: name[forms.language] ?? name.en ?? id })),
        ]}
        value={order?.field ?? asCame}
        onChange={(id) => id && onArrange(found, id === asCame ? null : { field: id, isDescending: false })}
      />
      <Checkbox
        isSelected={order?.isDescending ?? false}
        isDisabled={!order}
        onChange={(isDescending) => order && onArrange(found, { ...order, isDescending })}
      >
        {charting.descending}
      </Checkbox>
      <p className="ui-number" role="status">
        {shown < all && charting.shownOf(shown, all)}
      </p>
    </div>
  )
})

/** The head of a column; a press sorts by it, another one the other way. By keyboard the list above does. */
const ColumnHead = memo(function ColumnHead({
  name,
  id,
  order,
  at,
  onSort,
}: {
  name: string
  id: string
  order: SortOrder | null
  at: number
  onSort: (id: string) => void
}) {
  const isSorted = order?.field === id
  return (
    <th
      scope="col"
      title={name}
      aria-colindex={at}
      aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" tabIndex={-1} className="charting-sort" onClick={() => onSort(id)}>
        {name}
        {isSorted && <Icon name={order.isDescending ? 'down' : 'up'} size={12} />}
      </button>
    </th>
  )
})
