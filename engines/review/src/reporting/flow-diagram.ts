import { type Language, worded } from '@ayni/framework'
import type { FlowCountName } from '../checking/claim.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { type Flow, flowOf } from './flow.ts'
import { shownCount } from './shown-count.ts'
import { escapeXml, svgLines, textWidth, wrapText } from './svg-text.ts'
import { type ReportWords, reportWords } from './words.ts'

/** A line of a box: what is counted, how many, and whether it stands below the first. */
type Line = { label: string; value: string; isPart?: boolean }
type Box = { lines: Line[]; isAside?: boolean }

const width = 760
const column = { left: 52, main: 330, gap: 40, aside: 322 }
const size = 13
const step = 18
const padding = 12

/**
 * The flow diagram in the layout of PRISMA 2020 (doi:10.1136/bmj.n71): identification, screening, included, with
 * exclusions at the side. While a review runs, what waits and what is in conflict is shown too, so that every box
 * follows from the one before. Numbers that only a publication states are marked "as published".
 *
 * @returns a self-contained SVG with its own paper, so that it reads the same in light, dark and print.
 */
export function flowDiagram(state: ReviewState, language: Language): string {
  const flow = flowOf(state)
  const words = reportWords(language)
  const rows = rowsOf(flow, words, criterionNames(state, language))
  const pieces: string[] = []
  let y = 16
  let phase: { name: string; from: number } | null = null
  const closePhase = () => {
    if (!phase) return
    const height = y - 16 - phase.from
    pieces.push(
      `<rect x="12" y="${phase.from}" width="26" height="${height}" rx="4" fill="#e8e3d6"/>`,
      `<text transform="translate(29 ${phase.from + height / 2}) rotate(-90)" text-anchor="middle" font-size="12" font-weight="600" fill="#4a4437">${escapeXml(phase.name)}</text>`,
    )
  }
  rows.forEach((row, index) => {
    if (row.phase !== phase?.name) {
      closePhase()
      phase = { name: row.phase, from: y }
    }
    const main = drawBox(row.main, column.left, y, column.main)
    const aside = row.aside
      ? drawBox(row.aside, column.left + column.main + column.gap, y, column.aside)
      : null
    pieces.push(main.svg)
    if (aside) {
      const middle = y + Math.min(main.height, aside.height) / 2
      pieces.push(
        aside.svg,
        arrow(column.left + column.main, middle, column.left + column.main + column.gap, middle),
      )
    }
    // The name of a phase needs room even where its boxes are low.
    const alone = rows.filter(({ phase: name }) => name === row.phase).length === 1
    const height = Math.max(main.height, aside?.height ?? 0, alone ? textWidth(row.phase, 12) + 4 : 0)
    const centre = column.left + column.main / 2
    if (index < rows.length - 1) pieces.push(arrow(centre, y + main.height, centre, y + height + 28))
    y += height + 28
  })
  y -= 12
  closePhase()
  const height = y
  const description = rows
    .flatMap(({ main, aside }) =>
      [...main.lines, ...(aside?.lines ?? [])].map(({ label, value }) => `${label}: ${value}`),
    )
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

type Row = { phase: string; main: Box; aside: Box | null }

function rowsOf(flow: Flow, words: ReportWords, reasonNames: ReadonlyMap<string, string>): Row[] {
  const { flow: w, number } = words
  const shown = (name: FlowCountName) => shownCount(flow, name, words)
  const optional = (label: string, value: number): Line[] =>
    value === 0 ? [] : [{ label, value: number(value) }]
  const sources = Object.entries(flow.bySource).map(
    ([label, value]): Line => ({ label, value: number(value), isPart: true }),
  )
  const reasons = Object.entries(flow.reasons)
    .sort(([, a], [, b]) => b - a)
    .map(
      ([id, value]): Line => ({
        label: id === 'not-stated' ? w.noReason : (reasonNames.get(id) ?? id),
        value: number(value),
        isPart: true,
      }),
    )
  const included: Line[] = [
    { label: w.studies, value: number(flow.studies) },
    { label: w.reports, value: shown('included') },
  ]
  if (
    flow.asPublished.included !== undefined &&
    flow.included > 0 &&
    flow.asPublished.included !== flow.included
  )
    included.push({ label: '', value: w.asPublished(number(flow.asPublished.included)), isPart: true })
  return [
    {
      phase: w.identification,
      main: { lines: [{ label: w.identified, value: shown('identified') }, ...sources] },
      aside: { lines: [{ label: w.duplicates, value: shown('duplicates') }], isAside: true },
    },
    {
      phase: w.screening,
      main: {
        lines: [
          { label: w.screened, value: shown('screened') },
          ...optional(w.awaiting, flow.awaitingTitleAbstract),
          ...optional(w.conflicts, flow.conflictsTitleAbstract),
        ],
      },
      aside: { lines: [{ label: w.excluded, value: shown('excludedTitleAbstract') }], isAside: true },
    },
    {
      phase: w.screening,
      main: { lines: [{ label: w.sought, value: shown('sought') }] },
      aside: { lines: [{ label: w.notRetrieved, value: shown('notRetrieved') }], isAside: true },
    },
    {
      phase: w.screening,
      main: {
        lines: [
          { label: w.assessed, value: shown('assessed') },
          ...optional(w.awaiting, flow.awaitingFullText),
          ...optional(w.conflicts, flow.conflictsFullText),
        ],
      },
      aside: { lines: [{ label: w.reasons, value: shown('excludedFullText') }, ...reasons], isAside: true },
    },
    { phase: w.included, main: { lines: included }, aside: null },
  ]
}

function drawBox(
  { lines, isAside }: Box,
  x: number,
  y: number,
  boxWidth: number,
): { svg: string; height: number } {
  const pieces: string[] = []
  let line = y + padding + size
  for (const { label, value, isPart } of lines) {
    const indent = isPart ? 14 : 0
    const valueRoom = 16 + value.length * size * 0.58
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

function arrow(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2 - (y1 === y2 ? 2 : 0)}" y2="${y2 - (x1 === x2 ? 2 : 0)}" stroke="#4a4437" stroke-width="1.3" marker-end="url(#flow-arrow)"/>`
}

function criterionNames(state: ReviewState, language: Language): Map<string, string> {
  return new Map(currentProtocol(state)?.criteria.map(({ id, text }) => [id, worded(text, language) || id]))
}
