import { lazy, Suspense, useState } from 'react'
import type { OutputOf } from '../call.ts'
import { choosePerson } from '../person.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { useFrameWords } from '../words/words.ts'

const AddPersonDialog = lazy(() =>
  import('./AddPersonDialog.tsx').then(({ AddPersonDialog }) => ({ default: AddPersonDialog })),
)

/** Asks who one is, before anything is done in a review. Looking around is open to everybody. */
export function WhoAreYou({
  review,
  people,
}: {
  review: string
  people: OutputOf<'review.overview'>['people']
}) {
  const { shell } = useFrameWords()
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
      <Suspense>{isAdding && <AddPersonDialog review={review} isOpen onOpenChange={setAdding} />}</Suspense>
    </div>
  )
}
