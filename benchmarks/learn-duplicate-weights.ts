import { readFileSync, writeFileSync } from 'node:fs'
import { learnWeights, patternsOf } from './duplicate-learning.ts'
import { readLibraries } from './duplicate-sets.ts'

/**
 * Learns the weights of the duplicates engine from all five labelled libraries and writes them into its table.
 * Run: node benchmarks/learn-duplicate-weights.ts
 */
const file = new URL('../engines/review/src/deduplicating/weights.ts', import.meta.url)
const learnt = learnWeights(readLibraries(1).flatMap((set) => patternsOf(set).patterns))
const source = readFileSync(file, 'utf8')
const head = source.slice(0, source.indexOf('export const weights'))
writeFileSync(file, `${head}export const weights: Weights = ${JSON.stringify(learnt, null, 2)}\n`)
