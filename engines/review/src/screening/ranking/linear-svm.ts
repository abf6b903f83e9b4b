import { addRow, rowTimes, type SparseMatrix, squaredLength } from './sparse-matrix.ts'

/** A classifier that keeps what it has learnt when examples are added. */
export type LinearSvm = {
  /** Adds an example, or changes the label of one. */
  learn(row: number, relevant: boolean): void
  /** Takes an example back. */
  forget(row: number): void
  /** Fits to all examples, from where the last fit ended. */
  fit(): void
  /** How far a row lies on the relevant side, in units of the margin. */
  score(row: number): number
  /** The weight of each column. */
  weights: Float64Array
}

/** How a machine is fitted. */
export type SvmSettings = {
  /** Strength of fitting against plainness of the weights. */
  cost: number
  /** All relevant examples together weigh this much more than all others together. */
  ratio: number
}

/** Chosen on the mean loss over labelled sets; see docs/methods/ranking.md. */
export const defaultSettings: SvmSettings = { cost: 0.15, ratio: 15 }

const mostSweeps = 10
const tolerance = 0.01

/**
 * Linear support vector machine with squared hinge loss and a regularised offset, fitted by dual coordinate descent
 * (Hsieh et al., 2008, doi:10.1145/1390156.1390208). Deterministic. A fit costs some passes over the rows of the examples.
 *
 * @example
 * const svm = linearSvm(matrix)
 * svm.learn(0, true); svm.learn(1, false); svm.fit()
 * svm.score(2)
 */
export function linearSvm(matrix: SparseMatrix, { cost, ratio }: SvmSettings = defaultSettings): LinearSvm {
  const weights = new Float64Array(matrix.width)
  let offset = 0
  const examples: { row: number; sign: 1 | -1; alpha: number; square: number }[] = []
  const at = new Map<number, number>()
  let relevant = 0

  const move = (example: (typeof examples)[number], alpha: number) => {
    const change = (alpha - example.alpha) * example.sign
    example.alpha = alpha
    addRow(matrix, example.row, change, weights)
    offset += change
  }
  return {
    weights,
    learn(row, isRelevant) {
      const sign = isRelevant ? 1 : -1
      const index = at.get(row)
      const known = index === undefined ? undefined : examples[index]
      if (known?.sign === sign) return
      relevant += isRelevant ? 1 : known ? -1 : 0
      if (known) {
        move(known, 0)
        known.sign = sign
        return
      }
      at.set(row, examples.length)
      examples.push({ row, sign, alpha: 0, square: 1 + squaredLength(matrix, row) })
    },
    forget(row) {
      const index = at.get(row)
      const example = index === undefined ? undefined : examples[index]
      if (index === undefined || !example) return
      move(example, 0)
      if (example.sign > 0) relevant -= 1
      examples.splice(index, 1)
      at.clear()
      for (const [place, { row: other }] of examples.entries()) at.set(other, place)
    },
    fit() {
      const others = examples.length - relevant
      if (relevant === 0 || others === 0)
        throw new Error(`fit requires examples of both kinds; got ${relevant} relevant of ${examples.length}`)
      const costOfOthers = (cost * examples.length) / (others * (1 + ratio))
      const costOfRelevant = (costOfOthers * ratio * others) / relevant
      // The newest examples first: the others have been fitted before. After one pass over all, those that lie well
      // on their side are left alone until the next fit.
      let open = examples.toReversed()
      for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
        let worst = 0
        const next: typeof open = []
        for (const example of open) {
          const { row, sign, alpha, square } = example
          const softness = 0.5 / (sign > 0 ? costOfRelevant : costOfOthers)
          const slope = sign * (rowTimes(matrix, row, weights) + offset) - 1 + softness * alpha
          if (alpha === 0 && slope >= 0) continue
          next.push(example)
          worst = Math.max(worst, Math.abs(slope))
          if (Math.abs(slope) > tolerance / 10)
            move(example, Math.max(0, alpha - slope / (square + softness)))
        }
        open = next
        if (worst < tolerance) break
      }
    },
    score: (row) => rowTimes(matrix, row, weights) + offset,
  }
}
