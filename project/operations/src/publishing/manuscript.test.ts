import { createCanvas, loadImage } from '@napi-rs/canvas'
import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openExample } from '../example.ts'
import { recordFinding } from '../finding/findings.ts'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { readMap } from '../synthesis/synthesis.ts'
import { addCitationStyle, listCitationStyles, removeCitationStyle } from './citation-styles.ts'
import { download } from './download.ts'
import { fillManuscript, listPlaceholders } from './manuscript.ts'
import { checkManuscriptFile, keepReadings } from './manuscript-check.ts'

async function setUp() {
  const { as, keep, close } = await openFolder()
  const context = as(terminal)
  const { review } = await openExample.perform(context, {})
  return { context, review, keep, close }
}

let world: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  world = await setUp()
})
afterEach(() => world.close())

const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())
const words = (xml: string) => xml.replace(/<[^>]+>/g, '')

describe('a manuscript', () => {
  it('in Word gets the numbers, and gets them again', async () => {
    const { context, review, keep } = world
    const text = new Paragraph({
      children: [
        new TextRun('We included {{stud'),
        new TextRun({ text: 'ies.count}} studies; {{what.else}}.', bold: true }),
      ],
    })
    const file = await keep(await Packer.toBuffer(new Document({ sections: [{ children: [text] }] })))
    const first = await fillManuscript.perform(context, { review, file, name: 'paper.docx' })
    expect(first).toMatchObject({
      name: 'paper-filled.docx',
      filled: 1,
      unknown: [{ name: 'what.else', where: 1 }],
    })
    const bytes = Buffer.from(first.base64, 'base64')
    expect(words(partOf(bytes, 'word/document.xml'))).toContain('We included 47 studies; {{what.else}}.')
    const again = await fillManuscript.perform(context, {
      review,
      file: await keep(bytes),
      name: 'paper.docx',
    })
    expect(again.filled).toBe(1)
    expect(words(partOf(Buffer.from(again.base64, 'base64'), 'word/document.xml'))).toContain(
      'We included 47 studies',
    )
  })
  it('gets other numbers when the facts have changed, under the same name', async () => {
    const { context, review, keep } = world
    const runs = ['Hope is in {{outcome.hope.stu', 'dies}} studies.'].map((text) => new TextRun(text))
    const document = new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] })
    const fill = async (bytes: Uint8Array, name: string) =>
      fillManuscript.perform(context, { review, file: await keep(bytes), name })
    const first = await fill(await Packer.toBuffer(document), 'paper.docx')
    const finding = {
      component: null,
      outcome: 'hope',
      direction: 'improves',
      passage: '',
      where: '',
    } as const
    const { studies } = await readMap.perform(context, { review })
    const study = studies.find(({ label }) => label === 'Yip 2002')?.id ?? ''
    await recordFinding.perform(context, { review, study, ...finding })
    const again = await fill(Buffer.from(first.base64, 'base64'), first.name)
    const said = [first, again].map(({ base64 }) =>
      words(partOf(Buffer.from(base64, 'base64'), 'word/document.xml')),
    )
    expect(said).toEqual(['Hope is in 4 studies.', 'Hope is in 5 studies.'])
    expect(again.name).toBe('paper-filled.docx')
  })
  it('says of a number that nobody counted what the publication prints, and not zero', async () => {
    const { context, review } = world
    const { placeholders } = await listPlaceholders.perform(context, { review, language: 'en' })
    const value = (name: string) => placeholders.find((one) => one.name === name)?.value
    expect([value('flow.identified'), value('flow.screened')]).toEqual(['2,064 as published', 'not given'])
  })
  it('gets them in headers, footers, notes and cells too, and each is checked there', async () => {
    const { context, review, keep } = world
    const text = (words: string) => new Paragraph(`${words}: we included {{studies.count}} studies.`)
    const cell = new Table({
      rows: [new TableRow({ children: [new TableCell({ children: [text('Cell')] })] })],
    })
    const noted = new Paragraph({ children: [new TextRun('Noted.'), new FootnoteReferenceRun(1)] })
    const document = new Document({
      footnotes: { 1: { children: [text('Note')] } },
      sections: [
        {
          headers: { default: new Header({ children: [text('Header')] }) },
          footers: { default: new Footer({ children: [text('Footer')] }) },
          children: [noted, cell],
        },
      ],
    })
    const file = await keep(await Packer.toBuffer(document))
    const done = await fillManuscript.perform(context, { review, file, name: 'paper.docx' })
    expect(done).toMatchObject({ filled: 4, unknown: [] })
    const bytes = Buffer.from(done.base64, 'base64')
    for (const part of ['document', 'header1', 'footer1', 'footnotes'])
      expect([part, words(partOf(bytes, `word/${part}.xml`))]).toEqual([
        part,
        expect.stringContaining('we included 47 studies'),
      ])
    const { readings } = await checkManuscriptFile.perform(context, {
      review,
      file: await keep(bytes),
      name: 'paper.docx',
    })
    expect(readings.map(({ sentence, verdict }) => [sentence, verdict])).toEqual([
      [expect.stringContaining('we included 47 studies'), 'follows'],
    ])
  })
  it('has several figures kept at once, each once, and none where one is gone', async () => {
    const { context, review, keep } = world
    const text = 'We included 47 studies.\n\nHope was described in 4 of 47 studies.\n'
    const source = { file: await keep(new TextEncoder().encode(text)), name: 'paper.md' }
    const read = async () => (await checkManuscriptFile.perform(context, { review, ...source })).readings
    const readings = (await read()).map(({ reading }) => reading)
    expect(readings.length).toBeGreaterThan(1)
    await expect(
      keepReadings.perform(context, { review, ...source, readings: [...readings, 'gone'] }),
    ).rejects.toThrow('does not hold one of these figures any more')
    expect((await read()).some(({ isKept }) => isKept)).toBe(false)
    const first = await keepReadings.perform(context, { review, ...source, readings })
    expect(first.claims.length).toBe(readings.length)
    expect((await read()).every(({ isKept }) => isKept)).toBe(true)
    expect(await keepReadings.perform(context, { review, ...source, readings })).toEqual({ claims: [] })
  })

  it('that is none, or names nothing, is refused with what to do', async () => {
    const { context, review, keep } = world
    const broken = await keep(new TextEncoder().encode('PK no zip'))
    await expect(fillManuscript.perform(context, { review, file: broken, name: 'a.docx' })).rejects.toThrow(
      'a.docx cannot be opened as a Word file',
    )
    const plain = await keep(new TextEncoder().encode('No names here.'))
    await expect(fillManuscript.perform(context, { review, file: plain, name: 'a.md' })).rejects.toThrow(
      '{{flow.included}}',
    )
  })
  it('may use names for every component, outcome and cell of the map', async () => {
    const { context, review } = world
    const { placeholders } = await listPlaceholders.perform(context, { review, language: 'en' })
    const names = placeholders.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => /^cell\..*\.studies$/.test(name))).toHaveLength(40)
  })
})

