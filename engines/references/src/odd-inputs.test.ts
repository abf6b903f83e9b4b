import { describe, expect, it } from 'vitest'
import { type Format, formatAuthor, type Reference } from './index.ts'
import { readReferences } from './reading.ts'

/** Two records in each dialect and with each fault that exports of databases are known to have; nothing may be lost. */
const first = {
  title: 'Ayuda mutua entre vecinos: una revisión',
  authors: ['Núñez, Lucía', "O'Hara, Finn"],
  year: 2018,
  journal: 'Revista de Barrio',
  volume: '7',
  issue: '2',
  pages: '45-61',
  doi: '10.5555/barrio.2018.7',
  abstract: 'Objetivo: comprender la ayuda. Métodos: doce entrevistas.',
  keywords: ['ayuda mutua', 'barrio'],
}
const second = {
  title: 'Walking together after work',
  authors: ['Berg, Ida'],
  year: 2021,
  journal: 'Journal of Small Steps',
  volume: '30',
  issue: '11',
  pages: '5-8',
  doi: '10.5555/steps.30',
  abstract: 'We walked.',
  keywords: ['walking'],
}
type Fields = typeof first

function fieldsOf(reference: Reference): Fields {
  const { title, year, journal, volume, issue, pages, doi, abstract, keywords } = reference
  const authors = reference.authors.map(formatAuthor)
  return {
    title,
    authors,
    year: year ?? 0,
    journal,
    volume,
    issue,
    pages,
    doi,
    abstract: abstract.replaceAll('\n\n', ' '),
    keywords,
  }
}

function check(input: string | Uint8Array, format: Format, expected: readonly Partial<Fields>[]): void {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const read = readReferences(bytes, 'odd')
  expect(read.format).toBe(format)
  expect(read.references.map(fieldsOf)).toMatchObject(expected)
}

function ris(fields: Fields): string {
  const [start, end] = fields.pages.split('-')
  const lines = [
    'TY  - JOUR',
    ...fields.authors.map((name) => `AU  - ${name}`),
    `TI  - ${fields.title}`,
    `T2  - ${fields.journal}`,
    `PY  - ${fields.year}`,
    `VL  - ${fields.volume}`,
    `IS  - ${fields.issue}`,
    `SP  - ${start}`,
    `EP  - ${end}`,
    `DO  - ${fields.doi}`,
    `AB  - ${fields.abstract}`,
    ...fields.keywords.map((word) => `KW  - ${word}`),
    'ER  - ',
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

const both = ris(first) + ris(second)
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const wide = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ])

