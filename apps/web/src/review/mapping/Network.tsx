import type { OutputOf } from '../../call.ts'
import { useWords } from '../../words/words.ts'

type Map = OutputOf<'map'>

const row = 34
const side = 230
const width = 860

/** Components at the left, outcomes at the right, and lines as thick as studies join them; the map holds the same as a table. */
export function Network({ map }: { map: Map }) {
  const { mapping } = useWords()
  const rows = Math.max(map.components.length, map.outcomes.length)
  const height = rows * row + 20
  const most = Math.max(1, ...map.cells.map(({ count }) => count))
  const yOf = (at: number, of: number) => 10 + ((at + 0.5) * rows * row) / of
  return (
    <figure className="mapping-network">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={mapping.networkLead}>
        {map.cells
          .filter(({ count }) => count > 0)
          .map(({ component, outcome, count }) => {
            const from = yOf(
              map.components.findIndex(({ id }) => id === component),
              map.components.length,
            )
            const to = yOf(
              map.outcomes.findIndex(({ id }) => id === outcome),
              map.outcomes.length,
            )
            const middle = width / 2
            return (
              <path
                key={`${component} ${outcome}`}
                d={`M${side + 8} ${from} C${middle} ${from} ${middle} ${to} ${width - side - 8} ${to}`}
                strokeWidth={1 + (9 * count) / most}
              >
                <title>
                  {mapping.studiesOf(
                    map.components.find(({ id }) => id === component)?.name ?? '',
                    map.outcomes.find(({ id }) => id === outcome)?.name ?? '',
                  )}
                  : {mapping.studies(count)}
                </title>
              </path>
            )
          })}
        {map.components.map(({ id, name }, at) => (
          <text key={id} x={side} y={yOf(at, map.components.length) + 5} textAnchor="end">
            {shortened(name)}
          </text>
        ))}
        {map.outcomes.map(({ id, name }, at) => (
          <text key={id} x={width - side} y={yOf(at, map.outcomes.length) + 5}>
            {shortened(name)}
          </text>
        ))}
      </svg>
      <figcaption className="ui-muted ui-small">{mapping.networkLead}</figcaption>
    </figure>
  )
}

function shortened(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name
}
