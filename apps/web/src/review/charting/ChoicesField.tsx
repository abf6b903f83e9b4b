import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import type { ChartingField } from './charts.ts'

/** The choices of a field, each with an id of its own that renaming and moving keep, so that what was charted with it stays. */
export function ChoicesField({
  choices,
  taken,
  onChange,
}: {
  choices: ChartingField['choices']
  /** Ids that choices of this field have had in any version of the form. */
  taken: ReadonlySet<string>
  onChange: (choices: ChartingField['choices']) => void
}) {
  const { charting, forms } = useWords()
  const move = (from: number, to: number) => {
    const moved = choices[from]
    if (!moved || to < 0 || to >= choices.length) return
    const others = choices.filter((_, at) => at !== from)
    onChange([...others.slice(0, to), moved, ...others.slice(to)])
  }
  return (
    <fieldset className="ui-stack charting-choices">
      <legend className="ui-label">{charting.choices}</legend>
      {choices.map(({ id, name }, at) => {
        const shown = name[forms.language] ?? name.en ?? name.es ?? name.pt ?? ''
        return (
          <div key={id} className="charting-choice">
            <Field
              label={charting.choice(at + 1)}
              value={shown}
              onChange={(text) =>
                onChange(
                  choices.map((one) =>
                    one.id === id ? { ...one, name: { ...one.name, [forms.language]: text } } : one,
                  ),
                )
              }
            />
            <IconButton icon="up" label={charting.up(shown)} onPress={() => move(at, at - 1)} />
            <IconButton icon="down" label={charting.down(shown)} onPress={() => move(at, at + 1)} />
            <IconButton
              icon="close"
              label={charting.removeField(shown)}
              onPress={() => onChange(choices.filter((one) => one.id !== id))}
            />
          </div>
        )
      })}
      <div className="ui-row">
        <Button
          kind="quiet"
          icon="add"
          onPress={() => {
            const used = new Set([...taken, ...choices.map(({ id }) => id)])
            onChange([...choices, { id: freeId('choice', used), name: {} }])
          }}
        >
          {charting.addChoice}
        </Button>
      </div>
    </fieldset>
  )
}

/** An id that none has had. */
export function freeId(kind: 'field' | 'choice' | 'part', taken: ReadonlySet<string>): string {
  let number = taken.size + 1
  while (taken.has(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}
