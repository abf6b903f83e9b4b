import type { StudyId } from '../facts.ts'
import {
  drawFigure,
  drawMark,
  drawName,
  drawNotes,
  drawText,
  paints,
  round,
  type SynthesisView,
} from './figure.ts'
import type { SynthesisLook } from './look.ts'

const nameWidth = 200
const row = 30
const bars = 90
/** Years are put together when more would not fit side by side. */
const mostColumns = 30

/** Studies by year as bars, and below for each component the studies of each year as bubbles. */
export function timelineView(look: SynthesisLook): SynthesisView {
  const { synthesis, words, components, number } = look
  const years = new Map(synthesis.studies.map(({ id, year }) => [id, year]))
  const known = [...years.values()].filter((year) => year !== null)
  const title = words.titles.timeline
  const undated = synthesis.studies.length - known.length
  const notes = undated > 0 ? [words.undated(undated)] : []
  const first = Math.min(...known)
  const span = known.length === 0 ? 0 : Math.max(...known) - first + 1
  const per = Math.max(1, Math.ceil(span / mostColumns))
  const columns = Array.from({ length: Math.ceil(span / per) }, (_, at) => {
    const from = first + at * per
    return { from, name: per === 1 ? String(from) : `${from}–${from + per - 1}` }
  })
  const columnOf = (id: StudyId) => {
    const year = years.get(id)
    return year === null || year === undefined ? null : Math.floor((year - first) / per)
  }
  const tally = (ids: Iterable<StudyId>) => {
    const counts = columns.map(() => 0)
    for (const id of ids) {
      const column = columnOf(id)
      if (column !== null) counts[column] = (counts[column] ?? 0) + 1
    }
    return counts
  }
  const all = tally(years.keys())
  const lines = components.map((component) => ({ ...component, counts: tally(component.studyIds) }))
  const most = Math.max(1, ...all)
  const mostOfOne = Math.max(1, ...lines.flatMap(({ counts }) => counts))
  const step = columns.length > 16 ? 30 : 42
  const left = nameWidth + 16
  const width = Math.max(480, left + columns.length * step + 24)
  const top = 24
  const base = top + bars
  const middle = (at: number) => left + at * step + step / 2
  const pieces = columns.flatMap(({ from, name }, at) => {
    const count = all[at] ?? 0
    const tall = round((count / most) * (bars - 18))
    return [
      drawText(name.slice(0, 4), middle(at), base + 16, {
        size: 11,
        anchor: 'middle',
        paint: paints.soft,
      }),
      ...(count === 0
        ? []
        : [
            drawMark(
              { year: from, ...(per > 1 && { toYear: from + per - 1 }) },
              `${name}: ${words.studies(count)}`,
              `<rect class="bar" x="${middle(at) - step / 2 + 4}" y="${base - tall}" width="${step - 8}" height="${tall}" fill="#0072b2"/>`,
              `${drawText(number(count), middle(at), base - tall - 4, { size: 11, anchor: 'middle' })}`,
            ),
          ]),
    ]
  })
  lines.forEach(({ id, name, counts }, at) => {
    const y = base + 28 + at * row
    if (at % 2 === 0)
      pieces.push(`<rect x="8" y="${y}" width="${width - 16}" height="${row}" ${paints.band}/>`)
    pieces.push(drawName(name, 16, y + row / 2, nameWidth - 8))
    counts.forEach((count, column) => {
      const from = columns[column]
      if (count === 0 || !from) return
      const r = round(Math.max(4, 13 * Math.sqrt(count / mostOfOne)))
      pieces.push(
        drawMark(
          { component: id, year: from.from, ...(per > 1 && { toYear: from.from + per - 1 }) },
          `${name}, ${from.name}: ${words.studies(count)}`,
          `<circle class="bubble" cx="${middle(column)}" cy="${y + row / 2}" r="${r}" fill="#0072b2"/>`,
          `${r >= 8 ? `<text class="on-bubble" x="${middle(column)}" y="${y + row / 2 + 3.5}" font-size="10" text-anchor="middle" fill="#ffffff">${number(count)}</text>` : ''}`,
        ),
      )
    })
  })
  const at = base + 28 + lines.length * row + 22
  const foot = drawNotes(notes, at, width)
  return {
    title,
    svg: drawFigure(
      'timeline',
      { width, height: at + foot.height },
      { title, description: notes.join(' ') || title },
      [...pieces, foot.svg],
    ),
    table: {
      title,
      columns: [words.component, ...columns.map(({ name }) => name), words.noYear],
      rows: [
        [words.allStudies, ...all.map(String), String(undated)],
        ...lines.map(({ name, counts, studies }) => [
          name,
          ...counts.map(String),
          String(studies - counts.reduce((sum, count) => sum + count, 0)),
        ]),
      ],
    },
  }
}
