import './start.css'
import { lazy, Suspense, useMemo, useState } from 'react'
import { Link } from 'react-aria-components'
import { call, type OutputOf, uploadFile } from '../call.ts'
import { stepHref, useGo } from '../places.ts'
import { useCommand, useQuestion } from '../questions.ts'
import { Answer } from '../ui/Answer.tsx'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { LanguageText } from '../ui/LanguageText.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { usePaletteEntries } from '../ui/palette-entries.ts'
import { showError, showToast } from '../ui/toasts.ts'
import { useFrameWords } from '../words/words.ts'

const NewReviewDialog = lazy(() =>
  import('./NewReviewDialog.tsx').then(({ NewReviewDialog }) => ({ default: NewReviewDialog })),
)

/** Where Ayni begins: the example, a new review, and the reviews that are there. */
export function StartScreen() {
  const { shell } = useFrameWords()
  const go = useGo()
  const [isStarting, setStarting] = useState(false)
  const example = useCommand('example.open')
  const reviews = useQuestion('review.list', {})
  usePaletteEntries(
    useMemo(
      () => [{ id: 'start', name: shell.start.begin, group: 'Ayni', run: () => setStarting(true) }],
      [shell],
    ),
  )
  const isFirstTime = reviews.data?.reviews.length === 0
  const ways = (
    <div className="start-ways">
      <section className="start-way">
        <p>{shell.start.exampleText}</p>
        <Button
          kind={isFirstTime ? 'primary' : 'plain'}
          isPending={example.isPending}
          onPress={() => example.mutate({}, { onSuccess: ({ review }) => go(stepHref(review, 'mapping')) })}
        >
          {shell.start.example}
        </Button>
      </section>
      <section className="start-way">
        <p>{shell.start.beginText}</p>
        <Button kind={isFirstTime ? 'plain' : 'primary'} onPress={() => setStarting(true)}>
          {shell.start.begin}
        </Button>
      </section>
    </div>
  )
  return (
    <div className="start">
      {isFirstTime ? (
        <div className="start-hero">
          <PageHeader title={shell.start.title} lead={shell.start.lead} />
          {ways}
        </div>
      ) : (
        <PageHeader title={shell.start.reviews} />
      )}
      <Answer question={reviews}>{(answer) => <Reviews {...answer} />}</Answer>
      {reviews.data && !isFirstTime && ways}
      {reviews.data && <Restore />}
      {reviews.data && (
        <p className="ui-muted ui-small">
          {shell.start.folder} <code className="start-folder">{reviews.data.folder}</code>
        </p>
      )}
      <Suspense>{isStarting && <NewReviewDialog isOpen onOpenChange={setStarting} />}</Suspense>
    </div>
  )
}

/** A review comes back from its bundle, whole, and is opened. */
function Restore() {
  const { shell } = useFrameWords()
  const go = useGo()
  const restore = async (file: File) => {
    try {
      const { hash } = await uploadFile(file, () => undefined)
      const { review } = await call('bundle.restore', { file: hash, name: file.name })
      showToast({ text: shell.start.restored })
      go(stepHref(review, 'protocol'))
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  return (
    <details>
      <summary>{shell.start.restore}</summary>
      <FileDrop
        label={shell.start.restore}
        hint={shell.start.restoreText}
        accept={['.zip']}
        isSingle
        onFiles={([file]) => file && void restore(file)}
      />
    </details>
  )
}

function Reviews({ reviews, damaged }: OutputOf<'review.list'>) {
  const { shell } = useFrameWords()
  if (reviews.length === 0 && damaged.length === 0) return null
  return (
    <div className="ui-stack">
      <ul className="ui-plain-list start-list">
        {reviews.map((review) => (
          <li key={review.id}>
            <Link href={stepHref(review.id, 'protocol')} className="start-review">
              <LanguageText language={review.language}>{review.title}</LanguageText>
            </Link>
            <p className="ui-muted ui-small">
              {[
                shell.start.records(review.records),
                ...(review.published > 0 ? [shell.start.published(review.published)] : []),
                ...(review.people.length > 0 ? [shell.start.people(review.people)] : []),
                shell.start.worked(review.lastAt),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {damaged.map(({ id, message }) => (
        <Callout key={id} tone="exclude" title={shell.start.damaged(id)}>
          {message}
        </Callout>
      ))}
    </div>
  )
}
