/**
 * Synthesis: how long the map and its other views take to be worked out. Run: npm run benchmark -- synthesis
 */
import {
  advance,
  defaultProtocol,
  emptyState,
  evidenceMap,
  type FactBody,
  facetsOf,
  lookAt,
  mapPart,
  type ReviewState,
  synthesisView,
  synthesisViews,
} from '@ayni/review'
import { seededRandom } from '@ayni/statistics'

const size = { studies: 300, codings: 5_000, components: 30, outcomes: 40, findings: 2_000 }
const write = (line: string) => void process.stdout.write(`${line}\n`)

function largeReview(): ReviewState {
  const state = emptyState()
  const random = seededRandom('synthesis')
  const pick = (count: number) => Math.floor(random() * count)
  const add = (body: FactBody) =>
    advance(state, { ...body, seq: state.seq + 1, person: 'ana', at: '2026-01-05T10:00:00.000Z', hash: '' })
  add({
    type: 'protocol-written',
    payload: { protocol: defaultProtocol('Large', 'en'), changed: '', why: '' },
  })
  for (let at = 0; at < size.components; at += 1) {
    add({
      type: 'component-defined',
      payload: { component: `c${at}`, name: { en: `C ${at}` }, definition: {} },
    })
    add({ type: 'code-created', payload: { code: `k${at}`, name: `K ${at}`, definition: '' } })
    add({ type: 'code-placed', payload: { code: `k${at}`, component: `c${at}` } })
  }
  for (let at = 0; at < size.outcomes; at += 1)
    add({ type: 'outcome-defined', payload: { outcome: `o${at}`, name: { en: `O ${at}` }, definition: {} } })
  for (let at = 0; at < size.studies; at += 1) {
    add({ type: 'study-registered', payload: { study: `s${at}`, label: `Study ${at}`, records: [] } })
    const values = [
      { field: 'country', value: [['Peru', 'Chile', 'India', 'Kenya'][pick(4)] ?? ''] },
      { field: 'year', value: [String(1990 + pick(35))] },
      { field: 'design', value: [['qualitative', 'experimental', 'mixed'][pick(3)] ?? ''] },
    ]
    add({ type: 'chart-filled', payload: { study: `s${at}`, values } })
  }
  const place = { passage: 'x', where: '' }
  for (let at = 0; at < size.codings; at += 1)
    add({
      type: 'coding-recorded',
      payload: {
        coding: `d${at}`,
        code: `k${pick(size.components)}`,
        study: `s${pick(size.studies)}`,
        note: '',
        ...place,
      },
    })
  for (let at = 0; at < size.findings; at += 1)
    add({
      type: 'finding-recorded',
      payload: {
        finding: `f${at}`,
        study: `s${pick(size.studies)}`,
        component: `c${pick(size.components)}`,
        outcome: `o${pick(size.outcomes)}`,
        direction: 'improves',
        evidence: pick(2) ? 'quantitative' : 'qualitative',
        ...place,
      },
    })
  return state
}

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

const state = largeReview()
/** Walking once over all codings and findings: the least that any view must do. */
const baseline = milliseconds(() => {
  let sum = 0
  for (const { code } of state.codings.values()) sum += code.length
  for (const { outcome } of state.findings.values()) sum += outcome.length
  return sum
})
const filter = { fields: { design: ['qualitative'] }, evidence: ['qualitative'] as const }
write(
  `${Object.entries(size)
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
