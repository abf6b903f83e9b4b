import './stopping.css'
import { useState } from 'react'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { useWords } from '../../words/words.ts'
import { RecallCurve } from './RecallCurve.tsx'
import type { StoppingAnswer } from './stopping-answer.ts'

const targets = ['0.8', '0.9', '0.95'] as const

/** What was found against what was read, the tests of whether it is enough, and what may still be unseen. */
export function Stopping({ review, round, of }: { review: string; round: string; of: 'me' | 'team' }) {
  const { stopping, forms } = useWords()
  const [target, setTarget] = useState<(typeof targets)[number]>('0.95')
  const answer = useQuestion('screening.stopping', { review, round, of, target: Number(target) })
  return (
    <>
      <RadioGroup
        label={stopping.target}
        isInline
        options={targets.map((id) => ({ id, name: forms.percent(Number(id)) }))}
        value={target}
        onChange={setTarget}
      />
      <Answer question={answer}>{(found) => <Outcome {...found} of={of} />}</Answer>
    </>
  )
}

function Outcome({
  of,
  tests,
  curve,
  total,
  read,
  target,
  confidence,
}: StoppingAnswer & { of: 'me' | 'team' }) {
  const { stopping } = useWords()
  const found = curve.at(-1)?.found ?? 0
  if (found === 0) return <Callout>{of === 'me' ? stopping.tooFew(read) : stopping.teamTooFew(read)}</Callout>
  return (
    <>
      <figure className="stopping-figure">
        <RecallCurve curve={curve} total={total} />
        <figcaption>{stopping.curve(found, read, total)}</figcaption>
      </figure>
      <h3>{stopping.tests}</h3>
      {tests.map(({ assuming, p, level, reached, unseen }) => (
        <Callout
          key={assuming}
          tone={reached ? 'include' : 'information'}
          title={stopping.assumption[assuming]}
        >
          {reached ? stopping.reached(target, confidence) : stopping.notReached(p, level)}{' '}
          {stopping.unseen(unseen.likely, unseen.atMost, confidence)}
        </Callout>
      ))}
      <p className="ui-muted ui-small">{stopping.source}</p>
    </>
  )
}
