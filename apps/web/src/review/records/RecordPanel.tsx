import { useEffect, useRef } from 'react'
import type { InputOf } from '../../call.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { RecordText } from '../RecordText.tsx'
import { newDecisionId } from '../screening/outbox.ts'

type Verdict = InputOf<'screening.decide'>['verdict']
const round = 'title-abstract'

/** One record beside the list: its text, where it comes from, and what may be seen of its decisions. */
export function RecordPanel({
  review,
  record,
  onClose,
}: {
  review: string
  record: string
  onClose: () => void
}) {
  const { records, screening, steps, piloting, ui, forms } = useWords()
  const overview = useQuestion('review.overview', { review })
  const read = useQuestion('record.read', { review, record }, { keep: true })
  const decide = useCommand('screening.decide')
  const undo = useCommand('screening.undo')
  const top = useRef<HTMLElement>(null)
  useEffect(() => void top.current?.scrollTo(0, 0), [record])
  const nameOf = (person: string) => overview.data?.people.find(({ id }) => id === person)?.name ?? person
  const me = overview.data?.me
  const judge = (verdict: Verdict) => {
    const id = newDecisionId()
    decide.mutate(
      { review, round, record, verdict, id },
      {
        onSuccess: () =>
          showToast({
            text: `${ui.verdict[verdict]}.`,
            undo: () => undo.mutateAsync({ review, round, record, id }),
          }),
      },
    )
  }
  return (
    <aside className="records-panel ui-stack" aria-label={records.record} ref={top}>
      <div className="records-panel-close">
        <IconButton icon="close" label={records.close} onPress={onClose} />
      </div>
      <Answer question={read}>
        {({ shown, records: all, rounds, labels }) => {
          const mine = rounds[0]?.decisions.findLast(({ reviewer }) => reviewer === me?.id)
          return (
            <>
              {shown && (
                <RecordText
                  reference={shown.reference}
                  sources={[...new Set(all.map(({ source }) => source))]}
                  highlights={shown.highlights}
                  languages={shown.languages}
                />
              )}
              {labels.length > 0 && (
                <div className="ui-row">
                  {labels.map((label) => (
                    <Chip key={label}>{label}</Chip>
                  ))}
                </div>
              )}
              {all.length > 1 && <p className="ui-muted ui-small">{records.copies(all.length)}</p>}
              {me?.roles.includes('reviewer') && (
                <section className="ui-stack">
                  <h3>{records.yours}</h3>
                  <div className="ui-row">
                    {(['include', 'exclude', 'unsure'] as const).map((verdict) => (
                      <Button
                        key={verdict}
                        kind={mine?.verdict === verdict ? verdict : 'plain'}
                        icon={verdict}
                        onPress={() => judge(verdict)}
                        isDisabled={mine?.verdict === verdict}
                      >
                        {screening[verdict]}
                      </Button>
                    ))}
                  </div>
                </section>
              )}
              {rounds.map(({ round: id, status, decisions }) => {
                const pilot = /^pilot-(\d+)$/.exec(id)
                const name = pilot
                  ? piloting.name(Number(pilot[1]))
                  : id === round
                    ? steps.screening.name
                    : steps.fullText.name
                if (decisions.length === 0) return null
                return (
                  <section key={id}>
                    <h3>{name}</h3>
                    <ul className="ui-plain-list">
                      {decisions.map((decision) => (
                        <li key={decision.seq} className="ui-row">
                          <Chip tone={decision.verdict}>{ui.verdict[decision.verdict]}</Chip>
                          <span>{nameOf(decision.reviewer)}</span>
                          <span className="ui-muted ui-small">{forms.moment(decision.at)}</span>
                          {decision.note !== '' && <span className="ui-small">“{decision.note}”</span>}
                        </li>
                      ))}
                    </ul>
                    {status === null && <Callout isBlind>{screening.blind}</Callout>}
                  </section>
                )
              })}
            </>
          )
        }}
      </Answer>
    </aside>
  )
}
