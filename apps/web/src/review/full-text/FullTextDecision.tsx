import type { PassageAnchor } from '@ayni/review'
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, usePerson, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { printedKey, useKeys } from '../../ui/keys.ts'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { RecordText } from '../RecordText.tsx'
import { usePreferences } from '../screening/preferences.ts'

type Report = OutputOf<'full-text.list'>['reports'][number]
type Verdict = InputOf<'screening.decide'>['verdict']

/**
 * The decision on a full text, beside it. An exclusion names the criterion it rests on.
 *
 * @param selected a passage that is held in the reader: the note can quote it.
 * @param onDecided called when a decision is on disk.
 */
export function FullTextDecision({
  report,
  selected,
  onDecided,
}: {
  report: Report
  selected: PassageAnchor | null
  onDecided: () => void
}) {
  const review = useReviewId()
  const protocol = useQuestion('protocol.read', { review })
  return (
    <Answer question={protocol}>
      {({ current }) => (
        <Decision
          key={report.report}
          report={report}
          criteria={current?.criteria ?? []}
          selected={selected}
          onDecided={onDecided}
        />
      )}
    </Answer>
  )
}

type Criteria = NonNullable<OutputOf<'protocol.read'>['current']>['criteria']

function Decision({
  report,
  criteria,
  selected,
  onDecided,
}: {
  report: Report
  criteria: Criteria
  selected: PassageAnchor | null
  onDecided: () => void
}) {
  const { fullText, screening, ui, forms } = useWords()
  const review = useReviewId()
  const person = usePerson(review)
  const [{ keys }] = usePreferences(person)
  const decide = useCommand('screening.decide')
  const undo = useCommand('screening.undo')
  const [note, setNote] = useState<string | null>(report.mine?.note || null)
  const [needsReason, setNeedsReason] = useState(false)
  const { mine, record } = report
  const inclusion = criteria.filter(({ kind }) => kind === 'inclusion')
  const numbered = [...criteria.filter(({ kind }) => kind === 'exclusion'), ...inclusion]
  const named = (id: string) => {
    const text = criteria.find((one) => one.id === id)?.text
    return text?.[forms.language] ?? text?.en ?? text?.es ?? text?.pt ?? id
  }

  const takeBack = () =>
    record && undo.mutate({ review, round: 'full-text', record: mine?.record ?? record.id })
  const take = async (verdict: Verdict, reasons: string[] = []) => {
    if (!record || decide.isPending) return
    if (verdict === 'exclude' && reasons.length === 0 && criteria.length > 0) {
      setNeedsReason(true)
      return
    }
    setNeedsReason(false)
    await decide.mutateAsync({
      review,
      round: 'full-text',
      record: record.id,
      verdict,
      reasons,
      note: note ?? '',
    })
    showToast({
      text: fullText.decided(ui.verdict[verdict], report.label),
      undo: () => undo.mutateAsync({ review, round: 'full-text', record: record.id }),
    })
    onDecided()
  }
  // A refusal is told in a toast.
  const press = (verdict: Verdict, reasons?: string[]) => void take(verdict, reasons).catch(() => undefined)
  const quote = () => {
    if (!selected) return
    const words = fullText.quoted(selected.quote, selected.page)
    setNote((text) => (text ? `${text}\n${words}` : words))
  }
  useKeys([
    { key: keys.include, does: screening.include, run: () => press('include') },
    { key: keys.exclude, does: screening.exclude, run: () => press('exclude') },
    { key: keys.unsure, does: screening.unsure, run: () => press('unsure') },
    { key: keys.undo, does: screening.undo, run: () => void takeBack(), isDisabled: !mine },
    { key: keys.note, does: screening.writeNote, run: () => setNote((text) => text ?? '') },
    ...numbered.slice(0, 9).map(({ id }, index) => ({
      key: String(index + 1),
      does: screening.reason(index + 1),
      run: () => press('exclude', [id]),
    })),
    { key: 'q', does: fullText.quote, run: quote, isDisabled: !selected },
  ])

  return (
    <div className="ui-stack full-text-decision">
      {mine && (
        <div className="ui-stack" role="status">
          <div className="ui-row">
            <Chip tone={mine.verdict}>{fullText.yours(ui.verdict[mine.verdict])}</Chip>
            <Button kind="quiet" icon="undo" keyHint={printedKey(keys.undo)} onPress={() => void takeBack()}>
              {screening.undo}
            </Button>
          </div>
          {mine.reasons.map((id) => (
            <p key={id} className="ui-small">
              {named(id)}
            </p>
          ))}
        </div>
      )}
      <div className="ui-row">
        <Button
          kind="include"
          icon="include"
          keyHint={printedKey(keys.include)}
          onPress={() => press('include')}
        >
          {screening.include}
        </Button>
        <Button
          kind="exclude"
          icon="exclude"
          keyHint={printedKey(keys.exclude)}
          onPress={() => press('exclude')}
        >
          {screening.exclude}
        </Button>
        <Button kind="unsure" icon="unsure" keyHint={printedKey(keys.unsure)} onPress={() => press('unsure')}>
          {screening.unsure}
        </Button>
        {note === null && (
          <Button kind="quiet" keyHint={printedKey(keys.note)} onPress={() => setNote('')}>
            {screening.note}
          </Button>
        )}
      </div>
      {selected && (
        <div className="full-text-held">
          <q>{selected.quote.length > 160 ? `${selected.quote.slice(0, 150)} …` : selected.quote}</q>
          <Button kind="quiet" keyHint="Q" onPress={quote}>
            {fullText.quote}
          </Button>
        </div>
      )}
      {note !== null && (
        <Field
          label={screening.note}
          hint={screening.noteHint}
          value={note}
          onChange={setNote}
          rows={2}
          autoFocus={!mine}
        />
      )}
      {needsReason && (
        <div role="alert">
          <Callout tone="exclude" title={screening.reasonsTitle}>
            {screening.reasonsHint}
          </Callout>
        </div>
      )}
      {(['exclusion', 'inclusion'] as const).map((kind) => {
        const ofKind = numbered.filter((criterion) => criterion.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section key={kind} className="review-criteria">
            <h3>{kind === 'inclusion' ? fullText.notMet : fullText.excludeFor}</h3>
            <ul className="ui-plain-list">
              {ofKind.map(({ id }) => {
                const number = numbered.findIndex((criterion) => criterion.id === id) + 1
                return (
                  <li key={id}>
                    <Button
                      kind="quiet"
                      {...(number < 10 && { keyHint: String(number) })}
                      onPress={() => press('exclude', [id])}
                    >
                      {named(id)}
                    </Button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      {person !== null && report.status === null && <Callout isBlind>{screening.blind}</Callout>}
      {record && (
        <details className="full-text-record">
          <summary>{fullText.abstract}</summary>
          <RecordText reference={record.reference} />
        </details>
      )}
    </div>
  )
}
