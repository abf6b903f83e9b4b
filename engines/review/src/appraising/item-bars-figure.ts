import { type Language, worded } from '@ayni/framework'
import { escapeXml, svgLines, wrapText } from '../reporting/svg-text.ts'
import { reportWords } from '../reporting/words.ts'
import type { ReviewState } from '../state.ts'
import { appraisalWords } from './appraisal-words.ts'
import { appraisedStudies } from './appraised-studies.ts'
import { outcomeReading, outcomeReadings, readingMarks } from './outcome-reading.ts'

const nameWidth = 290
const barWidth = 380
const width = 16 + nameWidth + barWidth + 24
const ink = '#1f1b12'
const soft = '#4a4437'

/**
 * Bars per item: of the studies asked, how many are positive, unclear, negative, do not apply, or still differ. All bars
 * are as long as the whole of their studies; the numbers stand in them.
 *
 * @returns a self-contained SVG with its own paper.
 */
export function itemBarsFigure(state: ReviewState, language: Language): string {
  const words = appraisalWords(language)
  const { number } = reportWords(language)
  const { groups } = appraisedStudies(state)
  const pieces = [svgLines([words.bars], 16, 26, 18, `font-size="15" font-weight="700" fill="${ink}"`)]
  const described: string[] = []
  let y = 40
  for (const { instrument, items, studies } of groups) {
    const title = `${worded(instrument.name, language) || instrument.id} · ${words.studies}: ${number(studies.length)}`
    const titleLines = wrapText(title, width - 32, 13)
    pieces.push(svgLines(titleLines, 16, y + 14, 17, `font-size="13" font-weight="600" fill="${soft}"`))
    y += titleLines.length * 17 + 8
    items.forEach((item, index) => {
      const question = worded(item.question, language) || item.id
      const lines = wrapText(`${number(index + 1)}  ${question}`, nameWidth - 14, 12)
      const height = Math.max(30, lines.length * 15 + 8)
      pieces.push(
        svgLines(
          lines,
          16,
          y + height / 2 + 4 - (lines.length - 1) * 7.5,
          15,
          `font-size="12" fill="${ink}"`,
        ),
      )
      const readings = studies.flatMap(({ outcomes }) => {
        const outcome = outcomes.find((one) => one.item === item.id)
        return outcome && outcome.agreement !== 'skipped' ? [outcomeReading(outcome)] : []
      })
      let x = 16 + nameWidth
      const said: string[] = []
      for (const reading of outcomeReadings) {
        const count = readings.filter((one) => one === reading).length
        if (count === 0) continue
        const { fill, ink: own, sign } = readingMarks[reading]
        const long = (count / readings.length) * barWidth
        pieces.push(
          `<rect x="${x}" y="${y + height / 2 - 11}" width="${long}" height="22" fill="${fill}" stroke="#8a8271" stroke-width="0.8"/>`,
        )
        if (long >= 18)
          pieces.push(
            `<text x="${x + long / 2}" y="${y + height / 2 + 4}" text-anchor="middle" font-size="12" font-weight="600" fill="${own}">${long >= 40 ? `${sign} ` : ''}${number(count)}</text>`,
          )
        said.push(`${words.readings[reading]} ${number(count)}`)
        x += long
      }
      described.push(`${question} ${said.join(', ')}`)
      y += height
    })
    y += 16
  }
  if (groups.length > 0) {
    let x = 16
    for (const reading of outcomeReadings) {
      const text = words.readings[reading]
      const wide = 38 + text.length * 6.6
      if (x + wide > width - 16) {
        x = 16
        y += 24
      }
      const { fill, ink: own, sign } = readingMarks[reading]
      pieces.push(
        `<rect x="${x}" y="${y}" width="18" height="18" fill="${fill}" stroke="#8a8271" stroke-width="0.8"/>`,
        `<text x="${x + 9}" y="${y + 14}" text-anchor="middle" font-size="13" font-weight="700" fill="${own}">${sign}</text>`,
        `<text x="${x + 25}" y="${y + 14}" font-size="12" fill="${ink}">${escapeXml(text)}</text>`,
      )
      x += wide
    }
    y += 30
  } else {
    pieces.push(svgLines([words.none], 16, y + 14, 16, `font-size="12" fill="${soft}"`))
    y += 26
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-labelledby="bars-title bars-desc" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif">`,
    `<title id="bars-title">${escapeXml(words.bars)}</title><desc id="bars-desc">${escapeXml(described.join('. ') || words.none)}</desc>`,
    `<rect width="${width}" height="${y}" fill="#fffdf8"/>`,
    ...pieces,
    '</svg>',
  ].join('\n')
}
