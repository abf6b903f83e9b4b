import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { printedKey, useKeys } from '../../ui/keys.ts'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import { RecordText } from '../RecordText.tsx'
import { usePreferences } from '../screening/preferences.ts'
import type { Conflict, Conflicts, Settled } from './conflicts.ts'
import { Discussion } from './Discussion.tsx'

/** One conflict: the record, what each said side by side, the discussion, and the settlement in one key. */
export function ConflictDesk({
  conflict,
  criteria,
  resolver,
  round,
  me,
  nameOf,
  isWide,
  drafts,
  isUndoable,
  onUndo,
  last,
  onSettled,
  onMove,
}: {
  conflict: Conflict
  criteria: Conflicts['criteria']
  resolver: Conflicts['rule']['resolver']
  round: string
  me: string | null
  nameOf: (person: string) => string
  isWide: boolean
  /** Reasons begun and not yet given, by report. */
  drafts: Map<string, string>
  /** Whether something was settled that can be taken back: this one, or the last that was settled here. */
  isUndoable: boolean
  onUndo: () => void
  /** What was settled before this one, for it is out of sight. */
  last: Settled | null
  onSettled: (verdict: 'include' | 'exclude') => void
  onMove: (step: 1 | -1) => void
}) {
  const { resolving, screening, ui, forms } = useWords()
  const review = useReviewId()
  const resolve = useCommand('conflict.resolve')
  const [{ keys }] = usePreferences(me)
  const { report, mayResolve } = conflict
  const isSettled = conflict.status.kind === 'settled'
  const [why, setDraft] = useState(drafts.get(conflict.report) ?? '')
  const setWhy = (text: string) => {
    drafts.set(conflict.report, text)
    setDraft(text)
  }
  const given = conflict.decisions.flatMap(({ reasons }) => reasons)[0] ?? null
  const [reason, setReason] = useState<string | null>(given)
  const settle = (verdict: 'include' | 'exclude') => {
    if (resolve.isPending) return
    const input = {
      review,
      round,
      report,
      verdict,
      reasons: verdict === 'exclude' && reason ? [reason] : [],
      why,
    }
    // Told even where the next conflict has taken this one's place by then. A refusal is told in a toast.
    void resolve.mutateAsync(input).then(
      () => onSettled(verdict),
      () => undefined,
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
    { key: keys.include, does: resolving.include, run: () => settle('include'), isDisabled: isDead },
    { key: keys.exclude, does: resolving.exclude, run: () => settle('exclude'), isDisabled: isDead },
  ])
  const move = isWide ? (
    <>
      <Button kind="quiet" keyHint="←" onPress={() => onMove(-1)}>
        {resolving.previous}
      </Button>
      <Button kind="quiet" icon="next" keyHint="→" onPress={() => onMove(1)}>
        {resolving.next}
      </Button>
    </>
  ) : (
    <>
      <IconButton icon="back" label={resolving.previous} onPress={() => onMove(-1)} />
      <IconButton icon="next" label={resolving.next} onPress={() => onMove(1)} />
    </>
  )
  const undo = isUndoable && (
    <Button kind={isSettled ? 'plain' : 'quiet'} icon="undo" keyHint={printedKey(keys.undo)} onPress={onUndo}>
      {isSettled ? resolving.undo : resolving.undoLast}
    </Button>
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
          {undo}
          {move}
        </div>
      )}
      {mayResolve && !isSettled && (
        <div className="resolving-settle">
          <details className="resolving-grounds" open={isWide || undefined}>
            <summary>
              {resolving.grounds}
              {reason !== null && <span className="ui-muted"> · {nameOfCriterion(reason)}</span>}
            </summary>
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
          </details>
          <div className="ui-row resolving-verdicts">
            <Button
              kind="include"
              icon="include"
              keyHint={printedKey(keys.include)}
              onPress={() => settle('include')}
            >
              {resolving.include}
            </Button>
            <Button
              kind="exclude"
              icon="exclude"
              keyHint={printedKey(keys.exclude)}
              onPress={() => settle('exclude')}
            >
              {resolving.exclude}
            </Button>
            {move}
            {undo}
          </div>
          {last && (
            <p className="ui-muted ui-small resolving-last" role="status">
              <Icon name={last.verdict} size={12} /> {screening.last(ui.verdict[last.verdict], last.title)}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
