import type { Language } from '@ayni/framework'
import { type OverlapBy, type SourceShare, sourceOverlap } from '../importing/source-overlap.ts'
import type { ReviewState } from '../state.ts'
import { escapeXml, svgLines, textWidth, wrapText } from './svg-text.ts'
import { type ReportWords, reportWords } from './words.ts'

/** More columns than this say less, not more; the table has all. */
const mostColumns = 28
const column = 28
const row = 30
const bars = { height: 150, width: 100 }
const nameWidth = 170
const ink = '#1f1b12'
const soft = '#4a4437'
const blue = '#0072b2'

/**
 * UpSet plot (doi:10.1109/TVCG.2014.2346248) of the reports that sources or searches have alone and share: bars above for
 * every combination, dots for its members, bars at the side for each source as a whole. Both kinds of bars start at 0.
 *
 * @returns a self-contained SVG with its own paper, so that it reads the same in light, dark and print.
 */
export function sourcesFigure(state: ReviewState, language: Language, by: OverlapBy): string {
  const overlap = sourceOverlap(state, by)
  const { sources: words, number } = reportWords(language)
  const shares = overlap.shares.toSorted((x, y) => y.reports - x.reports)
  const drawn = overlap.combinations.slice(0, mostColumns)
  const left = 16 + bars.width + 56 + nameWidth
  const top = 66
  const matrix = top + bars.height + 14
  const title = by === 'source' ? words.bySource : words.bySearch
  const bottom = matrix + shares.length * row
  const notes = notesUnder(overlap.combinations.slice(mostColumns), words, shares.length === 0)
  const width = Math.max(620, left + drawn.length * column + 24)
  const noteLines = notes.flatMap((note) => wrapText(note, width - 32, 12))
  const height = bottom + 34 + noteLines.length * 16
  const most = Math.max(1, ...drawn.map(({ reports }) => reports))
  const largest = Math.max(1, ...shares.map(({ reports }) => reports))
  const place = new Map(shares.map(({ id }, index) => [id, matrix + index * row + row / 2]))
  const pieces: string[] = [
    svgLines([title], 16, 26, 18, `font-size="15" font-weight="700" fill="${ink}"`),
    svgLines([words.perCombination], 16, 46, 16, `font-size="12" fill="${soft}"`),
  ]
  for (const [index, share] of shares.entries()) {
    const middle = place.get(share.id) ?? 0
    if (index % 2 === 0)
      pieces.push(
        `<rect x="16" y="${middle - row / 2}" width="${width - 32}" height="${row}" fill="#f2ede2"/>`,
      )
    const long = (share.reports / largest) * bars.width
    const from = 16 + 56 + bars.width - long
    pieces.push(
      `<rect x="${from}" y="${middle - 7}" width="${long}" height="14" fill="${soft}"/>`,
      `<text x="${from - 6}" y="${middle + 4}" text-anchor="end" font-size="12" fill="${ink}">${number(share.reports)}</text>`,
      nameAt(nameOf(share), left - nameWidth + 10, middle),
    )
  }
  drawn.forEach(({ members, reports }, index) => {
    const x = left + index * column + column / 2
    const tall = (reports / most) * (bars.height - 20)
    const places = members.flatMap((id) => place.get(id) ?? [])
    pieces.push(
      `<rect x="${x - 8}" y="${top + bars.height - tall}" width="16" height="${tall}" fill="${blue}"/>`,
      countAt(number(reports), x, top + bars.height - tall - 5),
      ...shares.map(
        ({ id }) =>
          `<circle cx="${x}" cy="${place.get(id)}" r="5.5" fill="${members.includes(id) ? blue : '#d8d0bf'}"/>`,
      ),
    )
    if (places.length > 1)
      pieces.push(
        `<line x1="${x}" y1="${Math.min(...places)}" x2="${x}" y2="${Math.max(...places)}" stroke="${blue}" stroke-width="3"/>`,
      )
  })
  if (shares.length > 0)
    pieces.push(
      `<line x1="${left}" y1="${top + bars.height}" x2="${left + drawn.length * column}" y2="${top + bars.height}" stroke="#8a8271" stroke-width="1"/>`,
      svgLines([words.perSource], 16, bottom + 20, 16, `font-size="12" fill="${soft}"`),
    )
  pieces.push(svgLines(noteLines, 16, bottom + 42, 16, `font-size="12" fill="${soft}"`))
  const names = new Map(shares.map((share) => [share.id, nameOf(share)]))
  const described = drawn
    .map(({ members, reports }) => `${members.map((id) => names.get(id)).join(' + ')}: ${number(reports)}`)
    .join('. ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="sources-title sources-desc" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif">`,
    `<title id="sources-title">${escapeXml(title)}</title><desc id="sources-desc">${escapeXml(described || words.none)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fffdf8"/>`,
    ...pieces,
    '</svg>',
  ].join('\n')
}

/** `PubMed`, or `PubMed, 2022-05-31`: two searches of one source differ by their day. */
function nameOf({ source, date }: SourceShare): string {
  return date === null ? source : `${source}, ${date}`
}

/** The name in one line, or in two smaller ones. */
function nameAt(name: string, x: number, middle: number): string {
  const one = textWidth(name, 13) <= nameWidth - 20
  const lines = one ? [name] : wrapText(name, nameWidth - 20, 11).slice(0, 2)
  return svgLines(
    lines,
    x,
    middle + (lines.length > 1 ? -2 : 4),
    12,
    `font-size="${one ? 13 : 11}" fill="${ink}"`,
  )
}

/** Long numbers stand upright, or they would run into each other. */
function countAt(text: string, x: number, y: number): string {
  const isWide = textWidth(text, 11) > column - 4
  return isWide
    ? `<text transform="translate(${x + 4} ${y}) rotate(-90)" font-size="11" fill="${ink}">${text}</text>`
    : `<text x="${x}" y="${y}" text-anchor="middle" font-size="11" fill="${ink}">${text}</text>`
}

function notesUnder(
  left: readonly { reports: number }[],
  words: ReportWords['sources'],
  isEmpty: boolean,
): string[] {
  if (isEmpty) return [words.none]
  if (left.length === 0) return []
  return [
    words.more(
      left.length,
      left.reduce((sum, { reports }) => sum + reports, 0),
    ),
  ]
}
