import type { SvmSettings } from './linear-svm.ts'
import { newRanker, readTexts } from './ranker.ts'
import type { RankedText } from './terms.ts'

/** Ranks anew after this share of the decided records; early on after each decision. */
const batchShare = 0.007

export type SimulateOptions = {
  /** Words of a question for a start without priors. */
  question?: string
  /** Goes on behind the last relevant record, to the end. */
  all?: boolean
  settings?: SvmSettings
}

/**
 * Screens records whose decisions are known, always the one next that stands first in the ranking, and says in which order
 * they came up: what ranking would have saved. One record after the other, until some 300 are decided; then 0.7 % of
 * what is decided between two rankings. Equal scores keep the order of the records. Deterministic.
 *
 * @param labels whether each record is relevant.
 * @param priors indexes decided beforehand; they come first.
 * @returns indexes in the order screened, to the last relevant one.
 * @example simulateScreening(texts, labels, [3, 17]).slice(0, 3) // [3, 17, 204]
 */
export function simulateScreening(
  texts: readonly RankedText[],
  labels: readonly boolean[],
  priors: readonly number[],
  { question = '', all = false, settings }: SimulateOptions = {},
): number[] {
  if (texts.length !== labels.length)
    throw new Error(`simulateScreening requires a label per text; got ${labels.length} for ${texts.length}`)
  const ranker = newRanker(readTexts(texts, question), settings)
  const waiting = new Set(texts.keys())
  const order: number[] = []
  let left = labels.filter((relevant) => relevant).length
  const screen = (index: number) => {
    const relevant = labels[index] === true
    waiting.delete(index)
    order.push(index)
    ranker.learn(index, relevant)
    if (relevant) left -= 1
  }
  for (const prior of priors) screen(prior)
  while (waiting.size > 0 && (all || left > 0)) {
    const scores = ranker.rank()
    const batch = Math.max(1, Math.floor(order.length * batchShare))
    for (const index of firstBy(scores, waiting, batch)) {
      screen(index)
      if (!all && left === 0) break
    }
  }
  return order
}

/** The `count` waiting records with the highest scores, the highest first. */
function firstBy(scores: Float64Array, waiting: ReadonlySet<number>, count: number): number[] {
  if (count > 1)
    return [...waiting].sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y).slice(0, count)
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (const index of waiting) {
    const score = scores[index] ?? 0
    if (score > most || (score === most && index < best)) {
      most = score
      best = index
    }
  }
  return best < 0 ? [] : [best]
}
