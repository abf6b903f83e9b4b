import { useState } from 'react'
import { choosePerson } from '../person.ts'
import { stepHref, useGo } from '../places.ts'
import { useCommand } from '../questions.ts'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field } from '../ui/Field.tsx'
import { useFrameWords } from '../words/words.ts'
import { languageOptions, useLanguage } from './preferences.ts'

/** Asks for the little that a review needs to begin. */
export function NewReviewDialog({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const { shell } = useFrameWords()
  return (
    <Dialog title={shell.newReview.title} isOpen={isOpen} onOpenChange={onOpenChange}>
      <NewReviewForm />
    </Dialog>
  )
}

function NewReviewForm() {
  const { shell } = useFrameWords()
  const go = useGo()
  const screens = useLanguage()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState(screens)
  const [name, setName] = useState('')
  const start = useCommand('review.start', { errorShown: true })
  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate(
          { title, language, name },
          {
            onSuccess: ({ review, person }) => {
              choosePerson(review, person)
              go(stepHref(review, 'protocol'))
            },
          },
        )
      }}
    >
      <Field
        label={shell.newReview.name}
        hint={shell.newReview.nameHint}
        value={title}
        onChange={setTitle}
        rows={2}
        isRequired
        autoFocus
      />
      <RadioGroup
        label={shell.newReview.language}
        hint={shell.newReview.languageHint}
        options={languageOptions}
        value={language}
        onChange={setLanguage}
        isInline
      />
      <Field
        label={shell.newReview.you}
        hint={shell.newReview.youHint}
        value={name}
        onChange={setName}
        isRequired
      />
      {start.error && <ErrorState error={start.error} />}
      <div className="ui-row">
        <Button kind="primary" type="submit" isPending={start.isPending}>
          {shell.newReview.submit}
        </Button>
      </div>
    </form>
  )
}
