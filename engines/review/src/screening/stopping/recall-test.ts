import { binomialCdf, hypergeometricCdf } from '@ayni/statistics'

/**
 * What is assumed of the order behind any point of it.
 *
 * `none`: that it is at least as good as chance (Callaghan & Müller-Hansen, 2020, doi:10.1186/s13643-020-01521-4).
 * `ranked`: that a relevant record comes up more readily than another (`advantageOf`), which held in simulated screenings of
 * labelled sets; see docs/methods/stopping.md.
 */
export type OrderAssumption = 'none' | 'ranked'

export type RecallTest = {
  /** The smallest probability of what was seen if the target had been missed. */
  p: number
  /** What `p` has to be below: 1 − confidence, less the more was found, since each find is one more chance to stop too early. */
  level: number
  /** Whether the target is reached with this confidence. */
  reached: boolean
}

/**
 * The level falls to half of 1 − confidence when so many relevant records are found. The test is asked again after every few
 * records, and the least probable place of many decides: without this it misses its target in up to 17 % of orders that
 * are no better than chance at their end, with it in 5 %; see docs/methods/stopping.md.
 */
const foundAtHalfLevel = 50

/**
 * Whether a target of recall is reached, tested on what was screened so far.
 *
 * Had the target been missed, at least ⌊found / target⌋ + 1 records would be relevant. For each place in the order the
 * records screened since are taken as draws from what was left there; the least probable place decides.
 *
 * @param decisions whether each screened record is relevant, in the order of screening.
 * @param records how many there are in all.
 * @throws where more are screened than there are, or target and confidence are not between 0 and 1.
 * @example recallTest(decisions, 2000, { target: 0.95, confidence: 0.95, assuming: 'none' }).reached
 */
export function recallTest(
  decisions: readonly boolean[],
  records: number,
  { target, confidence, assuming }: { target: number; confidence: number; assuming: OrderAssumption },
): RecallTest {
  check(decisions, records, target, confidence)
  const seen = found(decisions)
  const p = leastProbability(decisions, records, Math.floor(seen / target + 1e-9) + 1, assuming)
  const level = (1 - confidence) / (1 + seen / foundAtHalfLevel)
  return { p, level, reached: p < level }
}

/**
 * How many relevant records are still unseen: the likeliest number, and the largest one that what was seen does not
 * rule out at this confidence.
 *
 * @example unseenRelevant(decisions, 2000, { confidence: 0.95, assuming: 'none' }) // { likely: 1, atMost: 6 }
 */
export function unseenRelevant(
  decisions: readonly boolean[],
  records: number,
  { confidence, assuming }: { confidence: number; assuming: OrderAssumption },
): { likely: number; atMost: number } {
  check(decisions, records, 0.5, confidence)
  const seen = found(decisions)
  const most = records - decisions.length
  // The more there are left, the less probable what was seen: halve the range instead of trying all.
  const largestAbove = (level: number) => {
    let [low, high] = [0, most]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (leastProbability(decisions, records, seen + middle, assuming) >= level) low = middle
      else high = middle - 1
    }
    return low
  }
  return { likely: largestAbove(0.5), atMost: largestAbove(1 - confidence) }
}

function leastProbability(
  decisions: readonly boolean[],
  records: number,
  relevant: number,
  assuming: OrderAssumption,
): number {
  const seen = found(decisions)
  const unseen = records - decisions.length
  const readily = assuming === 'ranked' ? advantageOf(seen / decisions.length) : 1
  if (relevant - seen > unseen) return 0
  let least = 1
  let before = 0
  for (let start = 0; start < decisions.length; start += 1) {
    // Behind an irrelevant record fewer draws would show as many relevant ones.
    if (start === 0 || decisions[start - 1]) {
      const draw = {
        population: records - start,
        successes: relevant - before,
        draws: decisions.length - start,
      }
      if (draw.successes <= draw.population)
        least = Math.min(least, probability(seen - before, draw, readily))
    }
    if (decisions[start]) before += 1
  }
  return least
}

type Urn = { population: number; successes: number; draws: number }

/**
 * How readily a relevant record of a ranked order comes up, another being 1: 1.5 where up to 15 % of what was screened is
 * relevant, 1 from 30 % on. Where relevant records are that many, the last of them look like the others.
 */
function advantageOf(shareRelevant: number): number {
  return 1 + 0.5 * Math.max(0, Math.min(1, (0.3 - shareRelevant) / 0.15))
}

function probability(k: number, draw: Urn, readily: number): number {
  return readily === 1
    ? hypergeometricCdf(k, draw)
    : binomialCdf(k, draw.successes, shareDrawn(draw, readily))
}

/**
 * The chance of each relevant record to be among the draws when it comes up `readily` times as readily as another: drawn at
 * rate `readily` where others are drawn at rate 1, until as many are drawn (the mean of Wallenius' distribution).
 */
function shareDrawn({ population, successes, draws }: Urn, readily: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 50; step += 1) {
    const others = (low + high) / 2
    const drawn = successes * (1 - (1 - others) ** readily) + (population - successes) * others
    if (drawn < draws) low = others
    else high = others
  }
  return 1 - (1 - low) ** readily
}

function found(decisions: readonly boolean[]): number {
  return decisions.reduce((sum, relevant) => sum + (relevant ? 1 : 0), 0)
}

function check(decisions: readonly boolean[], records: number, target: number, confidence: number): void {
  const within = [target, confidence].every((share) => share > 0 && share < 1)
  if (!within || decisions.length > records)
    throw new Error(
      `recallTest requires shares between 0 and 1 and at most all records screened; got target ${target}, confidence ${confidence}, ${decisions.length} of ${records}`,
    )
}
