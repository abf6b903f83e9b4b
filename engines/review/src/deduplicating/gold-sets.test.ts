import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readReferences } from '@ayni/references/reading'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { findDuplicates } from './find-duplicates.ts'
import { groupDuplicates } from './group-duplicates.ts'

const folder = new URL('../../../../../shared/data/dedupe/', import.meta.url)

/**
 * Bars: no false pair in the clinical sets, at the pair F1 of bib-dedupe (diabetes, copper, cytology); on dblp_acm
 * more than the best peer (0.919). Of the pairs that haematology counts as copies and that are not linked, all but
 * two are errata, replies, abstracts with their articles, or different entries of a register: relations here.
 */
const bars = [
  { set: 'asysd_diabetes', f1: 1, falsePairs: 0, withDoubtful: 1, doubtful: 0.02 },
  { set: 'iebh_copper', f1: 0.997, falsePairs: 0, withDoubtful: 1, doubtful: 0.02 },
  { set: 'rathbone_cytology', f1: 0.992, falsePairs: 0, withDoubtful: 0.995, doubtful: 0.02 },
  { set: 'rathbone_haematology', f1: 0.895, falsePairs: 0, withDoubtful: 0.995, doubtful: 0.02 },
  { set: 'dblp_acm', f1: 0.97, falsePairs: 40, withDoubtful: 0.995, doubtful: 0.02 },
]

describe.skipIf(!existsSync(folder))('libraries with known duplicates', () => {
  it.each(bars)(
    '$set',
    ({ set, f1, falsePairs, withDoubtful, doubtful }) => {
      const zipped = new URL(`${set}/records.csv.gz`, folder)
      const bytes = existsSync(zipped)
        ? gunzipSync(readFileSync(zipped))
        : readFileSync(new URL(`${set}/records.csv`, folder))
      const rows = papaparse.parse<Record<string, string>>(bytes.toString(), { header: true }).data
      const gold = new Map(rows.map((row) => [row['id'] ?? '', row['gold_cluster'] ?? '']))
      const records = readReferences(bytes, set).references.map((one) => ({ ...one, id: one.accession }))
      const ids = records.map(({ id }) => id)
      const { links } = findDuplicates(records)
      const pairs = (groups: readonly (readonly string[])[]) =>
        groups.reduce((sum, group) => sum + (group.length * (group.length - 1)) / 2, 0)
      const byGold = (group: readonly string[]) => [...Map.groupBy(group, (id) => gold.get(id)).values()]
      const groups = groupDuplicates(ids, links, [])
      const right = pairs(groups.flatMap(byGold))
      const all = pairs(byGold(ids))
      const asked = links.filter(({ zone }) => zone === 'doubtful').length
      const everything = links.map((link) => ({ ...link, zone: 'certain' as const }))
      expect(pairs(groups) - right).toBeLessThanOrEqual(falsePairs)
      expect((2 * right) / (pairs(groups) + all)).toBeGreaterThanOrEqual(f1)
      expect(pairs(groupDuplicates(ids, everything, []).flatMap(byGold)) / all).toBeGreaterThanOrEqual(
        withDoubtful,
      )
      expect(asked / ids.length).toBeLessThanOrEqual(doubtful)
    },
    60_000,
  )
})
