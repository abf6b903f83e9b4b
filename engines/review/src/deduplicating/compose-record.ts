import type { DeduplicationRecord } from './duplicate-link.ts'

type Composable = Omit<DeduplicationRecord, 'id'>
type Field = keyof Composable

/** The record shown for a group, and for each field the id of the copy it was taken from. */
export type ComposedRecord = {
  record: Composable
  /** Fields that no copy has are absent. */
  provenance: { [F in Field]?: string }
}

/**
 * Composes one record of a group field by field from the best copy: the longest abstract, the most authors in
 * full, the title in mixed case, complete pages. Volume, issue, pages and year are taken together from the copy
 * that has most of them, so that they fit each other. The copies themselves stay as they are.
 *
 * @throws when there is no record.
 */
export function composeRecord(records: readonly DeduplicationRecord[]): ComposedRecord {
  // Of equals the copy that came first: r9 before r20.
  const copies = [...records].sort((x, y) => x.id.localeCompare(y.id, 'en', { numeric: true }))
  const [first] = copies
  if (!first) throw new Error('composeRecord requires at least one record; got none')
  const best = (worth: (copy: DeduplicationRecord) => number): DeduplicationRecord =>
    copies.reduce((chosen, copy) => (worth(copy) > worth(chosen) ? copy : chosen), first)
  const place = best(
    (copy) =>
      Number(copy.volume !== '') * 2 +
      Number(copy.issue !== '') +
      Number(copy.pages !== '') * 2 +
      Number(/\d\s*[-–]\s*\d/.test(copy.pages)) +
      Number(copy.year !== null),
  )
  const placed = (field: 'volume' | 'issue' | 'pages' | 'year') =>
    isFilled(place[field]) ? place : best((copy) => Number(isFilled(copy[field])))
  const chosen: { [F in Field]: DeduplicationRecord } = {
    type: best((copy) => Number(copy.type !== 'other')),
    title: best((copy) => titleWorth(copy.title)),
    abstract: best((copy) => copy.abstract.length),
    authors: best((copy) => authorWorth(copy)),
    year: placed('year'),
    journal: best((copy) => copy.journal.length),
    volume: placed('volume'),
    issue: placed('issue'),
    pages: placed('pages'),
    doi: best((copy) => Number(copy.doi !== '')),
    pmid: best((copy) => Number(copy.pmid !== '')),
    issn: best((copy) => copy.issn.length),
    language: best((copy) => copy.language.length),
  }
  const provenance: ComposedRecord['provenance'] = {}
  for (const field of fieldsOf(chosen))
    if (isFilled(chosen[field][field])) provenance[field] = chosen[field].id
  const { type, title, abstract, authors, year, journal, volume, issue, pages, doi, pmid, issn, language } =
    chosen
  return {
    record: {
      type: type.type,
      title: title.title,
      abstract: abstract.abstract,
      authors: authors.authors,
      year: year.year,
      journal: journal.journal,
      volume: volume.volume,
      issue: issue.issue,
      pages: pages.pages,
      doi: doi.doi,
      pmid: pmid.pmid,
      issn: issn.issn,
      language: language.language,
    },
    provenance,
  }
}

function fieldsOf(chosen: { [F in Field]: DeduplicationRecord }): Field[] {
  const isField = (name: string): name is Field => name in chosen
  return Object.keys(chosen).filter(isField)
}

function isFilled(value: DeduplicationRecord[Field]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== '' && value !== null
}

/** Mixed case before capitals throughout, without brackets, then the longer. */
function titleWorth(title: string): number {
  if (title === '') return 0
  const mixed = title !== title.toUpperCase()
  return (mixed ? 100_000 : 0) + (title.startsWith('[') ? 0 : 10_000) + Math.min(title.length, 9_999)
}

/** More authors first, then more letters of given names. */
function authorWorth({ authors }: DeduplicationRecord): number {
  const letters = authors.reduce(
    (sum, author) => sum + (author.kind === 'person' ? author.given.length : 0),
    0,
  )
  return authors.length * 1000 + letters
}
