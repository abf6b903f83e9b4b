import type { OutputOf } from '../../call.ts'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

type Report = OutputOf<'full-text.list'>['reports'][number]

const filters = {
  all: () => true,
  'no-file': ({ files }: Report) => files.length === 0,
  waiting: ({ mine }: Report) => !mine,
  decided: ({ mine }: Report) => mine !== null,
} as const

type Filter = keyof typeof filters
const isFilter = (name: string | null): name is Filter => name !== null && name in filters

/** The reports sought: their files, whether they could be had, and where each stands. */
export function FullTextTable({
  reports,
  onOpen,
}: {
  reports: readonly Report[]
  onOpen: (report: string) => void
}) {
  const { fullText, ui } = useWords()
  const review = useReviewId()
  const note = useCommand('full-text.note-retrieval')
  const [shown, setShown] = useParameter('show')
  const filter = isFilter(shown) ? shown : 'all'
  const listed = reports.filter(filters[filter])
  return (
    <>
      <RadioGroup
        label={fullText.show}
        isInline
        options={(['all', 'no-file', 'waiting', 'decided'] as const).map((id) => ({
          id,
          name: fullText.filter[id](reports.filter(filters[id]).length),
        }))}
        value={filter}
        onChange={(id) => setShown(id === 'all' ? null : id)}
      />
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
            {listed.map(({ report, label, record, files, retrieval, mine, status }) => (
              <tr key={report}>
                <th scope="row">
                  {label}
                  <br />
                  <span className="ui-muted ui-small">{record?.reference.title}</span>
                </th>
                <td>
                  {files.map(({ hash, name, pages, kind, characters }) => (
                    <div key={hash} className="ui-small full-text-name">
                      {name} · {fullText.pages(pages)}
                      {kind === 'pdf' && characters === 0 && ` · ${fullText.noText}`}
                    </div>
                  ))}
                  {files.length === 0 && (
                    <>
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
                    </>
                  )}
                </td>
                <td>
                  {mine && <Chip tone={mine.verdict}>{ui.verdict[mine.verdict]}</Chip>}
                  <Button kind="quiet" onPress={() => onOpen(report)} aria-label={fullText.openOf(label)}>
                    {mine ? fullText.read : fullText.open}
                  </Button>
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
