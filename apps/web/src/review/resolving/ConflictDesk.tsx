import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { RecordText } from '../RecordText.tsx'
import type { Conflict, Conflicts } from './conflicts.ts'
import { Discussion } from './Discussion.tsx'

/** One conflict: the record, what each said side by side, the discussion, and the settlement in one key. */
export function ConflictDesk({
  conflict,
  criteria,
  resolver,
  round,
  me,
  nameOf,
  onSettled,
  onMove,
}: {
  conflict: Conflict
  criteria: Conflicts['criteria']
  resolver: Conflicts['rule']['resolver']
  round: string
  me: string | null
  nameOf: (person: string) => string
  onSettled: () => void
  onMove: (step: 1 | -1) => void
}) {
  const { resolving, ui, forms } = useWords()
  const review = useReviewId()
  const resolve = useCommand('conflict.resolve')
  const reopen = useCommand('conflict.reopen')
  const { report, mayResolve } = conflict
  const isSettled = conflict.status.kind === 'settled'
  const [why, setWhy] = useState('')
  const given = conflict.decisions.flatMap(({ reasons }) => reasons)[0] ?? null
  const [reason, setReason] = useState<string | null>(given)
  const takeBack = () =>
    reopen.mutateAsync({ review, round, report }).then(() => showToast({ text: resolving.reopened }))
  const settle = (verdict: 'include' | 'exclude') => {
    if (resolve.isPending) return
    resolve.mutate(
      { review, round, report, verdict, reasons: verdict === 'exclude' && reason ? [reason] : [], why },
      {
        onSuccess: () => {
          showToast({ text: resolving.resolved, undo: () => takeBack() })
          onSettled()
        },
      },
    )
  }
  const nameOfCriterion = (id: string) => {
    const text = criteria.find((criterion) => criterion.id === id)?.text
    return text?.[forms.language] ?? text?.en ?? text?.es ?? text?.pt ?? id
  }
  // One person may have judged two copies of a report; then each judgement is told apart by its record.
  const titleOf = ({ reviewer, record }: Conflict['decisions'][number]) =>
    conflict.decisions.filter((other) => other.reviewer === reviewer).length > 1
      ? `${nameOf(reviewer)} (${record})`
      : nameOf(reviewer)
  const isDead = !mayResolve || isSettled
  useKeys([
    { key: 'i', does: resolving.include, run: () => settle('include'), isDisabled: isDead },
    { key: 'e', does: resolving.exclude, run: () => settle('exclude'), isDisabled: isDead },
    { key: 'u', does: resolving.undo, run: () => void takeBack(), isDisabled: !mayResolve || !isSettled },
  ])
  const move = (
    <>
      <Button kind="quiet" keyHint="←" onPress={() => onMove(-1)}>
        {resolving.previous}
      </Button>
      <Button kind="quiet" icon="next" keyHint="→" onPress={() => onMove(1)}>
        {resolving.next}
      </Button>
    </>
  )
  return (
    <div className="ui-stack">
      <section
        className="resolving-sides"
        aria-label={
          conflict.status.kind === 'conflict'
            ? resolving.because[conflict.status.because]
            : ui.verdict.conflict
        }
      >
        {conflict.decisions.map((decision) => (
          <Callout
            key={`${decision.reviewer} ${decision.record}`}
            tone={decision.verdict}
            title={titleOf(decision)}
          >
            <p>
              <strong>{ui.verdict[decision.verdict]}</strong>{' '}
              <span className="ui-muted ui-small">{forms.moment(decision.at)}</span>
            </p>
            {decision.reasons.map((id) => (
              <p key={id}>{nameOfCriterion(id)}</p>
            ))}
            {decision.note !== '' && <p className="resolving-note">{decision.note}</p>}
          </Callout>
        ))}
      </section>
      {conflict.record && (
        <RecordText
          reference={conflict.record.reference}
          sources={[conflict.record.source]}
          {...(conflict.highlights && { highlights: conflict.highlights })}
          {...(conflict.languages && { languages: conflict.languages })}
        />
      )}
      <Discussion
        review={review}
        round={round}
        report={report}
        comments={conflict.comments}
        me={me}
        nameOf={nameOf}
      />
      {conflict.history.length > 0 && (
        <section aria-label={resolving.history}>
          <h3>{resolving.history}</h3>
          <ol className="ui-plain-list">
            {conflict.history.map(({ seq, person, at, resolution }) => (
              <li key={seq}>
                {resolution
                  ? resolving.settledSo(nameOf(person), ui.verdict[resolution.verdict])
                  : resolving.reopenedBy(nameOf(person))}{' '}
                <span className="ui-muted ui-small">
                  {[
                    forms.moment(at),
                    ...(resolution?.reasons.map(nameOfCriterion) ?? []),
                    resolution?.why ?? '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {!mayResolve && <Callout actions={move}>{resolving.notYou[resolver]}</Callout>}
      {mayResolve && isSettled && (
        <div className="ui-row review-actions">
          <Button icon="undo" keyHint="U" onPress={() => void takeBack()} isPending={reopen.isPending}>
            {resolving.undo}
          </Button>
          {move}
        </div>
      )}
      {mayResolve && !isSettled && (
        <div className="resolving-settle">
          <div className="resolving-filters">
            <Field label={resolving.why} value={why} onChange={setWhy} />
            {criteria.length > 0 && (
              <Select
                label={resolving.reason}
                options={[
                  { id: '', name: resolving.noReason },
                  ...criteria.map(({ id }) => ({ id, name: nameOfCriterion(id) })),
                ]}
                value={reason ?? ''}
                onChange={(id) => setReason(id === '' ? null : id)}
              />
            )}
          </div>
          <div className="ui-row review-actions">
            <Button kind="include" icon="include" keyHint="I" onPress={() => settle('include')}>
              {resolving.include}
            </Button>
            <Button kind="exclude" icon="exclude" keyHint="E" onPress={() => settle('exclude')}>
              {resolving.exclude}
            </Button>
            {move}
          </div>
        </div>
      )}
    </div>
  )
}
