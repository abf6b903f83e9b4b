import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { Checkbox } from '../../ui/Choices.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type EvidenceMap = OutputOf<'map'>
type Cell = EvidenceMap['cells'][number]

/** Cividis from light to dark, so that a higher level is darker in print too; ink that can be read on each. */
const shades = [
  ['transparent', 'inherit'],
  ['#d9c97a', '#1b1b1b'],
  ['#a69d75', '#1b1b1b'],
  ['#575d6d', '#ffffff'],
  ['#00204d', '#ffffff'],
] as const

/** Components × outcomes with studies and levels, and beside them those that an article prints. */
export function LevelMap({
  map,
  printed,
  onOpen,
}: {
  map: EvidenceMap
  printed: Map<string, string>
  onOpen: (cell: Cell, name: string) => void
}) {
  const { mapping, forms } = useWords()
  const [withPrinted, setWithPrinted] = useState(true)
  const { levels } = map.rule
  const cellAt = new Map(map.cells.map((cell) => [`${cell.component} ${cell.outcome}`, cell]))
  const nameOf = (level: string) => {
    const name = levels.find(({ id }) => id === level)?.name
    return name?.[forms.language] ?? name?.en ?? level
  }
  const shadeOf = (level: string) => {
    const at = levels.findIndex(({ id }) => id === level)
    const step = at <= 0 ? 0 : Math.max(1, Math.round((at * (shades.length - 1)) / (levels.length - 1)))
    return shades[step] ?? shades[0]
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
          <table className="review-table review-map">
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
            <tbody>
              {map.components.map((component) => (
                <tr key={component.id}>
                  <th scope="row">
                    {component.name}
                    <br />
                    <span className="ui-muted ui-small">
                      {mapping.studies(component.studies)} · {mapping.mentions(component.mentions)}
                    </span>
                  </th>
                  {map.outcomes.map(({ id }) => {
                    const cell = cellAt.get(`${component.id} ${id}`)
                    if (!cell) return <td key={id} />
                    const inPrint = withPrinted ? printed.get(`${component.id} ${id}`) : undefined
                    const [background, ink] = shadeOf(cell.level)
                    const differs = inPrint !== undefined && inPrint !== cell.level
                    return (
                      <td key={id}>
                        <button
                          type="button"
                          className="review-cell"
                          data-differs={differs || undefined}
                          style={{ background, color: ink }}
                          onClick={() =>
                            onOpen(
                              cell,
                              `${component.name} × ${map.outcomes.find((one) => one.id === id)?.name ?? id}`,
                            )
                          }
                        >
                          <strong>{forms.number(cell.count)}</strong> {nameOf(cell.level)}
                          {inPrint !== undefined && (
                            <>
                              <br />
                              <span className="ui-small">
                                {mapping.printed(nameOf(inPrint))}
                                {differs && <span className="ui-hidden"> ({mapping.differs})</span>}
                              </span>
                            </>
                          )}
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
        <section>
          <h3>{mapping.rule}</h3>
          <p>{map.rule.basis === 'joined' ? mapping.joined : mapping.stated}</p>
          <p className="ui-muted">
            {levels.map(({ id, atLeast }) => `${nameOf(id)}: ${mapping.from(atLeast)}`).join(' · ')}
          </p>
        </section>
      </section>
    </div>
  )
}
