import type { PassageAnchor } from '@ayni/review'
import { useMemo, useState } from 'react'
import { useParameter } from '../../places.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useKeys } from '../../ui/keys.ts'
import { ComboBox } from '../../ui/Select.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { useWords } from '../../words/words.ts'
import type { Codebook } from '../coding/codebook.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import type { ReaderGoal } from '../reading/reader-passage.ts'
import { FindingForm } from './FindingForm.tsx'
import { useFindingNames } from './finding-names.ts'
import { useTakeBack } from './take-back.ts'

/** One study: its full text, and beside it what it says about each outcome. */
export function FindingDesk({ codebook }: { codebook: Codebook }) {
  const { finding, coding, mapping } = useWords()
  const { studies, findings } = codebook
  const names = useFindingNames(codebook)
  const takeBack = useTakeBack()
  const [chosen, setChosen] = useParameter('study')
  const [changing, setChanging] = useParameter('finding')
  const [anchor, setAnchor] = useState<PassageAnchor | null>(null)
  const [goal, setGoal] = useState<ReaderGoal | null>(null)
  const changed = findings.find((one) => one.finding === changing) ?? null
  const study = studies.find(({ id }) => id === (changed?.study ?? chosen)) ?? studies[0]
  const file = study?.files.at(-1)
  const own = useMemo(() => findings.filter((one) => one.study === study?.id), [findings, study?.id])
  const passages = useMemo(
    () =>
      own.flatMap(({ finding: id, anchor: place, outcome }) =>
        place ? [{ id, anchor: place, colour: 'var(--kind-3)', label: names.outcome(outcome) }] : [],
      ),
    [own, names],
  )
  const choose = (id: string) => {
    setChanging(null)
    setAnchor(null)
    setChosen(id)
  }
  const move = (step: 1 | -1) => {
    const next = studies[studies.findIndex(({ id }) => id === study?.id) + step]
    if (next) choose(next.id)
  }
  useKeys([
    { key: 'j', does: coding.nextStudy, run: () => move(1) },
    { key: 'k', does: coding.previousStudy, run: () => move(-1) },
  ])
  if (!study) return <EmptyState text={finding.needStudy} />
  const form = (
    <>
      <ComboBox
        label={finding.study}
        options={studies.map(({ id, label, title }) => ({ id, name: label, hint: title }))}
        value={study.id}
        onChange={(id) => id && choose(id)}
      />
      <FindingForm
        key={changed?.finding ?? study.id}
        codebook={codebook}
        study={study.id}
        changed={changed}
        anchor={anchor}
        isTyped={!file}
        onDone={() => {
          setChanging(null)
          if (changed) setChosen(changed.study)
        }}
      />
    </>
  )
  const list = (
    <section className="ui-stack" aria-labelledby="findings">
      <h2 id="findings">{finding.ofStudy(own.length)}</h2>
      <ul className="ui-plain-list finding-list">
        {own.map((one) => (
          <li key={one.finding} data-current={one.finding === changing || undefined}>
            <p>
              <strong>{names.outcome(one.outcome)}</strong>: {finding.directions[one.direction]}
              <br />
              <span className="ui-muted ui-small">
                {one.component === null ? finding.noComponent : names.component(one.component)}
                {one.evidence && ` · ${mapping.evidenceKinds[one.evidence]}`}
              </span>
              {!one.anchor && one.passage !== '' && (
                <>
                  <br />
                  <span className="ui-small">“{one.passage}”</span>
                </>
              )}
            </p>
            <div className="ui-row">
              {one.anchor && (
                <Button kind="quiet" onPress={() => setGoal({ passage: one.finding })}>
                  {one.where || mapping.show}
                </Button>
              )}
              <Button
                kind="quiet"
                onPress={() => {
                  setAnchor(null)
                  if (one.anchor) setGoal({ passage: one.finding })
                  setChanging(one.finding)
                }}
              >
                {finding.change}
              </Button>
              <Button kind="quiet" onPress={() => takeBack(one)}>
                {finding.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
  return (
    <div className="full-text-desk">
      <SplitPane
        id={file ? 'finding' : 'finding-typed'}
        share={file ? 0.6 : 0.5}
        start={
          file ? (
            <PassageReader
              file={file.hash}
              passages={passages}
              onSelect={setAnchor}
              onPassage={(id) => setGoal({ passage: id })}
              goTo={goal}
            />
          ) : (
            <div className="ui-stack full-text-side">
              <p className="ui-muted">{coding.noFile}</p>
              {form}
            </div>
          )
        }
        end={
          <div className="ui-stack full-text-side">
            {file && form}
            {list}
          </div>
        }
      />
    </div>
  )
}
