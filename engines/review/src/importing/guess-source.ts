import type { Format, Reference } from '@ayni/references'

/** Databases and registers as they are usually called, and how files and exports name them. */
const known: readonly (readonly [string, RegExp])[] = [
  ['Embase', /embase/],
  ['Scopus', /scopus/],
  ['Web of Science', /web ?of ?science|wos\b/],
  ['SciELO', /scielo/],
  ['LILACS', /lilacs/],
  ['BVS', /bvs\b|biblioteca virtual em saude|biblioteca virtual en salud/],
  ['APA PsycInfo', /psyc ?info|apa psyc/],
  ['CINAHL', /cinahl/],
  ['Cochrane Library', /cochrane|central\b/],
  ['ERIC', /eric\b/],
  ['ASSIA', /assia/],
  ['Sociological Abstracts', /sociological abstracts|socabs/],
  ['ProQuest', /proquest/],
  ['IEEE Xplore', /ieee/],
  ['ACM Digital Library', /acm\b/],
  ['Google Scholar', /google ?scholar|scholar\b/],
  ['Dimensions', /dimensions\b/],
  ['OpenAlex', /openalex/],
  ['CAB Abstracts', /cab abstracts|cabi\b/],
  ['medRxiv', /medrxiv/],
  ['bioRxiv', /biorxiv/],
  ['ClinicalTrials.gov', /clinical ?trials/],
  ['PubMed', /pubmed|pmc\b/],
  ['MEDLINE', /medline/],
]

/** Tags in which formats write the database an entry came from. */
const tags: { [F in Format]?: readonly string[] } = {
  ris: ['DB'],
  'endnote-xml': ['remote-database-name'],
  refer: ['%~', '%W'],
  ovid: ['Database', 'DB'],
  csv: ['Source', 'Database', 'Database Name', 'Base de datos'],
  xlsx: ['Source', 'Database', 'Database Name'],
}

/**
 * Where a file of references probably comes from: what its entries say, else its format, else its name.
 *
 * @param references the first few will do.
 * @returns the usual name of the source, `''` where nothing tells.
 * @example guessSource('export.nbib', 'nbib', []) // 'PubMed'
 */
export function guessSource(
  fileName: string,
  format: Format | null,
  references: readonly Pick<Reference, 'raw'>[],
): string {
  const own = format === null ? [] : (tags[format] ?? [])
  const votes = new Map<string, number>()
  for (const { raw } of references) {
    const said = raw.find(({ tag, value }) => own.includes(tag) && value.trim() !== '')?.value ?? ''
    const name = nameIn(said)
    if (name !== '') votes.set(name, (votes.get(name) ?? 0) + 1)
  }
  const [best] = [...votes].sort(([, x], [, y]) => y - x)
  if (best && best[1] > references.length / 2) return best[0]
  if (format === 'nbib' || format === 'pubmed-xml') return 'PubMed'
  if (format === 'wos') return 'Web of Science'
  return nameIn(fileName)
}

function nameIn(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
  return known.find(([, form]) => new RegExp(`(^|\\s)(${form.source})`).test(words))?.[0] ?? ''
}
