import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { normaliseDoi, normalisePages, normaliseTitle, parseAuthor, parseAuthors } from './index.ts'
import { readReferences } from './reading.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readReferences(bytes(text), 'file')

describe('RIS', () => {
  it('reads an entry with its fields', () => {
    const { references, problems, format } = read(
      'TY  - JOUR\nAU  - Rossi, P.\nAU  - Tognetti Bordogna, M.\nPY  - 2014\nTI  - Mutual help without borders?\nJO  - European Journal of Social Work\nVL  - 17\nIS  - 4\nSP  - 523\nEP  - 538\nDO  - 10.1080/13691457.2013.802225\nER  - \n',
    )
    expect(format).toBe('ris')
    expect(problems).toEqual([])
    expect(references[0]).toMatchObject({
      type: 'article',
      title: 'Mutual help without borders?',
      year: 2014,
      journal: 'European Journal of Social Work',
      pages: '523-538',
      doi: '10.1080/13691457.2013.802225',
    })
    expect(references[0]?.authors[1]).toMatchObject({ family: 'Tognetti Bordogna', given: 'M.' })
  })

  it('goes on after an entry without end, and says so', () => {
    const { references, problems } = read('TY  - JOUR\nTI  - One\n\nTY  - JOUR\nTI  - Two\nER  - \n')
    expect(references.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(problems).toMatchObject([{ code: 'entry-without-end', severity: 'changed', line: 4 }])
  })

  it('keeps a title whole that holds two spaces and a hyphen', () =>
    expect(read('TY  - JOUR\nTI  - Sleep  - a review\nER  - ').references[0]?.title).toBe('Sleep - a review'))

  it('reads one space before the hyphen, and wrapped lines, without breaking the neighbours', () => {
    const { references } = read(
      'TY - JOUR\nTI - First\nER -\nTY  - JOUR\nTI  - Second\nAB  - Long\nII - patients got worse\nER  - ',
    )
    expect(references.map(({ title }) => title)).toEqual(['First', 'Second'])
    expect(references[1]?.abstract).toBe('Long II - patients got worse')
  })

  it('lists text that belongs to no entry with its line', () =>
    expect(read('Exported from somewhere\nTY  - JOUR\nTI  - One\nER  - ').problems).toMatchObject([
      { line: 1, raw: 'Exported from somewhere', severity: 'noticed' },
    ]))

  it('reads Mac line ends and keeps unknown tags', () => {
    const { references } = read('TY  - JOUR\rTI  - One\rZZ  - odd\rER  - \r')
    expect(references[0]?.raw).toContainEqual({ tag: 'ZZ', value: 'odd' })
  })
})

describe('BibTeX', () => {
  it('reads strings, accents and nested braces', () => {
    const { references } = read(
      "@string{jad = \"Journal of \" # {Affective Disorders}}\n@article{kelly,\n author = {Garc{\\'\\i}a P{\\'e}rez, Luc{\\'{\\i}}a and {World Health Organization}},\n title = {The {WHO} \\& us},\n journal = jad, year = 2019, pages = {127--135}}",
    )
    expect(references[0]).toMatchObject({
      title: 'The WHO & us',
      journal: 'Journal of Affective Disorders',
      pages: '127-135',
      accession: 'kelly',
    })
    expect(references[0]?.authors).toEqual([
      { kind: 'person', family: 'García Pérez', given: 'Lucía', particle: '', suffix: '' },
      { kind: 'corporate', name: 'World Health Organization' },
    ])
  })

  it('gives up an entry that does not close at the next one', () => {
    const { references, problems } = read(
      '@article{a, title = {One\n}\n@article{b, title = {Open, year = 2001\n\n@book{c, title = {Three}}\n',
    )
    expect(references.map(({ accession }) => accession)).toEqual(['a', 'b', 'c'])
    expect(references[2]?.title).toBe('Three')
    expect(problems[0]).toMatchObject({ code: 'entry-without-end', severity: 'changed' })
  })
})

describe('PubMed nbib', () => {
  it('joins wrapped lines and takes full names', () => {
    const { references } = read(
      'PMID- 24304364\nTI  - The contribution of self-help\n      groups.\nFAU - Seebohm, Patience\nAU  - Seebohm P\nCN  - Study Group\nDP  - 2013 Jul\nAID - 10.1111/hsc.12021 [doi]\nPT  - Journal Article\n\nPMID- 2\nTI  - Next\n',
    )
    expect(references).toHaveLength(2)
    expect(references[0]).toMatchObject({
      title: 'The contribution of self-help groups.',
      pmid: '24304364',
      doi: '10.1111/hsc.12021',
      year: 2013,
    })
    expect(references[0]?.authors).toHaveLength(2)
  })
})

describe('CSV', () => {
  it('finds columns by name in Spanish, with semicolons between', () => {
    const { references, format } = read(
      'Título;Autores;Año;Resumen\n"Grupos; ayuda";Pérez, Ana | Silva, João;2019;Texto\n',
    )
    expect(format).toBe('csv')
    expect(references[0]).toMatchObject({ title: 'Grupos; ayuda', year: 2019, abstract: 'Texto' })
    expect(references[0]?.authors).toHaveLength(2)
  })

  it('puts back a row that slipped by a column', () =>
    expect(
      read('id,title,authors,year,journal\n1,Sleep in rats,"""Very Large Data Bases",,1996\n').references[0],
    ).toMatchObject({ title: 'Sleep in rats', authors: [], year: 1996, journal: 'Very Large Data Bases' }))

  it('lists rows that hold no reference', () =>
    expect(read('id,title,year\na,One,2001\nb,,\n').problems).toMatchObject([
      { line: 3, code: 'row-without-reference' },
    ]))
})

describe('any file', () => {
  it('says of a file that is none of ours what it is', () => {
    expect(readReferences(new Uint8Array(), 'empty.ris').problems[0]?.code).toBe('empty-file')
    expect(
      readReferences(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 0]), 'paper.pdf').problems[0]?.code,
    ).toBe('pdf')
    expect(read('Dear all,\nthis is a letter.').problems[0]?.code).toBe('unknown-format')
  })

  it('reads encodings by content', () => {
    const latin = new Uint8Array([...bytes('TY  - JOUR\nTI  - Coraz'), 0xf3, ...bytes('n\nER  - ')])
    expect(readReferences(latin, 'a')).toMatchObject({
      encoding: 'windows-1252',
      references: [{ title: 'Corazón' }],
    })
    const mac = new Uint8Array([...bytes('TY  - JOUR\nTI  - Coraz'), 0x97, ...bytes('n\nER  - ')])
    expect(readReferences(mac, 'a')).toMatchObject({
      encoding: 'macintosh',
      references: [{ title: 'Corazón' }],
    })
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'TY  - JOUR\nTI  - Ação\nER  - '].flatMap((sign) => [
        sign.charCodeAt(0) & 255,
        sign.charCodeAt(0) >> 8,
      ]),
    ])
    expect(readReferences(wide, 'a')).toMatchObject({ encoding: 'utf-16le', references: [{ title: 'Ação' }] })
    expect(read('TY  - JOUR\nTI  - CorazÃ³n\nER  - ').problems[0]?.code).toBe('decoded-twice')
  })

  it('never throws, whatever the bytes', () => {
    void fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => void readReferences(noise, 'noise')),
      { numRuns: 500 },
    )
    const piece = fc.constantFrom(
      'TY  - ',
      'ER  - ',
      '\n',
      '@article{',
      '{',
      '}',
      '"',
      ',',
      '=',
      '#',
      'PMID- 1',
      'TI  - ',
      '\\',
      'title,year',
      'x',
      '\r',
      '&#x;',
      '\\"{',
    )
    void fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void read(pieces.join(''))),
      { numRuns: 1_000 },
    )
  })
})

