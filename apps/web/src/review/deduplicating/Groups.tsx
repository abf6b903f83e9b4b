import { useCallback, useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useWords } from '../../words/words.ts'
import { GroupDetail } from './GroupDetail.tsx'

/** More is fetched when one comes near the end of what is there. */
const page = 300

/** All groups of records of one report, found by words; the one that is open beside them. */
export function Groups() {
  const { deduplicating, forms } = useWords()
  const review = useReviewId()
  const [open, setOpen] = useParameter('group')
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(page)
  const groups = useQuestion('duplicates.groups', { review, words, limit }, { keep: true })
  const total = groups.data?.total ?? 0
  const more = useCallback(
    () => setLimit((before) => (before < total ? Math.min(20_000, before * 2) : before)),
    [total],
  )
  return (
    <div className="dedup-groups" data-open={open === null ? undefined : true}>
      <div className="dedup-group-list ui-stack">
        <Field
          label={deduplicating.findGroup}
          type="search"
          value={words}
          onChange={(next) => {
            setWords(next)
            setLimit(page)
          }}
        />
        <Answer question={groups}>
          {(answer) =>
            answer.total === 0 ? (
              <EmptyState text={words === '' ? deduplicating.noGroups : deduplicating.noGroupFits} />
            ) : (
              <>
                <p className="ui-muted" role="status">
                  {deduplicating.groupSum(answer.total, answer.surplus)}
                </p>
                <VirtualList
                  label={deduplicating.groups}
                  items={answer.groups}
                  itemId={({ report }) => report}
                  estimate={84}
                  onEnd={more}
                >
                  {({ report, title, label, sources, copies }) => (
                    <button
                      type="button"
                      className="dedup-group"
                      aria-current={report === open ? 'true' : undefined}
                      onClick={() => setOpen(report)}
                    >
                      <span className="dedup-group-title">{title || label}</span>
                      <span className="ui-muted ui-small">
                        {[label, deduplicating.copies(copies), forms.list(sources)].join(' · ')}
                      </span>
                    </button>
                  )}
                </VirtualList>
              </>
            )
          }
        </Answer>
      </div>
      <div className="dedup-group-detail">
        {open === null ? (
          total > 0 && <p className="ui-muted dedup-choose">{deduplicating.chooseGroup}</p>
        ) : (
          <div className="ui-stack">
            <div className="dedup-back">
              <Button kind="quiet" icon="back" onPress={() => setOpen(null)}>
                {deduplicating.toList}
              </Button>
            </div>
            <GroupDetail key={open} record={open} />
          </div>
        )}
      </div>
    </div>
  )
}
