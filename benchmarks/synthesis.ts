/**
 * Synthesis: how long the map and its other views take to be worked out. Run: npm run benchmark -- synthesis
 */
import {
  advance,
  emptyState,
  evidenceMap,
  facetsOf,
  lookAt,
  mapPart,
  synthesisView,
  synthesisViews,
} from '@ayni/review'
import { largeReview, largeSize } from './large-review.ts'

const write = (line: string) => void process.stdout.write(`${line}\n`)

/** The middle of nine runs, and the least: what a machine busy with other things would take alone. */
function milliseconds(run: () => unknown): { middle: number; least: number } {
  for (let warm = 0; warm < 2; warm += 1) run()
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  times.sort((a, b) => a - b)
  return { middle: times[4] ?? 0, least: times[0] ?? 0 }
}

const state = emptyState()
for (const [index, fact] of largeReview().entries()) advance(state, { ...fact, seq: index + 1, hash: '' })
/** Walking once over all codings and findings: the least that any view must do. */
const baseline = milliseconds(() => {
  let sum = 0
  for (const { code } of state.codings.values()) sum += code.length
  for (const { outcome } of state.findings.values()) sum += outcome.length
  return sum
})
const filter = { fields: { design: ['qualitative'] }, evidence: ['qualitative'] as const }
write(
  `${Object.entries(largeSize)
    .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
    .join(', ')}; bar 200 ms a view`,
)
write(
  `walking once over codings and findings ${baseline.middle.toFixed(3)} ms, at least ${baseline.least.toFixed(3)}`,
)
const runs: [string, () => string][] = [
  ['map', () => JSON.stringify(evidenceMap(state))],
  ['map of a part', () => JSON.stringify(evidenceMap(state, undefined, mapPart(state, filter)))],
  ['values to filter by', () => JSON.stringify(facetsOf(state))],
  // From the state to the bytes that go over the wire: what is filtered, figure, table.
  ...synthesisViews.flatMap((view): [string, () => string][] => [
    [view, () => JSON.stringify(synthesisView(lookAt(state, 'en'), view))],
    [`${view}, a part`, () => JSON.stringify(synthesisView(lookAt(state, 'en', filter), view))],
  ]),
]
for (const [name, run] of runs) {
  const time = milliseconds(run)
  write(
    `${name.padEnd(28)} ${time.middle.toFixed(1).padStart(6)} ms, at least ${time.least.toFixed(1).padStart(6)}, ${(time.least / baseline.least).toFixed(0).padStart(4)} times the walk, ${(run().length / 1000).toFixed(0).padStart(5)} kB`,
  )
}
