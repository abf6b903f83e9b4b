import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import type { Codebook } from './codebook.ts'
import { VoteMatter } from './VoteMatter.tsx'
import { asked, useNames, type VotingRound } from './vote-questions.ts'

/** What somebody is about to say to a question. */
type Draft = { comment: string; instead: string | null }

/** One question after the other: what it is about, agree, disagree, where else, why. */
export function Ballot({
  round,
  rounds,
  codebook,
}: {
  round: VotingRound
  /** All rounds: what was said before on the same matter is read before one votes again. */
  rounds: readonly VotingRound[]
  codebook: Codebook
}) {
  const { consolidating } = useWords()
  const review = useReviewId()
  const vote = useCommand('consolidation.vote')
  const first = round.questions.findIndex(
    ({ question }) => !round.mine.some((one) => one.question === question),
  )
  const [at, setAt] = useState(Math.max(0, first))
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const names = useNames(codebook)
  const current = round.questions[at]
  const id = current?.question ?? ''
  const own = round.mine.find(({ question }) => question === id)
  const draft = drafts[id] ?? { comment: own?.comment ?? '', instead: own?.instead ?? null }
  const change = (part: Partial<Draft>) => setDrafts({ ...drafts, [id]: { ...draft, ...part } })
  const go = (to: number) => setAt(Math.min(Math.max(0, to), round.questions.length - 1))
  const cast = (agrees: boolean) => {
    if (!current || vote.isPending) return
    const { comment, instead } = draft
    vote.mutate(
      { review, question: id, agrees, comment, instead: agrees ? null : instead },
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
      <Callout isBlind>{round.rule.isAnonymous ? consolidating.anonymous : consolidating.blind}</Callout>
      <h3>{asked(current, names, consolidating)}</h3>
      <VoteMatter
        question={current}
        earlier={rounds.filter(({ results }) => results !== null)}
        codebook={codebook}
      />
      {own && (
        <p>
          {consolidating.yourVote}:{' '}
          <strong>{own.agrees ? consolidating.agree : consolidating.disagree}</strong>
          {own.comment !== '' && ` “${own.comment}”`}
        </p>
      )}
      <Field
        label={consolidating.comment}
        value={draft.comment}
        onChange={(comment) => change({ comment })}
        rows={2}
      />
      {current.kind === 'placement' && (
        <Select
          label={consolidating.instead}
          options={[
            { id: '', name: consolidating.nowhere },
            ...codebook.components
              .filter(({ component, retired }) => !retired && component !== current.component)
              .map(({ component }) => ({ id: component, name: names.component(component) })),
          ]}
          value={draft.instead ?? ''}
          onChange={(id) => change({ instead: id === '' ? null : id })}
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
