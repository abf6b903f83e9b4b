import { useWords } from '../../words/words.ts'
import type { Agreement } from './agreement.ts'

const width = 560
const height = 160
const edge = { left: 44, right: 12, top: 12, bottom: 26 }

/** Agreement in stretches of records, in the order they were finished: the share that agrees, from none to all. */
export function AgreementOverTime({ stretches }: { stretches: Agreement['overTime'] }) {
  const { progress: words, forms } = useWords()
  const points = stretches.flatMap(({ from, to, percent }, at) =>
    percent === null
      ? []
      : [
          {
            name: `${words.stretch(from, to)}: ${forms.percent(percent, 1)}`,
            to,
            percent,
            x: edge.left + ((width - edge.left - edge.right) * (at + 0.5)) / stretches.length,
            y: edge.top + (height - edge.top - edge.bottom) * (1 - percent),
          },
        ],
  )
  const yOf = (share: number) => edge.top + (height - edge.top - edge.bottom) * (1 - share)
  // Not every stretch has room for its name.
  const every = Math.ceil(points.length / 8)
  return (
    <figure className="progress-figure">
      <figcaption>
        <h4>{words.overTime}</h4>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${words.share}. ${points.map(({ name }) => name).join('; ')}`}
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={edge.left} x2={width - edge.right} y1={yOf(share)} y2={yOf(share)} />
            <text x={edge.left - 6} y={yOf(share) + 4} textAnchor="end">
              {forms.percent(share)}
            </text>
          </g>
        ))}
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ name, to, x, y }, at) => (
          <g key={to}>
            <circle cx={x} cy={y} r={4}>
              <title>{name}</title>
            </circle>
            {at % every === 0 && (
              <text x={x} y={height - 8} textAnchor="middle">
                {forms.number(to)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  )
}
