import { type Language, worded } from '@ayni/framework'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import type { ReviewState } from '../state.ts'
import { escapeXml, svgLines, wrapText } from './svg-text.ts'
import { reportWords } from './words.ts'

/** Cividis (doi:10.1371/journal.pone.0199239) from light to dark, with ink that can be read on each. */
const shades = [
  { fill: '#fffdf8', ink: '#1f1b12' },
  { fill: '#e5d98f', ink: '#1f1b12' },
  { fill: '#a69d75', ink: '#1f1b12' },
  { fill: '#575d6d', ink: '#ffffff' },
  { fill: '#00204d', ink: '#ffffff' },
]

const cell = { width: 118, height: 54 }
const head = { width: 190, height: 64 }

/**
 * The map as a heat map: the number of studies and the level in words in every cell, so that nothing is said by
 * colour alone, and the rule of the levels below.
 */
export function heatMapFigure(state: ReviewState, language: Language): string {
  const map = evidenceMap(state)
  const words = reportWords(language)
  const { levels, basis } = map.rule
  const nameOf = (level: string) =>
    worded(levels.find(({ id }) => id === level)?.name ?? {}, language) || level
  const shadeOf = (level: string) => {
    const at = levels.findIndex(({ id }) => id === level)
    return (
      shades[at <= 0 ? 0 : Math.max(1, Math.round((at * (shades.length - 1)) / (levels.length - 1)))] ??
      shades[0]
    )
  }
  const outcomes = map.outcomes.map(({ id }) => ({
    id,
    name: nameIn(state.outcomes.get(id)?.name, language, id),
  }))
  const components = map.components.map(({ id }) => ({
    id,
    name: nameIn(state.components.get(id)?.name, language, id),
  }))
  const width = Math.max(520, head.width + outcomes.length * cell.width + 24)
  const pieces: string[] = []
  outcomes.forEach(({ name }, column) => {
    const lines = wrapText(name, cell.width - 12, 12).slice(0, 3)
    pieces.push(
      svgLines(
        lines,
        12 + head.width + column * cell.width + 6,
        head.height - 8 - (lines.length - 1) * 15,
        15,
        'font-size="12" font-weight="600" fill="#1f1b12"',
      ),
    )
  })
  components.forEach(({ id, name }, row) => {
    const y = head.height + row * cell.height
    const lines = wrapText(name, head.width - 20, 13).slice(0, 3)
    pieces.push(
      svgLines(
        lines,
        12,
        y + cell.height / 2 + 4 - (lines.length - 1) * 8,
        16,
        'font-size="13" font-weight="600" fill="#1f1b12"',
      ),
    )
    outcomes.forEach((outcome, column) => {
      const found = map.cells.find((one) => one.component === id && one.outcome === outcome.id)
      if (!found) return
      const shade = shadeOf(found.level)
      const x = 12 + head.width + column * cell.width
      const level = wrapText(nameOf(found.level), cell.width - 14, 11).slice(0, 2)
      pieces.push(
        `<rect x="${x}" y="${y}" width="${cell.width - 2}" height="${cell.height - 2}" rx="3" fill="${shade?.fill}" stroke="#8a8271" stroke-width="0.7"/>`,
        `<text x="${x + 8}" y="${y + 20}" font-size="15" font-weight="700" fill="${shade?.ink}">${words.number(found.count)}</text>`,
        svgLines(level, x + 8, y + 35, 12, `font-size="11" fill="${shade?.ink}"`),
      )
    })
  })
  const ruleText = `${words.map.rule}: ${words.map[basis]}. ${levels.map(({ id, atLeast }) => `${nameOf(id)} ${words.map.from(atLeast)}`).join('; ')}.`
  const rule = wrapText(ruleText, width - 24, 12)
  const ruleAt = head.height + components.length * cell.height + 24
  pieces.push(svgLines(rule, 12, ruleAt, 16, 'font-size="12" fill="#4a4437"'))
  const height = ruleAt + rule.length * 16
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="map-title map-desc" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif">`,
    `<title id="map-title">${escapeXml(words.map.title)}</title><desc id="map-desc">${escapeXml(ruleText)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fffdf8"/>`,
    ...pieces,
    '</svg>',
  ].join('\n')
}

function nameIn(name: Parameters<typeof worded>[0] | undefined, language: Language, id: string): string {
  return (name && worded(name, language)) || id
}
