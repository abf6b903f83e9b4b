import '../screens.css'
import '../full-text/full-text.css'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { FindingDesk } from './FindingDesk.tsx'
import { FindingList } from './FindingList.tsx'
import { Outcomes } from './Outcomes.tsx'

const views = ['desk', 'list', 'outcomes'] as const

/** Findings: what each study says about each outcome, with the component it names. */
export function FindingScreen() {
  const { steps, finding } = useWords()
  const review = useReviewId()
  const [view, setView] = useParameter('view')
  const codebook = useQuestion('codebook.read', { review }, { keep: true })
  return (
    <div className="ui-stack">
      <PageHeader title={steps.finding.name} lead={finding.lead} />
      <Answer question={codebook}>
        {(answer) => (
          <Tabs
            label={steps.finding.name}
            value={views.find((id) => id === view) ?? 'desk'}
            onChange={(id) => setView(id === 'desk' ? null : id)}
            tabs={[
              {
                id: 'desk',
                name: finding.desk,
                content:
                  answer.studies.length === 0 ? (
                    <EmptyState text={finding.needStudy} />
                  ) : answer.outcomes.length === 0 ? (
                    <EmptyState text={finding.needOutcome} />
                  ) : (
                    <FindingDesk codebook={answer} />
                  ),
              },
              {
                id: 'list',
                name: finding.list,
                count: answer.findings.length,
                content: <FindingList codebook={answer} />,
              },
              {
                id: 'outcomes',
                name: finding.outcomes,
                count: answer.outcomes.length,
                content: <Outcomes codebook={answer} />,
              },
            ]}
          />
        )}
      </Answer>
    </div>
  )
}
