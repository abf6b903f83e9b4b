import type { ReportBlock } from '@ayni/review'
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx'
import { paper, picture, type Sheet, widthOf } from './word-figure.ts'
import { wordTables } from './word-table.ts'

const headings = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const

/** From so many columns on a table stands across the page. */
const wideColumns = 7
/** From so many pixels the letters of a figure would be too small on an upright page. */
const widePixels = 900

/**
 * A report as a Word file: headings, captions, lists and references by style; real tables whose head is repeated; figures as
 * pictures with a text for who cannot see them; wide ones on pages across; numbered pages.
 */
export async function reportDocx(blocks: readonly ReportBlock[], language: string): Promise<Uint8Array> {
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const parts: { sheet: Sheet; children: (Paragraph | Table)[] }[] = []
  for (const [at, block] of blocks.entries()) {
    const sheet = sheetFor(block.kind === 'heading' ? firstUnder(blocks, at) : block)
    const children = await pieces(block, sheet)
    const last = parts.at(-1)
    if (last?.sheet === sheet) last.children.push(...children)
    else parts.push({ sheet, children })
  }
  const document = new Document({
    creator: 'Ayni',
    title: title?.kind === 'heading' ? title.text : '',
    styles: stylesIn(language),
    numbering: { config: [{ reference: 'dots', levels: [dot] }] },
    sections: parts.map(({ sheet, children }, at) => section(sheet, children, at === 0)),
  })
  return Packer.toBuffer(document)
}

/** What a heading stands above, past the headings below it: it goes to the page of that. */
function firstUnder(blocks: readonly ReportBlock[], at: number): ReportBlock {
  const under = blocks.slice(at).find(({ kind }) => kind !== 'heading')
  return under ?? { kind: 'paragraph', text: '' }
}

const dot = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 260 } } },
}

function stylesIn(language: string) {
  const caption = { spacing: { before: 200, after: 80 }, keepNext: true }
  return {
    default: {
      document: {
        run: { font: 'Cambria', size: 22, language: { value: language } },
        paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 36, bold: true },
        paragraph: { spacing: { after: 240, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { size: 28, bold: true },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { size: 24, bold: true },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 20, bold: true },
        paragraph: caption,
      },
      // Under a figure the caption belongs to what is above it.
      {
        id: 'FigureCaption',
        name: 'Figure caption',
        basedOn: 'Caption',
        next: 'Normal',
        paragraph: { ...caption, spacing: { before: 80, after: 240 }, keepNext: false },
      },
      {
        id: 'Bibliography',
        name: 'Bibliography',
        basedOn: 'Normal',
        next: 'Bibliography',
        run: { size: 20 },
        paragraph: {
          indent: { left: 480, hanging: 480 },
          spacing: { after: 80, line: 252, lineRule: LineRuleType.AUTO },
        },
      },
    ],
  }
}

function section(sheet: Sheet, children: (Paragraph | Table)[], isFirst: boolean): ISectionOptions {
  return {
    properties: {
      ...(!isFirst && { type: SectionType.NEXT_PAGE }),
      page: {
        // The library itself exchanges width and height for a page across.
        size: {
          width: paper.width,
          height: paper.height,
          orientation: sheet === 'across' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: paper.margin, right: paper.margin, bottom: paper.margin, left: paper.margin },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({
                size: 18,
                children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
              }),
            ],
          }),
        ],
      }),
    },
    children,
  }
}

function sheetFor(block: ReportBlock): Sheet {
  if (block.kind === 'table')
    return !block.table.isMatrix && block.table.columns.length >= wideColumns ? 'across' : 'upright'
  if (block.kind !== 'figure') return 'upright'
  const [width, height] = ['width', 'height'].map((side) =>
    Number(new RegExp(`<svg[^>]*\\s${side}="([\\d.]+)"`).exec(block.svg)?.[1] ?? 0),
  )
  return (width ?? 0) > widePixels && (width ?? 0) > 1.3 * (height ?? 0) ? 'across' : 'upright'
}

async function pieces(block: ReportBlock, sheet: Sheet): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: headings[block.level] })]
    case 'paragraph':
      return [new Paragraph({ text: block.text, spacing: { after: 120 } })]
    case 'list':
      return block.items.map(
        (text) => new Paragraph({ text, numbering: { reference: 'dots', level: 0 }, spacing: { after: 40 } }),
      )
    case 'references':
      return block.items.map(
        (runs) =>
          new Paragraph({
            style: 'Bibliography',
            children: runs.map(
              ({ text, isItalic, isBold }) => new TextRun({ text, italics: isItalic, bold: isBold }),
            ),
          }),
      )
    case 'table':
      return [
        new Paragraph({ text: block.caption, style: 'Caption' }),
        ...wordTables(block.table, widthOf(sheet)),
        new Paragraph(''),
      ]
    case 'figure':
      return [
        await picture(block.svg, block.caption, sheet),
        new Paragraph({ text: block.caption, style: 'FigureCaption' }),
      ]
  }
}
