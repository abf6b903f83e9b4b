import { stepHref, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { useWords } from '../../words/words.ts'
import { RecordText } from '../RecordText.tsx'

/** What there is to read of a study without a full text: the abstract of its report, and the way to the full texts. */
export function StudyText({ record }: { record: string | null }) {
  const { appraising } = useWords()
  const review = useReviewId()
  return (
    <div className="ui-stack appraising-text">
      <Callout
        actions={<LinkButton href={stepHref(review, 'full-text')}>{appraising.toFullText}</LinkButton>}
      >
        {appraising.noFile}
      </Callout>
      {record !== null && <Abstract record={record} />}
    </div>
  )
}

function Abstract({ record }: { record: string }) {
  const review = useReviewId()
  const read = useQuestion('record.read', { review, record })
  return (
    <Answer question={read}>
      {({ shown }) => shown && <RecordText reference={shown.reference} languages={shown.languages} />}
    </Answer>
  )
}
