import { worded } from '@ayni/framework'
import type { Instrument } from '@ayni/review'
import { useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useMedia } from '../../ui/media.ts'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { useWords } from '../../words/words.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import type { ReaderGoal, ReaderPassage } from '../reading/reader-passage.ts'
import { Arithmetic } from './Arithmetic.tsx'
import { type AppraisedStudy, setOf } from './appraisals.ts'
import { Difference, type Outcome, Question, Sides } from './Difference.tsx'

/** The answers on one study side by side, what differs first, and the full text with every rater's passages beside them. */
export function StudyDifferences({
  study,
  instruments,
  nameOf,
  onSettle,
}: {
  study: AppraisedStudy
  instruments: readonly Instrument[]
  nameOf: (person: string) => string
  /** Called before an item is settled. */
  onSettle: () => void
}) {
  const { appraising, forms } = useWords()
  const isWide = useMedia('(min-width: 56rem)')
  const [isReading, setReading] = useState(false)
  const [goal, setGoal] = useState<ReaderGoal | null>(null)
  const set = setOf(instruments, study)
  const outcomes = study.outcomes ?? []
  const left = study.acceptance?.differing ?? 0
  const itemOf = (id: string) => set?.instrument.items.find((item) => item.id === id)
  const differing = outcomes.filter(({ agreement }) => agreement === 'differing')
  const agreed = outcomes.filter(({ agreement }) => agreement === 'agreed')
  const numberOf = (outcome: Outcome) => outcomes.indexOf(outcome) + 1
  const file = study.files.at(-1)
  const showIn = (outcome: Outcome) =>
    file
      ? (person: string) => {
          setReading(true)
          setGoal({ passage: passageOf(person, outcome.item) })
        }
      : null
  const passages = useMemo(
    () =>
      (study.outcomes ?? []).flatMap(({ item, answers }) =>
        answers.flatMap(({ person, anchor }, at): ReaderPassage[] => {
          const asked = set?.instrument.items.find(({ id }) => id === item)
          const question = asked ? worded(asked.question, forms.language) : item
          return anchor
            ? [
                {
                  id: passageOf(person, item),
                  anchor,
                  colour: `var(--kind-${(at % 6) + 1})`,
                  label: `${nameOf(person)}: ${question}`,
                },
              ]
            : []
        }),
      ),
    [study.outcomes, set?.instrument, forms.language, nameOf],
  )
  const reader = isReading && file && <PassageReader file={file.hash} passages={passages} goTo={goal} />
  const content = (
    <section className="ui-stack" aria-labelledby="differing-study">
      <div className="ui-row-apart">
        <h2 id="differing-study">{study.label}</h2>
        <span className="ui-muted" role="status">
          {left > 0 ? appraising.differ.waiting(left) : appraising.differ.all}
        </span>
      </div>
      {file && (
        <div className="ui-row">
          <Button icon="file" aria-expanded={isReading} onPress={() => setReading(!isReading)}>
            {isReading ? appraising.hideReader : appraising.showReader}
          </Button>
        </div>
      )}
      {!isWide && reader && <div className="appraising-reader">{reader}</div>}
      {study.acceptance && <Arithmetic acceptance={study.acceptance} set={set} nameOf={nameOf} />}
      {set &&
        differing.map((outcome) => {
          const item = itemOf(outcome.item)
          return item ? (
            <Difference
              key={`${study.id} ${outcome.item}`}
              study={study.id}
              outcome={outcome}
              item={item}
              number={numberOf(outcome)}
              instrument={set.instrument}
              nameOf={nameOf}
              onSettle={onSettle}
              onShow={showIn(outcome)}
            />
          ) : null
        })}
      {study.notes.map(({ person, note }) => (
        <blockquote key={person} className="appraising-note">
          <strong className="ui-small">{appraising.differ.noteOf(nameOf(person))}</strong>
          <p>{note}</p>
        </blockquote>
      ))}
      {set && agreed.length > 0 && (
        <details className="ui-stack" open={differing.length === 0 || undefined}>
          <summary>{appraising.differ.agreed(agreed.length)}</summary>
          {agreed.map((outcome) => {
            const item = itemOf(outcome.item)
            return item ? (
              <section key={outcome.item} className="appraising-outcome">
                <Question item={item} number={numberOf(outcome)} />
                <Sides
                  outcome={outcome}
                  item={item}
                  instrument={set.instrument}
                  nameOf={nameOf}
                  onShow={showIn(outcome)}
                />
              </section>
            ) : null
          })}
        </details>
      )}
    </section>
  )
  if (!isWide || !reader) return content
  return (
    <div className="appraising-desk">
      <SplitPane id="appraising-differences" share={0.5} start={reader} end={content} />
    </div>
  )
}

function passageOf(person: string, item: string): string {
  return `${person} ${item}`
}
