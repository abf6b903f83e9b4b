import {
  columnNamesSize,
  drawColumnNames,
  drawFigure,
  drawMark,
  drawNotes,
  drawRowName,
  drawTarget,
  drawText,
  drawTiles,
  kindColours,
  round,
  type SynthesisView,
} from './figure.ts'
import type { SynthesisLook } from './look.ts'

const cell = { width: 92, height: 56 }
const nameWidth = 200
/** In the smallest there is room for a number. */
const smallest = 6
const largest = 11

/**
 * Evidence-gap map: in every cell a bubble for each group of studies (design or quality), growing with their
 * number; cells below the second level stand out as gaps.
 */
export function gapView(look: SynthesisLook): SynthesisView {
  const { synthesis, words, groups, components, outcomes, levelName, number } = look
  const { map } = synthesis
  const second = map.rule.levels[1]?.atLeast ?? 1
  const counted = map.cells.map((one) => ({
    ...one,
    isGap: one.count < second,
    groups: groups.groups.map(
      ({ id }) => one.studies.filter((study) => groups.ofStudy.get(study)?.includes(id)).length,
    ),
  }))
  const most = Math.max(1, ...counted.flatMap((one) => one.groups))
  const radius = (count: number) => round(smallest + (largest - smallest) * Math.sqrt(count / most))
  const heads = columnNamesSize(outcomes.map(({ name }) => name))
  const left = nameWidth + 16
  const width = Math.max(520, left + outcomes.length * cell.width + heads.overhang)
  const legend = drawLegend(look, width)
  const top = legend.height + heads.height + 20
  const componentAt = new Map(components.map(({ id, name }, at) => [id, { at, name }]))
  const outcomeAt = new Map(outcomes.map(({ id, name }, at) => [id, { at, name }]))
  const pieces = [
    legend.svg,
    drawColumnNames(
      outcomes.map(({ name }) => name),
      (at) => left + at * cell.width + cell.width / 2,
      top - 10,
      heads.height,
    ),
    ...components.map(({ name }, at) =>
      drawRowName(name, top + at * cell.height + cell.height / 2, nameWidth - 8),
    ),
  ]
  const marks: { x: number; y: number; svg: string }[] = []
  for (const one of counted) {
    const component = componentAt.get(one.component)
    const outcome = outcomeAt.get(one.outcome)
    if (!component || !outcome) continue
    const x = left + outcome.at * cell.width
    const y = top + component.at * cell.height
    const present = groups.groups.flatMap((group, at) =>
      (one.groups[at] ?? 0) > 0 ? [{ ...group, at, count: one.groups[at] ?? 0 }] : [],
    )
    const perRow = Math.min(4, Math.max(1, present.length))
    const lines = Math.ceil(present.length / 4)
    const bubbles = present.map(({ at, count }, index) => {
      const cx = round(x + ((index % perRow) + 0.5) * ((cell.width - 4) / perRow))
      const cy = round(y + (Math.floor(index / perRow) + 0.5) * ((cell.height - 4) / lines))
      const r = radius(count)
      return [
        `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${kindColours[at] ?? '#6b6b6b'}"/>`,
        `<text x="${cx}" y="${cy + 3}" fill="${inkOn(at)}">${number(count)}</text>`,
      ] as const
    })
    const said = present.map(({ name, count }) => `${name} ${number(count)}`).join(', ')
    marks.push({
      x,
      y,
      svg: drawMark(
        { component: one.component, outcome: one.outcome },
        `${component.name} × ${outcome.name}: ${one.isGap ? `${words.gap}, ` : ''}${words.studies(one.count)}${said === '' ? '' : ` (${said})`}`,
        `<rect class="${one.isGap ? 'gap' : 'cell'}" x="${x}" y="${y}" width="${cell.width - 4}" height="${cell.height - 4}" rx="4" fill="${one.isGap ? '#fdeee3' : '#ffffff'}" stroke="${one.isGap ? '#a2460c' : '#c9c1b0'}"${one.isGap ? ' stroke-dasharray="4 3"' : ''}/><g stroke="#1f1b12" stroke-width="0.5">${bubbles.map(([bubble]) => bubble).join('')}</g>`,
        `${one.isGap && one.count === 0 ? `<text class="gap-word" x="${x + (cell.width - 4) / 2}" y="${y + cell.height / 2 + 2}" font-size="11" text-anchor="middle" fill="#8a3a08">${words.gap}</text>` : ''}<g font-size="9" font-weight="700" text-anchor="middle">${bubbles.map(([, text]) => text).join('')}</g>`,
      ),
    })
  }
  const gaps = counted.filter(({ isGap }) => isGap).length
  const notes = [words.gapNote(gaps, counted.length), words.groupNote]
  const at = top + components.length * cell.height + 20
  const foot = drawNotes(notes, at, width)
  const title = words.titles.gaps
  return {
    title,
    svg: drawFigure('gaps', { width, height: at + foot.height }, { title, description: notes.join(' ') }, [
      ...pieces,
      ...drawTiles(marks),
      foot.svg,
    ]),
    get table() {
      return {
        title,
        columns: [
          words.component,
          words.outcome,
          words.gap,
          words.studiesColumn,
          words.level,
          ...groups.groups.map(({ name }) => name),
        ],
        // Gaps first: they are what one looks for here.
        rows: counted
          .toSorted((a, b) => Number(b.isGap) - Number(a.isGap))
          .flatMap((one) => {
            const [component, outcome] = [componentAt.get(one.component), outcomeAt.get(one.outcome)]
            if (!component || !outcome) return []
            return [
              [
                component.name,
                outcome.name,
                one.isGap ? words.yes : words.no,
                String(one.count),
                levelName(one.level),
                ...one.groups.map(String),
              ],
            ]
          }),
      }
    },
  }
}

function drawLegend({ groups, words }: SynthesisLook, width: number): { svg: string; height: number } {
  const column = 180
  const perRow = Math.max(1, Math.floor((width - 32) / column))
  const svg = groups.groups
    .map(({ id, name, studies }, at) => {
      const x = 16 + (at % perRow) * column
      const y = 18 + Math.floor(at / perRow) * 22
      return drawMark(
        { group: id },
        `${name}: ${words.studies(studies)}`,
        `${drawTarget(x, y - 14, column - 8, 20)}<circle cx="${x + 7}" cy="${y - 4}" r="7" fill="${kindColours[at] ?? '#6b6b6b'}" stroke="#1f1b12" stroke-width="0.5"/>`,
        drawText(`${name} (${studies})`, x + 20, y, { width: column - 28 }),
      )
    })
    .join('')
  return { svg, height: Math.ceil(groups.groups.length / perRow) * 22 + 8 }
}

/** White reads on the dark kinds, black on the light ones. */
function inkOn(at: number): string {
  return at === 0 || at === 7 ? '#ffffff' : '#000000'
}
