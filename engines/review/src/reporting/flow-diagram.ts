import { type Language, worded } from '@ayni/framework'
import { currentProtocol, type ReviewState } from '../state.ts'
import { type Flow, flowOf } from './flow.ts'
import { type FlowBox, type FlowRow, flowRows } from './flow-rows.ts'
import { escapeXml, svgLines, textWidth, wrapText } from './svg-text.ts'
import { reportWords } from './words.ts'

const size = 13
const step = 18
const padding = 12
const between = 28
const phaseWidth = 52
const headHeight = 30

/** Where the boxes of a way of searching stand, from the left. */
type Way = { main: number; mainWidth: number; aside: number; asideWidth: number; end: number }

/** One way has the whole width; two stand beside each other and are narrower. */
function waysFrom(left: number, count: number): Way[] {
  const [mainWidth, gap, asideWidth, apart] = count === 1 ? [330, 40, 322, 16] : [268, 28, 244, 34]
  return Array.from({ length: count }, (_, at) => {
    const main = left + at * (mainWidth + gap + asideWidth + apart)
    const aside = main + mainWidth + gap
    return { main, mainWidth, aside, asideWidth, end: aside + asideWidth }
  })
}

/**
 * The flow diagram in the layout of PRISMA 2020 (doi:10.1136/bmj.n71): identification, screening, included, with
 * exclusions at the side; databases and registers in a column, other methods in one of their own where there are any, and the
 * studies of the version before where the review updates one. While a review runs, what waits and what is in conflict
 * is shown too, so that every box follows from the one before. Numbers that only a publication states are marked "as
 * published".
 *
 * @returns a self-contained SVG with its own paper, so that it reads the same in light, dark and print.
 */
export function flowDiagram(state: ReviewState, language: Language): string {
  const flow = flowOf(state)
  const words = reportWords(language)
  const rows = flowRows(flow, words, criterionNames(state, language))
  const count = Math.max(...rows.map(({ ways }) => ways.length))
  const earlierWidth = flow.previous ? 190 : 0
  const ways = waysFrom(phaseWidth + (earlierWidth > 0 ? earlierWidth + 34 : 0), count)
  const width = (ways.at(-1)?.end ?? 0) + 16
  const { pieces, height } = drawRows(rows, ways, earlierWidth, headsOf(flow, language, count))
  const description = rows
    .flatMap(({ earlier, ways }) => [earlier, ...ways.flatMap(({ main, aside }) => [main, aside])])
    .flatMap((box) => box?.lines ?? [])
    .map(({ label, value }) => (value === '' ? label : `${label}: ${value}`))
    .join('. ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="flow-title flow-desc" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif">`,
    `<title id="flow-title">${escapeXml(words.flow.title)}</title><desc id="flow-desc">${escapeXml(description)}</desc>`,
    '<defs><marker id="flow-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#4a4437"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fffdf8"/>`,
    ...pieces,
    '</svg>',
  ].join('\n')
}

/** What stands over the columns; nothing over a single one. */
function headsOf(flow: Flow, language: Language, count: number): string[] {
  const { flow: w } = reportWords(language)
  return count === 1 && !flow.previous ? [] : [w.previous, w.viaDatabases, w.viaOthers]
}

