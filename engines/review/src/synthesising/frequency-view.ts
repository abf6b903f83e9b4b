import { codesOf } from '../coding/coded.ts'
import {
  drawFigure,
  drawMark,
  drawName,
  drawNotes,
  drawTarget,
  drawText,
  drawTiles,
  round,
  type SynthesisView,
} from './figure.ts'
import type { SynthesisLook } from './look.ts'
import type { Mark } from './mark.ts'

const nameWidth = 220
const row = 34
const longest = 300
const mostCodes = 40

type Frequency = { name: string; studies: number; mentions: number; mark: Mark }

/** How many studies have a component, outcome or code, and how often they mention it: two numbers that must not be mixed. */
export function frequencyView(look: SynthesisLook): SynthesisView {
  const { synthesis, words, components, outcomes, number } = look
  const findings = new Map<string, number>()
  for (const { outcome } of synthesis.findings) findings.set(outcome, (findings.get(outcome) ?? 0) + 1)
  const codings = new Map<string, number>()
  for (const { code } of synthesis.codings) codings.set(code, (codings.get(code) ?? 0) + 1)
  const codes = codesOf(look.state).map(({ code, name }) => ({
    name,
    studies: synthesis.studies.filter((study) => study.codes.has(code)).length,
    mentions: codings.get(code) ?? 0,
    mark: { code },
  }))
  const parts: { name: string; rows: Frequency[] }[] = [
    {
      name: words.component,
      rows: components.map(({ id, name, studies, mentions }) => ({
        name,
        studies,
        mentions,
        mark: { component: id },
      })),
    },
    {
      name: words.outcome,
      rows: outcomes.map(({ id, name, studies }) => ({
        name,
        studies,
        mentions: findings.get(id) ?? 0,
        mark: { outcome: id },
      })),
    },
    { name: words.code, rows: codes },
  ].map((part) => ({
    ...part,
    rows: part.rows.toSorted((a, b) => b.studies - a.studies || b.mentions - a.mentions),
  }))
  const all = parts.flatMap(({ rows }) => rows)
  const most = Math.max(1, ...all.map(({ studies, mentions }) => Math.max(studies, mentions)))
  const width = 16 + nameWidth + longest + 160
  const length = (value: number) => round((value / most) * longest)
  const pieces: string[] = []
  let y = 8
  for (const { name, rows } of parts) {
    if (rows.length === 0) continue
    pieces.push(drawText(name, 16, y + 20, { size: 14, isStrong: true }))
    y += 30
    const marks: { x: number; y: number; svg: string }[] = []
    for (const { name: own, studies, mentions, mark } of rows.slice(0, mostCodes)) {
      const x = 16 + nameWidth
      const said = name === words.outcome ? `${words.findings}: ${number(mentions)}` : words.times(mentions)
      marks.push({
        x: 0,
        y,
        svg: [
          drawName(own, 16, y + row / 2 - 2, nameWidth - 8),
          drawMark(
            mark,
            `${own}: ${words.studies(studies)}, ${said}`,
            `${drawTarget(x, y, longest, row - 2)}<rect class="bar" x="${x}" y="${y + 4}" width="${length(studies)}" height="12" fill="#0072b2"/><rect class="bar-light" x="${x}" y="${y + 18}" width="${length(mentions)}" height="8" fill="#e6c98f" stroke="#6f5410" stroke-width="0.7"/>`,
            `${drawText(words.studies(studies), x + length(studies) + 6, y + 14, { size: 11 })}${mentions === studies ? '' : drawText(said, x + length(mentions) + 6, y + 27, { size: 11 })}`,
          ),
        ].join(''),
      })
      y += row
    }
    pieces.push(...drawTiles(marks))
    y += 10
  }
  const differing = components.filter(({ studies, mentions }) => studies !== mentions).length
  const notes = [
    words.frequencyNote,
    words.differ(differing, components.length),
    ...(codes.length > mostCodes ? [words.onlyMost(mostCodes, codes.length)] : []),
  ]
  const foot = drawNotes(notes, y + 16, width)
  const title = words.titles.frequencies
  return {
    title,
    svg: drawFigure(
      'frequencies',
      { width, height: y + 16 + foot.height },
      { title, description: notes.join(' ') },
      [...pieces, foot.svg],
    ),
    table: {
      title,
      columns: ['', words.labels, words.studiesColumn, words.mentions],
      rows: parts.flatMap(({ name, rows }) =>
        rows.map((one) => [name, one.name, String(one.studies), String(one.mentions)]),
      ),
    },
  }
}
