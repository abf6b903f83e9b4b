import '../screens.css'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'

/** The studies, the answers of each rater, and what the protocol's rule makes of them. */
export function AppraisingScreen() {
  const { steps, appraising } = useWords()
  const review = useReviewId()
  const appraisals = useQuestion('appraisal.list', { review })
  return (
    <div className="ui-stack">
      <PageHeader title={steps.appraising.name} lead={appraising.lead} />
      <Answer question={appraisals}>
        {({ studies }) =>
          studies.length === 0 ? (
            <EmptyState text={appraising.none} />
          ) : (
            <ul>
              {studies.map(({ id, label }) => (
                <li key={id}>{label}</li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  )
}
