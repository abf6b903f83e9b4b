import type { ReportBlock } from '@ayni/review'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** The width of the text on a page of A4 with margins of an inch, in pixels of 96 to the inch. */
const textWidth = 602
/** Dots for each pixel of a figure, so that it prints sharply. */
const scale = 2.5

const headings = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8271' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A report as a Word file: headings, captions and lists by style, real tables whose head is repeated, figures as pictures. */
export async function reportDocx(blocks: readonly ReportBlock[], language: string): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = []
  for (const block of blocks) children.push(...(await pieces(block)))
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Cambria', size: 22, language: { value: language } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          run: { size: 20, bold: true },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
      ],
    },
    sections: [{ children }],
  })
  return Packer.toBuffer(document)
}

async function pieces(block: ReportBlock): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: headings[block.level] })]
    case 'paragraph':
      return [new Paragraph({ text: block.text, spacing: { after: 120 } })]
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }))
    case 'table':
      return [caption(block.caption), tableOf(block.table), new Paragraph('')]
    case 'figure':
      return [await pictureOf(block.svg, block.caption), caption(block.caption)]
  }
}

function caption(text: string): Paragraph {
  return new Paragraph({ text, style: 'Caption' })
}

function tableOf({
  columns,
  rows,
}: {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}): Table {
  // The more columns, the smaller the letters: a table of twenty fields must still fit the page.
  const size = columns.length > 12 ? 12 : columns.length > 7 ? 14 : 18
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        (_, at) =>
          new TableCell({
            margins: { top: 40, bottom: 40, left: 60, right: 60 },
            borders: { top: isHead ? line : none, bottom: line, left: none, right: none },
            children: [
              new Paragraph({ children: [new TextRun({ text: cells[at] ?? '', size, bold: isHead })] }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** A figure as a picture, with its caption as the text for who cannot see it. */
async function pictureOf(svg: string, text: string): Promise<Paragraph> {
  const image = await loadImage(Buffer.from(svg))
  const canvas = createCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  const width = Math.min(textWidth, image.width)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 200 },
    children: [
      new ImageRun({
        type: 'png',
        data: canvas.toBuffer('image/png'),
        transformation: { width, height: Math.round((image.height * width) / image.width) },
        altText: { name: text, title: text, description: text },
      }),
    ],
  })
}
