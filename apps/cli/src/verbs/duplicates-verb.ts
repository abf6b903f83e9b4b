import { Invalid } from '@ayni/operations'
import { type DuplicateLink, findDuplicates, groupDuplicates } from '@ayni/review'
import papaparse from 'papaparse'
import type { Arguments } from '../arguments.ts'
import { type IdentifiedReference, identified, type ReadReference } from '../files/identified.ts'
import { readReferenceFile } from '../files/read-reference-file.ts'
import { wholeFile } from '../files/whole-file.ts'
import { counted, number } from '../print.ts'
import type { FileVerb, Result } from '../verb.ts'

/** Looking for duplicates in files, without a review or data folder. */
export const duplicatesVerb: FileVerb = {
  on: 'files',
  name: 'duplicates',
  summary: 'find records of one report in files; those that are certain share a group',
  shape: { positional: ['IN…'], options: { out: 'groups.csv', pairs: 'doubtful.csv' }, flags: [] },
  run: duplicates,
}

async function duplicates({ positional, options }: Arguments): Promise<Result> {
  const read: ReadReference[] = []
  let problems = 0
  for (const file of positional) {
    const kind = await readReferenceFile(file, (references, met) => {
      problems += met.length
      // What is not compared is let go, for a library may have a million records.
      for (const reference of references)
        read.push({ file, reference: { ...reference, raw: [], keywords: [], notes: [], urls: [] } })
    })
    if (kind.format === null) throw new Invalid(`${file} is in none of the formats that Ayni reads.`)
  }
  const records = identified(read)
  const { links } = findDuplicates(
    records.map(({ id, reference }) => ({ ...reference, id })),
    { onProgress: showProgress(records.length) },
  )
  const groups = groupDuplicates(
    records.map(({ id }) => id),
    links,
    [],
  )
  const doubtful = links.filter(({ zone }) => zone === 'doubtful')
  const written: [string | undefined, () => object[]][] = [
    [options.get('out'), () => groupsTable(groups, links)],
    [options.get('pairs'), () => doubtfulTable(doubtful, records)],
  ]
  for (const [path, table] of written) {
    if (path === undefined) continue
    const file = await wholeFile(path)
    await file.write(`${papaparse.unparse(table(), { newline: '\n' })}\n`)
    await file.finish()
  }
  const summary = {
    records: records.length,
    groups: groups.length,
    duplicates: records.length - groups.length,
    doubtful: doubtful.length,
    problems,
  }
  return {
    json: summary,
    lines: [
      `${counted(summary.records, 'record')} are ${counted(summary.groups, 'report')}: ${number(summary.duplicates)} duplicates are certain, ${number(summary.doubtful)} pairs are doubtful.`,
    ],
  }
}

/**
 * One row per record: the group is named by its first record, the certainty is that of the strongest link to another
 * member, 1 where a record stands alone.
 */
function groupsTable(groups: readonly string[][], links: readonly DuplicateLink[]) {
  const strongest = new Map<string, number>()
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group[0] ?? id] as const)))
  for (const { a, b, certainty } of links)
    if (groupOf.get(a) === groupOf.get(b))
      for (const id of [a, b]) strongest.set(id, Math.max(strongest.get(id) ?? 0, certainty))
  return [...groupOf].map(([id, group]) => ({ id, group, certainty: strongest.get(id) ?? 1 }))
}

/** One row per doubtful pair, the likeliest first, with what a person needs to judge it. */
function doubtfulTable(links: readonly DuplicateLink[], records: readonly IdentifiedReference[]) {
  const titles = new Map(records.map(({ id, reference }) => [id, reference.title]))
  return [...links]
    .sort((first, second) => second.certainty - first.certainty)
    .map(({ a, b, certainty, relation, reasons }) => ({
      id_a: a,
      id_b: b,
      certainty,
      relation: relation ?? '',
      for: reasons
        .filter(({ favours }) => favours)
        .map(({ code }) => code)
        .join(' '),
      against: reasons
        .filter(({ favours }) => !favours)
        .map(({ code }) => code)
        .join(' '),
      title_a: titles.get(a),
      title_b: titles.get(b),
    }))
}

/** A line of progress where somebody looks at it, for work long enough to wonder. */
function showProgress(records: number): (fraction: number) => void {
  if (!process.stderr.isTTY || records < 20_000) return () => undefined
  return (fraction) =>
    process.stderr.write(fraction < 1 ? `\rcomparing ${Math.round(100 * fraction)} %` : '\r\u001b[K')
}