function drawRows(
  rows: readonly FlowRow[],
  ways: readonly Way[],
  earlierWidth: number,
  heads: readonly string[],
): { pieces: string[]; height: number } {
  const pieces: string[] = []
  let y = 16
  if (heads.length > 0) {
    const [previous = '', ...names] = heads
    if (earlierWidth > 0) pieces.push(head(previous, phaseWidth, y, earlierWidth))
    for (const [at, { main, end }] of ways.entries()) pieces.push(head(names[at] ?? '', main, y, end - main))
    y += headHeight + 14
  }
  const phases: { name: string; from: number; to: number }[] = []
  let earlierBottom: number | null = null
  const bottoms: (number | null)[] = ways.map(() => null)
  for (const row of rows) {
    const open = phases.at(-1)
    const phase = open?.name === row.phase ? open : { name: row.phase, from: y, to: y }
    if (phase !== open) phases.push(phase)
    const alone = rows.filter(({ phase: name }) => name === row.phase).length === 1
    // The name of a phase needs room even where its boxes are low.
    let height = alone ? textWidth(row.phase, 12) + 4 : 0
    for (const [at, { main, aside }] of row.ways.entries()) {
      const way = ways[at]
      if (!way) continue
      const drawn = drawBox(main, way.main, y, way.mainWidth)
      const centre = way.main + way.mainWidth / 2
      const above = bottoms[at]
      if (above !== null && above !== undefined) pieces.push(arrow([centre, above], [centre, y]))
      pieces.push(drawn.svg)
      bottoms[at] = y + drawn.height
      height = Math.max(height, drawn.height)
      if (aside) {
        const side = drawBox(aside, way.aside, y, way.asideWidth)
        const middle = y + Math.min(drawn.height, side.height) / 2
        pieces.push(side.svg, arrow([way.main + way.mainWidth, middle], [way.aside, middle]))
        height = Math.max(height, side.height)
      }
    }
    const [first] = ways
    const middle = y + height / 2
    // What ends beside the box in which all come together goes down and then to it.
    if (first && row.ways.length < ways.length)
      for (const [at, way] of ways.entries()) {
        const above = bottoms[at]
        if (at < row.ways.length || above === null || above === undefined) continue
        const centre = way.main + way.mainWidth / 2
        pieces.push(arrow([centre, above], [centre, middle], [first.main + first.mainWidth, middle]))
        bottoms[at] = null
      }
    if (row.earlier) {
      const drawn = drawBox(row.earlier, phaseWidth, y, earlierWidth)
      pieces.push(drawn.svg)
      earlierBottom = y + drawn.height
      height = Math.max(height, drawn.height)
    }
    if (row.endsEarlier && earlierBottom !== null && first) {
      const centre = phaseWidth + earlierWidth / 2
      pieces.push(arrow([centre, earlierBottom], [centre, middle], [first.main, middle]))
    }
    y += height + between
    phase.to = y - 16
  }
  pieces.push(...phases.map(phaseBar))
  return { pieces, height: y - 4 }
}

function phaseBar({ name, from, to }: { name: string; from: number; to: number }): string {
  const height = to - from
  return [
    `<rect x="12" y="${from}" width="26" height="${height}" rx="4" fill="#e8e3d6"/>`,
    `<text transform="translate(29 ${from + height / 2}) rotate(-90)" text-anchor="middle" font-size="12" font-weight="600" fill="#4a4437">${escapeXml(name)}</text>`,
  ].join('')
}

function head(name: string, x: number, y: number, width: number): string {
  const [line = '', ...more] = wrapText(name, width - 16, size)
  const lines = more.length === 0 ? [line] : [line, more.join(' ')]
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${headHeight + (lines.length - 1) * 8}" rx="4" fill="#e8e3d6"/>`,
    svgLines(
      lines,
      x + width / 2,
      y + 20 - (lines.length - 1) * 4,
      15,
      `text-anchor="middle" font-size="${size}" font-weight="600" fill="#1f1b12"`,
    ),
  ].join('')
}

function drawBox(
  { lines, isAside }: FlowBox,
  x: number,
  y: number,
  boxWidth: number,
): { svg: string; height: number } {
  const pieces: string[] = []
  let line = y + padding + size
  for (const { label, value, isPart } of lines) {
    const indent = isPart ? 14 : 0
    const valueRoom = 16 + textWidth(value, size)
    const wrapped = label === '' ? [''] : wrapText(label, boxWidth - 2 * padding - indent - valueRoom, size)
    const ink = isPart ? '#5b5548' : '#1f1b12'
    pieces.push(
      svgLines(
        wrapped,
        x + padding + indent,
        line,
        step,
        `font-size="${size}" fill="${ink}"${isPart ? '' : ' font-weight="600"'}`,
      ),
      `<text x="${x + boxWidth - padding}" y="${line}" text-anchor="end" font-size="${size}" fill="${ink}"${isPart ? '' : ' font-weight="600"'}>${escapeXml(value)}</text>`,
    )
    line += step * wrapped.length
  }
  const height = line - y - size + padding - (step - size)
  const frame = `<rect x="${x}" y="${y}" width="${boxWidth}" height="${height}" rx="6" fill="${isAside ? '#fdf7f2' : '#ffffff'}" stroke="#8a8271"/>`
  return { svg: frame + pieces.join(''), height }
}

/** A line through points that ends in an arrow, a little before its last point. */
function arrow(...points: [number, number][]): string {
  const [before, last] = points.slice(-2)
  const end =
    before && last
      ? [last[0] - 2 * Math.sign(last[0] - before[0]), last[1] - 2 * Math.sign(last[1] - before[1])]
      : []
  const path = [...points.slice(0, -1), end].map((point) => point.join(' ')).join('L')
  return `<path d="M${path}" fill="none" stroke="#4a4437" stroke-width="1.3" marker-end="url(#flow-arrow)"/>`
}

function criterionNames(state: ReviewState, language: Language): Map<string, string> {
  return new Map(currentProtocol(state)?.criteria.map(({ id, text }) => [id, worded(text, language) || id]))
}
