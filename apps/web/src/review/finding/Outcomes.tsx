import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import type { Codebook } from '../coding/codebook.ts'

/** The outcomes, each with its definition to reword, and a form for a new one. */
export function Outcomes({ codebook: { outcomes } }: { codebook: Codebook }) {
  const { finding } = useWords()
  return (
    <div className="ui-stack">
      {outcomes.map((outcome) => (
        <OutcomeForm key={outcome.outcome} outcome={outcome} />
      ))}
      <h2>{finding.newOutcome}</h2>
      <OutcomeForm key={outcomes.length} outcome={null} />
    </div>
  )
}

function OutcomeForm({ outcome }: { outcome: Codebook['outcomes'][number] | null }) {
  const { finding, forms } = useWords()
  const review = useReviewId()
  const define = useCommand('outcome.define')
  const [name, setName] = useState(outcome?.name[forms.language] ?? outcome?.name.en ?? '')
  const [definition, setDefinition] = useState(
    outcome?.definition[forms.language] ?? outcome?.definition.en ?? '',
  )
  return (
    <form
      className="ui-form ui-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        define.mutate({
          review,
          outcome: outcome?.outcome ?? null,
          name: { ...outcome?.name, [forms.language]: name },
          definition: { ...outcome?.definition, [forms.language]: definition },
        })
      }}
    >
      <Field label={finding.outcomeName} value={name} onChange={setName} isRequired />
      <Field label={finding.definition} value={definition} onChange={setDefinition} rows={2} />
      <div className="ui-row">
        <Button type="submit" isDisabled={name.trim() === ''} isPending={define.isPending}>
          {outcome ? finding.save : finding.add}
        </Button>
      </div>
    </form>
  )
}
