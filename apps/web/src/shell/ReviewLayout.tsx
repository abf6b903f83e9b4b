import './review-layout.css'
import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { CallError } from '../call.ts'
import { useChanges } from '../changes.ts'
import { stepHref, useReviewId } from '../places.ts'
import { useQuestion } from '../questions.ts'
import { steps } from '../review/steps.ts'
import { LinkButton } from '../ui/Button.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { PageHeader, TitleContext } from '../ui/PageHeader.tsx'
import { type PaletteEntry, usePaletteEntries } from '../ui/palette-entries.ts'
import { useAreWordsLoaded, useFrameWords } from '../words/words.ts'
import { Rail, RailDrawer } from './Rail.tsx'
import { ScreenPending } from './ScreenStates.tsx'
import { WhoAreYou } from './WhoAreYou.tsx'

/** A review: the steps at the left, the screen of one of them beside. */
export function ReviewLayout() {
  const { shell, steps: words } = useFrameWords()
  const areWordsLoaded = useAreWordsLoaded()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  useChanges(review, overview.data?.seq ?? null)
  const title = overview.data?.title ?? null
  usePaletteEntries(
    useMemo(
      (): PaletteEntry[] =>
        steps.map(({ id, key }) => ({
          id: `step ${id}`,
          name: words[key].name,
          group: title ?? '',
          href: stepHref(review, id),
        })),
      [review, title, words],
    ),
  )

  if (overview.error instanceof CallError && overview.error.kind === 'not-found')
    return (
      <main id="content" tabIndex={-1} className="shell-single">
        <PageHeader title={shell.notFound.title} />
        <ErrorState error={overview.error} action={<LinkButton href="/">{shell.notFound.back}</LinkButton>} />
      </main>
    )

  const states = new Map(steps.map((step) => [step.id, overview.data?.steps[step.key]]))
  return (
    <TitleContext value={title}>
      <div className="shell-review">
        <div className="shell-rail">
          <Rail review={review} title={title} language={overview.data?.language ?? null} states={states} />
        </div>
        <div className="shell-rail-bar">
          <RailDrawer
            review={review}
            title={title}
            language={overview.data?.language ?? null}
            states={states}
          />
        </div>
        <main id="content" tabIndex={-1} className="shell-main">
          {overview.data && overview.data.me === null && (
            <WhoAreYou review={review} people={overview.data.people} />
          )}
          {overview.error && !overview.data && (
            <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
          )}
          {areWordsLoaded ? <Outlet /> : <ScreenPending />}
        </main>
      </div>
    </TitleContext>
  )
}
