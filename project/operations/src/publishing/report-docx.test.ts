import type { ReportBlock } from '@ayni/review'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportDocx } from './report-docx.ts'

const figure = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`
const many = Array.from({ length: 20 }, (_, at) => `Field ${at + 1}`)
const components = Array.from({ length: 12 }, (_, at) => `Component number ${at + 1}`)

const blocks: ReportBlock[] = [
  { kind: 'heading', level: 1, text: 'Groups & <others>' },
  { kind: 'heading', level: 2, text: 'Methods' },
  { kind: 'paragraph', text: 'Searches were run.' },
  { kind: 'list', items: ['one', 'two'] },
  {
    kind: 'table',
    caption: 'Table 1. Concepts',
    table: {
      title: 'Concepts',
      columns: ['Component', 'Concept'],
      groups: 1,
      rows: [
        ['Trust', 'honesty'],
        ['Trust', 'first line\nsecond line'],
        ['Agency', 'doing'],
      ],
    },
  },
  {
    kind: 'table',
    caption: 'Table 2. Charts',
    table: { title: 'Charts', columns: ['Study', ...many], rows: [['A 2001', ...many.map(() => 'text')]] },
  },
  {
    kind: 'table',
    caption: 'Table 3. Studies and components',
    table: {
      title: 'Studies and components',
      isMatrix: true,
      columns: ['Study', ...components],
      rows: [
        ['A 2001', ...components.map((_, at) => (at === 0 ? '1' : ''))],
        ['Studies', ...components.map((_, at) => (at === 0 ? '1' : '0'))],
      ],
    },
  },
  { kind: 'figure', caption: 'Figure 1. Flow', svg: figure(600, 400), table: null },
  { kind: 'figure', caption: 'Figure 2. Years', svg: figure(1200, 400), table: null },
  {
    kind: 'references',
    items: [
      [
        { text: 'Paz, O. (2020). ', isItalic: false, isBold: false },
        { text: 'Un libro', isItalic: true, isBold: false },
      ],
    ],
  },
]

let parts: Record<string, Uint8Array>
let xml: string
beforeAll(async () => {
  parts = unzipSync(await reportDocx(blocks, 'es'))
  xml = textOf('word/document.xml')
})

const textOf = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
const attributes = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value)

/** Opening and closing tags that do not match; nothing for XML that is well-formed. */
function unbalanced(text: string): string[] {
  const open: string[] = []
  for (const [, isClosing, name = '', isEmpty] of text.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g))
    if (isClosing) {
      if (open.pop() !== name) return [name]
    } else if (!isEmpty) open.push(name)
  return open
}

describe('the report in Word', () => {
  it('is well-formed in all its parts, and every relation leads to one', () => {
    for (const path of Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name)))
      expect([path, unbalanced(textOf(path))]).toEqual([path, []])
    const targets = attributes(textOf('word/_rels/document.xml.rels'), 'Target')
    expect(targets.length).toBeGreaterThan(3)
    for (const target of targets) expect(Object.keys(parts)).toContain(`word/${target}`)
    const known = attributes(textOf('word/_rels/document.xml.rels'), 'Id')
    for (const used of attributes(xml, 'r:(?:id|embed)')) expect(known).toContain(used)
  })

  it('uses only styles that it defines', () => {
    const defined = attributes(textOf('word/styles.xml'), 'w:styleId')
    for (const [, style] of xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)) expect(defined).toContain(style)
    expect(textOf('word/styles.xml')).toContain('<w:lang w:val="es"')
    expect(textOf('docProps/core.xml')).toContain('Groups &amp; &lt;others&gt;')
  })

  it('repeats the head of each table, and writes a group once', () => {
    const tables = xml.split('<w:tbl>').slice(1)
    expect(tables).toHaveLength(5)
    for (const table of tables) expect(table).toContain('<w:tblHeader/>')
    const [concepts = '', firstPart = '', secondPart = '', , matrix = ''] = tables
    expect(concepts.match(/>Trust</g)).toHaveLength(1)
    expect(concepts.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1)
    expect(concepts).toContain('<w:br/>')
    // Twenty fields do not fit: the table stands across the page, in parts that all name the study.
    for (const part of [firstPart, secondPart]) expect(part).toContain('>A 2001<')
    expect(matrix.match(/<w:textDirection w:val="btLr"\/>/g)).toHaveLength(12)
    expect(matrix.match(/>●</g)).toHaveLength(1)
  })

  it('gives every column its width, and no table more than the page', () => {
    for (const table of xml.split('<w:tblGrid>').slice(1)) {
      const grid = table.slice(0, table.indexOf('</w:tblGrid>'))
      const widths = attributes(grid, 'w:w').map(Number)
      expect(Math.min(...widths)).toBeGreaterThan(300)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(16_838 - 2_880)
    }
  })

  it('turns the page for what is wide, numbers all pages and says in words what figures show', () => {
    const pages = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([page]) => /landscape/.test(page))
    expect(pages).toEqual([false, true, false, true, false])
    for (const path of Object.keys(parts).filter((name) => /footer\d+\.xml$/.test(name)))
      expect(textOf(path)).toContain('NUMPAGES')
    expect(attributes(xml, 'descr')).toEqual(expect.arrayContaining(['Figure 1. Flow', 'Figure 2. Years']))
    expect(xml).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*Un libro/)
  })
})