describe('a figure', () => {
  it('is taken as a picture of 300 dots to the inch, on white', async () => {
    const { context, review } = world
    const { content, mediaType } = await download.perform(context, {
      review,
      file: 'flow.png',
      language: 'en',
    })
    if (typeof content === 'string') throw new Error('no picture')
    expect(mediaType).toBe('image/png')
    const bytes = Buffer.from(content)
    const density = bytes.indexOf('pHYs')
    expect([bytes.readUInt32BE(density + 4), bytes.readUInt8(density + 12)]).toEqual([11_811, 1])
    const picture = await loadImage(bytes)
    const canvas = createCanvas(picture.width, picture.height)
    const paper = canvas.getContext('2d')
    paper.drawImage(picture, 0, 0)
    expect([...paper.getImageData(1, 1, 1, 1).data]).toEqual([255, 255, 255, 255])
  })
  it('there is none of what is no figure', async () => {
    const { context, review } = world
    await expect(
      download.perform(context, { review, file: 'map-of-none.png', language: 'en' }),
    ).rejects.toThrow('There is no file')
  })
})

describe('the report', () => {
  it('says the days of the searches in words', async () => {
    const { context, review } = world
    const { content } = await download.perform(context, { review, file: 'methods.txt', language: 'es' })
    expect(content).toContain('el 31 de mayo de 2022')
  })
  it('as Word holds real tables with heads that are repeated, pictures with words, and the references', async () => {
    const { context, review } = world
    const { content } = await download.perform(context, {
      review,
      file: 'report-vancouver.docx',
      language: 'es',
    })
    if (typeof content === 'string') throw new Error('no file')
    const xml = partOf(content, 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(4)
    expect(xml.match(/<pic:pic /g)?.length).toBeGreaterThanOrEqual(2)
    expect(xml).toContain('descr="Figura 1. ')
    expect(words(xml)).toContain('Referencias')
    expect(
      Object.keys(unzipSync(content)).filter((path) => path.startsWith('word/media/')).length,
    ).toBeGreaterThan(1)
  })
  it('as Markdown holds as many tables as are numbered', async () => {
    const { context, review } = world
    const { content } = await download.perform(context, { review, file: 'report.md', language: 'en' })
    const text = String(content)
    const numbered = text.match(/^\*\*Table \d+\./gm)?.length ?? 0
    expect(numbered).toBeGreaterThanOrEqual(4)
    expect(text).toMatch(/Records identified \| [\d,]+ as published/)
  })
  it('writes its references in a style of its own, which stays with the review until it is taken away', async () => {
    const { context, review } = world
    const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>Revista Ñ</title><id>http://example.org/n</id><updated>2020-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout prefix="§ "><text variable="title" font-style="italic"/></layout></bibliography>
    </style>`
    const { style } = await addCitationStyle.perform(context, { review, csl })
    expect(style).toBe('own-revista-n')
    const { styles } = await listCitationStyles.perform(context, { review })
    expect(styles.at(-1)).toEqual({ id: style, name: 'Revista Ñ', isOwn: true })
    const written = await download.perform(context, { review, file: `report-${style}.md`, language: 'en' })
    expect(String(written.content).match(/^- § \*/gm)).toHaveLength(47)
    await expect(addCitationStyle.perform(context, { review, csl: '{}' })).rejects.toThrow(
      'no <style> element',
    )
    await removeCitationStyle.perform(context, { review, style })
    await expect(
      download.perform(context, { review, file: `report-${style}.md`, language: 'en' }),
    ).rejects.toThrow('There is no file')
  })
})
