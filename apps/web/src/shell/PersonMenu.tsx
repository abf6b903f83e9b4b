import { lazy, Suspense, useState } from 'react'
import { choosePerson } from '../person.ts'
import { usePerson, useQuestion } from '../questions.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useFrameWords } from '../words/words.ts'

const AddPersonDialog = lazy(() =>
  import('./AddPersonDialog.tsx').then(({ AddPersonDialog }) => ({ default: AddPersonDialog })),
)

/** Who sits at the screen, and the way to be somebody else. */
export function PersonMenu({ review }: { review: string }) {
  const { shell } = useFrameWords()
  const chosen = usePerson(review)
  const { data: overview } = useQuestion('review.overview', { review })
  const [isAdding, setAdding] = useState(false)
  if (!overview) return null
  const me = overview.people.find(({ id }) => id === chosen)
  return (
    <>
      <Menu
        label={shell.person.label}
        trigger={
          <Button kind="quiet" icon="person" {...(me && { 'aria-label': shell.person.you(me.name) })}>
            <span className="shell-person-name">{me?.name ?? shell.person.none}</span>
          </Button>
        }
        sections={[
          ...(overview.people.length === 0
            ? []
            : [
                {
                  id: 'people',
                  heading: shell.person.label,
                  entries: overview.people.map(({ id, name, roles }) => ({
                    id,
                    name,
                    hint: roles.map((role) => shell.person.role[role]).join(', '),
                    isChosen: id === chosen,
                    run: () => choosePerson(review, id),
                  })),
                },
              ]),
          { id: 'others', entries: [{ id: 'add', name: shell.person.add, run: () => setAdding(true) }] },
        ]}
      />
      <Suspense>{isAdding && <AddPersonDialog review={review} isOpen onOpenChange={setAdding} />}</Suspense>
    </>
  )
}
