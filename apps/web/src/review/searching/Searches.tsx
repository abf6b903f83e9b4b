import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { Button, TextLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/words.ts'
import { OriginDialog } from './OriginDialog.tsx'

type Listed = OutputOf<'search.list'>

/** The log of searches: what was searched where, when, with how many hits and how many records imported. */
export function Searches({ searches, imports }: Listed) {
  const { searching, forms } = useWords()
  const review = useReviewId()
  const [isLogging, setLogging] = useParameter('log')
  const [corrected, setCorrected] = useState<Listed['searches'][number] | null>(null)
  const log = (
    <Button icon="add" kind={searches.length === 0 ? 'primary' : 'plain'} onPress={() => setLogging('1')}>
      {searching.logTitle}
    </Button>
  )
  const imported = (search: string) =>
    imports
      .filter((entry) => entry.search === search && entry.withdrawn === null)
      .reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="ui-stack" aria-labelledby="searches">
      <h2 id="searches">{searching.searches}</h2>
      {searches.length === 0 ? (
        <EmptyState text={searching.noSearches} action={log} />
      ) : (
        <>
          <Table
            label={searching.searches}
            rows={searches}
            rowId={({ search }) => search}
            columns={[
              {
                id: 'source',
                name: searching.source,
                isRowHeader: true,
                compare: (a, b) => forms.compare(a.source, b.source),
                cell: ({ source, kind }) => (
                  <>
                    {source}
                    <br />
                    <span className="ui-muted ui-small">{searching.kinds[kind]}</span>
                  </>
                ),
              },
              {
                id: 'query',
                name: searching.query,
                width: 16,
                cell: ({ query, note }) => (
                  <>
                    <code className="searching-query">{query || '—'}</code>
                    {note !== '' && <p className="ui-muted ui-small">{note}</p>}
                  </>
                ),
              },
              {
                id: 'date',
                name: searching.date,
                compare: (a, b) => a.date.localeCompare(b.date),
                cell: ({ date }) => forms.day(date),
              },
              {
                id: 'hits',
                name: searching.hits,
                align: 'end',
                cell: ({ hits }) => (hits === null ? '—' : forms.number(hits)),
              },
              {
                id: 'records',
                name: searching.records,
                align: 'end',
                cell: ({ search, source }) => (
                  <TextLink href={stepHref(review, 'records', { source })}>
                    {forms.number(imported(search))}
                  </TextLink>
                ),
              },
              {
                id: 'acts',
                name: <span className="ui-hidden">{searching.correct}</span>,
                cell: (search) => (
                  <Button kind="quiet" onPress={() => setCorrected(search)}>
                    {searching.correct}
                  </Button>
                ),
              },
            ]}
          />
          <div className="ui-row">{log}</div>
        </>
      )}
      {corrected && <OriginDialog isLog corrected={corrected} onClose={() => setCorrected(null)} />}
      {isLogging !== null && <OriginDialog isLog onClose={() => setLogging(null)} />}
    </section>
  )
}
