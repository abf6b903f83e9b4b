import { evidenceKinds, type PassageAnchor } from '@ayni/review'
import { useMemo, useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import type { Codebook } from '../coding/codebook.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import type { ReaderGoal } from '../reading/reader-passage.ts'

const directions = ['improves', 'mixed', 'none', 'worsens', 'not-stated'] as const

/** One study: its full text, and beside it what it says about each outcome. */
export function FindingDesk({ codebook }: { codebook: Codebook }) {
  const { finding, coding, mapping, forms } = useWords()
  const review = useReviewId()
  const { studies, outcomes, components, findings } = codebook
  const record = useCommand('finding.record')
  const withdraw = useCommand('finding.withdraw')
  const [chosen, setChosen] = useParameter('study')
  const [anchor, setAnchor] = useState<PassageAnchor | null>(null)
  const [goal, setGoal] = useState<ReaderGoal | null>(null)
  const [typed, setTyped] = useState('')
  const [where, setWhere] = useState('')
  const [outcome, setOutcome] = useState<string | null>(null)
  const [component, setComponent] = useState<string | null>(null)
  const [direction, setDirection] = useState<(typeof directions)[number]>('not-stated')
  const [evidence, setEvidence] = useState<(typeof evidenceKinds)[number] | null>(null)
  const study = studies.find(({ id }) => id === chosen) ?? studies[0]
  const file = study?.files.at(-1)
  const named = (
    name: { en?: string | undefined; es?: string | undefined; pt?: string | undefined },
    id: string,
  ) => name[forms.language] ?? name.en ?? name.es ?? name.pt ?? id
  const outcomeName = (id: string) => {
    const found = outcomes.find((one) => one.outcome === id)
    return found ? named(found.name, id) : id
  }
  const own = useMemo(() => findings.filter((one) => one.study === study?.id), [findings, study?.id])
  const passages = useMemo(
    () =>
      own.flatMap(({ finding: id, anchor: place, outcome: of }) =>
        place ? [{ id, anchor: place, colour: 'var(--kind-3)', label: of }] : [],
      ),
    [own],
  )
  const move = (step: 1 | -1) => {
    const next = studies[studies.findIndex(({ id }) => id === study?.id) + step]
    if (next) setChosen(next.id)
  }
  useKeys([
    { key: 'j', does: coding.nextStudy, run: () => move(1) },
    { key: 'k', does: coding.previousStudy, run: () => move(-1) },
  ])
  if (!study) return <EmptyState text={finding.needStudy} />
  const save = () => {
    if (outcome === null) return
    const place = anchor
      ? { passage: anchor.quote, where: coding.page(anchor.page), anchor }
      : { passage: typed, where }
    record.mutate(
      { review, study: study.id, outcome, component, direction, ...(evidence && { evidence }), ...place },
      {
        onSuccess: (made) => {
          setTyped('')
          showToast({
            text: finding.recorded,
            undo: () => withdraw.mutateAsync({ review, finding: made.finding }),
          })
        },
      },
    )
  }
  return (
    <div className="full-text-desk">
      <SplitPane
        id="finding"
        share={0.6}
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
            <div className="ui-stack">
              <EmptyState text={coding.noFile} />
              <Field label={finding.passage} value={typed} onChange={setTyped} rows={4} />
              <Field label={coding.where} value={where} onChange={setWhere} />
            </div>
          )
        }
        end={
          <div className="ui-stack full-text-side">
            <form
              className="ui-form"
              onSubmit={(event) => {
                event.preventDefault()
                save()
              }}
            >
              <ComboBox
                label={finding.study}
                options={studies.map(({ id, label, title }) => ({ id, name: label, hint: title }))}
                value={study.id}
                onChange={(id) => id && setChosen(id)}
              />
              {file && (
                <p className="ui-reading" role="status">
                  {anchor ? `“${anchor.quote}”` : <span className="ui-muted">{finding.selectFirst}</span>}
                </p>
              )}
              <Select
                label={finding.outcome}
                options={outcomes.map(({ outcome: id, name }) => ({ id, name: named(name, id) }))}
                value={outcome}
                onChange={setOutcome}
              />
              <Select
                label={finding.component}
                options={[
                  { id: '', name: finding.noComponent },
                  ...components
                    .filter(({ retired }) => !retired)
                    .map(({ component: id, name }) => ({ id, name: named(name, id) })),
                ]}
                value={component ?? ''}
                onChange={(id) => setComponent(id === '' ? null : id)}
              />
              <RadioGroup
                label={finding.direction}
                isInline
                options={directions.map((id) => ({ id, name: finding.directions[id] }))}
                value={direction}
                onChange={setDirection}
              />
              <RadioGroup
                label={mapping.evidence}
                isInline
                options={evidenceKinds.map((id) => ({ id, name: mapping.evidenceKinds[id] }))}
                value={evidence}
                onChange={setEvidence}
              />
              <div className="ui-row">
                <Button
                  kind="primary"
                  type="submit"
                  isDisabled={outcome === null}
                  isPending={record.isPending}
                >
                  {finding.record}
                </Button>
              </div>
            </form>
            <section className="ui-stack" aria-labelledby="findings">
              <h2 id="findings">{finding.ofStudy(own.length)}</h2>
              <ul className="ui-plain-list">
                {own.map((one) => (
                  <li key={one.finding} className="ui-row-apart">
                    <span>
                      {outcomeName(one.outcome)}: {finding.directions[one.direction]}{' '}
                      {one.anchor && (
                        <Button kind="quiet" onPress={() => setGoal({ passage: one.finding })}>
                          {one.where}
                        </Button>
                      )}
                    </span>
                    <IconButton
                      icon="close"
                      label={finding.remove}
                      onPress={() => withdraw.mutate({ review, finding: one.finding })}
                    />
                  </li>
                ))}
              </ul>
            </section>
          </div>
        }
      />
    </div>
  )
}