describe('odd RIS', () => {
  const cases: [string, string | Uint8Array][] = [
    ['as it should be', both],
    ['Unix line ends', both.replaceAll('\r\n', '\n')],
    ['Mac line ends', both.replaceAll('\r\n', '\r')],
    ['byte order mark', `\ufeff${both}`],
    ['UTF-16', wide(both)],
    ['Latin-1', latin(both)],
    ['ER without space', both.replaceAll('ER  - ', 'ER  -')],
    ['no last ER', both.slice(0, both.lastIndexOf('ER'))],
    ['no ER between', ris(first).replace('ER  - \r\n', '') + ris(second)],
    ['one space before the hyphen', both.replaceAll('  - ', ' - ')],
    ['no space behind the hyphen', both.replaceAll('  - ', '  -')],
    ['leading spaces', both.replace(/^(?=.)/gm, '  ')],
    ['wrapped and indented', both.replace('. Métodos', '.\r\n      Métodos')],
    ['wrapped', both.replace('. Métodos', '.\r\nMétodos')],
    ['two paragraphs', both.replace('. Métodos', '.\r\n\r\nMétodos')],
    ['DOI as address', both.replaceAll('DO  - ', 'DO  - https://doi.org/')],
    ['DOI only in UR', both.replaceAll('DO  - ', 'UR  - http://dx.doi.org/')],
    ['DOI in M3', both.replaceAll('DO  - ', 'M3  - doi: ')],
    ['authors in A1', both.replaceAll('AU  - ', 'A1  - ')],
    ['authors in one line', both.replace(/AU {2}- (Núñez.*)\r\nAU {2}- /, 'AU  - $1; ')],
    ['slashes behind the year', both.replaceAll(/PY {2}- (\d+)/g, 'PY  - $1///')],
    ['year in Y1', both.replaceAll('PY  - ', 'Y1  - ')],
    ['only a date', both.replaceAll(/PY {2}- (\d+)/g, 'DA  - $1/03/12')],
    [
      'T1, JF and N2',
      both.replaceAll('TI  - ', 'T1  - ').replaceAll('T2  - ', 'JF  - ').replaceAll('AB  - ', 'N2  - '),
    ],
    ['journal in JO', both.replaceAll('T2  - ', 'JO  - ')],
    ['journal in JA', both.replaceAll('T2  - ', 'JA  - ')],
    ['pages in SP', both.replaceAll(/SP {2}- (\d+)\r\nEP {2}- /g, 'SP  - $1-')],
    ['keywords apart by semicolons', both.replace('mutua\r\nKW  - ', 'mutua; ')],
    ['keywords in lines', both.replace('mutua\r\nKW  - ', 'mutua\r\n')],
    ['lines above the first entry', `Provider: Somebody\r\nContent: text/plain\r\n\r\n${both}`],
    ['numbers between entries', `1.\r\n${ris(first)}2.\r\n${ris(second)}`],
    ['title in the next line', both.replaceAll('TI  - ', 'TI  - \r\n')],
    ['no empty lines', both.replaceAll('\r\n\r\n', '\r\n')],
    ['control characters', both.replace('Objetivo:', 'Objetivo:\u000b\u0000')],
    ['unknown type', both.replace('JOUR', 'XYZ')],
    [
      'half in Latin-1, half in UTF-8',
      Uint8Array.from([
        ...latin(ris(first)),
        ...new TextEncoder().encode(ris({ ...second, authors: ['Bérg, Ída'] })),
      ]),
    ],
  ]
  it.each(cases)('%s', (name, input) =>
    check(input, 'ris', [first, name.startsWith('half') ? { ...second, authors: ['Bérg, Ída'] } : second]),
  )

  it('names with suffixes and organisations', () => {
    const authors = ['Hill, Sam, Jr.', 'World Health Organization']
    check(ris({ ...first, authors }), 'ris', [{ authors }])
  })
  it('hyphens and tags inside text', () => {
    const title = 'Eat - and rest - at night: AB - a trial'
    check(ris({ ...first, title }) + ris(second), 'ris', [{ title }, second])
  })
  it('text that looks like a tag where it was wrapped', () => {
    const input = both.replace('. Métodos', '.\r\nAD - Alzheimer; Métodos')
    check(input, 'ris', [
      { abstract: 'Objetivo: comprender la ayuda. AD - Alzheimer; Métodos: doce entrevistas.' },
      second,
    ])
  })
  it('a very long abstract', () => {
    const abstract = `${'palabra '.repeat(40_000)}fin.`
    check(ris({ ...first, abstract }) + ris(second), 'ris', [{ abstract }, second])
  })
  it('entities', () =>
    check(ris({ ...first, title: 'Less &lt;5% &amp; more' }), 'ris', [{ title: 'Less <5% & more' }]))
  it('a DOI that is none', () =>
    check(ris({ ...first, doi: 'not available' }) + ris(second), 'ris', [{ doi: '' }, second]))
})

function bib(fields: Fields, key: string): string {
  const values: [string, string][] = [
    ['author', fields.authors.join(' and ')],
    ['title', fields.title],
    ['journal', fields.journal],
    ['year', String(fields.year)],
    ['volume', fields.volume],
    ['number', fields.issue],
    ['pages', fields.pages.replace('-', '--')],
    ['doi', fields.doi],
    ['abstract', fields.abstract],
    ['keywords', fields.keywords.join(', ')],
  ]
  return `@article{${key},\n${values.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n\n`
}

describe('odd BibTeX', () => {
  const one = bib(first, 'nunez')
  const two = bib(second, 'berg')
  const cases: [string, string][] = [
    ['as it should be', one + two],
    ['byte order mark', `\ufeff${one}${two}`],
    [
      'strings, quotes and joining',
      `@string{rev = "Revista de "}\n${one.replace('{Revista de Barrio}', 'rev # "Barrio"').replace(`{${first.title}}`, `"${first.title}"`)}${two}`,
    ],
    ['accents of LaTeX', one.replace('Núñez, Lucía', "N{\\'u}{\\~n}ez, Luc{\\'\\i}a") + two],
    ['words in braces', one.replace('{Ayuda mutua', '{{A}yuda {mutua}') + two],
    [
      'comments, a preamble and text between',
      `Made by X\n\n@comment{no, {no} }\n@preamble{"\\newcommand{\\x}{y}"}\n% line\n${one}between\n${two}`,
    ],
    ['comma behind the last field', one.replace('}\n}\n', '},\n}\n') + two],
    ['names in capitals', one.replace('@article', '@ARTICLE').replace('author =', 'AUTHOR =') + two],
    [
      'parentheses around the entry',
      `@article(${one.slice('@article{'.length).trimEnd().slice(0, -1)})\n\n${two}`,
    ],
    ['numbers and months without braces', one.replace('year = {2018}', 'year = 2018,\n  month = mar') + two],
    ['the same key twice', one + bib(second, 'nunez')],
    ['no key', bib(first, '') + two],
    ['an odd key', bib(first, 'Núñez:2018/a b') + two],
    ['a brace too many', one.replace('Objetivo:', 'Objetivo: {').replace('comprender', 'comprender') + two],
    ['a missing comma', one.replace('{Revista de Barrio},', '{Revista de Barrio}') + two],
    ['values over lines', one.replace('vecinos: una', 'vecinos:\n      una') + two],
    ['Windows line ends', (one + two).replaceAll('\n', '\r\n')],
    [
      'fields of BibLaTeX',
      one.replace('year = {2018}', 'date = {2018-03-12}').replace('journal =', 'journaltitle =') + two,
    ],
    ['an entry inside a line', `${one.trimEnd()} ${two}`],
    [
      'a brace that closes too early',
      one.replace('barrio}', 'barrio}}').replace('  keywords', '  keywords') + two,
    ],
  ]
  it.each(cases)('%s', (_, input) => check(input, 'bibtex', [first, second]))

  it('an escaped ampersand', () =>
    check(bib({ ...first, journal: 'Salud \\& Lugar' }, 'a') + two, 'bibtex', [
      { journal: 'Salud & Lugar' },
      second,
    ]))
})

