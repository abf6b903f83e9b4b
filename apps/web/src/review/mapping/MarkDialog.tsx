import type { GroupBy, MapFilter } from '@ayni/review'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { stepHref, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, TextLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/words.ts'
import { askedOf } from './map-parameters.ts'

type Marked = OutputOf<'synthesis.mark'>['studies'][number]

const atOnce = 20

/** What stands behind a mark: its studies with findings and passages, each leading to its place in the full text. */
export function MarkDialog({
  title,
  mark,
  by,
  filter,
  onClose,
}: {
  title: string
  mark: string
  by: GroupBy
  filter: MapFilter
  onClose: () => void
}) {
  const { mapping, forms } = useWords()
  const review = useReviewId()
  const [shown, setShown] = useState(atOnce)
  const question = useQuestion('synthesis.mark', {
    review,
    mark,
    by,
    language: forms.language,
    ...askedOf(filter),
  })
  return (
    <Dialog title={title} isOpen isWide onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Answer question={question}>
        {({ studies }) =>
          studies.length === 0 ? (
            <p>{mapping.noStudies}</p>
          ) : (
            <div className="ui-stack">
              <ul className="ui-plain-list mapping-studies">
                {studies.slice(0, shown).map((study) => (
                  <StudyPassages key={study.id} study={study} />
                ))}
              </ul>
              {studies.length > shown && (
                <Button onPress={() => setShown(shown + 100)}>
                  {mapping.moreStudies(studies.length - shown)}
                </Button>
              )}
            </div>
          )
        }
      </Answer>
    </Dialog>
  )
}

function StudyPassages({ study: { label, title, findings, codings } }: { study: Marked }) {
  const { mapping, finding } = useWords()
  return (
    <li>
      <h3>{label}</h3>
      {title !== '' && <p className="ui-muted">{title}</p>}
      {findings.length + codings.length === 0 && <p className="ui-muted ui-small">{mapping.noPassages}</p>}
      <ul className="ui-plain-list mapping-passages">
        {findings.map((one) => (
          <li key={one.id}>
            <strong>{finding.directions[one.direction]}</strong>{' '}
            {[one.component, one.outcome].filter((name) => name !== null).join(' → ')}
            {one.evidence && ` · ${mapping.evidenceKinds[one.evidence]}`}
            <Passage {...one} />
          </li>
        ))}
        {codings.map((one) => (
          <li key={one.id}>
            <strong>{one.code}</strong>
            <Passage {...one} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function Passage({
  id,
  passage,
  where,
  hasPlace,
}: {
  id: string
  passage: string
  where: string
  hasPlace: boolean
}) {
  const { mapping } = useWords()
  const review = useReviewId()
  return (
    <>
      {passage !== '' && <blockquote className="ui-reading">{passage}</blockquote>}
      {hasPlace ? (
        <p className="ui-small">
          <TextLink href={stepHref(review, 'full-text', { passage: id })}>
            {where === '' ? mapping.show : `${mapping.show}: ${where}`}
          </TextLink>
        </p>
      ) : (
        where !== '' && <p className="ui-muted ui-small">{where}</p>
      )}
    </>
  )
}
