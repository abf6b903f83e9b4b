import '../screens.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { NumberField } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Progress } from '../../ui/Meter.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Pairs = OutputOf<'duplicates.pairs'>
type Pair = Pairs['pairs'][number]
const zones = ['doubtful', 'certain', 'judged'] as const

/** Finding duplicates, and judging the doubtful pairs one after the other. */
export function DeduplicatingScreen() {
  const { steps, deduplicating } = useWords()
  const review = useReviewId()
  const [chosen, setZone] = useParameter('pairs')
  const zone = zones.find((name) => name === chosen) ?? 'doubtful'
  const find = useCommand('duplicates.find')
  const progress = useQuestion(
    'duplicates.progress',
    { review },
    { refetchInterval: find.isPending ? 500 : false },
  )
  const cancel = useQuestion('duplicates.cancel', { review }, { enabled: false })
  const pairs = useQuestion('duplicates.pairs', { review, which: zone, limit: 100 }, { keep: true })
  return (
    <div className="ui-stack">
      <PageHeader
        title={steps.deduplicating.name}
        lead={deduplicating.lead}
        actions={
          <Button
            kind="primary"
            icon="search"
            isPending={find.isPending}
            onPress={() =>
              find.mutate(
                { review },
                {
                  onSuccess: ({ certain, doubtful }) =>
                    showToast({ text: deduplicating.found(certain, doubtful) }),
                },
              )
            }
          >
            {deduplicating.find}
          </Button>
        }
      />
      {find.isPending && (
        <Progress
          label={deduplicating.finding}
          share={progress.data?.progress ?? 0}
          onCancel={() => void cancel.refetch()}
        />
      )}
      <Answer question={pairs}>
        {(answer) =>
          answer.searchedAt === 0 && answer.total === 0 && zone === 'doubtful' ? (
            <EmptyState text={deduplicating.never} />
          ) : (
            <>
              <RadioGroup
                label={steps.deduplicating.name}
                isInline
                options={zones.map((id) => ({ id, name: deduplicating[id] }))}
                value={zone}
                onChange={setZone}
              />
              <PairDesk key={zone} pairs={answer} />
            </>
          )
        }
      </Answer>
    </div>
  )
}

function PairDesk({ pairs: { pairs, total } }: { pairs: Pairs }) {
  const { deduplicating, forms } = useWords()
  const review = useReviewId()
  const judge = useCommand('duplicates.judge')
  const [at, setAt] = useState(0)
  const [least, setLeast] = useState<number | null>(95)
  const pair = pairs[Math.min(at, pairs.length - 1)]
  const say = ({ a, b }: Pair, same: boolean | null) =>
    judge.mutate(
      { review, pairs: [{ a, b }], same },
      {
        onSuccess: () =>
          same !== null &&
          showToast({
            text: same ? deduplicating.saidSame : deduplicating.saidDifferent,
            undo: () => judge.mutateAsync({ review, pairs: [{ a, b }], same: null }),
          }),
      },
    )
  const isOpen = pair !== undefined && pair.same === null
  useKeys([
    { key: 's', does: deduplicating.same, run: () => pair && say(pair, true), isDisabled: !isOpen },
    { key: 'd', does: deduplicating.different, run: () => pair && say(pair, false), isDisabled: !isOpen },
    { key: 'ArrowRight', does: deduplicating.next, run: () => setAt(Math.min(pairs.length - 1, at + 1)) },
    { key: 'ArrowLeft', does: deduplicating.previous, run: () => setAt(Math.max(0, at - 1)) },
  ])
  if (!pair) return <EmptyState text={deduplicating.noPairs} />
  const sure = pairs.filter(
    ({ link, same }) => same === null && (link?.certainty ?? 0) * 100 >= (least ?? 100),
  )
  return (
    <div className="ui-stack">
      <p className="ui-muted" role="status">
        {deduplicating.of(Math.min(at, pairs.length - 1) + 1, total)}
        {pair.link && ` · ${deduplicating.certainty(forms.percent(pair.link.certainty, 1))}`}
      </p>
      <TableFrame label={deduplicating.doubtful}>
        <table className="review-table review-pair-table">
          <thead>
            <tr>
              <th scope="col">{deduplicating.field}</th>
              <th scope="col">{deduplicating.first}</th>
              <th scope="col">{deduplicating.second}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{deduplicating.fields.source}</th>
              <td>{pair.records.a.source}</td>
              <td>{pair.records.b.source}</td>
            </tr>
            {pair.differences.map(({ field, a, b }) => (
              <tr key={field}>
                <th scope="row">{deduplicating.fields[field]}</th>
                <td className="review-pair">
                  <Marked segments={a} />
                </td>
                <td className="review-pair">
                  <Marked segments={b} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <div className="ui-row review-actions">
        {isOpen ? (
          <>
            <Button kind="include" icon="include" keyHint="S" onPress={() => say(pair, true)}>
              {deduplicating.same}
            </Button>
            <Button kind="exclude" icon="exclude" keyHint="D" onPress={() => say(pair, false)}>
              {deduplicating.different}
            </Button>
          </>
        ) : (
          <Button icon="undo" onPress={() => say(pair, null)}>
            {deduplicating.takeBack}
          </Button>
        )}
        <Button kind="quiet" icon="back" keyHint="←" onPress={() => setAt(Math.max(0, at - 1))}>
          {deduplicating.previous}
        </Button>
        <Button
          kind="quiet"
          icon="next"
          keyHint="→"
          onPress={() => setAt(Math.min(pairs.length - 1, at + 1))}
        >
          {deduplicating.next}
        </Button>
      </div>
      {isOpen && pair.link?.zone === 'doubtful' && (
        <div className="ui-row">
          <NumberField label={deduplicating.atLeast} value={least} onChange={setLeast} min={50} max={100} />
          <Button
            isDisabled={sure.length === 0}
            onPress={() => judge.mutate({ review, pairs: sure.map(({ a, b }) => ({ a, b })), same: true })}
          >
            {deduplicating.linkAll(sure.length)}
          </Button>
        </div>
      )}
    </div>
  )
}

function Marked({ segments }: { segments: readonly { text: string; same: boolean }[] }) {
  if (segments.length === 0) return <>—</>
  let at = 0
  return (
    <span>
      {segments.map(({ text, same }) => {
        at += text.length
        return same ? <span key={at}>{text}</span> : <mark key={at}>{text}</mark>
      })}
    </span>
  )
}
