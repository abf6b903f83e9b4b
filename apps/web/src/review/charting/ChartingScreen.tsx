import '../screens.css'
import '../full-text/full-text.css'
import './charting.css'
import { useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../words/words.ts'
import { ChartDesk } from './ChartDesk.tsx'
import { ChartGrid } from './ChartGrid.tsx'
import { ChartStudies } from './ChartStudies.tsx'
import { nextToSettle, type OwnCharts } from './charts.ts'
import { FieldAgreement } from './FieldAgreement.tsx'
import { FinishDrafts } from './FinishDrafts.tsx'
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
  const isTable = open === null && view === 'table'
  // The list holds what everybody charted, field by field: too much to be asked again after each cell of the table.
  const charts = useQuestion('chart.list', { review }, { keep: true, ...(isTable && { enabled: 'once' }) })
  const own = useQuestion('chart.mine', { review }, { enabled: isTable })
  return (
    <div className={open === null ? 'ui-stack' : 'ui-stack full-text-open'}>
      <PageHeader title={steps.charting.name} lead={open === null ? charting.lead : undefined} />
      <Answer question={charts}>
        {(answer) => {
          const { studies, form } = answer
          if (!form) return <EmptyState text={charting.none} />
          const study = studies.find(({ id }) => id === open)
          const close = () => {
            setAct(null)
            setOpen(null)
          }
          const settleStudy = (id: string) => {
            setAct('settle')
            setOpen(id, { isStep: true })
          }
          if (study && act === 'settle')
            return (
              <Reconciliation
                key={study.id}
                study={study}
                fields={form.fields}
                next={nextToSettle(studies, study.id)?.id ?? null}
                onStudy={settleStudy}
                onDone={close}
              />
            )
          if (study)
            return (
              <ChartDesk
                key={study.id}
                study={study}
                charts={answer}
                fields={form.fields}
                onStudy={(id) => setOpen(id, { isStep: true })}
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
                  count: (isTable ? own.data?.studies : undefined)?.length ?? studies.length,
                  content: (
                    <ChartStudies
                      charts={answer}
                      onChart={(id) => setOpen(id, { isStep: true })}
                      onSettle={settleStudy}
                    />
                  ),
                },
                {
                  id: 'table',
                  name: charting.table,
                  content: <Answer question={own}>{(charts) => <TableView charts={charts} />}</Answer>,
                },
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
function TableView({ charts }: { charts: OwnCharts }) {
  const [times, setTimes] = useState(0)
  return (
    <div className="ui-stack">
      <ChartGrid key={times} charts={charts} />
      <FinishDrafts charts={charts} />
      <TableFilling charts={charts} onFilled={() => setTimes(times + 1)} />
    </div>
  )
}