function nbib(fields: Fields, pmid: string): string {
  const tag = (name: string, value: string) =>
    `${name.padEnd(4)}- ${value.replace(/(.{30,50}) /g, '$1\n      ')}\n`
  return [
    tag('PMID', pmid),
    tag('DP', `${fields.year} Mar`),
    tag('TI', fields.title),
    tag('LID', `${fields.doi} [doi]`),
    tag('PG', fields.pages),
    tag('AB', fields.abstract),
    ...fields.authors.flatMap((name) => [tag('FAU', name), tag('AU', name.replace(/, (.).*/, ' $1'))]),
    tag('JT', fields.journal),
    tag('VI', fields.volume),
    tag('IP', fields.issue),
    ...fields.keywords.map((word) => tag('OT', word)),
    '\n',
  ].join('')
}

describe('odd nbib', () => {
  const text = nbib(first, '11') + nbib(second, '12')
  it.each([
    ['as it should be', text],
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['empty line first', `\n${text}`],
    ['no empty lines', text.replaceAll('\n\n', '\n')],
    ['DOI in AID', text.replaceAll('LID - ', 'AID - S1 [pii]\nAID - ')],
  ])('%s', (_, input) => check(input, 'nbib', [first, second]))
})

function xml(fields: Fields, dress = (text: string) => `<style face="normal">${text}</style>`): string {
  const { title, journal, pages, volume, issue, year, abstract, doi } = fields
  const names = fields.authors.map((name) => `<author>${dress(name)}</author>`).join('')
  const words = fields.keywords.map((word) => `<keyword>${dress(word)}</keyword>`).join('')
  return `<record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>${names}</authors></contributors><titles><title>${dress(title)}</title><secondary-title>${dress(journal)}</secondary-title></titles><pages>${dress(pages)}</pages><volume>${dress(volume)}</volume><number>${dress(issue)}</number><keywords>${words}</keywords><dates><year>${dress(String(year))}</year></dates><abstract>${dress(abstract)}</abstract><electronic-resource-num>${dress(doi)}</electronic-resource-num></record>`
}

describe('odd EndNote XML', () => {
  const file = (...records: string[]) =>
    `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records.join('')}</records></xml>`
  const bare = (text: string) => text
  it.each([
    ['as it should be', file(xml(first), xml(second))],
    ['no elements of style', file(xml(first, bare), xml(second, bare))],
    ['indented', file(xml(first, bare), xml(second, bare)).replaceAll('><', '>\n  <')],
    [
      'numbers for letters',
      file(xml(first).replaceAll('ú', '&#xFA;').replaceAll('ñ', '&#241;'), xml(second)),
    ],
    [
      'runs of style',
      file(
        xml(first).replaceAll('mutua entre', '</style><style face="italic">mutua</style><style> entre'),
        xml(second),
      ),
    ],
    [
      'comments and CDATA',
      file(xml(first).replace(first.abstract, `<![CDATA[${first.abstract}]]><!-- no -->`), xml(second)),
    ],
  ])('%s', (_, input) => check(input, 'endnote-xml', [first, second]))

  it('a record that is not closed', () =>
    check(file(xml(first).replace('</record>', ''), xml(second)), 'endnote-xml', [first, second]))
  it('entities', () => {
    const input = file(
      xml({ ...first, title: 'Under &lt;5% &amp; R&amp;D', abstract: 'p &lt; 0.05 &amp; q &gt; 1' }),
      xml(second),
    )
    check(input, 'endnote-xml', [{ title: 'Under <5% & R&D', abstract: 'p < 0.05 & q > 1' }, second])
  })
})
