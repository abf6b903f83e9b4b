import '../screens.css'
import './resolving.css'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { ConflictBrowser } from './ConflictBrowser.tsx'

/** Conflicts of a round: a list to choose from, and beside it what each said and how to settle it. */
export function ResolvingScreen() {
  const { steps, resolving } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  // Who nobody is may see no conflict; the panel above asks who it is.
  const team = useQuestion('team.progress', { review }, { enabled: overview.data?.me != null })
  const [chosen, setChosen] = useParameter('round')
  const nameOf = (person: string) => overview.data?.people.find(({ id }) => id === person)?.name ?? person
  const nameOfRound = (round: string) =>
    round === 'title-abstract'
      ? steps.screening.name
      : round === 'full-text'
        ? steps.fullText.name
        : resolving.pilot(Number(round.replace('pilot-', '')))
  return (
    <div className="ui-stack-wide">
      <PageHeader title={steps.resolving.name} lead={resolving.lead} isCompact />
      {overview.data?.me !== null && (
        <Answer question={team}>
          {({ rounds }) => {
            const shown = rounds.filter(
              ({ round, conflicts, settled }) => !round.startsWith('pilot-') || conflicts + settled > 0,
            )
            // A pilot settles nothing: what holds the review up comes first.
            const waiting = shown.filter(({ conflicts }) => conflicts > 0)
            const first =
              (waiting.find(({ round }) => !round.startsWith('pilot-')) ?? waiting[0])?.round ??
              'title-abstract'
            return (
              <Tabs
                label={resolving.round}
                value={shown.find(({ round }) => round === chosen)?.round ?? first}
                onChange={(round) => setChosen(round)}
                tabs={shown.map(({ round, conflicts, settled }) => ({
                  id: round,
                  name: nameOfRound(round),
                  count: conflicts,
                  content:
                    conflicts + settled === 0 ? (
                      <EmptyState
                        text={resolving.none}
                        action={
                          <LinkButton href={stepHref(review, 'screening')}>{steps.screening.name}</LinkButton>
                        }
                      />
                    ) : (
                      <ConflictBrowser round={round} nameOf={nameOf} me={overview.data?.me?.id ?? null} />
                    ),
                }))}
              />
            )
          }}
        </Answer>
      )}
    </div>
  )
}
