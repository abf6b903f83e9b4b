import { useState } from 'react'
import { useParameter } from '../../places.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import type { Appraisals, AppraisedStudy } from './appraisals.ts'
import { StudyDifferences } from './StudyDifferences.tsx'

/** Studies whose raters have all handed in: their answers side by side, and what differs to be settled item by item. */
export function Differences({
  answer: { studies, instruments, rule },
  nameOf,
}: {
  answer: Appraisals
  nameOf: (person: string) => string
}) {
  const { appraising } = useWords()
  const [open, setOpen] = useParameter('study')
  const [isOnly, setOnly] = useState(true)
  const all = studies.filter(({ isOpen }) => isOpen)
  const left = (study: AppraisedStudy) => study.acceptance?.differing ?? 0
  // The one that is open stays on the screen when its last item is settled.
  const shown = isOnly ? all.filter((study) => left(study) > 0 || study.id === open) : all
  const found = shown.findIndex(({ id }) => id === open)
  const at = Math.max(0, found)
  const study = shown[at]
  const go = (to: number) => {
    const next = shown[to]
    if (next) setOpen(next.id)
  }
  useKeys([
    { key: 'ArrowRight', does: appraising.next, run: () => go(at + 1), isDisabled: at + 1 >= shown.length },
    { key: 'ArrowLeft', does: appraising.previous, run: () => go(at - 1), isDisabled: at <= 0 },
  ])
  const only = (
    <Checkbox isSelected={isOnly} onChange={setOnly}>
      {appraising.differ.only}
    </Checkbox>
  )
  if (!study)
    return (
      <div className="ui-stack">
        {all.length > 0 && only}
        <EmptyState text={appraising.differ.none} />
      </div>
    )
  return (
    <div className="ui-stack">
      {rule?.agreement !== 'discussed' && <Callout>{appraising.differ.alone}</Callout>}
      <div className="appraising-choose">
        <Select
          label={appraising.study}
          options={shown.map((one) => ({
            id: one.id,
            name: one.label,
            hint: left(one) > 0 ? appraising.differ.waiting(left(one)) : appraising.differ.all,
          }))}
          value={study.id}
          onChange={(id) => setOpen(id)}
        />
        <div className="ui-row">
          <Button kind="quiet" keyHint="←" isDisabled={at <= 0} onPress={() => go(at - 1)}>
            {appraising.previous}
          </Button>
          <Button
            kind="quiet"
            icon="next"
            keyHint="→"
            isDisabled={at + 1 >= shown.length}
            onPress={() => go(at + 1)}
          >
            {appraising.next}
          </Button>
        </div>
        {only}
      </div>
      <StudyDifferences
        key={study.id}
        study={study}
        instruments={instruments}
        nameOf={nameOf}
        onSettle={() => setOpen(study.id)}
      />
    </div>
  )
}
