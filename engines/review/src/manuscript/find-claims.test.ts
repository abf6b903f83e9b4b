import { describe, expect, it } from 'vitest'
import { emptyState } from '../state.ts'
import { findClaims } from './find-claims.ts'
import { sentencesOf } from './manuscript-text.ts'
import { readMarkdownManuscript } from './read-markdown-manuscript.ts'
import { readWordManuscript } from './read-word-manuscript.ts'

const figures = (text: string) =>
  findClaims(readMarkdownManuscript(text), emptyState()).claims.map(({ of }) => of)

describe('figures in a manuscript', () => {
  it.each([
    ['We screened 1,204 records.', { kind: 'flow', count: 'screened', printed: 1204 }],
    ['Se incluyeron 37 estudios de un total de 2.064.', { kind: 'flow', count: 'studies', printed: 37 }],
    ['Foram incluídos doze estudos.', { kind: 'flow', count: 'studies', printed: 12 }],
    [
      'Of these, 27 of 37 (73%) agreed.',
      { kind: 'percentage', part: 27, whole: 37, printed: 73, decimals: 0 },
    ],
    [
      'En una muestra de 50 registros, kappa fue 0,81 (IC 95 %: 0,64-0,98).',
      { kind: 'kappa', n: 50, printed: 0.81, interval: [0.64, 0.98], decimals: 2, round: null },
    ],
  ])('%s', (text, of) => {
    expect(figures(text)).toContainEqual(of)
  })

  it('are not years, nor in the list of references', () => {
    expect(figures('Studies from 1990 to 2021 were included.')).toEqual([])
    expect(figures('# References\n\nWe included 37 studies.')).toEqual([])
  })
})

it('sentences do not end in a number, after an initial or in et al.', () => {
  expect(sentencesOf('Kappa was 0.86. Yip et al. (2002) and J. Moos agree.')).toHaveLength(2)
})

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const paragraph = (...parts: string[]) => `<w:p w:rsidR="1">${parts.join('')}</w:p>`
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
const box = (text: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run(text))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run(text))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`
const texts = (parts: Parameters<typeof readWordManuscript>[0]) =>
  readWordManuscript(parts).map((piece) => (piece.kind === 'text' ? piece.text : piece.rows))

describe('a manuscript in Word', () => {
  it('cuts words into runs, and what was deleted is not read', () => {
    const document =
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>We incl</w:t></w:r><w:r><w:t>uded 3</w:t></w:r><w:del w:id="2"><w:r><w:delText>5</w:delText></w:r></w:del><w:r><w:t>7 studies.</w:t></w:r></w:p>'
    expect(findClaims(readWordManuscript({ document }), emptyState()).claims.map(({ of }) => of)).toEqual([
      { kind: 'flow', count: 'studies', printed: 37 },
    ])
  })
  it('has text in boxes, cells and tables within cells, each read once', () =>
    expect(
      texts({
        document: [
          '<w:p w:rsidR="2"/>',
          paragraph(run('Before '), box('in a box'), run('and after.')),
          table([paragraph(run('a')), `${table([paragraph(run('inner'))])}<w:p/>`], [paragraph(run('b'))]),
          paragraph(run('An&#233;e 1&amp;2')),
        ].join(''),
      }),
    ).toEqual(['Before and after.', 'in a box', [['a', ''], ['b']], 'Anée 1&2', [['inner']]]))
  it('has cells over several columns, which keep the others in their places', () => {
    const cell = (text: string, span = 1) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(run(text))}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const document = `<w:tbl>${row(cell('Component'), cell('How often', 2))}${row(cell(''), cell('Studies'), cell('Mentions'))}</w:tbl>`
    expect(texts({ document })).toEqual([
      [
        ['Component', 'How often', ''],
        ['', 'Studies', 'Mentions'],
      ],
    ])
  })
  it('has notes, read where they are referred to, and headers and footers, read once', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const parts = {
      document:
        paragraph('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', run('Results')) +
        paragraph(run('As planned.'), reference) +
        table([paragraph(run('Who'), '<w:r><w:endnoteReference w:id="1"/></w:r>')]) +
        paragraph(run('References')) +
        paragraph(run('The end.')),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${paragraph(run('We screened 1,204 records.'))}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${paragraph(run('A: Hope; B: Trust'))}</w:endnote>`,
      margins: [paragraph(run('A review of 37 studies')), paragraph(run('A review of 37 studies'))],
    }
    expect(texts(parts)).toEqual([
      'A review of 37 studies',
      'As planned.',
      'We screened 1,204 records.',
      [['Who']],
      'A: Hope; B: Trust',
      'References',
      'The end.',
    ])
    const pieces = readWordManuscript(parts)
    expect(pieces[2]).toMatchObject({ where: 'Results' })
    expect(pieces[3]).toMatchObject({ legend: { A: 'Hope', B: 'Trust' } })
    expect(findClaims(pieces, emptyState()).claims.map(({ of }) => of)).toContainEqual({
      kind: 'flow',
      count: 'screened',
      printed: 1204,
    })
  })
})
