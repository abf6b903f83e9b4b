import type { OutputOf } from '../../call.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Map = OutputOf<'map'>
type Cell = Map['cells'][number]

const directions = ['improves', 'mixed', 'none', 'worsens', 'not-stated'] as const

/** Where evidence is and where none is: a bubble for each direction of findings in every cell, as large as there are many. */
export function GapMap({ map, onOpen }: { map: Map; onOpen: (cell: Cell) => void }) {
  const { mapping, finding, forms } = useWords()
  const most = Math.max(1, ...map.cells.flatMap((cell) => Object.values(cell.directions)))
  const gaps = map.cells.filter(({ count }) => count === 0)
  const nameOf = (cell: Cell) =>
    mapping.studiesOf(
      map.components.find(({ id }) => id === cell.component)?.name ?? cell.component,
      map.outcomes.find(({ id }) => id === cell.outcome)?.name ?? cell.outcome,
    )
  return (
    <div className="ui-stack">
      <p className="ui-muted">{mapping.gapLead}</p>
      <ul className="ui-plain-list ui-row">
        {directions.map((direction) => (
          <li key={direction} className="ui-small">
            <span className="mapping-bubble" data-direction={direction} style={{ '--size': 0.6 }} />{' '}
            {finding.directions[direction]}
          </li>
        ))}
      </ul>
      <TableFrame label={mapping.gapMap}>
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col">{mapping.component}</th>
              {map.outcomes.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.components.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {map.outcomes.map((outcome) => {
                  const cell = map.cells.find((one) => one.component === id && one.outcome === outcome.id)
                  if (!cell) return <td key={outcome.id} />
                  const stated = directions.filter((direction) => (cell.directions[direction] ?? 0) > 0)
                  return (
                    <td key={outcome.id} data-gap={cell.count === 0 || undefined}>
                      <button type="button" className="mapping-gap" onClick={() => onOpen(cell)}>
                        <span className="ui-hidden">{nameOf(cell)}: </span>
                        {cell.count === 0 ? (
                          <span className="ui-small">{mapping.gap}</span>
                        ) : stated.length === 0 ? (
                          <span className="ui-small">{mapping.joinedOnly(cell.count)}</span>
                        ) : (
                          stated.map((direction) => (
                            <span key={direction} className="mapping-stated">
                              <span
                                className="mapping-bubble"
                                data-direction={direction}
                                style={{ '--size': Math.sqrt((cell.directions[direction] ?? 0) / most) }}
                              />
                              <span className="ui-small">
                                <span className="ui-hidden">{finding.directions[direction]} </span>
                                {forms.number(cell.directions[direction] ?? 0)}
                              </span>
                            </span>
                          ))
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
      {gaps.length > 0 && (
        <details>
          <summary>{mapping.gaps(gaps.length)}</summary>
          <ul>
            {gaps.map((cell) => (
              <li key={`${cell.component} ${cell.outcome}`}>{nameOf(cell)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