describe('names', () => {
  it.each([
    ['van der Berg, Jan', { family: 'Berg', particle: 'van der', given: 'Jan' }],
    ['García-Pérez LM', { family: 'García-Pérez', given: 'LM' }],
    ['King, Jr., Martin', { family: 'King', given: 'Martin', suffix: 'Jr.' }],
    ['Jan van der Berg', { family: 'Berg', particle: 'van der', given: 'Jan' }],
    ['World Health Organization', { kind: 'corporate' }],
  ])('%s', (written, expected) => expect(parseAuthor(written)).toMatchObject(expected))

  it.each([
    ['Smith J, Pérez M', 2],
    ['Smith, J., Pérez, M.', 2],
    ['Smith, John', 1],
    ['Smith, John and Pérez, Ana', 2],
    ['Ricardo Zicari, Ana Silva, Tom Weber', 3],
  ])('%s', (written, count) => expect(parseAuthors(written)).toHaveLength(count))
})

describe('normalising', () => {
  it('takes the DOI out of its resolver', () => {
    expect(normaliseDoi('https://doi.org/10.1016/J.JAD.2019.05.039.')).toBe('10.1016/j.jad.2019.05.039')
    expect(normaliseDoi('(doi: 10.1016/0277-9536(90)90119-D)')).toBe('10.1016/0277-9536(90)90119-d')
    expect(normaliseDoi('none')).toBe('')
  })
  it('completes pages', () => expect(normalisePages('pp. 345-9')).toEqual({ first: '345', last: '349' }))
  it('folds titles', () => expect(normaliseTitle('¿Qué funciona? A review.')).toBe('que funciona a review'))
})

const shared = new URL('../../../../shared/data/exports/', import.meta.url)
/** Files where our count differs from simple tag counting, and why. */
const explained: Record<string, string> = {
  'bibtex/jabref__encoding-utf-16BE-without-header.bib':
    'UTF-16 without a mark is read; the tag count saw none',
  'csv/asreview__duplicate_records.csv': 'four rows are empty but for their number',
  'nbib/jabref__MedlinePlainImporterTestMultiTitle.txt': 'one entry with five titles',
  'refer_enw/jabref__Endnote.pattern.A.enw': 'an author without %0 is an entry; the tag count saw none',
  'ris/jabref__RisImporterCorrupted.ris': 'an entry without TY is read; the tag count saw none',
}
describe.skipIf(!existsSync(shared))('exports of databases and tools', () => {
  const manifest = existsSync(shared)
    ? papaparse.parse<{ path: string; records: string }>(
        readFileSync(new URL('MANIFEST.csv', shared), 'utf8'),
        { header: true, skipEmptyLines: true },
      ).data
    : []
  const files = manifest.filter(({ path }) => !path.includes('expected'))
  it.each(files)('$path has $records', ({ path, records }) => {
    const found = readReferences(readFileSync(new URL(path, shared)), path)
    if (explained[path] === undefined) expect(found.references).toHaveLength(Number(records))
    else expect(found.references.length).not.toBe(Number(records))
  })
})
