import './stopping.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/words.ts'

type Stopping = OutputOf<'screening.stopping'>

const targets = ['0.8', '0.9', '0.95'] as const

/** Whether one may stop: what was found against what was read, the tests, and what may still be unseen. */
export function StoppingDialog({
  review,
  round,
  onClose,
}: {
  review: string
  round: string
  onClose: () => void
}) {
  const { stopping, forms } = useWords()
  const [target, setTarget] = useState<(typeof targets)[number]>('0.95')
  const answer = useQuestion('screening.stopping', { review, round, target: Number(target) })
  return (
    <Dialog title={stopping.title} isOpen isWide onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="ui-stack">
        <p>{stopping.lead}</p>
        <RadioGroup
          label={stopping.target}
          isInline
          options={targets.map((id) => ({ id, name: forms.percent(Number(id)) }))}
          value={target}
          onChange={setTarget}
        />
        <Answer question={answer}>{(found) => <Outcome {...found} />}</Answer>
      </div>
    </Dialog>
  )
}

function Outcome({ tests, curve, total, read, target, confidence }: Stopping) {
  const { stopping } = useWords()
  const found = curve.at(-1)?.found ?? 0
  if (found === 0) return <Callout>{stopping.tooFew(read)}</Callout>
  return (
    <>
      <figure className="stopping-figure">
        <RecallCurve curve={curve} total={total} />
        <figcaption>{stopping.curve(found, read, total)}</figcaption>
      </figure>
      <h3>{stopping.tests}</h3>
      {tests.map(({ assuming, p, reached, unseen }) => (
        <Callout
          key={assuming}
          tone={reached ? 'include' : 'information'}
          title={stopping.assumption[assuming]}
        >
          {reached ? stopping.reached(target, confidence) : stopping.notReached(p)}{' '}
          {stopping.unseen(unseen.likely, unseen.atMost, confidence)}
        </Callout>
      ))}
      <p className="ui-muted ui-small">{stopping.source}</p>
    </>
  )
}

const box = { width: 560, height: 220, left: 48, bottom: 40, top: 12, right: 12 }

/** Relevant records found against records read; both axes start at 0, the horizontal one ends at all records. */
function RecallCurve({ curve, total }: Pick<Stopping, 'curve' | 'total'>) {
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
      <polyline
        points={curve.map(({ read, found }) => `${x(read)},${y(found)}`).join(' ')}
        className="stopping-curve"
      />
      <circle cx={x(last.read)} cy={y(last.found)} r="4" className="stopping-now" />
      <text x={x(0) - 6} y={y(most) + 4} textAnchor="end">
        {forms.number(most)}
      </text>
      <text x={x(0) - 6} y={y(0)} textAnchor="end">
        0
      </text>
      <text x={x(total)} y={y(0) + 16} textAnchor="end">
        {forms.number(total)}
      </text>
      <text x={x(0)} y={y(0) + 32}>
        {stopping.axisRead}
      </text>
      <text x={x(0) + 6} y={y(most) + 4}>
        {stopping.axisFound}
      </text>
    </svg>
  )
}
