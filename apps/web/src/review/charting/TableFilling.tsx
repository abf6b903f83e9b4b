import type { ChartColumnUse } from '@ayni/review'
import { useState } from 'react'
import { downloadHref, type OutputOf, uploadFile } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Select } from '../../ui/Select.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import type { OwnCharts } from './charts.ts'

type Incoming = { file: string; name: string }
type Plan = OutputOf<'chart.read-table'>

/** One's own charts out to a spreadsheet and in again, and tables of others. */
export function TableFilling({ charts, onFilled }: { charts: OwnCharts; onFilled: () => void }) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  const take = async ([file]: readonly File[]) => {
    if (!file) return
    try {
      const { hash } = await uploadFile(file)
      setIncoming({ file: hash, name: file.name })
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  const done = () => {
    setIncoming(null)
    onFilled()
  }
  return (
    <section className="ui-stack" aria-labelledby="charting-filling">
      <h2 id="charting-filling">{charting.filling}</h2>
      <p className="ui-reading ui-muted">{charting.fillingLead}</p>
      <div className="ui-row">
        {(['my-charts.xlsx', 'my-charts.csv'] as const).map((file) => (
          <LinkButton
            key={file}
            kind="quiet"
            icon="download"
            href={downloadHref(review, file, forms.language)}
            download
          >
            {charting.mine(file.endsWith('xlsx') ? 'Excel' : 'CSV')}
          </LinkButton>
        ))}
      </div>
      <FileDrop
        label={charting.dropTable}
        hint={charting.dropTableHint}
        accept={['.csv', '.tsv', '.txt', '.xlsx']}
        onFiles={(files) => void take(files)}
        isSingle
      />
      {incoming && <Filling key={incoming.file} incoming={incoming} charts={charts} onDone={done} />}
    </section>
  )
}

function Filling({
  incoming,
  charts,
  onDone,
}: {
  incoming: Incoming
  charts: OwnCharts
  onDone: () => void
}) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const [columns, setColumns] = useState<ChartColumnUse[] | null>(null)
  const [studies, setStudies] = useState<Record<string, string | null>>({})
  const asked = { review, ...incoming, language: forms.language, studies, ...(columns && { columns }) }
  const plan = useQuestion('chart.read-table', asked, { keep: true })
  const fill = useCommand('chart.fill-table')
  const putBack = useCommand('chart.fill-several')
  const fields = charts.form?.fields ?? []
  const nameOf = (id: string) => {
    const name = fields.find((field) => field.id === id)?.name
    return name?.[forms.language] ?? name?.en ?? id
  }
  const labelOf = (id: string) => charts.studies.find((study) => study.id === id)?.label ?? id
  const apply = () =>
    fill.mutate(asked, {
      onSuccess: ({ filled, former }) => {
        showToast({
          text: charting.filled(filled),
          undo: () => putBack.mutateAsync({ review, charts: former }),
        })
        onDone()
      },
    })
  const uses = [
    { id: '', name: charting.useNone },
    { id: 'study', name: charting.useStudy },
    ...fields.map(({ id }) => ({ id: `field ${id}`, name: nameOf(id) })),
  ]
  const useOf = (id: string): ChartColumnUse =>
    id === '' ? null : id === 'study' ? { for: 'study' } : { for: 'field', field: id.slice('field '.length) }
  const idOf = (use: ChartColumnUse) =>
    use === null ? '' : use.for === 'study' ? 'study' : `field ${use.field}`
  const doubtful = ({ rows }: Plan) =>
    rows.filter(({ by }) => by === null || by === 'likely' || by === 'person')
  return (
    <Answer question={plan}>
      {(answer) => (
        <div className="ui-sheet ui-stack">
          <h3>{incoming.name}</h3>
          <p role="status">
            {charting.fillSummary(
              answer.charts.length,
              answer.charts.reduce((sum, { values }) => sum + values.length, 0),
              answer.problems.length,
            )}
          </p>
          <details>
            <summary>{charting.columns(answer.columns.length)}</summary>
            <div className="charting-columns">
              {answer.columns.map(({ name, use }, at) => (
                <Select
                  key={at}
                  label={name || charting.column(at + 1)}
                  options={uses}
                  value={idOf(use)}
                  onChange={(id) =>
                    setColumns(answer.columns.map((one, other) => (other === at ? useOf(id) : one.use)))
                  }
                />
              ))}
            </div>
          </details>
          {doubtful(answer).length > 0 && (
            <div className="ui-stack">
              <h4>{charting.doubtful(doubtful(answer).length)}</h4>
              {doubtful(answer)
                .slice(0, 50)
                .map(({ line, said, study }) => (
                  <Select
                    key={line}
                    label={charting.rowOf(line, said)}
                    options={[
                      { id: '', name: charting.noStudy },
                      ...charts.studies.map(({ id, label }) => ({ id, name: label })),
                    ]}
                    value={study ?? ''}
                    onChange={(id) => setStudies({ ...studies, [line]: id === '' ? null : id })}
                  />
                ))}
            </div>
          )}
          {answer.problems.length > 0 && (
            <Callout title={charting.misfits(answer.problems.length)}>
              <ul>
                {answer.problems.slice(0, 50).map(({ line, column, value }) => (
                  <li key={`${line} ${column}`}>{charting.misfit(line, column, value)}</li>
                ))}
              </ul>
            </Callout>
          )}
          {answer.charts.length > 0 && (
            <TableFrame label={charting.wouldFill}>
              <table className="review-table">
                <thead>
                  <tr>
                    <th scope="col">{charting.study}</th>
                    <th scope="col">{charting.wouldFill}</th>
                  </tr>
                </thead>
                <tbody>
                  {answer.charts.slice(0, 50).map(({ study, values }) => (
                    <tr key={study}>
                      <th scope="row">{labelOf(study)}</th>
                      <td>{forms.list(values.map(({ field }) => nameOf(field)))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          )}
          <div className="ui-row">
            <Button
              kind="primary"
              isDisabled={answer.charts.length === 0}
              isPending={fill.isPending}
              onPress={apply}
            >
              {charting.fillIn}
            </Button>
            <Button kind="quiet" onPress={onDone}>
              {charting.letGo}
            </Button>
          </div>
        </div>
      )}
    </Answer>
  )
}
