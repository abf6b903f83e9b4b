import { escapeXml, svgLines, textWidth, wrapText } from '../reporting/svg-text.ts'
import type { Table } from '../reporting/tables.ts'
import { type Mark, writeMark } from './mark.ts'

/** A view of the synthesis: a figure with what must be known to read it, and the same as a table. */
export type SynthesisView = {
  title: string
  /** Self-contained SVG. Marks are `[data-mark]`; what takes another colour on dark paper has a class. */
  svg: string
  /** Made when it is asked for: a figure does without. */
  readonly table: Table
}

/** Colours on paper. Screens may replace them by class where their paper is dark. */
export const paints = {
  ink: 'class="ink" fill="#1f1b12"',
  soft: 'class="soft" fill="#4a4437"',
  band: 'class="band" fill="#f2ede2"',
  rule: 'class="rule" stroke="#8a8271" fill="none"',
}

/** Okabe–Ito (doi:10.1038/nmeth.1618): kinds that people with any colour vision tell apart. */
export const kindColours = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#f0e442',
  '#6b6b6b',
] as const

/** Cividis (doi:10.1371/journal.pone.0199239) from light to dark, with ink that can be read on each. */
const amounts = [
  { fill: '#fffdf8', ink: '#1f1b12' },
  { fill: '#e5d98f', ink: '#1f1b12' },
  { fill: '#a69d75', ink: '#1f1b12' },
  { fill: '#575d6d', ink: '#ffffff' },
  { fill: '#00204d', ink: '#ffffff' },
] as const

/** The shade of step `at` of `steps`, the first of which is empty. */
export function shadeOf(at: number, steps: number): (typeof amounts)[number] {
  const last = amounts.length - 1
  const step = at <= 0 ? 0 : Math.min(last, Math.max(1, Math.round((at * last) / Math.max(1, steps - 1))))
  return amounts[step] ?? amounts[0]
}

/** A figure with title and description for those who do not see it. */
export function drawFigure(
  name: string,
  size: { width: number; height: number },
  texts: { title: string; description: string },
  pieces: readonly string[],
): string {
  const width = Math.ceil(size.width)
  const height = Math.ceil(size.height)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${name}-title" aria-describedby="${name}-desc" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif">`,
    `<title id="${name}-title">${escapeXml(texts.title)}</title><desc id="${name}-desc">${escapeXml(texts.description)}</desc>`,
    `<rect class="paper" width="${width}" height="${height}" fill="#fffdf8"/>`,
    ...pieces,
    '</svg>',
  ].join('\n')
}

/**
 * Shapes that open the studies behind them. `label` says in words what they show; `over` is written on the shapes but is no
 * part of their name.
 */
export function drawMark(mark: Mark, label: string, shapes: string, over = ''): string {
  const unseen = 'aria-hidden="true" pointer-events="none"'
  // A group less for each mark is thousands less to draw in a large map.
  const written = over.includes('<g')
    ? `<g ${unseen}>${over}</g>`
    : over.replace(/<(text|path) /g, `<$1 ${unseen} `)
  const named = `role="button" tabindex="-1" data-mark="${escapeXml(writeMark(mark))}" aria-label="${escapeXml(label)}"`
  const isOne = /^<\w+ [^<>]*\/>$/.test(shapes)
  return (isOne ? shapes.replace(' ', () => ` ${named} `) : `<g ${named}>${shapes}</g>`) + written
}

/** Marks of one row of a tile; wider than this and a row is several tiles. */
const tileWidth = 320

/**
 * Marks in groups that lie together, one line of the file each, in their order: a screen may draw those in sight first. `x` and `y` are
 * the upper left corner of a mark; marks of a row come one after the other.
 */
export function drawTiles(marks: readonly { x: number; y: number; svg: string }[]): string[] {
  const tiles: { x: number; y: number; svg: string[] }[] = []
  for (const { x, y, svg } of marks) {
    const corner = Math.floor(x / tileWidth) * tileWidth
    const last = tiles.at(-1)
    if (last?.y === y && last.x === corner) last.svg.push(svg)
    else tiles.push({ x: corner, y, svg: [svg] })
  }
  return tiles.map(
    ({ x, y, svg }) => `<g data-tile="${x} ${round(y)}">${svg.join('').replaceAll('\n', ' ')}</g>`,
  )
}

/** What is not seen but can be pressed, where the shape of a mark is small. */
export function drawTarget(x: number, y: number, width: number, height: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" fill="#ffffff" fill-opacity="0"/>`
}

