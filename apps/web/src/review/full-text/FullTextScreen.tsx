import '../screens.css'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import { Screening } from '../screening/Screening.tsx'
import { TableFrame } from '../TableFrame.tsx'

/** Reports that passed title and abstract: retrieved or not, and the decision on the full text. */
export function FullTextScreen() {
  const { steps, fullText, ui } = useWords()
  const review = useReviewId()
  const [open, setOpen] = useParameter('report')
  const reports = useQuestion('full-text.list', { review })
  const note = useCommand('full-text.note-retrieval')
  return (
    <div className="ui-stack">
      <PageHeader
        title={steps.fullText.name}
        lead={fullText.lead}
        actions={
          open !== null && (
            <Button icon="back" onPress={() => setOpen(null)}>
              {fullText.list}
            </Button>
          )
        }
      />
      {open !== null ? (
        <Screening round="full-text" onlyReport={open === 'next' ? null : open} />
      ) : (
        <Answer question={reports}>
          {(answer) =>
            answer.reports.length === 0 ? (
              <EmptyState text={fullText.none} />
            ) : (
              <>
                <div className="ui-row">
                  <Button kind="primary" onPress={() => setOpen('next', { isStep: true })}>
                    {fullText.open}
                  </Button>
                </div>
                <TableFrame label={fullText.list}>
                  <table className="review-table">
                    <thead>
                      <tr>
                        <th scope="col">{fullText.study}</th>
                        <th scope="col">{fullText.retrieval}</th>
                        <th scope="col">{fullText.mine}</th>
                        <th scope="col">{fullText.status}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {answer.reports.map(({ report, label, record, retrieval, mine, status }) => (
                        <tr key={report}>
                          <th scope="row">
                            {label}
                            <br />
                            <span className="ui-muted ui-small">{record?.reference.title}</span>
                          </th>
                          <td>
                            {retrieval === null
                              ? fullText.unknown
                              : retrieval.retrieved
                                ? fullText.retrieved
                                : fullText.notRetrieved}
                            <div className="ui-row">
                              {retrieval?.retrieved !== true && (
                                <Button
                                  kind="quiet"
                                  onPress={() => note.mutate({ review, report, retrieved: true })}
                                >
                                  {fullText.markRetrieved}
                                </Button>
                              )}
                              {retrieval?.retrieved !== false && (
                                <Button
                                  kind="quiet"
                                  onPress={() => note.mutate({ review, report, retrieved: false })}
                                >
                                  {fullText.markMissing}
                                </Button>
                              )}
                            </div>
                          </td>
                          <td>
                            {mine ? (
                              ui.verdict[mine.verdict]
                            ) : (
                              <Button kind="quiet" onPress={() => setOpen(report, { isStep: true })}>
                                {fullText.open}
                              </Button>
                            )}
                          </td>
                          <td>
                            {status === null || status.kind === 'awaiting'
                              ? fullText.waiting
                              : status.kind === 'conflict'
                                ? ui.verdict.conflict
                                : ui.verdict[status.verdict]}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableFrame>
              </>
            )
          }
        </Answer>
      )}
    </div>
  )
}
