import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Author, type Reference, yearOf } from './index.ts'
import { readReferences } from './reading.ts'

const root = new URL('../../../../shared/data/exports/', import.meta.url)

/** What Zotero makes of an entry; its own test cases. */
type Item = {
  creators?: { creatorType: string; name?: string; firstName?: string; lastName?: string }[]
  extra?: string
  [field: string]: unknown
}

/**
 * Where we read otherwise than Zotero, on purpose or for want of a place, by file. Everything else is equal, up to case, quotation
 * marks, dashes and full stops.
 */
const otherwise: Record<string, { fields: readonly string[]; because: string }> = {
  'zotero__BibTeX_10.bib': { fields: ['authors'], because: 'one author of many has a comma more' },
  'zotero__BibTeX_18.bib': {
    fields: ['title', 'authors'],
    because: 'damaged LaTeX that has no right reading',
  },
  'zotero__MEDLINEnbib_08.nbib': { fields: ['pages'], because: 'a publisher item id is no page' },
  'zotero__OVIDTagged_04.txt': {
    fields: ['authors', 'journal'],
    because: 'initials kept; the title ends before the place',
  },
  'zotero__PubMedXML_00.xml': { fields: ['pages'], because: 'pages stay as written, 132-42' },
  'zotero__PubMedXML_02.xml': { fields: ['pages'], because: 'pages stay as written, 5194-210' },
  'zotero__PubMedXML_06.xml': { fields: ['pages'], because: 'EWLS is no page' },
  'zotero__ReferBibIX_00.enw': {
    fields: ['authors', 'journal'],
    because: 'Chinese names are whole; the journal as in %J',
  },
  'zotero__RIS_02.ris': {
    fields: ['title', 'authors', 'journal', 'issue'],
    because: 'one entry per type with names of fields as values: types that we have no place for',
  },
  'zotero__RIS_04.ris': {
    fields: ['authors', 'journal', 'volume'],
    because: 'one entry per type with names of fields as values: types that we have no place for',
  },
  'zotero__WebofScienceTagged_02.txt': { fields: ['pages'], because: '82 and not 82-82' },
  'zotero__WebofScienceTagged_08.txt': {
    fields: ['authors'],
    because: 'the body that edits is an author too',
  },
}

describe.skipIf(!existsSync(root))('entries as Zotero reads them', () => {
  const cases = existsSync(root) ? expectedFiles() : []

  it.each(cases)('$source', ({ folder, source, expected }) => {
    const items: Item[] = JSON.parse(readFileSync(new URL(`${folder}/${expected}`, root), 'utf8'))
    const { references } = readReferences(readFileSync(new URL(`${folder}/${source}`, root)), source)
    expect(references).toHaveLength(items.length)
    const allowed = otherwise[source]?.fields ?? []
    const differing = items.flatMap((item, index) => {
      const reference = references[index]
      if (!reference) return []
      const [wanted, found] = [fieldsOfItem(item), fieldsOf(reference)]
      return Object.keys(wanted).filter(
        (field) => (wanted[field] ?? '') !== '' && wanted[field] !== found[field],
      )
    })
    expect(differing.filter((field) => !allowed.includes(field))).toEqual([])
    expect(allowed.filter((field) => !differing.includes(field))).toEqual([])
  })

  it('are many', () => expect(cases.length).toBeGreaterThan(40))
})

function expectedFiles(): { folder: string; source: string; expected: string }[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.flatMap(({ name: folder }) => {
    const names = readdirSync(new URL(`${folder}/`, root))
    return names
      .filter((name) => name.endsWith('.expected.json'))
      .flatMap((expected) => {
        const stem = expected.replace('.expected.json', '.')
        const source = names.find((name) => name.startsWith(stem) && !name.includes('.expected.'))
        return source === undefined ? [] : [{ folder, source, expected }]
      })
  })
}

function plain(value: unknown): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/<[^>]*>/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim()
    .toLowerCase()
}

function fieldsOfItem(item: Item): Record<string, string | null> {
  const first = (...names: string[]) => plain(names.map((name) => item[name]).find((value) => value))
  const authors = (item.creators ?? [])
    .filter(({ creatorType }) => !/editor|translator|contributor/i.test(creatorType))
    .map(({ name, lastName, firstName }) =>
      plain(name ?? `${lastName}|${firstName ?? ''}`).replace(/[ .]/g, ''),
    )
  const year = yearOf(plain(item['date'] ?? item['dateDecided'] ?? item['dateEnacted'] ?? item['issueDate']))
  return {
    title: first('title', 'caseName', 'nameOfAct'),
    authors: authors.join(';').replace(/\|$/, ''),
    year: year === null ? null : String(year),
    doi: plain(item['DOI'] ?? /DOI: (\S+)/.exec(item.extra ?? '')?.[1]),
    abstract: first('abstractNote'),
    journal: first(
      ...['publicationTitle', 'bookTitle', 'proceedingsTitle', 'encyclopediaTitle', 'dictionaryTitle'],
      ...['websiteTitle', 'blogTitle', 'forumTitle'],
    ),
    volume: first('volume'),
    issue: first('issue'),
    pages: first('pages'),
    pmid: /PMID: (\d+)/.exec(item.extra ?? '')?.[1] ?? '',
  }
}

function fieldsOf(reference: Reference): Record<string, string | null> {
  const name = (author: Author) =>
    author.kind === 'corporate'
      ? plain(author.name).replace(/[ .]/g, '')
      : plain(
          `${author.particle ? `${author.particle} ` : ''}${author.family}|${author.given}${author.suffix ? `, ${author.suffix}` : ''}`,
        ).replace(/[ .]/g, '')
  const { title, abstract, journal, volume, issue, pages, year, doi, pmid } = reference
  return {
    title: plain(title),
    authors: reference.authors.map(name).join(';').replace(/\|$/, ''),
    year: year === null ? null : String(year),
    doi,
    abstract: plain(abstract),
    journal: plain(journal),
    volume: plain(volume),
    issue: plain(issue),
    pages: plain(pages),
    pmid,
  }
}
