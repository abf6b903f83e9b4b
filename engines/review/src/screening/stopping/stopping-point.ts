import { type OrderAssumption, recallTest } from './recall-test.ts'

/** Where a test of recall lets one stop. */
export type StoppingPoint = {
  /** Records screened by then; all where the test never lets one stop. */
  screened: number
  /** Share of the relevant ones found by then. */
  recall: number
}

/**
 * Where `recallTest` would have let one stop in an order whose decisions are all known: what the test is worth on a labelled set.
 * It is asked after every ten records, or every 100th of them where that is more.
 *
 * @param found whether each record is relevant, in the order of screening, to the last one.
 * @throws where no record is relevant.
 * @example stoppingPoint(found, { target: 0.95, confidence: 0.95, assuming: 'none' }) // { screened: 1320, recall: 0.98 }
 */
export function stoppingPoint(
  found: readonly boolean[],
  settings: { target: number; confidence: number; assuming: OrderAssumption },
): StoppingPoint {
  const count = (decisions: readonly boolean[]) => decisions.filter((relevant) => relevant).length
  const relevant = count(found)
  if (relevant === 0) throw new Error(`stoppingPoint requires a relevant record; got none of ${found.length}`)
  const every = Math.max(10, Math.floor(found.length / 100))
  let screened = Math.min(every, found.length)
  while (screened < found.length && !recallTest(found.slice(0, screened), found.length, settings).reached)
    screened = Math.min(screened + every, found.length)
  return { screened, recall: count(found.slice(0, screened)) / relevant }
}
