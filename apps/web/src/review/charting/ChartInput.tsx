import { fits, readGroupRow } from '@ayni/review'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import type { ChartingField } from './charts.ts'

/** The widget for one kind of field; a passage may be typed where there is no file to select it in. */
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
    case 'group':
      return <GroupInput field={field} value={value} onChange={onChange} />
    case 'passage':
    case 'long-text':
      return <Field label={label} hint={hint} value={first} onChange={(text) => onChange([text])} rows={3} />
    default:
      return <Field label={label} hint={hint} value={first} onChange={(text) => onChange([text])} />
  }
}

/** A group of fields that repeats: a sheet for each repetition. */
function GroupInput({
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
  const change = (at: number, part: string, text: string) =>
    onChange(
      value.map((row, index) =>
        // As it is typed; space at the ends goes when it is kept.
        index === at ? JSON.stringify({ ...readGroupRow(row), [part]: text }) : row,
      ),
    )
  return (
    <fieldset className="ui-stack">
      <legend className="ui-label">{label}</legend>
      {hint && <p className="ui-muted ui-small">{hint}</p>}
      {value.map((row, at) => (
        <fieldset key={at} className="ui-sheet ui-stack">
          <legend className="ui-label">{charting.repetition(label, at + 1)}</legend>
          {field.parts?.map((part) => (
            <ChartInput
              key={part.id}
              field={{ ...part, hint: {} }}
              value={[readGroupRow(row)[part.id] ?? '']}
              onChange={([text = '']) => change(at, part.id, text)}
            />
          ))}
          <div className="ui-row">
            <Button kind="quiet" onPress={() => onChange(value.filter((_, index) => index !== at))}>
              {charting.removeRepetition(at + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="ui-row">
        <Button kind="quiet" icon="add" onPress={() => onChange([...value, '{}'])}>
          {charting.addRepetition(label)}
        </Button>
      </div>
    </fieldset>
  )
}
