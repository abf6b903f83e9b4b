import '../screens.css'
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, usePerson, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'

type Person = OutputOf<'review.overview'>['people'][number]
type Role = InputOf<'people.add'>['roles'][number]
const roles: readonly Role[] = ['lead', 'reviewer', 'resolver', 'expert']

/** Who takes part, and in which role. */
export function PeopleScreen() {
  const { steps, people: words } = useWords()
  const review = useReviewId()
  const me = usePerson(review)
  const overview = useQuestion('review.overview', { review })
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className="ui-stack">
      <PageHeader title={steps.people.name} lead={words.lead} />
      <Answer question={overview}>
        {({ people }) => (
          <ul className="ui-plain-list ui-stack">
            {people.map((person) => (
              <li key={person.id} className="ui-sheet ui-stack">
                <div className="ui-row-apart">
                  <h2>
                    {person.name}{' '}
                    {person.id === me && <span className="ui-muted ui-small">({words.you})</span>}
                  </h2>
                  <Button kind="quiet" onPress={() => setOpen(open === person.id ? null : person.id)}>
                    {words.change(person.name)}
                  </Button>
                </div>
                <div className="ui-row">
                  {person.roles.map((role) => (
                    <Chip key={role}>{words.roleNames[role]}</Chip>
                  ))}
                </div>
                {open === person.id && <PersonForm person={person} onDone={() => setOpen(null)} />}
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <section className="ui-stack">
        <h2>{words.add}</h2>
        <PersonForm person={null} onDone={() => {}} />
      </section>
    </div>
  )
}

function PersonForm({ person, onDone }: { person: Person | null; onDone: () => void }) {
  const { people: words } = useWords()
  const review = useReviewId()
  const add = useCommand('people.add')
  const change = useCommand('people.change')
  const [name, setName] = useState(person?.name ?? '')
  const [chosen, setChosen] = useState<readonly Role[]>(person?.roles ?? ['reviewer'])
  const done = {
    onSuccess: () => {
      showToast({ text: words.saved })
      if (!person) setName('')
      onDone()
    },
  }
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (person) change.mutate({ review, person: person.id, name, roles: [...chosen] }, done)
        else add.mutate({ review, name, roles: [...chosen] }, done)
      }}
    >
      <Field label={words.name} value={name} onChange={setName} isRequired />
      <fieldset className="ui-stack">
        <legend className="ui-label">{words.roles}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            hint={words.roleHints[role]}
            isSelected={chosen.includes(role)}
            onChange={(isSelected) =>
              setChosen(isSelected ? [...chosen, role] : chosen.filter((other) => other !== role))
            }
          >
            {words.roleNames[role]}
          </Checkbox>
        ))}
      </fieldset>
      <div className="ui-row">
        <Button
          kind="primary"
          type="submit"
          isDisabled={name.trim() === '' || chosen.length === 0}
          isPending={add.isPending || change.isPending}
        >
          {person ? words.save : words.add}
        </Button>
      </div>
    </form>
  )
}
