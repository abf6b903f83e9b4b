import { evidenceKinds, type MapFilter } from '@ayni/review'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { NumberField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'

type Map = OutputOf<'map'>

/** What the map is made of: years, what was charted, quality, kind of evidence. Everything on the screen follows at once. */
export function MapFilters({
  map,
  filter,
  onChange,
}: {
  map: Map
  filter: MapFilter
  onChange: (filter: MapFilter) => void
}) {
  const { mapping, forms } = useWords()
  const review = useReviewId()
  const form = useQuestion('protocol.read', { review }).data?.current?.form
  const any = { id: '', name: mapping.any }
  const isFiltered = Object.keys(filter).length > 0
  const shown = map.years.reduce((sum, { studies }) => sum + studies.length, 0)
  return (
    <details className="mapping-filters" open={isFiltered || undefined}>
      <summary>
        {mapping.filters} · {mapping.ofStudies(shown, map.all)}
      </summary>
      <div className="mapping-fields">
        <NumberField
          label={mapping.fromYear}
          value={filter.from ?? null}
          format={{ useGrouping: false }}
          onChange={(from) => onChange({ ...filter, from: from ?? undefined })}
        />
        <NumberField
          label={mapping.toYear}
          value={filter.to ?? null}
          format={{ useGrouping: false }}
          onChange={(to) => onChange({ ...filter, to: to ?? undefined })}
        />
        {map.facets.map(({ field: id, values }) => {
          const field = form?.fields.find((one) => one.id === id)
          const nameOf = (value: string) => {
            const choice = field?.choices.find((one) => one.id === value)?.name
            return choice?.[forms.language] ?? choice?.en ?? value
          }
          return (
            <Select
              key={id}
              label={field?.name[forms.language] ?? field?.name.en ?? id}
              options={[
                any,
                ...values.map(({ value, studies }) => ({
                  id: value,
                  name: nameOf(value),
                  hint: mapping.studies(studies),
                })),
              ]}
              value={filter.fields?.[id]?.[0] ?? ''}
              onChange={(value) => {
                const others = Object.entries(filter.fields ?? {}).filter(([name]) => name !== id)
                onChange({
                  ...filter,
                  fields: Object.fromEntries(value === '' ? others : [...others, [id, [value]]]),
                })
              }}
            />
          )
        })}
        <Select
          label={mapping.evidence}
          options={[any, ...evidenceKinds.map((id) => ({ id, name: mapping.evidenceKinds[id] }))]}
          value={filter.evidence?.[0] ?? ''}
          onChange={(value) =>
            onChange({ ...filter, evidence: evidenceKinds.filter((kind) => kind === value) })
          }
        />
        <Switch
          isSelected={filter.isAccepted ?? false}
          onChange={(isAccepted) => onChange({ ...filter, isAccepted })}
        >
          {mapping.acceptedOnly}
        </Switch>
      </div>
      {isFiltered && (
        <div className="ui-row">
          <Button kind="quiet" icon="close" onPress={() => onChange({})}>
            {mapping.clear}
          </Button>
        </div>
      )}
    </details>
  )
}
