import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { CallError, call, type OutputOf } from '../../call.ts'
import { usePerson } from '../../questions.ts'
import { useOutbox } from './outbox.ts'
import type { ScreeningPreferences } from './preferences.ts'

export type Waiting = OutputOf<'screening.next'>
/** A report to judge, with the words that moved it up or down the order where there is a ranked one. */
export type Report = Omit<Waiting['reports'][number], 'why'> & {
  why?: readonly { word: string; effect: number }[]
}

export type Order = ScreeningPreferences['order']

/** Under which the waiting reports are kept, followed by review, round, person and order. */
export const queueKey = 'screening queue'

/**
 * Reports fetched at once, and how few may be left before more are fetched: a train through a tunnel passes unnoticed. A
 * ranked order learns from every decision, so it is asked for more often.
 */
const ahead = 40
const fewest = { import: 20, ranked: 30 }

/**
 * The reports that wait for one's decision in a round, several ahead of the one on the screen. It is not asked again at
 * every change of the review, as other questions are: what is read must not change under the eyes.
 */
export function useWaitingReports(review: string, round: string, order: Order) {
  const person = usePerson(review)
  return useQuery<Waiting, Error>({
    queryKey: [queueKey, review, round, person, order],
    queryFn: ({ signal }) => call('screening.next', { review, round, limit: ahead, order }, signal),
    enabled: person !== null,
    staleTime: 5_000,
    refetchOnWindowFocus: false,
    // The first ranking of a large review takes a while.
    refetchInterval: ({ state }) => (state.data?.ranking?.ready === false ? 500 : false),
    // Without network one goes on with what is there.
    networkMode: 'always',
    retry: (failures, error) => error instanceof CallError && error.kind === 'unreachable' && failures < 2,
  })
}

/**
 * What is next: the report on the screen, what was decided here and has not arrived yet, what is left.
 *
 * @param refetch asks for more.
 */
export function useDesk(review: string, round: string, order: Order, answer: Waiting, refetch: () => void) {
  const { waiting } = useOutbox()
  const person = usePerson(review)
  // What was decided before a reload may still be on its way.
  const [decided, setDecided] = useState<ReadonlySet<string>>(() => {
    const reports = new Set<string>()
    for (const letter of waiting) {
      if (
        letter.kind === 'label' ||
        letter.person !== person ||
        letter.input.review !== review ||
        letter.input.round !== round
      )
        continue
      if (letter.kind === 'decide') reports.add(letter.report)
      else reports.delete(letter.report)
    }
    return reports
  })
  /** Left for later, the longest ago first: so they come again when nothing else is left. */
  const [later, setLater] = useState<readonly string[]>([])
  const [recalled, setRecalled] = useState<Report | null>(null)
  const shown = useRef<Report | null>(null)

  const open = answer.reports.filter(({ report }) => !decided.has(report))
  const isOpen = (report: Report | null) =>
    report !== null && !decided.has(report.report) && !later.includes(report.report)
  // A new answer, perhaps in another order, does not change what is being read; its words may be marked anew.
  const kept = isOpen(shown.current) ? shown.current : null
  const current =
    recalled ??
    (kept && (answer.reports.find(({ report }) => report === kept.report) ?? kept)) ??
    open.find(({ report }) => !later.includes(report)) ??
    later.flatMap((id) => open.find(({ report }) => report === id) ?? [])[0] ??
    null
  useEffect(() => {
    shown.current = current
  })

  const decidedHere = answer.reports.length - open.length
  const recalledHere =
    recalled !== null && !answer.reports.some(({ report }) => report === recalled.report) ? 1 : 0
  const left = Math.max(0, answer.progress.left - decidedHere + recalledHere)
  const mine = answer.progress.mine + decidedHere - recalledHere
  const isQuiet = waiting.length === 0
  // An answer given while decisions were on their way may count those twice that it did not know, or not at all.
  const isSettled = useRef(true)
  useEffect(() => {
    isSettled.current = isQuiet
  }, [answer])
  useEffect(() => {
    if (isQuiet && !isSettled.current) refetch()
  }, [isQuiet, answer, refetch])
  // Asked again when what was decided has arrived: until then Ayni would name the same reports.
  useEffect(() => {
    if (open.length < fewest[order] && left > open.length) refetch()
  }, [open.length, left, isQuiet, order, refetch])

  return {
    current,
    mine,
    left,
    decide: useCallback((report: string) => {
      setDecided((reports) => new Set(reports).add(report))
      setRecalled(null)
    }, []),
    /** Back on the screen: taken back, or refused by Ayni. */
    recall: useCallback((report: Report) => {
      setRecalled(report)
      setDecided((reports) => new Set([...reports].filter((id) => id !== report.report)))
    }, []),
    postpone: useCallback((report: string) => {
      setLater((reports) => [...reports.filter((id) => id !== report), report])
      setRecalled(null)
    }, []),
  }
}
