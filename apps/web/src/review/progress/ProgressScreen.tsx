import '../screens.css'
import type { OutputOf } from '../../call.ts'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { TextLink } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { Stopping } from '../screening/Stopping.tsx'
import { TableFrame } from '../TableFrame.tsx'
import { RoundAgreement } from './RoundAgreement.tsx'

type Round = OutputOf<'team.progress'>['rounds'][number]

/** The team at work: who has done what in each round, what waits, and how far the reviewers agree. */
export function ProgressScreen() {
  const { steps, progress: words } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const team = useQuestion('team.progress', { review }, { enabled: overview.data?.me != null })
  const [chosen, setChosen] = useParameter('round')
  const nameOf = (person: string) => overview.data?.people.find(({ id }) => id === person)?.name ?? person
  const nameOfRound = (round: string) =>
    round === 'title-abstract'
      ? steps.screening.name
      : round === 'full-text'
        ? steps.fullText.name
        : words.pilot(Number(round.replace('pilot-', '')))
  return (
    <div className="ui-stack-wide">
      <PageHeader title={steps.progress.name} lead={words.lead} />
      {overview.data?.me !== null && (
        <Answer question={team}>
          {({ rounds, hidden }) => (
            <>
              {hidden > 0 && <Callout isBlind>{words.blind}</Callout>}
              <Tabs
                label={words.round}
                value={rounds.find(({ round }) => round === chosen)?.round ?? 'title-abstract'}
                onChange={(round) => setChosen(round)}
                tabs={rounds.map((round) => ({
                  id: round.round,
                  name: nameOfRound(round.round),
                  content: (
                    <div className="ui-stack">
                      <h2>{nameOfRound(round.round)}</h2>
                      <Team round={round} nameOf={nameOf} />
                      <Recall round={round.round} />
                      <RoundAgreement round={round.round} nameOf={nameOf} />
                    </div>
                  ),
                }))}
              />
            </>
          )}
        </Answer>
      )}
    </div>
  )
}

/** What the team has found against what it has read; a pilot is a random sample, of which it says nothing. */
function Recall({ round }: { round: string }) {
  const { stopping } = useWords()
  const review = useReviewId()
  if (round.startsWith('pilot')) return null
  return (
    <section className="ui-stack" aria-label={stopping.teamTitle}>
      <h3>{stopping.teamTitle}</h3>
      <p className="ui-muted">{stopping.teamLead}</p>
      <Stopping review={review} round={round} of="team" />
    </section>
  )
}

function Team({ round, nameOf }: { round: Round; nameOf: (person: string) => string }) {
  const { progress: words, forms } = useWords()
  const review = useReviewId()
  return (
    <section className="ui-stack" aria-label={words.who}>
      <div className="ui-row-apart">
        <h3>{words.who}</h3>
        <p>
          <TextLink href={stepHref(review, 'resolving', { round: round.round })}>
            {words.conflicts(round.conflicts)}
          </TextLink>
          <span className="ui-muted"> · {words.settled(round.settled)}</span>
        </p>
      </div>
      {round.people.every(({ mine }) => mine === 0) && <p className="ui-muted">{words.nothing}</p>}
      <TableFrame label={words.who}>
        <table className="review-table progress-team">
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              {[words.decided, words.left, words.pace, words.spent, words.remaining, words.last].map(
                (name) => (
                  <th key={name} scope="col" className="is-number">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {round.people.map(({ person, mine, total, left, pace, spent, remaining, lastAt }) => (
              <tr key={person}>
                <th scope="row">{nameOf(person)}</th>
                <td className="is-number">{words.of(mine, total)}</td>
                <td className="is-number">{forms.number(left)}</td>
                <td className="is-number">
                  {pace === null ? '–' : words.each(forms.span(Math.max(1, pace / 1000)))}
                </td>
                <td className="is-number">{spent === 0 ? '–' : forms.span(Math.max(1, spent / 1000))}</td>
                <td className="is-number">
                  {remaining === null || left === 0
                    ? '–'
                    : `${forms.span(Math.max(1, remaining.from / 1000))} – ${forms.span(Math.max(1, remaining.to / 1000))}`}
                </td>
                <td className="is-number">{lastAt === null ? '–' : forms.ago(lastAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
