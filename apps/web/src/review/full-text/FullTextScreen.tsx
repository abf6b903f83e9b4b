import '../screens.css'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { FullTextDesk } from './FullTextDesk.tsx'
import { FullTextTable } from './FullTextTable.tsx'
import { Intake } from './Intake.tsx'
import { PassageDesk } from './PassageDesk.tsx'

/** Full texts: files to reports, reading, and the decision with its criterion. */
export function FullTextScreen() {
  const { steps, fullText } = useWords()
  const review = useReviewId()
  const [open, setOpen] = useParameter('report')
  const [passage, setPassage] = useParameter('passage')
  const isOpen = open !== null || passage !== null
  const list = useQuestion('full-text.list', { review })
  const waiting = (list.data?.reports ?? []).filter(
    ({ mine, retrieval }) => !mine && retrieval?.retrieved !== false,
  )
  // Those with a file can be read at once.
  const next =
    waiting.find(({ report, files }) => report !== open && files.length > 0) ??
    waiting.find(({ report }) => report !== open) ??
    null
  return (
    <div className={isOpen ? 'full-text-open' : 'ui-stack'}>
      <PageHeader
        title={steps.fullText.name}
        lead={isOpen ? undefined : fullText.lead}
        actions={
          isOpen && (
            <Button icon="back" onPress={() => (passage === null ? setOpen(null) : setPassage(null))}>
              {fullText.list}
            </Button>
          )
        }
      />
      <Answer question={list}>
        {({ reports }) => {
          if (passage !== null) return <PassageDesk passage={passage} reports={reports} />
          if (open !== null) {
            const report = open === 'next' ? (next ?? reports[0]) : reports.find((one) => one.report === open)
            return report ? (
              <FullTextDesk
                key={report.report}
                report={report}
                onNext={() => setOpen(next && next.report !== report.report ? next.report : null)}
              />
            ) : (
              <EmptyState
                text={fullText.none}
                action={<LinkButton href={stepHref(review, 'full-text')}>{fullText.list}</LinkButton>}
              />
            )
          }
          if (reports.length === 0)
            return (
              <EmptyState
                text={fullText.none}
                action={<LinkButton href={stepHref(review, 'screening')}>{steps.screening.name}</LinkButton>}
              />
            )
          return (
            <>
              <div className="ui-row">
                <Button
                  kind="primary"
                  isDisabled={!next}
                  onPress={() => next && setOpen(next.report, { isStep: true })}
                >
                  {fullText.open}
                </Button>
                <span className="ui-muted">
                  {fullText.sum(
                    reports.filter(({ files }) => files.length > 0).length,
                    reports.length,
                    waiting.length,
                  )}
                </span>
              </div>
              <Intake reports={reports} />
              <FullTextTable reports={reports} onOpen={(report) => setOpen(report, { isStep: true })} />
            </>
          )
        }}
      </Answer>
    </div>
  )
}
