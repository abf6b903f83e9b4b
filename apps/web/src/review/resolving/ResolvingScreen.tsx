import '../screens.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { RecordText } from '../RecordText.tsx'

type Conflicts = OutputOf<'conflict.list'>
type Conflict = Conflicts['waiting'][number]
const rounds = ['title-abstract', 'full-text'] as const

/** Conflicts one after the other: what each said, side by side, and the settlement. */
export function ResolvingScreen() {
  const { steps, resolving } = useWords()
  return (
    <div className="ui-stack-wide">
      <PageHeader title={steps.resolving.name} lead={resolving.lead} />
      {rounds.map((round) => (
        <Round key={round} round={round} />
      ))}
    </div>
  )
}

function Round({ round }: { round: (typeof rounds)[number] }) {
  const { resolving, ui } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const conflicts = useQuestion('conflict.list', { review, round }, { enabled: overview.data?.me != null })
  const [at, setAt] = useState(0)
  // Who nobody is may see no conflict; the panel above asks who it is.
  const isNobody = overview.data?.me === null
  const nameOf = (person: string) => overview.data?.people.find(({ id }) => id === person)?.name ?? person
  return (
    <section className="ui-stack" aria-labelledby={round}>
      <h2 id={round}>{resolving.rounds[round]}</h2>
      {!isNobody && (
        <Answer question={conflicts}>
          {({ waiting, settled, criteria, rule }) => {
            const current = waiting[at % Math.max(1, waiting.length)]
            return (
              <>
                {current ? (
                  <>
                    <p className="ui-muted" role="status">
                      {resolving.of((at % waiting.length) + 1, waiting.length)}
                    </p>
                    <ConflictDesk
                      key={current.report}
                      conflict={current}
                      criteria={criteria}
                      resolver={rule.resolver}
                      round={round}
                      nameOf={nameOf}
                      onNext={() => setAt(at + 1)}
                    />
                  </>
                ) : (
                  <EmptyState text={resolving.none} />
                )}
                {settled.length > 0 && (
                  <details>
                    <summary>
                      {resolving.settled} ({settled.length})
                    </summary>
                    <ul>
                      {settled.map(({ report, record, resolution }) => (
                        <li key={report}>
                          {record?.reference.title}
                          {resolution && (
                            <span className="ui-muted">
                              {' '}
                              —{' '}
                              {resolving.settledAs(ui.verdict[resolution.verdict], nameOf(resolution.person))}
                              {resolution.why && `: ${resolution.why}`}
                            </span>
                          )}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </>
            )
          }}
        </Answer>
      )}
    </section>
  )
}

function ConflictDesk({
  conflict,
  criteria,
  resolver,
  round,
  nameOf,
  onNext,
}: {
  conflict: Conflict
  criteria: Conflicts['criteria']
  resolver: Conflicts['rule']['resolver']
  round: string
  nameOf: (person: string) => string
  onNext: () => void
}) {
  const { resolving, ui, forms } = useWords()
  const review = useReviewId()
  const resolve = useCommand('conflict.resolve')
  const [why, setWhy] = useState('')
  const given = conflict.decisions.flatMap(({ reasons }) => reasons)[0] ?? null
  const [reason, setReason] = useState<string | null>(given)
  const settle = (verdict: 'include' | 'exclude') =>
    resolve.mutate(
      {
        review,
        round,
        report: conflict.report,
        verdict,
        reasons: verdict === 'exclude' && reason ? [reason] : [],
        why,
      },
      { onSuccess: () => showToast({ text: resolving.resolved }) },
    )
  const nameOfCriterion = (id: string) => {
    const text = criteria.find((criterion) => criterion.id === id)?.text
    return text?.[forms.language] ?? text?.en ?? text?.es ?? text?.pt ?? id
  }
  // One person may have judged two copies of a report; then each judgement is told apart by its record.
  const titleOf = ({ reviewer, record }: Conflict['decisions'][number]) =>
    conflict.decisions.filter((other) => other.reviewer === reviewer).length > 1
      ? `${nameOf(reviewer)} (${record})`
      : nameOf(reviewer)
  useKeys([
    { key: 'i', does: resolving.include, run: () => settle('include'), isDisabled: !conflict.mayResolve },
    { key: 'e', does: resolving.exclude, run: () => settle('exclude'), isDisabled: !conflict.mayResolve },
    { key: 'ArrowRight', does: resolving.next, run: onNext },
  ])
  return (
    <div className="review-columns">
      <div className="ui-stack">
        {conflict.record && (
          <RecordText reference={conflict.record.reference} sources={[conflict.record.source]} />
        )}
        {conflict.mayResolve ? (
          <>
            <Field label={resolving.why} value={why} onChange={setWhy} rows={2} />
            {criteria.length > 0 && (
              <Select
                label={resolving.reason}
                options={criteria.map(({ id }) => ({ id, name: nameOfCriterion(id) }))}
                value={reason}
                onChange={setReason}
              />
            )}
            <div className="ui-row review-actions">
              <Button kind="include" icon="include" keyHint="I" onPress={() => settle('include')}>
                {resolving.include}
              </Button>
              <Button kind="exclude" icon="exclude" keyHint="E" onPress={() => settle('exclude')}>
                {resolving.exclude}
              </Button>
              <Button kind="quiet" icon="next" keyHint="→" onPress={onNext}>
                {resolving.next}
              </Button>
            </div>
          </>
        ) : (
          <Callout
            actions={
              <Button kind="quiet" icon="next" keyHint="→" onPress={onNext}>
                {resolving.next}
              </Button>
            }
          >
            {resolving.notYou[resolver]}
          </Callout>
        )}
      </div>
      <aside className="ui-stack" aria-label={ui.verdict.conflict}>
        {conflict.status.kind === 'conflict' && <h3>{resolving.because[conflict.status.because]}</h3>}
        {conflict.decisions.map((decision) => (
          <Callout
            key={`${decision.reviewer} ${decision.record}`}
            tone={decision.verdict}
            title={titleOf(decision)}
          >
            <p>
              <strong>{ui.verdict[decision.verdict]}</strong>
            </p>
            {decision.reasons.map((id) => (
              <p key={id}>{nameOfCriterion(id)}</p>
            ))}
            {decision.note !== '' && <p>{decision.note}</p>}
          </Callout>
        ))}
      </aside>
    </div>
  )
}
