import type { MapFilter } from '@ayni/review'
import { stepHref, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/words.ts'

/** What stands behind a cell: its studies with findings and passages, each leading to its place in the full text. */
export function CellDialog({
  title,
  component,
  outcome,
  filter,
  onClose,
}: {
  title: string
  component: string
  outcome: string
  filter: MapFilter
  onClose: () => void
}) {
  const { mapping, finding } = useWords()
  const review = useReviewId()
  const { evidence, codes, ...rest } = filter
  const cell = useQuestion('map.cell', {
    review,
    component,
    outcome,
    ...rest,
    fields:
      rest.fields && Object.fromEntries(Object.entries(rest.fields).map(([id, values]) => [id, [...values]])),
    without: rest.without && [...rest.without],
    evidence: evidence && [...evidence],
    codes: codes && [...codes],
  })
  return (
    <Dialog title={title} isOpen isWide onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Answer question={cell}>
        {({ studies }) =>
          studies.length === 0 ? (
            <p>{mapping.noStudies}</p>
          ) : (
            <ul className="ui-plain-list ui-stack">
              {studies.map(({ id, label, findings, codings }) => (
                <li key={id}>
                  <h3>{label}</h3>
                  <ul>
                    {findings.map((one) => (
                      <li key={one.finding}>
                        {finding.directions[one.direction]}
                        {one.evidence && ` · ${mapping.evidenceKinds[one.evidence]}`}
                        <Passage
                          id={one.finding}
                          text={one.passage}
                          where={one.where}
                          hasPlace={one.hasPlace}
                        />
                      </li>
                    ))}
                    {codings.map((one) => (
                      <li key={one.coding}>
                        {one.code}
                        <Passage
                          id={one.coding}
                          text={one.passage}
                          where={one.where}
                          hasPlace={one.hasPlace}
                        />
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Dialog>
  )
}

function Passage({
  id,
  text,
  where,
  hasPlace,
}: {
  id: string
  text: string
  where: string
  hasPlace: boolean
}) {
  const { mapping } = useWords()
  const review = useReviewId()
  return (
    <>
      {text !== '' && <blockquote className="ui-reading">{text}</blockquote>}
      {hasPlace ? (
        <LinkButton kind="quiet" href={stepHref(review, 'full-text', { passage: id })}>
          {where || mapping.show}
        </LinkButton>
      ) : (
        where !== '' && <span className="ui-muted ui-small"> {where}</span>
      )}
    </>
  )
}
