/**
 * Duplicates: what the engine finds in libraries whose duplicates are known, beside the peers' figures, and how time and
 * memory grow. Run: npm run benchmark -- duplicates [--million]
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { certaintyOf } from '../engines/review/src/deduplicating/certainty.ts'
import { findWith } from '../engines/review/src/deduplicating/find-duplicates.ts'
import { type Weights, weights } from '../engines/review/src/deduplicating/weights.ts'
import { learnWeights, patternsOf } from './duplicate-learning.ts'
import { peers, peersAt20000, peersOnTrickyPairs } from './duplicate-peers.ts'
import { type Counts, f1Of, precisionOf, recallOf, type SetScore, scoreLinks } from './duplicate-scores.ts'
import { type LabelledSet, labelledSetsExist, readLibraries, readPairs } from './duplicate-sets.ts'

const print = (line = '') => process.stdout.write(`${line}\n`)
const three = ({ right, wrong, missed }: Counts) => `${right} / ${wrong} / ${missed}`
const row = (cells: readonly string[]) =>
  print(cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(i % 4 === 1 ? 18 : 9))).join(''))

function printFigures(name: string, pairs: Counts, records: Counts): void {
  const figures = (counts: Counts) => [
    three(counts),
    precisionOf(counts).toFixed(4),
    recallOf(counts).toFixed(4),
    f1Of(counts).toFixed(4),
  ]
  row([name, ...figures(pairs), ...figures(records)])
}

function printDoubts({ doubtful, related, pairs, missedWithDoubtful }: SetScore, records: number): void {
  const gold = pairs.right + pairs.missed
  print(
    `  doubtful ${doubtful} (${((100 * doubtful) / records).toFixed(2)} % of the records, ${related} of them relations); ` +
      `recall with doubtful ${((gold - missedWithDoubtful) / gold).toFixed(4)}, ${missedWithDoubtful} missed`,
  )
}

function scored(set: LabelledSet, table: Weights): { score: SetScore; cpu: number } {
  const from = process.cpuUsage()
  const links = findWith(table, set.records, {})
  const { user, system } = process.cpuUsage(from)
  return { score: scoreLinks(set, links), cpu: (user + system) / 1e6 }
}

function printLibraries(): void {
  const libraries = readLibraries(1)
  const learnt = libraries.map(patternsOf)
  row(['', 'pairs r / w / m', 'prec.', 'recall', 'F1', 'records r / w / m', 'prec.', 'recall', 'F1'])
  for (const set of libraries) {
    print(`\n${set.name}: ${set.records.length} records`)
    const shipped = scored(set, weights)
    printFigures('  Ayni, as shipped', shipped.score.pairs, shipped.score.records)
    printDoubts(shipped.score, set.records.length)
    const without = learnWeights(
      learnt.filter(({ name }) => name !== set.name).flatMap(({ patterns }) => patterns),
    )
    const unseen = scored(set, without)
    printFigures('  Ayni, set left out', unseen.score.pairs, unseen.score.records)
    printDoubts(unseen.score, set.records.length)
    print(`  CPU s: Ayni ${shipped.cpu.toFixed(2)}${cpuOfPeers(set.name)}`)
    for (const { peer, pairs, records } of peers[set.name] ?? []) printFigures(`  ${peer}`, pairs, records)
  }
  printCalibration(libraries, learnt)
}

function cpuOfPeers(set: string): string {
  return (peers[set] ?? []).map(({ peer, cpu }) => ` · ${peer} ${cpu}`).join('')
}

/**
 * Of the pairs given a certainty, weights learnt without their set, how many were of one report; the pairs between the
 * copies of two reports count as one.
 */
function printCalibration(
  libraries: readonly LabelledSet[],
  learnt: readonly ReturnType<typeof patternsOf>[],
): void {
  const bounds = [0.03, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99]
  const bands = [...bounds, 1].map(() => ({ pairs: 0, same: 0, expected: 0 }))
  for (const set of libraries) {
    const table = learnWeights(
      learnt.filter(({ name }) => name !== set.name).flatMap(({ patterns }) => patterns),
    )
    for (const { evidence, questions, right } of learnt.find(({ name }) => name === set.name)?.patterns ??
      []) {
      const certainty = certaintyOf(evidence, table)
      const band = bands[bounds.filter((bound) => certainty >= bound).length]
      if (!band) continue
      band.pairs += questions
      band.same += right
      band.expected += questions * certainty
    }
  }
  print(
    '\nCalibration (sets left out, all five together): certainty, pairs, mean certainty, share of one report',
  )
  bands.forEach(({ pairs, same, expected }, i) => {
    const [from = 0, to = 1] = [bounds[i - 1], bounds[i]]
    const share = (sum: number) => (pairs === 0 ? '–' : (sum / pairs).toFixed(3))
    print(
      `  ${from.toFixed(2)}–${to.toFixed(2)} ${pairs.toFixed(1).padStart(7)} ${share(expected).padStart(7)} ${share(same).padStart(7)}`,
    )
  })
}

function printTrickyPairs(): void {
  const judged = readPairs().map(({ name, a, b, same }) => {
    const [link] = findWith(weights, [a, b], {})
    const zone = link?.zone ?? 'different'
    const verdict = zone === 'doubtful' ? 'doubtful' : (zone === 'certain') === same ? 'right' : 'wrong'
    return { name, same, zone, verdict }
  })
  const count = (verdict: string) => judged.filter((pair) => pair.verdict === verdict).length
  print(
    `\nTricky pairs: ${count('right')} right, ${count('doubtful')} doubtful, ${count('wrong')} wrong of ${judged.length} (${peersOnTrickyPairs})`,
  )
  for (const { name, same, zone, verdict } of judged)
    if (verdict !== 'right') print(`  ${verdict}: ${name} is ${same ? 'one report' : 'two'}, found ${zone}`)
}

const measured = z.object({
  count: z.number(),
  cpuSeconds: z.number(),
  wallSeconds: z.number(),
  peakMegabytes: z.number(),
  certain: z.number(),
  wrong: z.number(),
  doubtful: z.number(),
})

function printSpeed(): void {
  const sizes = [1_000, 10_000, 20_000, 100_000, ...(process.argv.includes('--million') ? [1_000_000] : [])]
  print(`\nSpeed on made-up records (peers at 20,000: ${peersAt20000})`)
  for (const size of sizes) {
    const script = fileURLToPath(new URL('duplicate-speed.ts', import.meta.url))
    // Held to 3.4 GB; with more room it takes more and is a fifth faster.
    const output = execFileSync(process.execPath, ['--max-old-space-size=3400', script, String(size)])
    const run = measured.parse(JSON.parse(output.toString()))
    print(
      `  ${String(size).padStart(9)} records: ${((1000 * run.cpuSeconds) / size).toFixed(3)} ms CPU a record, ` +
        `${run.wallSeconds.toFixed(1)} s, peak ${run.peakMegabytes} MB; ` +
        `${run.certain} linked (${run.wrong} wrongly), ${run.doubtful} doubtful`,
    )
  }
}

if (labelledSetsExist) {
  printLibraries()
  printTrickyPairs()
} else print('The labelled sets are not beside this checkout; only speed is measured.')
printSpeed()
