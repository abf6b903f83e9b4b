import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call, type InputOf, type OutputOf } from '../../call.ts'
import { questionKey, usePerson, useQuestion } from '../../questions.ts'

export type RecordFilter = Omit<InputOf<'record.list'>, 'review' | 'offset' | 'limit'>
export type RecordPage = OutputOf<'record.list'>
export type RecordLine = RecordPage['records'][number]

const pageSize = 100

/**
 * The lines of a list of any length, of which only the pages in sight are fetched.
 *
 * @param from first line in sight, `to` the last.
 * @returns `lineAt` gives `undefined` for a line that is on its way.
 */
export function useRecordLines(review: string, filter: RecordFilter, from: number, to: number) {
  const person = usePerson(review)
  const first = useQuestion('record.list', { review, ...filter, offset: 0, limit: pageSize }, { keep: true })
  const firstPage = Math.floor(from / pageSize)
  const lastPage = Math.floor(to / pageSize)
  const numbers = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index).filter(
    (number) => number > 0,
  )
  const pages = useQueries({
    queries: numbers.map((number) => {
      const input = { review, ...filter, offset: number * pageSize, limit: pageSize }
      return {
        queryKey: [...questionKey('record.list', input), person],
        queryFn: ({ signal }: { signal: AbortSignal }) => call('record.list', input, signal),
        // Scrolling there and back asks nobody twice.
        gcTime: 60_000,
        placeholderData: keepPreviousData,
      }
    }),
  })
  const byNumber = useMemo(() => {
    const known = new Map<number, readonly RecordLine[]>()
    if (first.data) known.set(0, first.data.records)
    for (const [index, number] of numbers.entries()) {
      const page = pages[index]
      if (page?.data && !page.isPlaceholderData) known.set(number, page.data.records)
    }
    return known
  }, [first.data, pages, numbers])
  return {
    first,
    lineAt: (index: number): RecordLine | undefined =>
      byNumber.get(Math.floor(index / pageSize))?.[index % pageSize],
  }
}
