import type { StudyId } from '../facts.ts'
import {
  columnNamesSize,
  drawColumnNames,
  drawFigure,
  drawMark,
  drawTarget,
  drawText,
  drawTiles,
  paints,
  type SynthesisView,
} from './figure.ts'
import type { SynthesisLook } from './look.ts'

const row = 20
const nameWidth = 190

/** Which study has which component (or reports which outcome): a square where it does, sums at the foot and the side. */
export function matrixView(look: SynthesisLook, of: 'component' | 'outcome'): SynthesisView {
  const { synthesis, words, number } = look
  const columns = of === 'component' ? look.components : look.outcomes
  const name = of === 'component' ? ('study-component' as const) : ('study-outcome' as const)
  const times = mentions(look, of)
  const has = columns.map(({ studyIds }) => new Set(studyIds))
  const rows = synthesis.studies.filter(({ id }) => has.some((ids) => ids.has(id)))
  const step = columns.length > 14 ? 26 : 44
  const heads = columnNamesSize(columns.map((column) => column.name))
  const top = heads.height + 16
  const left = nameWidth + 16
  const bottom = top + rows.length * row
  const middle = (at: number) => left + at * step + step / 2
  const width = left + columns.length * step + Math.max(heads.overhang, 60)
  const pieces: string[] = [
    drawColumnNames(
      columns.map((column) => column.name),
      middle,
      heads.height + 8,
      heads.height,
    ),
  ]
  const marks: { x: number; y: number; svg: string }[] = []
  rows.forEach((study, at) => {
    const y = top + at * row
    const put = (x: number, svg: string) => marks.push({ x, y, svg })
    if (at % 2 === 0)
      put(
        0,
        `<rect x="8" y="${y}" width="${left + columns.length * step - 8}" height="${row}" ${paints.band}/>`,
      )
    put(0, drawText(study.label, 16, y + 14, { width: nameWidth - 8 }))
    columns.forEach((column, place) => {
      if (!has[place]?.has(study.id)) return
      const count = times.get(`${study.id}\n${column.id}`) ?? 0
      put(
        middle(place) - step / 2,
        drawMark(
          { study: study.id, [of]: column.id },
          `${study.label}, ${column.name}${count > 0 ? `: ${words.times(count)}` : ''}`,
          `<rect class="solid" x="${middle(place) - 8}" y="${y + 2}" width="16" height="16" rx="3" fill="#00204d"/>`,
          `${count > 1 ? `<text class="on-solid" x="${middle(place)}" y="${y + 14}" font-size="10" text-anchor="middle" fill="#ffffff">${count}</text>` : ''}`,
        ),
      )
    })
  })
  pieces.push(...drawTiles(marks), drawText(words.studiesColumn, 16, bottom + 20, { isStrong: true }))
  columns.forEach((column, place) => {
    pieces.push(
      drawMark(
        { [of]: column.id },
        `${column.name}: ${words.studies(column.studies)}`,
        drawTarget(middle(place) - step / 2, bottom + 4, step, 24),
        drawText(number(column.studies), middle(place), bottom + 20, { anchor: 'middle', isStrong: true }),
      ),
    )
  })
  const title = words.titles[name]
  return {
    title,
    svg: drawFigure(name, { width, height: bottom + 36 }, { title, description: words.matrixNote }, pieces),
    get table() {
      return {
        title,
        columns: [words.study, ...columns.map((column) => column.name)],
        rows: [
          ...rows.map((study) => [
            study.label,
            ...columns.map((column, place) =>
              has[place]?.has(study.id) ? String(times.get(`${study.id}\n${column.id}`) || 1) : '',
            ),
          ]),
          [words.studiesColumn, ...columns.map(({ studies }) => String(studies))],
        ],
      }
    },
  }
}

/** How often a study mentions each component (codings), or how many findings it has on each outcome; by both ids. */
function mentions({ synthesis }: SynthesisLook, of: 'component' | 'outcome'): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const add = (study: StudyId, id: string | undefined) => {
    if (id !== undefined) found.set(`${study}\n${id}`, (found.get(`${study}\n${id}`) ?? 0) + 1)
  }
  if (of === 'outcome') for (const { study, outcome } of synthesis.findings) add(study, outcome)
  else for (const { study, code } of synthesis.codings) add(study, synthesis.componentOf.get(code))
  return found
}
