import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { NumberField } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { Ballot } from './Ballot.tsx'
import type { Codebook } from './codebook.ts'
import { asked, useNames } from './vote-questions.ts'

type Votings = OutputOf<'consolidation.read'>
type Round = Votings['rounds'][number]

/** Rounds in which experts vote on how codes are gathered, one question after the other, and what came of them. */
export function Votes({ codebook }: { codebook: Codebook }) {
  const { consolidating } = useWords()
  const review = useReviewId()
  // The stream of changes tells of no vote, so how many have voted is asked now and then.
  const votings = useQuestion('consolidation.read', { review }, { refetchInterval: 20_000 })
  const overview = useQuestion('review.overview', { review })
  const open = useCommand('consolidation.open')
  const close = useCommand('consolidation.close')
  const isLead = overview.data?.me?.roles.includes('lead') ?? false
  return (
    <section className="ui-stack" aria-labelledby="votes">
      <h2 id="votes">{consolidating.title}</h2>
      <p className="ui-reading">{consolidating.lead}</p>
      <Answer question={votings}>
        {({ rule, rounds }) => {
          const running = rounds.find(({ closedAt }) => closedAt === null)
          return (
            <>
              <Rule rule={rule} isLead={isLead} />
              {running ? (
                <>
                  <Ballot key={running.round} round={running} rounds={rounds} codebook={codebook} />
                  {isLead && (
                    <div className="ui-row">
                      <p className="ui-muted" role="status">
                        {consolidating.turnout(running.answered, running.begun)}
                      </p>
                      <Button
                        isPending={close.isPending}
                        onPress={() =>
                          close.mutate(
                            { review },
                            { onSuccess: ({ moved }) => showToast({ text: consolidating.closed(moved) }) },
                          )
                        }
                      >
                        {consolidating.close}
                      </Button>
                    </div>
                  )}
                </>
              ) : (
                isLead && (
                  <div className="ui-row">
                    <Button kind="primary" isPending={open.isPending} onPress={() => open.mutate({ review })}>
                      {consolidating.open}
                    </Button>
                  </div>
                )
              )}
              {rounds
                .filter(({ results }) => results !== null)
                .toReversed()
                .map((round) => (
                  <Results key={round.round} round={round} codebook={codebook} />
                ))}
            </>
          )
        }}
      </Answer>
      <Placements codebook={codebook} />
    </section>
  )
}

/** What a closed round came to, with its arithmetic and comments. */
function Results({ round, codebook }: { round: Round; codebook: Codebook }) {
  const { consolidating, forms } = useWords()
  const names = useNames(codebook)
  const number = round.round.replace(/\D+/g, '')
  const { share: least, votes: atLeast, isAnonymous } = round.rule
  return (
    <details>
      <summary>
        {consolidating.round(number)} ·{' '}
        {consolidating.reached(
          (round.results ?? []).filter(({ isReached }) => isReached).length,
          round.results?.length ?? 0,
        )}
      </summary>
      <p className="ui-muted ui-small">{consolidating.rule(forms.percent(least), atLeast, isAnonymous)}</p>
      <TableFrame label={consolidating.round(number)}>
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col">{consolidating.question}</th>
              <th scope="col">{consolidating.result}</th>
              <th scope="col">{consolidating.comments}</th>
            </tr>
          </thead>
          <tbody>
            {(round.results ?? []).map(({ question, agree, votes, share, isReached, instead, comments }) => (
              <tr key={question.question}>
                <th scope="row">{asked(question, names, consolidating)}</th>
                <td>
                  <strong>{isReached ? consolidating.consensus : consolidating.noConsensus}</strong>
                  <br />
                  <span className="ui-small">
                    {consolidating.arithmetic(agree, votes, share === null ? '–' : forms.percent(share))}
                  </span>
                  {instead.map(({ component, votes: n }) => (
                    <p key={component} className="ui-small">
                      {consolidating.ratherIn(names.component(component), n)}
                    </p>
                  ))}
                </td>
                <td>
                  {comments.map((text, index) => (
                    <p key={index} className="ui-small">
                      “{text}”
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  )
}

/** The rule of consensus, which the lead sets. */
function Rule({ rule, isLead }: { rule: Votings['rule']; isLead: boolean }) {
  const { consolidating, forms } = useWords()
  const review = useReviewId()
  const protocol = useQuestion('protocol.read', { review })
  const write = useCommand('protocol.write')
  const [draft, setDraft] = useState(rule)
  const current = protocol.data?.current
  return (
    <>
      <p>{consolidating.rule(forms.percent(rule.share), rule.votes, rule.isAnonymous)}</p>
      {isLead && current && (
        <details>
          <summary>{consolidating.changeRule}</summary>
          <div className="ui-form">
            <NumberField
              label={consolidating.share}
              value={Math.round(draft.share * 100)}
              min={50}
              max={100}
              onChange={(percent) => setDraft({ ...draft, share: (percent ?? 75) / 100 })}
            />
            <NumberField
              label={consolidating.leastVotes}
              value={draft.votes}
              min={1}
              max={50}
              onChange={(votes) => setDraft({ ...draft, votes: votes ?? 1 })}
            />
            <Switch
              isSelected={draft.isAnonymous}
              onChange={(isAnonymous) => setDraft({ ...draft, isAnonymous })}
            >
              {consolidating.withholdNames}
            </Switch>
            <div className="ui-row">
              <Button
                isPending={write.isPending}
                onPress={() =>
                  write.mutate(
                    {
                      review,
                      protocol: { ...current, consensus: draft },
                      changed: consolidating.changeRule,
                      why: '',
                    },
                    { onSuccess: () => showToast({ text: consolidating.ruleSaved }) },
                  )
                }
              >
                {consolidating.saveRule}
              </Button>
            </div>
          </div>
        </details>
      )}
    </>
  )
}

/** Who moved which code, when, and by which round. */
function Placements({ codebook }: { codebook: Codebook }) {
  const { consolidating, forms } = useWords()
  const review = useReviewId()
  const record = useQuestion('consolidation.record', { review })
  const overview = useQuestion('review.overview', { review })
  const names = useNames(codebook)
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  const placements = record.data?.placements ?? []
  if (placements.length === 0) return null
  return (
    <details>
      <summary>{consolidating.record(placements.length)}</summary>
      <ol className="ui-plain-list">
        {placements.map(({ code, from, to, person, at, why, round }) => (
          <li key={`${code} ${at}`}>
            {consolidating.moved(
              names.code(code),
              from === null ? consolidating.nowhere : names.component(from),
              to === null ? consolidating.nowhere : names.component(to),
            )}{' '}
            <span className="ui-muted ui-small">
              {[
                personName(person),
                forms.moment(at),
                why,
                round === null ? '' : consolidating.round(round.replace(/\D+/g, '')),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
