import { type Language, worded } from '@ayni/framework'
import { escapeXml, svgLines, wrapText } from '../reporting/svg-text.ts'
import { reportWords } from '../reporting/words.ts'
import type { ReviewState } from '../state.ts'
import { appraisalWords } from './appraisal-words.ts'
import { appraisedStudies } from './appraised-studies.ts'
import { outcomeReading, outcomeReadings, readingMarks } from './outcome-reading.ts'

const column = 34
const row = 34
const nameWidth = 190
const verdictWidth = 176
const ink = '#1f1b12'
const soft = '#4a4437'

/**
 * Traffic lights: a row per study, a column per item, the verdict with its arithmetic at the end. Every light has a sign,
 * so that nothing is said by colour alone; a ring marks what was settled after discussion. Below, the items in words.
 * Only studies are drawn whose raters have all handed in.
 *
 * @returns a self-contained SVG with its own paper, so that it reads the same in light, dark and print.
 */
export function trafficLightFigure(state: ReviewState, language: Language): string {
  const words = appraisalWords(language)
  const { number } = reportWords(language)
  const { groups, waiting } = appraisedStudies(state)
  const columns = Math.max(1, ...groups.map(({ items }) => items.length))
  const width = Math.max(620, 32 + nameWidth + columns * column + verdictWidth)
  const pieces = [svgLines([words.lights], 16, 26, 18, `font-size="15" font-weight="700" fill="${ink}"`)]
  const described: string[] = []
  let y = 44
  const say = (text: string, size = 12, weight = '') => {
    const lines = wrapText(text, width - 32, size)
    pieces.push(svgLines(lines, 16, y + 12, size + 4, `font-size="${size}" fill="${soft}"${weight}`))
    y += lines.length * (size + 4)
  }
  for (const { instrument, items, studies } of groups) {
    say(worded(instrument.name, language) || instrument.id, 13, ' font-weight="600"')
    const left = 16 + nameWidth
    items.forEach((_, index) => {
      pieces.push(
        `<text x="${left + index * column + column / 2}" y="${y + 18}" text-anchor="middle" font-size="12" font-weight="600" fill="${ink}">${number(index + 1)}</text>`,
      )
    })
    y += 26
    studies.forEach(({ label, outcomes, acceptance }, index) => {
      const middle = y + row / 2
      if (index % 2 === 0)
        pieces.push(`<rect x="16" y="${y}" width="${width - 32}" height="${row}" fill="#f2ede2"/>`)
      const name = wrapText(label, nameWidth - 16, 12).slice(0, 2)
      pieces.push(svgLines(name, 22, middle + 4 - (name.length - 1) * 7, 14, `font-size="12" fill="${ink}"`))
      const said: string[] = []
      items.forEach(({ id }, at) => {
        const outcome = outcomes.find(({ item }) => item === id)
        if (!outcome) return
        const reading = outcomeReading(outcome)
        said.push(`${number(at + 1)} ${words.readings[reading]}`)
        pieces.push(light(left + at * column + column / 2, middle, reading, outcome.settlement !== null))
      })
      if (acceptance) {
        const verdict = `${words.verdicts[acceptance.verdict]}${acceptance.override ? ` ${words.byLead}` : ''}`
        const sum = words.arithmetic(
          number(acceptance.positive),
          number(acceptance.items),
          number(acceptance.positiveNeeded),
        )
        const x = left + columns * column + 10
        pieces.push(
          `<text x="${x}" y="${middle - 3}" font-size="12" font-weight="600" fill="${ink}">${escapeXml(verdict)}</text>`,
          `<text x="${x}" y="${middle + 12}" font-size="11" fill="${soft}">${escapeXml(sum)}</text>`,
        )
        said.push(verdict, sum)
      }
      described.push(`${label}: ${said.join(', ')}`)
      y += row
    })
    y += 10
    items.forEach((item, index) => {
      say(`${number(index + 1)}  ${worded(item.question, language) || item.id}`)
    })
    y += 14
  }
  if (groups.length > 0) y = legend(pieces, y, width, language)
  const note =
    groups.length === 0 ? words.none : waiting > 0 ? words.waiting(number(waiting), waiting === 1) : ''
  if (note !== '') say(note)
  const height = y + 18
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="lights-title lights-desc" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif">`,
    `<title id="lights-title">${escapeXml(words.lights)}</title><desc id="lights-desc">${escapeXml(described.join('. ') || words.none)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fffdf8"/>`,
    ...pieces,
    '</svg>',
  ].join('\n')
}

/** What the signs mean, in as many lines as it takes. */
function legend(pieces: string[], from: number, width: number, language: Language): number {
  const words = appraisalWords(language)
  const entries = [
    ...outcomeReadings.map((reading) => ({ reading, isSettled: false, text: words.readings[reading] })),
    { reading: 'positive' as const, isSettled: true, text: words.settled },
  ]
  let x = 16
  let y = from + 12
  for (const { reading, isSettled, text } of entries) {
    const wide = 44 + text.length * 6.6
    if (x + wide > width - 16 && x > 16) {
      x = 16
      y += 28
    }
    pieces.push(
      light(x + 12, y, reading, isSettled),
      `<text x="${x + 30}" y="${y + 4}" font-size="12" fill="${ink}">${escapeXml(text)}</text>`,
    )
    x += wide
  }
  return y + 24
}

function light(x: number, y: number, reading: keyof typeof readingMarks, isSettled: boolean): string {
  const { fill, ink: sign, sign: text } = readingMarks[reading]
  if (reading === 'skipped') return ''
  const ring = isSettled
    ? `<circle cx="${x}" cy="${y}" r="13.5" fill="none" stroke="${ink}" stroke-width="1.6"/>`
    : ''
  return `${ring}<circle cx="${x}" cy="${y}" r="10.5" fill="${fill}" stroke="#8a8271" stroke-width="0.8"/><text x="${x}" y="${y + 5}" text-anchor="middle" font-size="14" font-weight="700" fill="${sign}">${text}</text>`
}
