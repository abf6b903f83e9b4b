import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { Checkbox } from '../../ui/Choices.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { drawLevelCells, nameOfLevel } from './level-cells.ts'

type EvidenceMap = OutputOf<'map.counts'>
type OnOpen = (cell: { component: string; outcome: string }, name: string) => void

/** Components × outcomes with studies and levels, and beside them those that an article prints. */
export function LevelMap({
  map,
  printed,
  onOpen,
}: {
  map: EvidenceMap
  printed: ReadonlyMap<string, string>
  onOpen: OnOpen
}) {
  const { mapping, forms } = useWords()
  const [withPrinted, setWithPrinted] = useState(true)
  const { levels } = map.rule
  const shown = withPrinted ? printed : none
  const body = useRef<HTMLTableSectionElement>(null)
  useLayoutEffect(() => {
    if (body.current) return drawLevelCells(body.current, map, shown, { mapping, forms })
  }, [map, shown, mapping, forms])
  return (
    <div className="ui-stack-wide">
      <section className="ui-stack" aria-labelledby="map">
        <div className="ui-row-apart">
          <h2 id="map">{mapping.map}</h2>
          {printed.size > 0 && (
            <Checkbox isSelected={withPrinted} onChange={setWithPrinted}>
              {mapping.showPrinted}
            </Checkbox>
          )}
        </div>
        <TableFrame label={mapping.map}>
          <table className="review-table review-map" style={{ '--columns': map.outcomes.length }}>
            <thead>
              <tr>
                <th scope="col">{mapping.component}</th>
                {map.outcomes.map(({ id, name, studies }) => (
                  <th key={id} scope="col">
                    {name}
                    <br />
                    <span className="ui-muted">{mapping.studies(studies)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody
              ref={body}
              onKeyDown={moveByArrow}
              onClick={({ target }) => {
                const [component, outcome] = placeOf(map, target)
                if (component && outcome)
                  onOpen(
                    { component: component.id, outcome: outcome.id },
                    `${component.name} × ${outcome.name}`,
                  )
              }}
            >
              {map.components.map((component) => (
                <tr key={component.id}>
                  <th scope="row">
                    {component.name}
                    <br />
                    <span className="ui-muted ui-small">
                      {mapping.studies(component.studies)} · {mapping.mentions(component.mentions)}
                    </span>
                  </th>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
        <p className="ui-small ui-muted">{mapping.keys}</p>
        <section>
          <h3>{mapping.rule}</h3>
          <p>{map.rule.basis === 'joined' ? mapping.joined : mapping.stated}</p>
          <p className="ui-muted">
            {levels
              .map(
                ({ id, atLeast }) => `${nameOfLevel(map.rule, id, forms.language)}: ${mapping.from(atLeast)}`,
              )
              .join(' · ')}
          </p>
        </section>
      </section>
    </div>
  )
}

const none: ReadonlyMap<string, string> = new Map()

/** The component and the outcome of the cell in which something happened. */
function placeOf({ components, outcomes }: EvidenceMap, target: EventTarget) {
  const cell = target instanceof Element ? target.closest('button')?.closest('td') : null
  const row = cell?.closest('tr')
  return cell && row
    ? ([components[row.sectionRowIndex], outcomes[cell.cellIndex - 1]] as const)
    : ([undefined, undefined] as const)
}

/** A thousand cells are one stop of Tab; arrows, Home and End move between them. */
function moveByArrow(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  const cell = button?.closest('td')
  const row = cell?.closest('tr')
  if (!button || !cell || !row || event.ctrlKey || event.altKey || event.metaKey) return
  const at = cell.cellIndex
  const rows = event.currentTarget.rows
  const place = row.sectionRowIndex
  const target = {
    ArrowRight: row.cells[at + 1],
    ArrowLeft: row.cells[at - 1],
    ArrowDown: rows[place + 1]?.cells[at],
    ArrowUp: rows[place - 1]?.cells[at],
    Home: row.cells[1],
    End: row.cells[row.cells.length - 1],
  }[event.key]?.querySelector('button')
  if (!target) return
  event.preventDefault()
  button.tabIndex = -1
  target.tabIndex = 0
  target.focus()
}
