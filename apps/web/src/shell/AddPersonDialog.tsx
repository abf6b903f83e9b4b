import { useId, useState } from 'react'
import type { InputOf } from '../call.ts'
import { choosePerson } from '../person.ts'
import { useCommand } from '../questions.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field } from '../ui/Field.tsx'
import { useFrameWords } from '../words/words.ts'

type Role = InputOf<'people.add'>['roles'][number]
const roles: readonly Role[] = ['lead', 'reviewer', 'resolver', 'expert']

/** Adds a person to a review, who then sits at the screen. */
export function AddPersonDialog({
  review,
  isOpen,
  onOpenChange,
}: {
  review: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const { shell } = useFrameWords()
  return (
    <Dialog title={shell.person.addTitle} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <AddPersonForm review={review} onDone={close} />}
    </Dialog>
  )
}

function AddPersonForm({ review, onDone }: { review: string; onDone: () => void }) {
  const { shell } = useFrameWords()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Role[]>(['reviewer'])
  const add = useCommand('people.add', { errorShown: true })
  const rolesLabel = useId()
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(
          { review, name, roles: [...chosen] },
          {
            onSuccess: ({ person }) => {
              choosePerson(review, person)
              onDone()
            },
          },
        )
      }}
    >
      <Field
        label={shell.person.name}
        hint={shell.person.nameHint}
        value={name}
        onChange={setName}
        isRequired
        autoFocus
      />
      <fieldset aria-labelledby={rolesLabel} className="ui-field">
        <span id={rolesLabel} className="ui-label">
          {shell.person.roles}
        </span>
        {roles.map((role) => (
          <Checkbox
            key={role}
            isSelected={chosen.includes(role)}
            onChange={(isSelected) =>
              setChosen(roles.filter((r) => (r === role ? isSelected : chosen.includes(r))))
            }
            hint={shell.person.roleHint[role]}
          >
            {shell.person.role[role]}
          </Checkbox>
        ))}
        {chosen.length === 0 && <p className="ui-field-error">{shell.person.needRole}</p>}
      </fieldset>
      {add.error && <ErrorState error={add.error} />}
      <div className="ui-row">
        <Button kind="primary" type="submit" isPending={add.isPending} isDisabled={chosen.length === 0}>
          {shell.person.save}
        </Button>
      </div>
    </form>
  )
}
