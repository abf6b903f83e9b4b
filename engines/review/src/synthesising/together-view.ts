import { codesOf } from '../coding/coded.ts'
import type { StudyId } from '../facts.ts'
import {
  columnNamesSize,
  drawColumnNames,
  drawFigure,
  drawMark,
  drawName,
  drawNotes,
  drawTiles,
  type SynthesisView,
  shadeOf,
} from './figure.ts'
import type { SynthesisLook } from './look.ts'
import type { Mark } from './mark.ts'

const cell = 30
const nameWidth = 200
const mostDrawn = 40

/** In how many studies two components (or codes) were found, the lower half of a square; the diagonal counts each alone. */
export function togetherView(look: SynthesisLook, of: 'component' | 'code'): SynthesisView {
  const { words, number } = look
  const all = of === 'component' ? look.components : codesWithStudies(look)
  const used = all.filter(({ studyIds }) => studyIds.length > 0)
  const drawn = used
    .map((one, place) => ({ ...one, place, studies: new Set(one.studyIds) }))
    .sort((a, b) => b.studies.size - a.studies.size || a.place - b.place)
  const pairs = drawn.flatMap((one, row) =>
    drawn.slice(0, row + 1).flatMap((other, column) => {
      const count =
        row === column ? one.studies.size : one.studyIds.filter((id) => other.studies.has(id)).length
      return count === 0 ? [] : [{ one, other, row, column, count }]
    }),
  )
  const shown = drawn.slice(0, mostDrawn)
  const most = Math.max(1, ...pairs.map(({ count }) => count))
  const heads = columnNamesSize(
    shown.map(({ name }) => name),
    130,
  )
  const top = heads.height + 16
  const left = nameWidth + 16
  const width = Math.max(480, left + shown.length * cell + heads.overhang)
  const markOf = (one: string, other: string): Mark =>
    of === 'component'
      ? { component: one, ...(one !== other && { with: other }) }
      : { code: one, ...(one !== other && { andCode: other }) }
  const pieces = [
    drawColumnNames(
      shown.map(({ name }) => name),
      (at) => left + at * cell + cell / 2,
      heads.height + 8,
      heads.height,
    ),
    ...shown.map(({ name }, at) => drawName(name, 16, top + at * cell + cell / 2, nameWidth - 8)),
    ...drawTiles(
      pairs
        .filter(({ row }) => row < mostDrawn)
        .map(({ one, other, row, column, count }) => {
          const shade = shadeOf(1 + Math.round((3 * (count - 1)) / Math.max(1, most - 1)), 5)
          const x = left + column * cell
          const y = top + row * cell
          return {
            x,
            y,
            svg: drawMark(
              markOf(one.id, other.id),
              `${row === column ? one.name : `${one.name} + ${other.name}`}: ${words.studies(count)}`,
              `<rect class="amount" x="${x}" y="${y}" width="${cell - 2}" height="${cell - 2}" rx="3" fill="${shade.fill}" stroke="#8a8271" stroke-width="${row === column ? 1.5 : 0.4}"/>`,
              `<text x="${x + 14}" y="${y + 18}" font-size="11" text-anchor="middle" fill="${shade.ink}">${number(count)}</text>`,
            ),
          }
        }),
    ),
  ]
  const notes = [
    words.togetherNote,
    ...(drawn.length > mostDrawn ? [words.onlyMost(mostDrawn, drawn.length)] : []),
  ]
  const at = top + shown.length * cell + 22
  const foot = drawNotes(notes, at, width)
  const name = of === 'component' ? ('together' as const) : ('codes-together' as const)
  const title = words.titles[name]
  const column = of === 'component' ? words.component : words.code
  return {
    title,
    svg: drawFigure(name, { width, height: at + foot.height }, { title, description: notes.join(' ') }, [
      ...pieces,
      foot.svg,
    ]),
    table: {
      title,
      columns: [`${column} 1`, `${column} 2`, words.studiesColumn],
      rows: pairs
        .filter(({ row, column: place }) => row !== place)
        .sort((a, b) => b.count - a.count)
        .map(({ one, other, count }) => [other.name, one.name, String(count)]),
    },
  }
}

function codesWithStudies({
  state,
  synthesis,
}: SynthesisLook): { id: string; name: string; studyIds: StudyId[] }[] {
  const studies = new Map<string, StudyId[]>()
  for (const { id, codes } of synthesis.studies)
    for (const code of codes) {
      const present = studies.get(code)
      if (present) present.push(id)
      else studies.set(code, [id])
    }
  return codesOf(state).map(({ code, name }) => ({ id: code, name, studyIds: studies.get(code) ?? [] }))
}
