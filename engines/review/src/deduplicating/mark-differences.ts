import type { Reference } from '@ayni/references'

/** A piece of text that both have, or only this one. */
export type Segment = { text: string; same: boolean }

/** A field in two records, cut into pieces that are the same and pieces that differ. */
export type FieldDifference = {
  field: 'title' | 'authors' | 'year' | 'journal' | 'volume' | 'issue' | 'pages' | 'doi' | 'pmid'
  a: Segment[]
  b: Segment[]
  same: boolean
}

/** Marks, field by field and word by word, where two references differ. */
export function markDifferences(a: Reference, b: Reference): FieldDifference[] {
  const people = (reference: Reference) =>
    reference.authors
      .map((author) =>
        author.kind === 'corporate' ? author.name : `${author.family} ${author.given}`.trim(),
      )
      .join('; ')
  const fields: [FieldDifference['field'], string, string][] = [
    ['title', a.title, b.title],
    ['authors', people(a), people(b)],
    ['year', String(a.year ?? ''), String(b.year ?? '')],
    ['journal', a.journal, b.journal],
    ['volume', a.volume, b.volume],
    ['issue', a.issue, b.issue],
    ['pages', a.pages, b.pages],
    ['doi', a.doi, b.doi],
    ['pmid', a.pmid, b.pmid],
  ]
  return fields.map(([field, first, second]) => {
    const [left, right] = compareWords(first.split(/(\s+)/), second.split(/(\s+)/))
    return { field, a: left, b: right, same: first === second }
  })
}

/** Longest common run of words by dynamic programming; author lists and titles are short enough for it. */
function compareWords(a: readonly string[], b: readonly string[]): [Segment[], Segment[]] {
  const rows = a.length + 1
  const columns = b.length + 1
  if (rows * columns > 4_000_000)
    return [[{ text: a.join(''), same: false }], [{ text: b.join(''), same: false }]]
  const lengths = new Uint32Array(rows * columns)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * columns + j] =
        a[i] === b[j]
          ? 1 + (lengths[(i + 1) * columns + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * columns + j] ?? 0, lengths[i * columns + j + 1] ?? 0)
  const left: Segment[] = []
  const right: Segment[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(left, a[i] ?? '', true)
      add(right, b[j] ?? '', true)
      i += 1
      j += 1
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * columns + j] ?? 0) >= (lengths[i * columns + j + 1] ?? 0))
    ) {
      add(left, a[i] ?? '', false)
      i += 1
    } else {
      add(right, b[j] ?? '', false)
      j += 1
    }
  }
  return [left, right]
}

function add(segments: Segment[], text: string, same: boolean): void {
  const last = segments.at(-1)
  if (last && last.same === same) last.text += text
  else segments.push({ text, same })
}
