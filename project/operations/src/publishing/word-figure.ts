import { AlignmentType, ImageRun, Paragraph } from 'docx'
import { figurePng } from './figure-png.ts'

/** A4 with margins of an inch, in twentieths of a point. */
export const paper = { width: 11_906, height: 16_838, margin: 1_440 } as const

/** How a page stands. */
export type Sheet = 'upright' | 'across'

/** The width of the text on a page, in twentieths of a point. */
export function widthOf(sheet: Sheet): number {
  return (sheet === 'across' ? paper.height : paper.width) - 2 * paper.margin
}

/** Twentieths of a point in a pixel of 96 to the inch. */
const twips = 15
/** A figure leaves room for its caption. */
const tallest = { upright: 820, across: 500 } as const

/** A figure as a picture as wide as the text at most, with its caption as the text for who cannot see it. */
export async function picture(svg: string, text: string, sheet: Sheet): Promise<Paragraph> {
  const { png, width, height } = await figurePng(svg)
  const ratio = Math.min(1, widthOf(sheet) / twips / width, tallest[sheet] / height)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 200 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * ratio), height: Math.round(height * ratio) },
        altText: { name: text, title: text, description: text },
      }),
    ],
  })
}
