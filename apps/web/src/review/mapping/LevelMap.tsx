import type { Language } from '@ayni/framework'
import { type KeyboardEvent, memo, useDeferredValue, useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { Checkbox } from '../../ui/Choices.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type EvidenceMap = OutputOf<'map'>
type Cell = EvidenceMap['cells'][number]
type OnOpen = (cell: Cell, name: string) => void

/** Cividis from light to dark, so that a higher level is darker in print too; ink that can be read on each. */
const shades = [
  ['transparent', 'inherit'],
  ['#d9c97a', '#1b1b1b'],
  ['#a69d75', '#1b1b1b'],
  ['#575d6d', '#ffffff'],
  ['#00204d', '#ffffff'],
] as const

/** Pixels above the rows at least, and of a row at least: rows that a window may show are drawn first, the rest right after. */
const above = 220
const rowHeight = 54

/** Components × outcomes with studies and levels, and beside them those that an article prints. */
export function LevelMap({
  map,
  printed,
  onOpen,
}: {
  map: EvidenceMap
  printed: Map<string, string>
  onOpen: OnOpen
}) {
  const { mapping, forms } = useWords()
  const [withPrinted, setWithPrinted] = useState(true)
  const { levels } = map.rule
  const shown = withPrinted ? printed : none
  const first = { map, shown }
  const inSight = Math.ceil(Math.max(0, window.innerHeight - above) / rowHeight)
  const later = useDeferredValue<typeof first | null>(first, null)
  const row = (at: number, { map, shown }: typeof first) => {
    const component = map.components[at]
    return (
      component && (
        <Row
          key={component.id}
          component={component}
          map={map}
          printed={shown}
          isFirst={at === 0}
          onOpen={onOpen}
        />
      )
    )
  }
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
            <tbody onKeyDown={moveByArrow}>
              {map.components.slice(0, inSight).map((_, at) => row(at, first))}
              {later?.map.components.slice(inSight).map((_, at) => row(inSight + at, later))}
            </tbody>
          </table>
        </TableFrame>
        <p className="ui-small ui-muted">{mapping.keys}</p>
        <section>
          <h3>{mapping.rule}</h3>
          <p>{map.rule.basis === 'joined' ? mapping.joined : mapping.stated}</p>
          <p className="ui-muted">
            {levels
              .map(({ id, atLeast }) => `${nameOfLevel(map, id, forms.language)}: ${mapping.from(atLeast)}`)
              .join(' · ')}
          </p>
        </section>
      </section>
    </div>
  )
}

const none = new Map<string, string>()

const Row = memo(function Row({
  component,
  map,
  printed,
  isFirst,
  onOpen,
}: {
  component: EvidenceMap['components'][number]
  map: EvidenceMap
  printed: Map<string, string>
  isFirst: boolean
  onOpen: OnOpen
}) {
  const { mapping, forms } = useWords()
  const cells = new Map(
    map.cells.filter((cell) => cell.component === component.id).map((cell) => [cell.outcome, cell]),
  )
  return (
    <tr>
      <th scope="row">
        {component.name}
        <br />
        <span className="ui-muted ui-small">
          {mapping.studies(component.studies)} · {mapping.mentions(component.mentions)}
        </span>
      </th>
      {map.outcomes.map(({ id, name }, at) => {
        const cell = cells.get(id)
        if (!cell) return <td key={id} />
        const inPrint = printed.get(`${component.id} ${id}`)
        const [background, color] = shadeOf(map, cell.level)
        const differs = inPrint !== undefined && inPrint !== cell.level
        return (
          <td key={id}>
            <button
              type="button"
              className="review-cell"
              tabIndex={isFirst && at === 0 ? 0 : -1}
              data-differs={differs || undefined}
              data-empty={cell.count === 0 || undefined}
              style={cell.count === 0 ? undefined : { background, color }}
              onClick={() => onOpen(cell, `${component.name} × ${name}`)}
            >
              <strong>{forms.number(cell.count)}</strong> {nameOfLevel(map, cell.level, forms.language)}
              {inPrint !== undefined && (
                <>
                  <br />
                  <span className="ui-small">
                    {mapping.printed(nameOfLevel(map, inPrint, forms.language))}
                    {differs && <span className="ui-hidden"> ({mapping.differs})</span>}
                  </span>
                </>
              )}
            </button>
          </td>
        )
      })}
    </tr>
  )
})

function nameOfLevel({ rule }: EvidenceMap, level: string, language: Language): string {
  const name = rule.levels.find(({ id }) => id === level)?.name
  return name?.[language] ?? name?.en ?? level
}

function shadeOf({ rule: { levels } }: EvidenceMap, level: string): (typeof shades)[number] {
  const at = levels.findIndex(({ id }) => id === level)
  const step = at <= 0 ? 0 : Math.max(1, Math.round((at * (shades.length - 1)) / (levels.length - 1)))
  return shades[step] ?? shades[0]
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
