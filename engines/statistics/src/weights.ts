/** How much of an agreement two different categories still are, by how far apart they stand. */
export type WeightKind =
  | 'unweighted'
  | 'linear'
  | 'quadratic'
  | 'ordinal'
  | 'radical'
  | 'ratio'
  | 'circular'
  | 'bipolar'

/**
 * The matrix of weights between categories, from 0 to 1 (Gwet, Handbook of Inter-Rater Reliability, 4th edition, 2014,
 * chapter 3; linear and quadratic: Cohen 1968, doi:10.1037/h0026256).
 *
 * @param scores the categories as numbers, in their order; above zero for `ratio`
 * @example weights('linear', [1, 2, 3]) // [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]]
 */
export function weights(kind: WeightKind, scores: readonly number[]): number[][] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const score of scores) {
    low = Math.min(low, score)
    high = Math.max(high, score)
  }
  const distance = (i: number, j: number, x: number, y: number): number => {
    if (i === j) return 0
    switch (kind) {
      case 'unweighted':
        return 1
      case 'linear':
        return Math.abs(x - y)
      case 'quadratic':
        return (x - y) ** 2
      case 'radical':
        return Math.sqrt(Math.abs(x - y))
      case 'ordinal':
        return (Math.abs(i - j) * (Math.abs(i - j) + 1)) / 2
      case 'ratio':
        return ((x - y) / (x + y)) ** 2
      case 'circular':
        return Math.sin((Math.PI * (x - y)) / (high - low + 1)) ** 2
      case 'bipolar':
        return (x - y) ** 2 / ((x + y - 2 * low) * (2 * high - x - y))
    }
  }
  return similarities(scores.map((x, i) => scores.map((y, j) => distance(i, j, x, y))))
}

/** Weights from distances between categories: 1 at no distance, 0 at the largest that occurs. */
export function similarities(distances: readonly (readonly number[])[]): number[][] {
  let largest = 0
  for (const row of distances) for (const value of row) largest = Math.max(largest, value)
  return distances.map((row) => row.map((value) => (largest === 0 ? 1 : 1 - value / largest)))
}

/** The categories as numbers where they all are numbers, else 1, 2, 3 … */
export function scoresOf(categories: readonly string[]): number[] {
  const numbers = categories.map(Number)
  return numbers.every((value, index) => Number.isFinite(value) && categories[index]?.trim() !== '')
    ? numbers
    : categories.map((_, index) => index + 1)
}
