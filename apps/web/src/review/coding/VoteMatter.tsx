import { mentionsIn } from '@ayni/review'
import { stepHref, useReviewId } from '../../places.ts'
import { TextLink } from '../../ui/Button.tsx'
import { useWords } from '../../words/words.ts'
import type { Codebook } from './codebook.ts'
import { isSameMatter, useNames, type VoteQuestion, type VotingRound } from './vote-questions.ts'

/** So many passages of a code are read beside the question; the others are a press away. */
const mostPassages = 3

/** What an expert needs to judge a question: what the code and the component mean, passages, and what was said in earlier rounds. */
export function VoteMatter({
  question,
  earlier,
  codebook,
}: {
  question: VoteQuestion
  /** The rounds that are closed, in order. */
  earlier: readonly VotingRound[]
  codebook: Codebook
}) {
  const { coding, consolidating, forms } = useWords()
  const review = useReviewId()
  const names = useNames(codebook)
  const code =
    question.kind === 'placement' ? codebook.codes.find((one) => one.code === question.code) : undefined
  const component = codebook.components.find((one) => one.component === question.component)
  const definition = component?.definition
  const meaning = definition?.[forms.language] || definition?.en || definition?.es || definition?.pt || ''
  const gathered = codebook.codes.filter((one) => one.component === question.component && one !== code)
  const mentions = code ? mentionsIn(codebook.codings.filter((one) => one.code === code.code)) : []
  const labelOf = (id: string) => codebook.studies.find((one) => one.id === id)?.label ?? id
  const said = earlier.flatMap(({ round, results }) =>
    (results ?? [])
      .filter((result) => isSameMatter(result.question, question))
      .map((result) => ({ round, ...result })),
  )
  return (
    <div className="coding-matter">
      {code && (
        <div className="ui-stack">
          <h4>
            {code.name}{' '}
            <span className="ui-muted ui-small">
              {coding.mentions(mentions.length, new Set(mentions.map(({ study }) => study)).size)}
            </span>
          </h4>
          {code.definition !== '' && <p>{code.definition}</p>}
          {mentions
            .filter(({ passage }) => passage !== '')
            .slice(0, mostPassages)
            .map(({ coding: id, passage, study }) => (
              <div key={id} className="coding-example ui-small">
                <blockquote>
                  {passage} <span className="ui-muted">({labelOf(study)})</span>
                </blockquote>
              </div>
            ))}
          {mentions.length > 0 && (
            <TextLink href={stepHref(review, 'coding', { view: 'passages', code: code.code })}>
              {coding.readAll(mentions.length)}
            </TextLink>
          )}
        </div>
      )}
      <div className="ui-stack">
        <h4>{names.component(question.component)}</h4>
        {meaning !== '' && <p>{meaning}</p>}
        {gathered.length > 0 && (
          <p className="ui-muted ui-small">
            {consolidating.holds(forms.list(gathered.map(({ name }) => name)))}
          </p>
        )}
      </div>
      {said.map(({ round, question: then, agree, votes, share, instead, comments }) => (
        <div key={round} className="ui-stack">
          <h4>{consolidating.before(round.replace(/\D+/g, ''))}</h4>
          <p className="ui-small">
            {names.component(then.component)}:{' '}
            {consolidating.arithmetic(agree, votes, share === null ? '–' : forms.percent(share))}
            {instead.map(({ component: other, votes: n }) => (
              <span key={other}> · {consolidating.ratherIn(names.component(other), n)}</span>
            ))}
          </p>
          {comments.map((text, index) => (
            <p key={index} className="ui-small">
              “{text}”
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
