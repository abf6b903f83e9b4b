import { binomialTerm } from './saddle-point.ts'

/** An urn and a draw from it without putting back; all are whole numbers. */
export type Draw = {
  /** Items in the urn. */
  population: number
  /** Those among them that count, such as relevant records. */
  successes: number
  /** Items drawn. */
  draws: number
}

/**
 * Probability that exactly `k` of the items drawn count, as a quotient of three binomial terms (Loader 2000, "Fast and
 * accurate computation of binomial probabilities").
 *
 * @example hypergeometricPmf(2, { population: 20, successes: 7, draws: 12 }) // 0.0476…
 */
export function hypergeometricPmf(k: number, draw: Draw): number {
  check(draw)
  const { population, successes, draws } = draw
  const [least, most] = range(draw)
  if (!Number.isInteger(k) || k < least || k > most) return 0
  if (draws === 0 || draws === population) return 1
  const p = draws / population
  const q = (population - draws) / population
  return (
    (binomialTerm(k, successes, p, q) * binomialTerm(draws - k, population - successes, p, q)) /
    binomialTerm(draws, population, p, q)
  )
}

/**
 * Probability that at most `k` of the items drawn count.
 *
 * @example hypergeometricCdf(0, { population: 1000, successes: 10, draws: 300 }) // 0.0277…: none of ten was seen
 */
export function hypergeometricCdf(k: number, draw: Draw): number {
  check(draw)
  const at = Math.floor(k)
  const [least, most] = range(draw)
  if (at < least) return 0
  if (at >= most) return 1
  // Terms fall away from the mean, so the shorter way round is also the accurate one.
  const below = at * draw.population <= draw.successes * draw.draws
  return below ? sumOfTerms(at, -1, draw) : 1 - sumOfTerms(at + 1, 1, draw)
}

/** Sum of the probabilities from `k` on in one direction, each from the one before. */
function sumOfTerms(k: number, direction: 1 | -1, draw: Draw): number {
  const { population, successes, draws } = draw
  const ratio = (x: number) =>
    ((successes - x) * (draws - x)) / ((x + 1) * (population - successes - draws + x + 1))
  let term = hypergeometricPmf(k, draw)
  let sum = term
  for (let x = k; term > 1e-17 * sum; x += direction) {
    term = direction === 1 ? term * ratio(x) : term / ratio(x - 1)
    sum += term
  }
  return sum
}

function range({ population, successes, draws }: Draw): [number, number] {
  return [Math.max(0, draws - (population - successes)), Math.min(draws, successes)]
}

function check({ population, successes, draws }: Draw): void {
  const whole = [population, successes, draws].every((number) => Number.isInteger(number) && number >= 0)
  if (!whole || successes > population || draws > population)
    throw new Error(
      `a draw requires whole successes and draws up to the population; got ${successes}, ${draws}, ${population}`,
    )
}
