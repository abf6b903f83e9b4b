import { findDuplicates } from '@ayni/review'
import { syntheticRecords } from './synthetic-records.ts'

/**
 * Looks for duplicates among made-up records and prints what it took, as JSON. In a process of its own, because
 * the peak of memory is of the process.
 * Run: node benchmarks/duplicate-speed.ts 20000
 */
const count = Number(process.argv[2] ?? 20_000)
const { records, gold } = syntheticRecords(count, 7)
const from = process.cpuUsage()
const wallFrom = performance.now()
const { links } = findDuplicates(records)
const { user, system } = process.cpuUsage(from)
const certain = links.filter(({ zone }) => zone === 'certain')
const wrong = certain.filter(({ a, b }) => gold.get(a) !== gold.get(b)).length
process.stdout.write(
  `${JSON.stringify({
    count,
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - wallFrom) / 1000,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    certain: certain.length,
    wrong,
    doubtful: links.length - certain.length,
  })}\n`,
)
