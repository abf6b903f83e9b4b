import { useWords } from '../../words/words.ts'
import type { StoppingAnswer } from './stopping-answer.ts'

const box = { width: 560, height: 248, left: 48, bottom: 52, top: 28, right: 16 }

/** Relevant records found against records read; both axes start at 0, the horizontal one ends at all records. */
export function RecallCurve({ curve, total }: Pick<StoppingAnswer, 'curve' | 'total'>) {
  const { stopping, forms } = useWords()
  const most = Math.max(1, curve.at(-1)?.found ?? 0)
  const x = (read: number) => box.left + ((box.width - box.left - box.right) * read) / Math.max(1, total)
  const y = (found: number) => box.height - box.bottom - ((box.height - box.bottom - box.top) * found) / most
  const last = curve.at(-1) ?? { read: 0, found: 0 }
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={stopping.curve(last.found, last.read, total)}
    >
      <path d={`M${x(0)} ${y(most)}V${y(0)}H${x(total)}`} className="stopping-axis" />
      <path d={`M${x(last.read)} ${y(last.found)}V${y(0)}`} className="stopping-read" />
      <polyline
        points={curve.map(({ read, found }) => `${x(read)},${y(found)}`).join(' ')}
        className="stopping-curve"
      />
      <circle cx={x(last.read)} cy={y(last.found)} r="4" className="stopping-now" />
      <text x={x(0)} y={y(most) - 12}>
        {stopping.axisFound}
      </text>
      <text x={x(0) - 6} y={y(most) + 4} textAnchor="end">
        {forms.number(most)}
      </text>
      <text x={x(0) - 6} y={y(0)} textAnchor="end">
        0
      </text>
      {last.read < total * 0.85 && (
        <text x={x(last.read)} y={y(0) + 18} textAnchor="middle">
          {forms.number(last.read)}
        </text>
      )}
      <text x={x(total)} y={y(0) + 18} textAnchor="end">
        {forms.number(total)}
      </text>
      <text x={x(total)} y={y(0) + 42} textAnchor="end">
        {stopping.axisRead}
      </text>
    </svg>
  )
}
