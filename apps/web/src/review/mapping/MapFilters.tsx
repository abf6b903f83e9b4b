import { evidenceKinds, type MapFilter, qualities } from '@ayni/review'
import { memo, useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { NumberField } from '../../ui/Field.tsx'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import { FilterChips } from './FilterChips.tsx'
import { type FilterNames, useFilterNames } from './filter-names.ts'

type FiltersProps = {
  map: OutputOf<'map.counts'>
  filter: MapFilter
  onChange: (filter: MapFilter) => void
}

/** What the map is made of: years, what was charted, quality, themes, kind of evidence. Everything on the screen follows at once. */
export const MapFilters = memo(function MapFilters({ map, filter, onChange }: FiltersProps) {
  const { mapping } = useWords()
  const names = useFilterNames(map)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="ui-stack mapping-filters">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{mapping.filters}</summary>
        {isOpen && <FilterFields map={map} filter={filter} names={names} onChange={onChange} />}
      </details>
      <p className="ui-number" role="status">
        {mapping.ofStudies(map.shown, map.all)}
      </p>
      <FilterChips filter={filter} names={names} onChange={onChange} />
    </div>
  )
})

/** The fields, with all they offer: only made when they are shown. */
function FilterFields({ map, filter, names, onChange }: FiltersProps & { names: FilterNames }) {
  const { mapping, forms } = useWords()
  const add = <T extends string>(present: readonly T[] | undefined, value: T): T[] => [
    ...new Set([...(present ?? []), value]),
  ]
  const list = (
    label: string,
    options: readonly { id: string; name: string; hint?: string }[],
    onChoose: (id: string) => void,
  ) =>
    options.length > 12 ? (
      <ComboBox
        key={label}
        label={label}
        options={options}
        value={null}
        placeholder={mapping.any}
        onChange={onChoose}
      />
    ) : (
      <Select
        key={label}
        label={label}
        options={options}
        value={null}
        placeholder={mapping.any}
        onChange={onChoose}
      />
    )
  return (
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
      {map.facets.map(({ field, values }) =>
        list(
          names.field(field),
          values.map(({ value, studies }) => ({
            id: value,
            name: names.value(field, value),
            hint: mapping.studies(studies),
          })),
          (value) =>
            onChange({
              ...filter,
              fields: { ...filter.fields, [field]: add(filter.fields?.[field], value) },
            }),
        ),
      )}
      <Select
        label={mapping.quality}
        options={qualities.map((id) => ({ id, name: mapping.qualities[id] }))}
        value={null}
        placeholder={mapping.any}
        onChange={(value) => onChange({ ...filter, quality: add(filter.quality, value) })}
      />
      <NumberField
        label={mapping.leastPositive}
        value={filter.leastPositive === undefined ? null : Math.round(filter.leastPositive * 100)}
        min={0}
        max={100}
        onChange={(share) => onChange({ ...filter, leastPositive: share ? share / 100 : undefined })}
      />
      <Select
        label={mapping.evidence}
        options={evidenceKinds.map((id) => ({ id, name: mapping.evidenceKinds[id] }))}
        value={null}
        placeholder={mapping.any}
        onChange={(value) => onChange({ ...filter, evidence: add(filter.evidence, value) })}
      />
      {map.languages.length > 0 &&
        list(
          mapping.language,
          map.languages.map(({ language, studies }) => ({
            id: language,
            name: names.language(language),
            hint: mapping.studies(studies),
          })),
          (value) => onChange({ ...filter, languages: add(filter.languages, value) }),
        )}
      {list(mapping.ofComponent, map.components, (value) =>
        onChange({ ...filter, components: add(filter.components, value) }),
      )}
      {names.codes.length > 0 &&
        list(
          mapping.code,
          names.codes.toSorted((a, b) => forms.compare(a.name, b.name)),
          (value) => onChange({ ...filter, codes: add(filter.codes, value) }),
        )}
    </div>
  )
}
