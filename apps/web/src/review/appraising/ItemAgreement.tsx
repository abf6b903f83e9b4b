import { worded } from '@ayni/framework'
import type { Instrument } from '@ayni/review'
import { downloadHref, type OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/words.ts'

type Item = OutputOf<'appraisal.agreement'>['items'][number]
type Coefficient = Item['fleissKappa']

const coefficients = ['fleissKappa', 'gwetAC1', 'krippendorffAlpha'] as const

/** How far raters agreed on each item before they could see each other. */
export function ItemAgreement({ instruments }: { instruments: readonly Instrument[] }) {
  const { appraising, progress, forms } = useWords()
  const review = useReviewId()
  const agreement = useQuestion('appraisal.agreement', { review })
  const order = instruments.flatMap(({ items }) => items.map(({ id }) => id))
  const question = (id: string) => {
    const item = instruments.flatMap(({ items }) => items).find((one) => one.id === id)
    return (item && worded(item.question, forms.language)) || id
  }
  const written = (one: Coefficient) =>
    one.value === null ? (
      <span className="ui-muted" title={one.reason}>
        {progress.undefined}
      </span>
    ) : (
      <>
        {forms.decimal(one.value)}
        <br />
        <span className="ui-muted ui-small appraising-interval">
          {appraising.agreement.interval(forms.decimal(one.low), forms.decimal(one.high))}
        </span>
      </>
    )
  const least = (one: Coefficient) => one.value ?? Number.NEGATIVE_INFINITY
  return (
    <Answer question={agreement}>
      {({ items }) => {
        const known = items.filter(({ n }) => n > 0)
        if (known.length === 0) return <EmptyState text={appraising.agreement.none} />
        return (
          <div className="ui-stack">
            <p>{appraising.agreement.lead}</p>
            <Table
              label={appraising.views.agreement}
              rows={known}
              rowId={({ item }) => item}
              columns={[
                {
                  id: 'item',
                  name: appraising.agreement.item,
                  isRowHeader: true,
                  width: 14,
                  cell: ({ item, warnings }) => (
                    <>
                      <span className="ui-muted ui-number">{forms.number(order.indexOf(item) + 1)}</span>{' '}
                      {question(item)}
                      {warnings.includes('prevalence') && (
                        <span className="ui-muted ui-small">
                          <br />
                          {appraising.agreement.prevalence}
                        </span>
                      )}
                    </>
                  ),
                  compare: (a, b) => order.indexOf(a.item) - order.indexOf(b.item),
                },
                {
                  id: 'studies',
                  name: appraising.agreement.studies,
                  align: 'end',
                  cell: ({ n }) => forms.number(n),
                },
                {
                  id: 'differ',
                  name: appraising.agreement.differ,
                  align: 'end',
                  cell: ({ differ }) => forms.number(differ),
                  compare: (a, b) => a.differ - b.differ,
                },
                {
                  id: 'percent',
                  name: appraising.agreement.percent,
                  align: 'end',
                  cell: ({ percent }) => (percent === null ? '' : forms.percent(percent)),
                  compare: (a, b) => (a.percent ?? -1) - (b.percent ?? -1),
                },
                ...coefficients.map((name) => ({
                  id: name,
                  name: progress.coefficients[name],
                  align: 'end' as const,
                  cell: (row: Item) => written(row[name]),
                  compare: (a: Item, b: Item) => least(a[name]) - least(b[name]),
                })),
              ]}
            />
            <div className="ui-row">
              <LinkButton
                icon="download"
                href={downloadHref(review, 'appraisal-agreement.csv', forms.language)}
                download
              >
                {appraising.figures.csv}
              </LinkButton>
            </div>
          </div>
        )
      }}
    </Answer>
  )
}
