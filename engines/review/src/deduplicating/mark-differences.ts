import type { DeduplicationRecord } from './duplicate-link.ts'

/** A piece of text that both have, or only this one. */
export type Segment = { text: string; same: boolean }

type MarkedField =
  | 'title'
  | 'authors'
  | 'year'
  | 'journal'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'doi'
  | 'pmid'
  | 'abstract'

/** A field in two records, cut into pieces that are the same and pieces that differ. */
export type FieldDifference = { field: MarkedField; a: Segment[]; b: Segment[]; same: boolean }

type Shown = Pick<DeduplicationRecord, MarkedField>

const fields: readonly MarkedField[] = [
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'pmid',
  'abstract',
]

/**
 * Marks what differs between two records, field by field, for showing them side by side. The pieces of one side
 * joined are its text.
 *
 * @example markDifferences(a, b)[0] // { field: 'title', a: [{ text: 'Sleep in ', same: true }, { text: 'rats', same: false }], b: …, same: false }
 */
export function markDifferences(a: Shown, b: Shown): FieldDifference[] {
  return fields.map((field) => {
    const [textA, textB] = [textOf(a, field), textOf(b, field)]
    return { field, ...markTexts(textA, textB), same: textA === textB }
  })
}

/** By words and signs: letters marked one by one make words hard to read. */
function markTexts(a: string, b: string): { a: Segment[]; b: Segment[] } {
  const unit = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu
  const [unitsA, unitsB] = [a.match(unit) ?? [], b.match(unit) ?? []]
  const shared = commonSubsequence(unitsA, unitsB)
  return { a: segmentsOf(unitsA, shared.a), b: segmentsOf(unitsB, shared.b) }
}

function textOf(record: Shown, field: MarkedField): string {
  if (field === 'authors')
    return record.authors
      .map((author) =>
        author.kind === 'corporate'
          ? author.name
          : [`${author.particle} ${author.family}`.trim(), author.given]
              .filter((part) => part !== '')
              .join(', '),
      )
      .join('; ')
  const value = record[field]
  return value === null ? '' : String(value)
}

/** Longest common subsequence (Wagner and Fischer 1974, doi:10.1145/321796.321811), common ends set aside first. */
function commonSubsequence(a: readonly string[], b: readonly string[]): { a: boolean[]; b: boolean[] } {
  const inA = a.map(() => false)
  const inB = b.map(() => false)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) {
    inA[start] = inB[start] = true
    start += 1
  }
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) inA[--endA] = inB[--endB] = true
  const columns = endB - start + 1
  // Beyond this the middle is marked as a whole; it would take too long and help nobody.
  if ((endA - start + 1) * columns > 4_000_000) return { a: inA, b: inB }
  const length = new Uint16Array((endA - start + 1) * columns)
  const at = (i: number, j: number) => length[(i - start) * columns + (j - start)] ?? 0
  for (let i = endA - 1; i >= start; i--)
    for (let j = endB - 1; j >= start; j--)
      length[(i - start) * columns + (j - start)] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  for (let i = start, j = start; i < endA && j < endB; )
    if (a[i] === b[j]) inA[i++] = inB[j++] = true
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  return { a: inA, b: inB }
}

function segmentsOf(units: readonly string[], shared: readonly boolean[]): Segment[] {
  const segments: Segment[] = []
  units.forEach((text, index) => {
    const same = shared[index] ?? false
    const last = segments.at(-1)
    if (last && last.same === same) last.text += text
    else segments.push({ text, same })
  })
  return segments
}