/** One line of text, cut with … where it is wider than its place. */
export function drawText(
  text: string,
  x: number,
  y: number,
  {
    size = 12,
    paint = paints.ink,
    anchor = 'start',
    width = Number.POSITIVE_INFINITY,
    isStrong = false,
  }: {
    size?: number
    paint?: string
    anchor?: 'start' | 'middle' | 'end'
    width?: number
    isStrong?: boolean
  } = {},
): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}"${isStrong ? ' font-weight="600"' : ''} ${paint}>${escapeXml(fitted(text, width, size))}</text>`
}

/** The name of a row in one line or two, around the middle of the row. */
export function drawRowName(name: string, middle: number, width: number): string {
  return drawName(name, 16, middle, width, { size: 13, isStrong: true })
}

/** A name in one line or two around the height `middle`; what does not fit in two is cut. */
export function drawName(
  name: string,
  x: number,
  middle: number,
  width: number,
  { size = 12, ...look }: { size?: number; anchor?: 'start' | 'end'; isStrong?: boolean } = {},
): string {
  const [first = '', ...more] = wrapText(name, width, size)
  const texts = more.length === 0 ? [first] : [first, more.join(' ')]
  return texts
    .map((text, at) =>
      drawText(text, x, middle + 4 + (at - (texts.length - 1) / 2) * (size + 2), { size, width, ...look }),
    )
    .join('')
}

/** Columns that stand this far apart have room for slanted names in two lines. */
const twoLines = 40

/** Names of columns, written upwards at a slant so that long ones fit: in two lines where there is room for them. */
export function drawColumnNames(
  names: readonly string[],
  x: (at: number) => number,
  y: number,
  height: number,
): string {
  const room = height / Math.sin((52 * Math.PI) / 180) - 8
  return names
    .map((name, at) => {
      const [first = '', ...more] =
        x(1) - x(0) < twoLines || textWidth(name, 12) <= room ? [name] : wrapText(name, room, 12)
      const lines = more.length === 0 ? [first] : [first, more.join(' ')]
      const written = lines.map((line) => escapeXml(fitted(line, room, 12)))
      const parts =
        written.length === 1
          ? written
          : written.map((line, row) => `<tspan x="0" y="${row * 14 - 7}">${line}</tspan>`)
      return `<text transform="translate(${round(x(at))} ${y}) rotate(-52)" font-size="12" ${paints.ink}>${parts.join('')}</text>`
    })
    .join('')
}

/** How high slanted names of columns stand, no more than `most`, and how far the last one reaches to the right. */
export function columnNamesSize(names: readonly string[], most = 180): { height: number; overhang: number } {
  const longest = Math.max(0, ...names.map((name) => textWidth(name, 12)))
  // Whole, so that all that lies below is too: figures are half as long then.
  const height = Math.ceil(Math.min(most, longest * Math.sin((52 * Math.PI) / 180) + 14))
  return { height, overhang: height / Math.tan((52 * Math.PI) / 180) }
}

/** Notes below a figure, wrapped; gives the height they take. */
export function drawNotes(
  notes: readonly string[],
  y: number,
  width: number,
): { svg: string; height: number } {
  const lines = notes.flatMap((note) => wrapText(note, width - 32, 12))
  return {
    svg: lines.length === 0 ? '' : svgLines(lines, 16, y, 16, `font-size="12" ${paints.soft}`),
    height: lines.length * 16,
  }
}

/** Two decimals are finer than a screen shows, and keep files small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let end = text.length - 1
  while (end > 1 && textWidth(text.slice(0, end), size) > width - size) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}
