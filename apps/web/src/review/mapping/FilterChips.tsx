import type { MapFilter } from '@ayni/review'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/words.ts'
import type { FilterNames } from './filter-names.ts'

/** What is filtered, each with a cross to take it back. */
export function FilterChips({
  filter,
  names,
  onChange,
}: {
  filter: MapFilter
  names: FilterNames
  onChange: (filter: MapFilter) => void
}) {
  const { mapping, forms } = useWords()
  const chips: { name: string; without: MapFilter }[] = []
  const { from, to, leastPositive, fields = {} } = filter
  if (from !== undefined)
    chips.push({ name: mapping.since(String(from)), without: { ...filter, from: undefined } })
  if (to !== undefined) chips.push({ name: mapping.until(String(to)), without: { ...filter, to: undefined } })
  if (leastPositive !== undefined)
    chips.push({
      name: mapping.positiveFrom(forms.percent(leastPositive)),
      without: { ...filter, leastPositive: undefined },
    })
  for (const [field, values] of Object.entries(fields))
    for (const value of values)
      chips.push({
        name: `${names.field(field)}: ${names.value(field, value)}`,
        without: { ...filter, fields: { ...fields, [field]: values.filter((one) => one !== value) } },
      })
  for (const one of filter.quality ?? [])
    chips.push({
      name: `${mapping.quality}: ${mapping.qualities[one]}`,
      without: { ...filter, quality: filter.quality?.filter((other) => other !== one) },
    })
  for (const one of filter.evidence ?? [])
    chips.push({
      name: mapping.evidenceKinds[one],
      without: { ...filter, evidence: filter.evidence?.filter((other) => other !== one) },
    })
  for (const one of filter.languages ?? [])
    chips.push({
      name: names.language(one),
      without: { ...filter, languages: filter.languages?.filter((other) => other !== one) },
    })
  for (const one of filter.codes ?? [])
    chips.push({
      name: names.code(one),
      without: { ...filter, codes: filter.codes?.filter((other) => other !== one) },
    })
  for (const one of filter.components ?? [])
    chips.push({
      name: names.component(one),
      without: { ...filter, components: filter.components?.filter((other) => other !== one) },
    })
  if (chips.length === 0) return null
  return (
    <ul className="ui-plain-list ui-row mapping-chips" aria-label={mapping.chips}>
      {chips.map(({ name, without }) => (
        <li key={name}>
          <Button icon="close" aria-label={mapping.removeFilter(name)} onPress={() => onChange(without)}>
            {name}
          </Button>
        </li>
      ))}
      <li>
        <Button kind="quiet" onPress={() => onChange({})}>
          {mapping.clear}
        </Button>
      </li>
    </ul>
  )
}
