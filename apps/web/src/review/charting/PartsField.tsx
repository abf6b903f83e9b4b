import { partKinds } from '@ayni/review'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import { ChoicesField, freeId } from './ChoicesField.tsx'
import type { ChartingField } from './charts.ts'

type Part = NonNullable<ChartingField['parts']>[number]

/** The fields of a group that repeats; each keeps its id, so that what was charted with it stays. */
export function PartsField({
  parts,
  former,
  onChange,
}: {
  parts: readonly Part[]
  /** Parts that this group has had in any version of the form. */
  former: readonly Part[]
  onChange: (parts: Part[]) => void
}) {
  const { charting, forms } = useWords()
  const nameOf = (name: Part['name']) => name[forms.language] ?? name.en ?? name.es ?? name.pt ?? ''
  const change = (id: string, part: Partial<Part>) =>
    onChange(parts.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <fieldset className="ui-stack charting-choices">
      <legend className="ui-label">{charting.parts}</legend>
      {parts.map((part, at) => (
        <div key={part.id} className="ui-stack ui-sheet">
          <div className="charting-choice">
            <Field
              label={charting.part(at + 1)}
              value={nameOf(part.name)}
              onChange={(text) => change(part.id, { name: { ...part.name, [forms.language]: text } })}
            />
            <Select
              label={charting.kind}
              options={partKinds.map((id) => ({ id, name: charting.kinds[id] }))}
              value={part.kind}
              onChange={(kind) => change(part.id, { kind })}
            />
            <IconButton
              icon="close"
              label={charting.removeField(nameOf(part.name))}
              onPress={() => onChange(parts.filter(({ id }) => id !== part.id))}
            />
          </div>
          {part.kind === 'number' && (
            <Field
              label={charting.unit}
              value={part.unit ?? ''}
              onChange={(text) => change(part.id, { unit: text === '' ? undefined : text })}
            />
          )}
          {part.kind === 'one-of' && (
            <ChoicesField
              choices={part.choices}
              taken={
                new Set(
                  former
                    .filter(({ id }) => id === part.id)
                    .flatMap(({ choices }) => choices.map(({ id }) => id)),
                )
              }
              onChange={(choices) => change(part.id, { choices })}
            />
          )}
        </div>
      ))}
      <div className="ui-row">
        <Button
          kind="quiet"
          icon="add"
          onPress={() =>
            onChange([
              ...parts,
              {
                id: freeId('part', new Set([...former, ...parts].map(({ id }) => id))),
                name: {},
                kind: 'text',
                choices: [],
              },
            ])
          }
        >
          {charting.addPart}
        </Button>
      </div>
    </fieldset>
  )
}
