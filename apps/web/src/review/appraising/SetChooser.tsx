import { worded } from '@ayni/framework'
import type { AppraisalSet, Instrument } from '@ayni/review'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'

/** With which instrument, and as which design, a study is appraised; nothing where there is no choice. */
export function SetChooser({
  study,
  set,
  instruments,
  isDisabled,
}: {
  study: string
  set: AppraisalSet
  instruments: readonly Instrument[]
  isDisabled: boolean
}) {
  const { appraising, forms } = useWords()
  const review = useReviewId()
  const choose = useCommand('appraisal.choose-set')
  const { designs = [] } = set.instrument
  if (instruments.length < 2 && designs.length === 0) return null
  const options = (list: readonly Pick<Instrument, 'id' | 'name'>[]) =>
    list.map(({ id, name }) => ({ id, name: worded(name, forms.language) || id }))
  const change = (instrument: string, design: string | null) =>
    choose.mutate({ review, study, instrument, design })
  return (
    <div className="appraising-set">
      {instruments.length > 1 && (
        <Select
          label={appraising.instrument}
          options={options(instruments)}
          value={set.instrument.id}
          isDisabled={isDisabled}
          onChange={(id) => change(id, null)}
        />
      )}
      {designs.length > 0 && (
        <Select
          label={appraising.design}
          options={options(designs)}
          value={set.design}
          isDisabled={isDisabled}
          onChange={(design) => change(set.instrument.id, design)}
        />
      )}
    </div>
  )
}
