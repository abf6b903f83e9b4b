import { makeComparables } from '../engines/review/src/deduplicating/comparable.ts'
import { comparePairs } from '../engines/review/src/deduplicating/compare-pairs.ts'
import { type Evidence, newComparer } from '../engines/review/src/deduplicating/compare-records.ts'
import { relationOf } from '../engines/review/src/deduplicating/relation.ts'
import type { Weights } from '../engines/review/src/deduplicating/weights.ts'
import { prior } from './duplicate-prior.ts'
import type { LabelledSet } from './duplicate-sets.ts'

/**
 * One pattern of agreement, with how many pairs show it and how many of them are of one report. `questions` and
 * `right` count the same, but all pairs between the copies of the same two reports as one, as people are asked once.
 */
export type Pattern = {
  evidence: Evidence
  pairs: number
  same: number
  questions: number
  right: number
  weight: number
}

/** The patterns of all candidate pairs of a set. Each set weighs the same. */
export function patternsOf(set: LabelledSet): { name: string; patterns: Pattern[] } {
  const patterns = new Map<string, Pattern>()
  const pairs = comparePairs(
    makeComparables(set.records),
    newComparer(),
    () => true,
    () => true,
    () => undefined,
  )
  const unrelated = pairs.filter(({ comparison }) => relationOf(comparison.evidence) === null)
  const reportOf = ({ record }: { record: { id: string } }) => set.gold.get(record.id) ?? ''
  const reportsOf = ({ a, b }: (typeof pairs)[number]) => [reportOf(a), reportOf(b)].sort().join('|')
  const pairsOf = Map.groupBy(unrelated, reportsOf)
  for (const pair of unrelated) {
    const { evidence } = pair.comparison
    const key = JSON.stringify(evidence)
    const pattern = patterns.get(key) ?? { evidence, pairs: 0, same: 0, questions: 0, right: 0, weight: 0 }
    const question = 1 / (pairsOf.get(reportsOf(pair))?.length ?? 1)
    pattern.pairs += 1
    pattern.questions += question
    if (reportOf(pair.a) === reportOf(pair.b)) {
      pattern.same += 1
      pattern.right += question
    }
    patterns.set(key, pattern)
  }
  for (const pattern of patterns.values()) pattern.weight = 2500 / pairs.length
  return { name: set.name, patterns: [...patterns.values()] }
}

/** Strength of the prior: how many pairs a prior weight counts for. */
const strength = 3

/** Penalised logistic regression by Newton's method; the prior table is where weights stay without data. */
export function learnWeights(patterns: readonly Pattern[], from: Weights = prior): Weights {
  const { base, ...fields } = from
  const names: { field: string; level: string }[] = []
  const start: number[] = [base]
  const index = new Map<string, number>()
  for (const [field, levels] of Object.entries(fields))
    for (const [level, weight] of Object.entries(levels)) {
      names.push({ field, level })
      index.set(`${field} ${level}`, start.length)
      start.push(weight)
    }
  const rows = patterns.map(({ evidence, pairs, same, weight }) => ({
    active: [
      0,
      ...Object.entries(evidence).flatMap(([field, level]) => index.get(`${field} ${level}`) ?? []),
    ],
    positive: same * weight,
    total: pairs * weight,
  }))
  const size = start.length
  const w = [...start]
  const objective = (at: readonly number[]) => {
    let value = 0
    for (const { active, positive, total } of rows) {
      const z = active.reduce((sum, i) => sum + (at[i] ?? 0), 0)
      value += positive * z - total * (z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)))
    }
    at.forEach((weight, i) => {
      value -= (strength / 2) * (weight - (start[i] ?? 0)) ** 2
    })
    return value
  }
  for (let round = 0; round < 100; round++) {
    const gradient = w.map((value, i) => strength * ((start[i] ?? 0) - value))
    const hessian: number[][] = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? strength : 0)),
    )
    for (const { active, positive, total } of rows) {
      const p = 1 / (1 + Math.exp(-active.reduce((sum, i) => sum + (w[i] ?? 0), 0)))
      const residual = positive - total * p
      const curvature = total * p * (1 - p)
      for (const i of active) {
        gradient[i] = (gradient[i] ?? 0) + residual
        const row = hessian[i] ?? []
        for (const j of active) row[j] = (row[j] ?? 0) + curvature
      }
    }
    const step = solve(hessian, gradient)
    // Newton's step may overshoot far from the optimum: it is halved until the objective rises.
    const before = objective(w)
    let share = 1
    let next = w.map((value, i) => value + share * (step[i] ?? 0))
    while (share > 1e-6 && objective(next) < before) {
      share /= 2
      next = w.map((value, i) => value + share * (step[i] ?? 0))
    }
    w.splice(0, size, ...next)
    if (share * Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  const table: Record<string, Record<string, number>> = {}
  names.forEach(({ field, level }, i) => {
    const levels = table[field] ?? {}
    levels[level] = Math.round((w[i + 1] ?? 0) * 100) / 100
    table[field] = levels
  })
  return { ...from, base: Math.round((w[0] ?? 0) * 100) / 100, ...table }
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const m = matrix.map((row, i) => [...row, right[i] ?? 0])
  const n = right.length
  const at = (i: number, j: number) => m[i]?.[j] ?? 0
  for (let c = 0; c < n; c++) {
    let pivot = c
    for (let r = c + 1; r < n; r++) if (Math.abs(at(r, c)) > Math.abs(at(pivot, c))) pivot = r
    const [x, y] = [m[c], m[pivot]]
    if (!x || !y) continue
    m[c] = y
    m[pivot] = x
    for (let r = 0; r < n; r++) {
      if (r === c) continue
      const factor = at(r, c) / at(c, c)
      if (factor === 0) continue
      const row = m[r]
      if (row) for (let k = c; k <= n; k++) row[k] = (row[k] ?? 0) - factor * at(c, k)
    }
  }
  return m.map((_, i) => at(i, n) / at(i, i))
}
