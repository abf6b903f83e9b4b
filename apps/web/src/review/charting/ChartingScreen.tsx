import '../screens.css'
import '../full-text/full-text.css'
import './charting.css'
import { useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import { ChartDesk } from './ChartDesk.tsx'
import { ChartGrid } from './ChartGrid.tsx'
import type { Charts } from './charts.ts'
import { FieldAgreement } from './FieldAgreement.tsx'
import { FormBuilder } from './FormBuilder.tsx'
import { Reconciliation } from './Reconciliation.tsx'
import { TableFilling } from './TableFilling.tsx'

const views = ['studies', 'table', 'form', 'agreement'] as const

/** The charts of the studies: one by one beside the full text, all in a table, the form, and how far people agree. */
export function ChartingScreen() {
  const { steps, charting } = useWords()
  const review = useReviewId()
  const [view, setView] = useParameter('view')
  const [open, setOpen] = useParameter('study')
  const [act, setAct] = useParameter('act')
  const charts = useQuestion('chart.list', { review }, { keep: true })
  return (
    <div className="ui-stack">
      <PageHeader title={steps.charting.name} lead={charting.lead} />
      <Answer question={charts}>
        {(answer) => {
          const { studies, form } = answer
          if (!form) return <EmptyState text={charting.none} />
          const study = studies.find(({ id }) => id === open)
          const close = () => {
            setAct(null)
            setOpen(null)
          }
          if (study && act === 'settle')
            return <Reconciliation study={study} fields={form.fields} onDone={close} />
          if (study)
            return (
              <ChartDesk
                key={study.id}
                study={study}
                fields={form.fields}
                formerFields={answer.formerFields}
                charters={answer.charters}
                onDone={close}
              />
            )
          return (
            <Tabs
              label={steps.charting.name}
              value={views.find((id) => id === view) ?? 'studies'}
              onChange={(id) => setView(id === 'studies' ? null : id)}
              tabs={[
                {
                  id: 'studies',
                  name: charting.studies,
                  count: studies.length,
                  content: (
                    <Studies
                      charts={answer}
                      onChart={(id) => setOpen(id, { isStep: true })}
                      onSettle={(id) => {
                        setAct('settle')
                        setOpen(id, { isStep: true })
                      }}
                    />
                  ),
                },
                { id: 'table', name: charting.table, content: <TableView charts={answer} /> },
                { id: 'form', name: charting.form, content: <FormBuilder /> },
                ...(answer.charters > 1
                  ? [
                      {
                        id: 'agreement' as const,
                        name: charting.agreement,
                        content: <FieldAgreement charts={answer} />,
                      },
                    ]
                  : []),
              ]}
            />
          )
        }}
      </Answer>
    </div>
  )
}

/** The table, and below it the way from and to other tables; what was filled in shows at once. */
function TableView({ charts }: { charts: Charts }) {
  const [times, setTimes] = useState(0)
  return (
    <div className="ui-stack">
      <ChartGrid key={times} charts={charts} />
      <TableFilling charts={charts} onFilled={() => setTimes(times + 1)} />
    </div>
  )
}

function Studies({
  charts: { studies, form, charters },
  onChart,
  onSettle,
}: {
  charts: Charts
  onChart: (study: string) => void
  onSettle: (study: string) => void
}) {
  const { steps, charting } = useWords()
  if (studies.length === 0) return <EmptyState text={charting.none} />
  return (
    <TableFrame label={steps.charting.name}>
      <table className="review-table">
        <tbody>
          {studies.map((one) => {
            const values = one.isOpen ? one.final : (one.mine?.values ?? {})
            const differing = one.comparison.filter(
              ({ field, agreed }) => !agreed && !one.settled.some((settled) => settled.field === field),
            ).length
            return (
              <tr key={one.id}>
                <th scope="row">
                  {one.label}
                  <br />
                  <span className="ui-muted ui-small">{one.title}</span>
                </th>
                <td>
                  {charting.charted(Object.keys(values).length, form?.fields.length ?? 0)}
                  <br />
                  <span className="ui-muted ui-small">
                    {one.mine && (one.mine.isFinished ? charting.finished : charting.draft)}
                    {charters > 1 && !one.isOpen && ` ${charting.alone(one.finished, charters)}`}
                    {differing > 0 && ` ${charting.differs(differing)}`}
                  </span>
                </td>
                <td>
                  <Button kind="quiet" onPress={() => onChart(one.id)}>
                    {charting.chart}
                  </Button>
                  {one.comparison.some(({ entries }) => entries.length > 1) && (
                    <Button kind="quiet" onPress={() => onSettle(one.id)}>
                      {charting.reconcile}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableFrame>
  )
}
