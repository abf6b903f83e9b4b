import './start.css'
import { useMemo, useState } from 'react'
import { Link } from 'react-aria-components'
import type { OutputOf } from '../call.ts'
import { stepHref, useGo } from '../places.ts'
import { useCommand, useQuestion } from '../questions.ts'
import { Answer } from '../ui/Answer.tsx'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { LanguageText } from '../ui/LanguageText.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { usePaletteEntries } from '../ui/palette-entries.ts'
import { useWords } from '../words/index.ts'
import { NewReviewDialog } from './NewReviewDialog.tsx'

/** Where Ayni begins: the example, a new review, and the reviews that are there. */
export function StartScreen() {
  const { shell } = useWords()
  const go = useGo()
  const [isStarting, setStarting] = useState(false)
  const example = useCommand('example.open')
  const reviews = useQuestion('review.list', {})
  usePaletteEntries(
    useMemo(
      () => [
        { id: 'start', name: shell.start.begin, group: 'Ayni', run: () => setStarting(true) },
        ...(reviews.data?.reviews ?? []).map(({ id, title }) => ({
          id: `review ${id}`,
          name: title,
          group: shell.start.reviews,
          href: stepHref(id, 'protocol'),
        })),
      ],
      [reviews.data, shell],
    ),
  )
  const isEmpty = (reviews.data?.reviews.length ?? 0) === 0
  return (
    <div className="start">
      <div className="start-hero">
        <PageHeader title={shell.start.title} lead={shell.start.lead} />
        <div className="start-ways">
          <section className="start-way">
            <p>{shell.start.exampleText}</p>
            <Button
              kind={isEmpty ? 'primary' : 'plain'}
              isPending={example.isPending}
              onPress={() =>
                example.mutate({}, { onSuccess: ({ review }) => go(stepHref(review, 'mapping')) })
              }
            >
              {shell.start.example}
            </Button>
          </section>
          <section className="start-way">
            <p>{shell.start.beginText}</p>
            <Button kind={isEmpty ? 'plain' : 'primary'} onPress={() => setStarting(true)}>
              {shell.start.begin}
            </Button>
          </section>
        </div>
      </div>
      <section className="start-reviews" aria-labelledby="start-reviews">
        <h2 id="start-reviews">{shell.start.reviews}</h2>
        <Answer question={reviews}>{(answer) => <Reviews {...answer} />}</Answer>
      </section>
      <NewReviewDialog isOpen={isStarting} onOpenChange={setStarting} />
    </div>
  )
}

function Reviews({ reviews, damaged, folder }: OutputOf<'review.list'>) {
  const { shell } = useWords()
  return (
    <div className="ui-stack">
      {reviews.length === 0 ? (
        <p className="ui-muted">{shell.start.noReviews}</p>
      ) : (
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
      )}
      {damaged.map(({ id, message }) => (
        <Callout key={id} tone="exclude" title={shell.start.damaged(id)}>
          {message}
        </Callout>
      ))}
      <p className="ui-muted ui-small">
        {shell.start.folderLabel} <code className="start-folder">{folder}</code>
      </p>
    </div>
  )
}
