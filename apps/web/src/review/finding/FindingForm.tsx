import { evidenceKinds, type PassageAnchor } from '@ayni/review'
import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import type { Codebook } from '../coding/codebook.ts'
import { useFindingNames } from './finding-names.ts'
import { contentOf, type RecordedFinding } from './take-back.ts'

const directions = ['improves', 'mixed', 'none', 'worsens', 'not-stated'] as const
/** A list of more is searched by typing. */
const shortList = 12

/**
 * What a study says about an outcome: recorded, or changed where `changed` is one that is recorded. What was chosen stays for the
 * next, since one passage often says several things.
 *
 * @param anchor the passage selected in the text; `null` leaves that of the finding that is changed.
 * @param isTyped the study has no text to select in: passage and place are typed.
 */
export function FindingForm({
  codebook,
  study,
  changed,
  anchor,
  isTyped,
  onDone,
}: {
  codebook: Codebook
  study: string
  changed: RecordedFinding | null
  anchor: PassageAnchor | null
  isTyped: boolean
  onDone: () => void
}) {
  const { finding, coding, mapping } = useWords()
  const review = useReviewId()
  const names = useFindingNames(codebook)
  const record = useCommand('finding.record')
  const withdraw = useCommand('finding.withdraw')
  const [typed, setTyped] = useState(changed?.passage ?? '')
  const [where, setWhere] = useState(changed?.where ?? '')
  const [outcome, setOutcome] = useState<string | null>(changed?.outcome ?? null)
  const [component, setComponent] = useState<string | null>(changed?.component ?? null)
  const [direction, setDirection] = useState<(typeof directions)[number]>(changed?.direction ?? 'not-stated')
  const [evidence, setEvidence] = useState<(typeof evidenceKinds)[number] | null>(changed?.evidence ?? null)
  const place = anchor ?? changed?.anchor ?? null
  useKeys(
    directions.slice(0, 4).map((id, at) => ({
      key: String(at + 1),
      does: finding.directionKey(finding.directions[id]),
      run: () => setDirection(id),
    })),
  )
  const outcomes = codebook.outcomes.map(({ outcome: id }) => ({ id, name: names.outcome(id) }))
  const components = [
    { id: '', name: finding.noComponent },
    ...codebook.components
      .filter(({ retired, component: id }) => !retired || id === component)
      .map(({ component: id }) => ({ id, name: names.component(id) })),
  ]
  const OutcomeList = outcomes.length > shortList ? ComboBox : Select
  const ComponentList = components.length > shortList ? ComboBox : Select
  const save = () => {
    if (outcome === null) return
    const content = {
      study,
      outcome,
      component,
      direction,
      ...(evidence && { evidence }),
      ...(place
        ? { passage: place.quote, where: coding.page(place.page), anchor: place }
        : { passage: typed, where }),
    }
    record.mutate(
      { review, finding: changed?.finding ?? null, ...content },
      {
        onSuccess: (made) => {
          setTyped('')
          onDone()
          showToast({
            text: changed ? finding.changed : finding.recorded,
            undo: () =>
              changed
                ? record.mutateAsync({ review, finding: changed.finding, ...contentOf(changed) })
                : withdraw.mutateAsync({ review, finding: made.finding }),
          })
        },
      },
    )
  }
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {changed && <Callout>{finding.changing}</Callout>}
      {isTyped ? (
        <>
          <Field label={finding.passage} value={typed} onChange={setTyped} rows={4} />
          <Field label={coding.where} value={where} onChange={setWhere} />
        </>
      ) : (
        <p className="ui-reading" role="status">
          {place ? `“${place.quote}”` : <span className="ui-muted">{finding.selectFirst}</span>}
        </p>
      )}
      <OutcomeList label={finding.outcome} options={outcomes} value={outcome} onChange={setOutcome} />
      <ComponentList
        label={finding.component}
        options={components}
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
        <Button kind="primary" type="submit" isDisabled={outcome === null} isPending={record.isPending}>
          {changed ? finding.saveChange : finding.record}
        </Button>
        {changed && <Button onPress={onDone}>{finding.stopChanging}</Button>}
      </div>
    </form>
  )
}
