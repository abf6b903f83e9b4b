import '../screens.css'
import '../full-text/full-text.css'
import './coding.css'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { CodeAgreement } from './CodeAgreement.tsx'
import { CodebookView } from './CodebookView.tsx'
import { CodesTogether } from './CodesTogether.tsx'
import { CodingDesk } from './CodingDesk.tsx'
import { Components } from './Components.tsx'
import { Passages } from './Passages.tsx'

const views = ['desk', 'codebook', 'passages', 'together', 'components', 'agreement'] as const

/** Coding passages of studies, the codebook, what was coded, and how far coders agree. */
export function CodingScreen() {
  const { steps, coding } = useWords()
  const review = useReviewId()
  const [view, setView] = useParameter('view')
  const codebook = useQuestion('codebook.read', { review }, { keep: true })
  return (
    <div className={view === null ? 'full-text-open coding-open' : 'ui-stack'}>
      <PageHeader title={steps.coding.name} lead={view === null ? undefined : coding.lead} />
      <Answer question={codebook}>
        {(answer) =>
          answer.studies.length === 0 ? (
            <EmptyState text={coding.noStudies} />
          ) : (
            <Tabs
              label={steps.coding.name}
              value={views.find((id) => id === view) ?? 'desk'}
              onChange={(id) => setView(id === 'desk' ? null : id)}
              tabs={[
                { id: 'desk', name: coding.desk, content: <CodingDesk codebook={answer} /> },
                {
                  id: 'codebook',
                  name: coding.codebook,
                  count: answer.codes.length,
                  content: <CodebookView codebook={answer} />,
                },
                {
                  id: 'passages',
                  name: coding.passages,
                  count: answer.codings.length,
                  content: <Passages codebook={answer} />,
                },
                { id: 'together', name: coding.together, content: <CodesTogether codebook={answer} /> },
                { id: 'components', name: coding.components, content: <Components codebook={answer} /> },
                ...(answer.coders > 1
                  ? [
                      {
                        id: 'agreement' as const,
                        name: coding.agreement,
                        content: <CodeAgreement codebook={answer} />,
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Answer>
    </div>
  )
}
