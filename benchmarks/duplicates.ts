import { groupDuplicates } from '@ayni/review'
import { findWith } from '../engines/review/src/deduplicating/find-duplicates.ts'
import { learnWeights, patternsOf } from './duplicate-learning.ts'
import { type LabelledSet, readLibraries } from './duplicate-sets.ts'

const libraries = readLibraries(1)
const learnt = libraries.map(patternsOf)
const table =
  process.argv[2] === 'all'
    ? () => learnWeights(learnt.flatMap((x) => x.patterns))
    : (name: string) => learnWeights(learnt.filter((x) => x.name !== name).flatMap((x) => x.patterns))
const pairs = (n: number) => (n * (n - 1)) / 2
function score(set: LabelledSet, groups: string[][]) {
  const goldSizes = [...Map.groupBy(set.records, (r) => set.gold.get(r.id)).values()].map((g) => g.length)
  const gold = goldSizes.reduce((s, n) => s + pairs(n), 0)
  let found = 0,
    tp = 0
  for (const g of groups) {
    found += pairs(g.length)
    for (const m of Map.groupBy(g, (id) => set.gold.get(id)).values()) tp += pairs(m.length)
  }
  return { tp, fp: found - tp, fn: gold - tp, f1: (2 * tp) / (found + gold), recall: tp / gold }
}
for (const set of libraries) {
  const w = table(set.name)
  const t = process.cpuUsage()
  const links = findWith(w, set.records, {})
  const u = process.cpuUsage(t)
  const ids = set.records.map((r) => r.id)
  const s = score(set, groupDuplicates(ids, links, []))
  const doubtful = links.filter((l) => l.zone === 'doubtful')
  const s2 = score(
    set,
    groupDuplicates(
      ids,
      links.map((l) => ({ ...l, zone: 'certain' as const })),
      [],
    ),
  )
  console.log(
    set.name.padEnd(22),
    `${s.tp} / ${s.fp} / ${s.fn}`,
    'F1',
    s.f1.toFixed(4),
    'recall',
    s.recall.toFixed(4),
    '| doubtful',
    doubtful.length,
    ((100 * doubtful.length) / ids.length).toFixed(2) + '%',
    'recall+',
    s2.recall.toFixed(4),
    'missed',
    s2.fn,
    '| ms',
    ((u.user + u.system) / 1000 / ids.length).toFixed(3),
  )
}
