import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { Field, NumberField } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import type { Codebook } from './codebook.ts'

type Votings = OutputOf<'consolidation.read'>
type Round = Votings['rounds'][number]
type Question = Round['questions'][number]

/** Rounds in which experts vote on how codes are gathered, one question after the other, and what came of them. */
export function Votes({ codebook }: { codebook: Codebook }) {
  const { consolidating } = useWords()
  const review = useReviewId()
  const votings = useQuestion('consolidation.read', { review })
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
                  <Ballot
                    key={running.round}
                    round={running}
                    codebook={codebook}
                    isAnonymous={rule.isAnonymous}
                  />
                  {isLead && (
                    <div className="ui-row">
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

/** One question after the other: agree, disagree, where else, why. */
function Ballot({
  round,
  codebook,
  isAnonymous,
}: {
  round: Round
  codebook: Codebook
  isAnonymous: boolean
}) {
  const { consolidating } = useWords()
  const review = useReviewId()
  const vote = useCommand('consolidation.vote')
  const first = round.questions.findIndex(
    ({ question }) => !round.mine.some((one) => one.question === question),
  )
  const [at, setAt] = useState(Math.max(0, first))
  const [comment, setComment] = useState('')
  const [instead, setInstead] = useState<string | null>(null)
  const names = useNames(codebook)
  const current = round.questions[at]
  const own = round.mine.find(({ question }) => question === current?.question)
  const go = (to: number) => {
    setAt(Math.min(Math.max(0, to), round.questions.length - 1))
    setComment('')
    setInstead(null)
  }
  const cast = (agrees: boolean) => {
    if (!current || vote.isPending) return
    vote.mutate(
      { review, question: current.question, agrees, comment, instead: agrees ? null : instead },
      { onSuccess: () => go(at + 1) },
    )
  }
  useKeys([
    { key: 'a', does: consolidating.agree, run: () => cast(true) },
    { key: 'd', does: consolidating.disagree, run: () => cast(false) },
    { key: 'ArrowRight', does: consolidating.next, run: () => go(at + 1) },
    { key: 'ArrowLeft', does: consolidating.previous, run: () => go(at - 1) },
  ])
  if (!current) return null
  return (
    <div className="ui-sheet ui-stack">
      <p className="ui-muted" role="status">
        {consolidating.progress(at + 1, round.questions.length, round.mine.length)}
      </p>
      <Callout isBlind>{isAnonymous ? consolidating.anonymous : consolidating.blind}</Callout>
      <h3>{asked(current, names, consolidating)}</h3>
      {own && (
        <p>
          {consolidating.yourVote}:{' '}
          <strong>{own.agrees ? consolidating.agree : consolidating.disagree}</strong>
          {own.comment !== '' && ` “${own.comment}”`}
        </p>
      )}
      <Field label={consolidating.comment} value={comment} onChange={setComment} rows={2} />
      {current.kind === 'placement' && (
        <Select
          label={consolidating.instead}
          options={[
            { id: '', name: consolidating.nowhere },
            ...codebook.components
              .filter(({ component, retired }) => !retired && component !== current.component)
              .map(({ component }) => ({ id: component, name: names.component(component) })),
          ]}
          value={instead ?? ''}
          onChange={(id) => setInstead(id === '' ? null : id)}
        />
      )}
      <div className="ui-row review-actions">
        <Button kind="include" icon="include" keyHint="A" onPress={() => cast(true)}>
          {consolidating.agree}
        </Button>
        <Button kind="exclude" icon="exclude" keyHint="D" onPress={() => cast(false)}>
          {consolidating.disagree}
        </Button>
        <Button kind="quiet" keyHint="←" onPress={() => go(at - 1)}>
          {consolidating.previous}
        </Button>
        <Button kind="quiet" keyHint="→" onPress={() => go(at + 1)}>
          {consolidating.next}
        </Button>
      </div>
    </div>
  )
}

/** What a closed round came to, with its arithmetic and comments. */
function Results({ round, codebook }: { round: Round; codebook: Codebook }) {
  const { consolidating, forms } = useWords()
  const names = useNames(codebook)
  const number = round.round.replace(/\D+/g, '')
  return (
    <details>
      <summary>
        {consolidating.round(number)} ·{' '}
        {consolidating.reached(
          (round.results ?? []).filter(({ isReached }) => isReached).length,
          round.results?.length ?? 0,
        )}
      </summary>
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

function useNames({ codes, former, components }: Codebook) {
  const { forms } = useWords()
  return {
    code: (id: string) => [...codes, ...former].find(({ code }) => code === id)?.name ?? id,
    component: (id: string) => {
      const name = components.find(({ component }) => component === id)?.name
      return name?.[forms.language] ?? name?.en ?? name?.es ?? name?.pt ?? id
    },
  }
}

function asked(
  question: Question,
  names: ReturnType<typeof useNames>,
  words: ReturnType<typeof useWords>['consolidating'],
): string {
  return question.kind === 'placement'
    ? words.belongs(names.code(question.code), names.component(question.component))
    : words.stands(names.component(question.component))
}
