import type { MapCell } from '../evidence-map/evidence-map.ts'
import {
  columnNamesSize,
  drawColumnNames,
  drawFigure,
  drawMark,
  drawNotes,
  drawRowName,
  drawTiles,
  round,
  type SynthesisView,
  shadeOf,
} from './figure.ts'
import type { SynthesisLook } from './look.ts'
import { type CellDirections, directionsOfCells } from './synthesis.ts'

const cell = { width: 92, height: 46 }
const nameWidth = 200
type Named = { name: string }

const shown = ['improves', 'mixed', 'none', 'worsens'] as const

/** Components × outcomes: studies, level by shade, and what their findings say, with contradictions in sight. */
export function cellView(look: SynthesisLook): SynthesisView {
  const { synthesis, words, components, outcomes, levelName, number } = look
  const { map } = synthesis
  const { levels, basis } = map.rule
  const directions = directionsOfCells(synthesis)
  const place = new Map(levels.map(({ id }, at) => [id, at]))
  const heads = columnNamesSize(outcomes.map(({ name }) => name))
  const top = heads.height + 16
  const left = nameWidth + 16
  const width = Math.max(480, left + outcomes.length * cell.width + heads.overhang)
  const componentAt = new Map(components.map(({ id, name }, at) => [id, { at, name }]))
  const outcomeAt = new Map(outcomes.map(({ id, name }, at) => [id, { at, name }]))
  const title = words.titles['component-outcome']
  const pieces = [
    drawColumnNames(
      outcomes.map(({ name }) => name),
      (at) => left + at * cell.width + cell.width / 2,
      heads.height + 8,
      heads.height,
    ),
    ...components.map(({ name }, at) =>
      drawRowName(name, top + at * cell.height + cell.height / 2, nameWidth - 8),
    ),
  ]
  const marks: { x: number; y: number; svg: string }[] = []
  const drawn: { one: MapCell; component: Named; outcome: Named; says: CellDirections }[] = []
  for (const one of map.cells) {
    const component = componentAt.get(one.component)
    const outcome = outcomeAt.get(one.outcome)
    const says = directions.get(one)
    if (!component || !outcome || !says) continue
    const shade = shadeOf(place.get(one.level) ?? 0, levels.length)
    const x = left + outcome.at * cell.width
    const y = top + component.at * cell.height
    const stated = shown.filter((direction) => says.counts[direction] > 0)
    const label = [
      `${component.name} × ${outcome.name}: ${words.studies(one.count)}, ${levelName(one.level)}`,
      ...stated.map((direction) => `${words.directions[direction]} ${number(says.counts[direction])}`),
      ...(says.isContradictory ? [words.contradictory] : []),
    ].join(', ')
    const isEmpty = one.count === 0
    marks.push({
      x,
      y,
      svg: drawMark(
        { component: one.component, outcome: one.outcome },
        label,
        `<rect class="${isEmpty ? 'empty' : 'amount'}" x="${x}" y="${y}" width="${cell.width - 3}" height="${cell.height - 3}" rx="4" fill="${shade.fill}" stroke="#8a8271" stroke-width="${says.isContradictory ? 2.5 : 0.7}"${isEmpty ? ' stroke-dasharray="3 3"' : ''}/>`,
        [
          `<text${isEmpty ? ' class="soft"' : ''} x="${x + 8}" y="${y + 19}" font-size="15" font-weight="700" fill="${shade.ink}">${number(one.count)}</text>`,
          ...(says.isContradictory
            ? [
                `<text x="${x + cell.width - 16}" y="${y + 19}" font-size="15" font-weight="700" fill="${shade.ink}">!</text>`,
              ]
            : []),
          signs(says, stated, x + 8, y + 34, shade.ink),
        ].join(''),
      ),
    })
    drawn.push({ one, component, outcome, says })
  }
  const rule = [
    words.basis[basis],
    levels.map(({ id, atLeast }) => words.levelFrom(levelName(id), atLeast)).join(' · '),
    words.directionNote,
  ]
  const at = top + components.length * cell.height + 24
  const notes = drawNotes(rule, at, width)
  return {
    title,
    svg: drawFigure(
      'component-outcome',
      { width, height: at + notes.height },
      { title, description: rule.join(' ') },
      [...pieces, ...drawTiles(marks), notes.svg],
    ),
    get table() {
      const labels = new Map(synthesis.studies.map(({ id, label }) => [id, label]))
      return {
        title,
        columns: [
          words.component,
          words.outcome,
          words.studiesColumn,
          words.level,
          ...shown.map((direction) => words.directions[direction]),
          words.contradictory,
          words.labels,
        ],
        rows: drawn.map(({ one, component, outcome, says }) => [
          component.name,
          outcome.name,
          String(one.count),
          levelName(one.level),
          ...shown.map((direction) => String(says.counts[direction])),
          says.isContradictory ? words.contradictory : '',
          one.studies.map((id) => labels.get(id) ?? id).join('; '),
        ]),
      }
    },
  }
}

/** A sign and a number for each direction, side by side: shape tells the direction, not colour. */
function signs(
  { counts }: CellDirections,
  stated: readonly (typeof shown)[number][],
  x: number,
  y: number,
  ink: string,
): string {
  if (stated.length === 0) return ''
  const left = (at: number) => x + at * 20
  const path = stated.map((direction, at) => shapes[direction](left(at) + 4, y)).join('')
  const many = stated.map((direction, at) =>
    counts[direction] > 1
      ? `<text x="${left(at) + 9}" y="${y + 4}" font-size="9" fill="${ink}">${counts[direction]}</text>`
      : '',
  )
  return `<path d="${path}" fill="${ink}" stroke="${ink}" fill-rule="evenodd"/>${many.join('')}`
}

const shapes = {
  improves: (x: number, y: number) => `M${round(x - 4)} ${y + 4}h8l-4 -8z`,
  mixed: (x: number, y: number) => `M${x} ${y - 5}l4 5l-4 5l-4 -5z`,
  // Twice around: by the even-odd rule it stays empty.
  none: (x: number, y: number) => `M${x - 4} ${y}${'a4 4 0 1 0 8 0a4 4 0 1 0 -8 0'.repeat(2)}z`,
  worsens: (x: number, y: number) => `M${round(x - 4)} ${y - 4}h8l-4 8z`,
}
