import { useState } from 'react'
import type { OutputOf } from '../call.ts'
import { choosePerson } from '../person.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { useWords } from '../words/index.ts'
import { AddPersonDialog } from './AddPersonDialog.tsx'

/** Asks who one is, before anything is done in a review. Looking around is open to everybody. */
export function WhoAreYou({
  review,
  people,
}: {
  review: string
  people: OutputOf<'review.overview'>['people']
}) {
  const { shell } = useWords()
  const [isAdding, setAdding] = useState(false)
  return (
    <div className="shell-who ui-screen-only">
      <Callout
        tone="information"
        title={shell.person.label}
        actions={
          <>
            {people.map(({ id, name }) => (
              <Button key={id} onPress={() => choosePerson(review, id)}>
                {name}
              </Button>
            ))}
            <Button kind="quiet" icon="add" onPress={() => setAdding(true)}>
              {shell.person.add}
            </Button>
          </>
        }
      >
        {shell.person.lead}
      </Callout>
      <AddPersonDialog review={review} isOpen={isAdding} onOpenChange={setAdding} />
    </div>
  )
}
