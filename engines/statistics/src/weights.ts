/** How much two different categories agree, from 0 to 1, by how far apart they stand in the order. */
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
 * The matrix of weights between categories (Gwet, Handbook of Inter-Rater Reliability, 4th edition, chapter 3).
 *
 * @param scores the categories as numbers; their positions 1, 2, 3 … where they are names.
 * @example weights('linear', [1, 2, 3]) // [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]]
 */
export function weights(kind: WeightKind, scores: readonly number[]): number[][] {
  const low = Math.min(...scores)
  const high = Math.max(...scores)
  const range = high - low
  const pairs = (a: number, b: number) => {
    const steps = Math.abs(a - b) + 1
    return (steps * (steps - 1)) / 2
  }
  const last = scores.length - 1
  const weight = (x: number, y: number, i: number, j: number): number => {
    if (i === j) return 1
    switch (kind) {
      case 'unweighted':
        return 0
      case 'linear':
        return 1 - Math.abs(x - y) / range
      case 'quadratic':
        return 1 - ((x - y) / range) ** 2
      case 'radical':
        return 1 - Math.sqrt(Math.abs(x - y) / range)
      case 'ordinal':
        return 1 - pairs(i, j) / pairs(0, last)
      case 'ratio':
        return 1 - ((x - y) / (x + y)) ** 2 / ((high - low) / (high + low)) ** 2
      case 'circular':
        return 0
      case 'bipolar':
        return 0
    }
  }
  const matrix = scores.map((x, i) => scores.map((y, j) => weight(x, y, i, j)))
  if (kind !== 'circular' && kind !== 'bipolar') return matrix
  // These two are scaled by the largest distance that occurs.
  const distance = (x: number, y: number) =>
    kind === 'circular'
      ? Math.sin((Math.PI * (x - y)) / (range + 1)) ** 2
      : x === y
        ? 0
        : (x - y) ** 2 / ((x + y - 2 * low) * (2 * high - x - y))
  const distances = scores.map((x) => scores.map((y) => distance(x, y)))
  const largest = Math.max(...distances.flat())
  return distances.map((row) => row.map((value) => 1 - value / largest))
}

/** The categories as numbers where they all are numbers, else 1, 2, 3 … */
export function scoresOf(categories: readonly string[]): number[] {
  const numbers = categories.map(Number)
  return numbers.every((value, index) => Number.isFinite(value) && categories[index]?.trim() !== '')
    ? numbers
    : categories.map((_, index) => index + 1)
}
