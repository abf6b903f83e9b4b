import { downloadHref } from '../../call.ts'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { LinkButton, TextLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/words.ts'

const ways = ['source', 'search'] as const
const files = { source: 'sources', search: 'searches' } as const

/** What each source or search contributed, alone and shared: the UpSet plot and the numbers behind it. */
export function Sources() {
  const { searching, forms } = useWords()
  const review = useReviewId()
  const [chosen, setChosen] = useParameter('by')
  const by = ways.find((way) => way === chosen) ?? 'source'
  const overlap = useQuestion('source.overlap', { review, by }, { keep: true })
  const overview = useQuestion('review.overview', { review })
  const file = files[by]
  const href = (ending: string, isShown = false) =>
    downloadHref(review, `${file}${ending}`, forms.language, isShown)
  return (
    <Answer question={overlap}>
      {(answer) =>
        answer.shares.length === 0 ? (
          <EmptyState
            text={searching.noSources}
            action={
              <LinkButton kind="primary" href={stepHref(review, 'searching')}>
                {searching.toImport}
              </LinkButton>
            }
          />
        ) : (
          <section className="ui-stack" aria-labelledby="sources">
            <h2 id="sources">{searching.sourcesLead}</h2>
            <p>
              <strong>{searching.sourcesSum(answer.records, answer.duplicates, answer.reports)}</strong>{' '}
              <TextLink href={stepHref(review, 'reporting')}>{searching.seeFlow}</TextLink>
            </p>
            <RadioGroup
              label={searching.by}
              isInline
              options={ways.map((id) => ({ id, name: searching.bys[id] }))}
              value={by}
              onChange={(way) => setChosen(way === 'source' ? null : way)}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
            <section className="searching-figure" aria-label={searching.figureAlt} tabIndex={0}>
              <img src={`${href('.svg', true)}&seq=${overview.data?.seq ?? 0}`} alt={searching.figureAlt} />
            </section>
            <div className="ui-row ui-screen-only">
              <LinkButton icon="download" href={href('.svg')} download>
                {searching.figureFile}
              </LinkButton>
              <LinkButton icon="download" href={href('.csv')} download>
                {searching.tableFile}
              </LinkButton>
              <LinkButton icon="download" href={href('-shared.csv')} download>
                {searching.sharedFile}
              </LinkButton>
            </div>
            <Table
              label={searching.sourcesLead}
              rows={answer.shares}
              rowId={({ id }) => id}
              columns={[
                {
                  id: 'source',
                  name: by === 'source' ? searching.source : searching.bys.search,
                  isRowHeader: true,
                  compare: (a, b) => forms.compare(a.source, b.source),
                  cell: ({ source, kind, date }) => (
                    <>
                      {source}
                      <br />
                      <span className="ui-muted ui-small">
                        {by === 'search'
                          ? date === null
                            ? searching.noLog
                            : forms.day(date)
                          : searching.kinds[kind]}
                      </span>
                    </>
                  ),
                },
                {
                  id: 'records',
                  name: searching.records,
                  align: 'end',
                  compare: (a, b) => a.records - b.records,
                  cell: ({ source, records }) => (
                    <TextLink href={stepHref(review, 'records', { source })}>
                      {forms.number(records)}
                    </TextLink>
                  ),
                },
                {
                  id: 'duplicates',
                  name: searching.duplicatesRemoved,
                  align: 'end',
                  compare: (a, b) => a.duplicates - b.duplicates,
                  cell: ({ duplicates }) => forms.number(duplicates),
                },
                {
                  id: 'reports',
                  name: searching.reports,
                  align: 'end',
                  compare: (a, b) => a.reports - b.reports,
                  cell: ({ reports }) => forms.number(reports),
                },
                {
                  id: 'alone',
                  name: searching.alone,
                  align: 'end',
                  compare: (a, b) => a.alone - b.alone,
                  cell: ({ alone, reports }) => (
                    <>
                      {forms.number(alone)}{' '}
                      <span className="ui-muted ui-small">
                        {reports > 0 && forms.percent(alone / reports)}
                      </span>
                    </>
                  ),
                },
                {
                  id: 'included',
                  name: searching.included,
                  align: 'end',
                  compare: (a, b) => a.included - b.included,
                  cell: ({ included }) => forms.number(included),
                },
                {
                  id: 'includedAlone',
                  name: searching.includedAlone,
                  align: 'end',
                  compare: (a, b) => a.includedAlone - b.includedAlone,
                  cell: ({ includedAlone }) => forms.number(includedAlone),
                },
              ]}
              foot={
                <tr>
                  <th scope="row" data-header>
                    {searching.together}
                  </th>
                  {[
                    answer.records,
                    answer.duplicates,
                    answer.reports,
                    answer.shares.reduce((sum, { alone }) => sum + alone, 0),
                    answer.included,
                    answer.shares.reduce((sum, { includedAlone }) => sum + includedAlone, 0),
                  ].map((sum, index) => (
                    <td key={index} data-align="end">
                      {forms.number(sum)}
                    </td>
                  ))}
                </tr>
              }
            />
          </section>
        )
      }
    </Answer>
  )
}
