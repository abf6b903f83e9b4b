import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'

/** Labels of one's own on the record that is read: those used before to tick, and a field for a new one. */
export function LabelEditor({
  all,
  chosen,
  onChange,
  onClose,
}: {
  all: readonly string[]
  chosen: readonly string[]
  onChange: (label: string, isOn: boolean) => void
  onClose: () => void
}) {
  const { screening, ui } = useWords()
  const [fresh, setFresh] = useState('')
  const labels = [...new Set([...all, ...chosen])]
  return (
    <form
      className="ui-sheet ui-stack screening-labels"
      onSubmit={(event) => {
        event.preventDefault()
        const label = fresh.trim()
        if (label === '') onClose()
        else onChange(label, true)
        setFresh('')
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {labels.length > 0 && (
        <div className="ui-row">
          {labels.map((label) => (
            <Checkbox
              key={label}
              isSelected={chosen.includes(label)}
              onChange={(isOn) => onChange(label, isOn)}
            >
              {label}
            </Checkbox>
          ))}
        </div>
      )}
      <Field
        label={screening.newLabel}
        hint={screening.labelHint}
        value={fresh}
        onChange={setFresh}
        maxLength={60}
        autoFocus
      />
      <div className="ui-row">
        <Button type="submit" isDisabled={fresh.trim() === ''}>
          {screening.addLabel}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {ui.close}
        </Button>
      </div>
    </form>
  )
}
