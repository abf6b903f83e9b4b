import '../screens.css'
import './deduplicating.css'
import { useRef } from 'react'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Progress } from '../../ui/Meter.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { useSecondsLeft } from '../searching/seconds-left.ts'
import { Groups } from './Groups.tsx'
import { PairBrowser } from './PairBrowser.tsx'
import { PairDesk } from './PairDesk.tsx'

const views = ['doubtful', 'groups', 'certain', 'judged'] as const

/** Finding duplicates, judging the doubtful pairs one after the other, and looking at what was linked. */
export function DeduplicatingScreen() {
  const { steps, deduplicating } = useWords()
  const review = useReviewId()
  const [chosen, setView] = useParameter('pairs')
  const view = views.find((name) => name === chosen) ?? 'doubtful'
  const find = useCommand('duplicates.find', { errorShown: true })
  const wasCancelled = useRef(false)
  const cancel = useCommand('duplicates.cancel')
  // One that somebody else began is seen a little later.
  const wasRunning = useRef(false)
  const progress = useQuestion(
    'duplicates.progress',
    { review },
    { refetchInterval: find.isPending || wasRunning.current ? 700 : 4_000 },
  )
  const share = progress.data?.progress ?? null
  wasRunning.current = share !== null
  const secondsLeft = useSecondsLeft(share)
  const isRunning = find.isPending || share !== null
  const doubtful = useQuestion('duplicates.pairs', { review, which: 'doubtful', limit: 1 }, { keep: true })
  const groups = useQuestion('duplicates.groups', { review, limit: 1 }, { keep: true })
  const overview = useQuestion('review.overview', { review })
  const isEmpty = overview.data?.steps.searching.done === 0
  const fresh = doubtful.data?.notCompared ?? 0
  const wasSearched = (doubtful.data?.searchedAt ?? 0) > 0
  const findAll = () => {
    wasCancelled.current = false
    // It is told also to whoever has gone to another screen.
    find.mutateAsync({ review, all: fresh === 0 }).then(
      ({ certain, doubtful: waiting }) => showToast({ text: deduplicating.found(certain, waiting) }),
      (error: unknown) => {
        if (wasCancelled.current) showToast({ text: deduplicating.cancelled })
        else if (error instanceof Error) showError(error)
      },
    )
  }
  return (
    <div className="ui-stack">
      <PageHeader
        title={steps.deduplicating.name}
        lead={deduplicating.lead}
        actions={
          !isEmpty && (
            <Button
              kind={fresh > 0 ? 'primary' : 'plain'}
              icon="search"
              isPending={isRunning}
              onPress={findAll}
            >
              {!wasSearched
                ? deduplicating.find
                : fresh > 0
                  ? deduplicating.findNew
                  : deduplicating.findAgain}
            </Button>
          )
        }
      />
      {wasSearched && fresh > 0 && !isRunning && <Callout title={deduplicating.fresh(fresh)} />}
      {isRunning && (
        <div className="ui-stack">
          <Progress
            label={deduplicating.finding}
            share={share ?? 0}
            secondsLeft={secondsLeft}
            onCancel={() => {
              wasCancelled.current = true
              cancel.mutate({ review })
            }}
          />
          <p className="ui-muted ui-small">{deduplicating.findingHint}</p>
        </div>
      )}
      {isEmpty ? (
        <EmptyState
          text={deduplicating.noRecords}
          action={
            <LinkButton kind="primary" href={stepHref(review, 'searching')}>
              {deduplicating.toImport}
            </LinkButton>
          }
        />
      ) : (
        <Answer question={doubtful}>
          {({ total, searchedAt }) => (
            <Tabs
              label={deduplicating.tabs}
              value={view}
              onChange={(next) => setView(next === 'doubtful' ? null : next)}
              tabs={[
                {
                  id: 'doubtful',
                  name: deduplicating.doubtful,
                  count: total,
                  content:
                    searchedAt === 0 && total === 0 ? (
                      <EmptyState text={deduplicating.never} />
                    ) : (
                      <PairDesk />
                    ),
                },
                {
                  id: 'groups',
                  name: deduplicating.groups,
                  ...(groups.data && { count: groups.data.total }),
                  content: <Groups />,
                },
                { id: 'certain', name: deduplicating.certain, content: <PairBrowser which="certain" /> },
                { id: 'judged', name: deduplicating.judged, content: <PairBrowser which="judged" /> },
              ]}
            />
          )}
        </Answer>
      )}
    </div>
  )
}
