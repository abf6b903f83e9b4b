import { crc32 } from 'node:zlib'

/** A figure as dots. */
export type DottedFigure = { png: Buffer; width: number; height: number }

const dotsPerInch = 300
/** A pixel of a figure is a 96th of an inch. */
const scale = dotsPerInch / 96
/** Figures stand on the paper of the screens; a page is white. */
const screenPaper = /fill="#fffdf8"/g

/**
 * A figure as PNG of 300 dots to the inch on white, as journals and word processors want it.
 *
 * @returns width and height in pixels of 96 to the inch, as the figure has them.
 */
export async function figurePng(svg: string): Promise<DottedFigure> {
  // Native code of 30 MB: only who draws dots loads it.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(Buffer.from(svg.replace(screenPaper, 'fill="#ffffff"')))
  const canvas = createCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return { png: withDensity(canvas.toBuffer('image/png')), width: image.width, height: image.height }
}

/** The end of the header of every PNG: signature, and IHDR with its length, name and checksum. */
const afterHeader = 33

/** Says how dense the dots are, in the chunk pHYs (PNG, ISO/IEC 15948), so that a page takes the figure at its size. */
function withDensity(png: Buffer): Buffer {
  const chunk = Buffer.alloc(21)
  const perMetre = Math.round(dotsPerInch / 0.0254)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)])
}
