import type { Language } from '@ayni/framework'
import { type GroupBy, type MapFilter, type SynthesisViewName, type Table, tableToCsv } from '@ayni/review'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { call, type InputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { showError } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { makeCurrent, markAt, nextMark } from './figure-keys.ts'
import { drawFigure } from './figure-tiles.ts'
import { MarkDialog } from './MarkDialog.tsx'
import { askedOf } from './map-parameters.ts'

const shapes = ['figure', 'table'] as const

/** A view of the synthesis: a figure whose marks open the studies behind them, or the same as a table; both to take away. */
export function FigureView({
  view,
  filter,
  by = 'design',
  children,
}: {
  view: SynthesisViewName
  filter: MapFilter
  by?: GroupBy
  /** Choices of this view. */
  children?: ReactNode
}) {
  const { mapping, forms } = useWords()
  const review = useReviewId()
  const [as, setAs] = useParameter('as')
  const [open, setOpen] = useState<{ mark: string; label: string } | null>(null)
  const shape = as === 'table' ? 'table' : 'figure'
  const asked = figureOf(review, forms.language, view, filter, by)
  const question = useQuestion('synthesis.view', { ...asked, as: shape }, { keep: true })
  const take = (which: 'figure' | 'picture' | 'table') =>
    call('synthesis.view', { ...asked, as: which }).then(({ svg, png, table }) => {
      if (png !== null)
        saveFile(
          `${review}-${view}.png`,
          'image/png',
          Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0)),
        )
      if (svg !== null) saveFile(`${review}-${view}.svg`, 'image/svg+xml', svg)
      if (table !== null) saveFile(`${review}-${view}.csv`, 'text/csv', tableToCsv(table))
    }, showError)
  return (
    <div className="ui-stack">
      <div className="ui-row-apart mapping-choices">
        {children}
        <RadioGroup
          label={mapping.shape}
          isInline
          options={shapes.map((id) => ({ id, name: mapping.shapes[id] }))}
          value={shape}
          onChange={(next) => setAs(next === 'figure' ? null : next)}
        />
      </div>
      <Answer question={question}>
        {(answer) => (
          <>
            {answer.svg !== null && (
              <Figure
                svg={answer.svg}
                title={answer.title}
                onOpen={(mark, label) => setOpen({ mark, label })}
              />
            )}
            {answer.table !== null && <ViewTable table={answer.table} />}
            <div className="ui-row">
              <Button icon="download" onPress={() => void take('figure')}>
                {mapping.downloadFigure}
              </Button>
              <Button icon="download" onPress={() => void take('picture')}>
                {mapping.downloadPicture}
              </Button>
              <Button icon="download" onPress={() => void take('table')}>
                {mapping.downloadTable}
              </Button>
            </div>
          </>
        )}
      </Answer>
      {open && (
        <MarkDialog
          title={open.label}
          mark={open.mark}
          by={by}
          filter={filter}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

/** What is asked for a figure. */
export function figureOf(
  review: string,
  language: Language,
  view: SynthesisViewName,
  filter: MapFilter,
  by: GroupBy = 'design',
): InputOf<'synthesis.view'> {
  return { review, view, by, language, ...askedOf(filter) }
}

function Figure({
  svg,
  title,
  onOpen,
}: {
  svg: string
  title: string
  onOpen: (mark: string, label: string) => void
}) {
  const { mapping } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  useLayoutEffect(() => {
    if (!frame.current) return
    const stop = drawFigure(frame.current, svg)
    const first = frame.current.querySelector('[data-mark]')
    if (first instanceof SVGElement) makeCurrent(frame.current, first, false)
    return stop
  }, [svg])
  const openAt = (target: EventTarget) => {
    const mark = markAt(target)
    const name = mark?.getAttribute('data-mark')
    if (!mark || !name) return
    if (frame.current) makeCurrent(frame.current, mark, true)
    onOpen(name, mark.getAttribute('aria-label') ?? '')
  }
  const sayOf = (target: EventTarget) => setSaid(markAt(target)?.getAttribute('aria-label') ?? '')
  return (
    <figure className="mapping-figure">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks within are the buttons. */}
      <div
        ref={frame}
        className="mapping-drawing"
        onClick={({ target }) => openAt(target)}
        onPointerOver={({ target }) => sayOf(target)}
        onFocus={({ target }) => sayOf(target)}
        onKeyDown={(event) => {
          const mark = markAt(event.target)
          if (!mark || !frame.current || event.ctrlKey || event.altKey || event.metaKey) return
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault()
            openAt(mark)
            return
          }
          const next = nextMark(frame.current, mark, event.key)
          if (!next) return
          event.preventDefault()
          makeCurrent(frame.current, next, true)
        }}
      />
      <figcaption className="ui-small ui-muted">
        <span aria-hidden className="mapping-said">
          {said || title}
        </span>
        <span>{mapping.keys}</span>
      </figcaption>
    </figure>
  )
}

function ViewTable({ table }: { table: Table }) {
  return (
    <TableFrame label={table.title}>
      <table className="review-table mapping-table">
        <caption className="ui-hidden">{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((text, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column} className={/^\d+$/.test(text) ? 'is-number' : undefined}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
