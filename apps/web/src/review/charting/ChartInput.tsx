import { fits } from '@ayni/review'
import { Checkbox, RadioGroup } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import type { ChartingField } from './charts.ts'

/** The widget for one kind of field. */
export function ChartInput({
  field,
  value,
  onChange,
}: {
  field: ChartingField
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}) {
  const { charting, forms } = useWords()
  const label = field.name[forms.language] ?? field.name.en ?? field.id
  const hint = field.hint[forms.language] ?? field.hint.en
  const [first = ''] = value
  const choices =
    field.kind === 'yes-no-unclear'
      ? [
          { id: 'yes', name: charting.yes },
          { id: 'no', name: charting.no },
          { id: 'unclear', name: charting.unclear },
        ]
      : [
          ...field.choices.map(({ id, name }) => ({ id, name: name[forms.language] ?? name.en ?? id })),
          // What was chosen before its choice left the list stays in sight.
          ...value
            .filter((one) => one !== '' && !field.choices.some(({ id }) => id === one))
            .map((id) => ({ id, name: charting.formerChoice(id) })),
        ]
  switch (field.kind) {
    case 'one-of':
    case 'yes-no-unclear':
      return (
        <RadioGroup
          label={label}
          hint={hint}
          isInline
          options={choices}
          value={first === '' ? null : first}
          onChange={(id) => onChange([id])}
        />
      )
    case 'many-of':
      return (
        <fieldset className="ui-stack">
          <legend className="ui-label">{label}</legend>
          {choices.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={value.includes(id)}
              onChange={(isSelected) =>
                onChange(isSelected ? [...value, id] : value.filter((other) => other !== id))
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )
    case 'date':
      return (
        <Field label={label} hint={hint} value={first} onChange={(text) => onChange([text])} type="date" />
      )
    case 'number':
      return (
        <Field
          label={field.unit ? `${label} (${field.unit})` : label}
          hint={hint}
          value={first}
          onChange={(text) => onChange([text])}
          error={first.trim() === '' || fits('number', first.trim()) ? null : charting.notANumber(first)}
        />
      )
    case 'long-text':
      return <Field label={label} hint={hint} value={first} onChange={(text) => onChange([text])} rows={3} />
    default:
      return <Field label={label} hint={hint} value={first} onChange={(text) => onChange([text])} />
  }
}
