import {
  drawFigure,
  drawMark,
  drawName,
  drawNotes,
  drawTarget,
  kindColours,
  round,
  type SynthesisView,
} from './figure.ts'
import type { SynthesisLook } from './look.ts'

const nameWidth = 210
const gap = 260

/** Components on the left, outcomes on the right, a line where studies have both; as wide as there are many. */
export function networkView(look: SynthesisLook): SynthesisView {
  const { synthesis, words, components, outcomes, number } = look
  const most = Math.max(1, ...synthesis.map.cells.map(({ count }) => count))
  const largest = Math.max(
    1,
    ...components.map(({ studies }) => studies),
    ...outcomes.map(({ studies }) => studies),
  )
  const rows = Math.max(components.length, outcomes.length, 1)
  const height = rows * 34
  const from = 16 + nameWidth
  const to = from + gap
  const width = to + nameWidth + 16
  const top = 20
  // The shorter side is spread, so that lines are short and the layout is the same every time.
  const yOf = (at: number, of: number) => round(top + ((at + 0.5) * height) / Math.max(1, of))
  const componentAt = new Map(
    components.map(({ id, name }, at) => [id, { y: yOf(at, components.length), name }]),
  )
  const outcomeAt = new Map(outcomes.map(({ id, name }, at) => [id, { y: yOf(at, outcomes.length), name }]))
  const lines: string[] = []
  const table: string[][] = []
  for (const { component, outcome, count } of synthesis.map.cells.toSorted((a, b) => a.count - b.count)) {
    const left = componentAt.get(component)
    const right = outcomeAt.get(outcome)
    if (!left || !right || count === 0) continue
    const middle = (from + to) / 2
    lines.push(
      drawMark(
        { component, outcome },
        `${left.name} × ${right.name}: ${words.studies(count)}`,
        `<path class="link" d="M${from + 10} ${left.y}C${middle} ${left.y} ${middle} ${right.y} ${to - 10} ${right.y}" fill="none" stroke="#0072b2" stroke-opacity="${round(0.25 + (0.55 * count) / most)}" stroke-width="${round(1 + (11 * count) / most)}"/>`,
      ),
    )
    table.push([left.name, right.name, String(count)])
  }
  const dot = (studies: number) => round(3 + 6 * Math.sqrt(studies / largest))
  const ends = [
    ...components.map(({ id, name, studies }, at) => {
      const y = yOf(at, components.length)
      return drawMark(
        { component: id },
        `${name}: ${words.studies(studies)}`,
        `${drawTarget(16, y - 14, nameWidth, 28)}<circle class="node" cx="${from + 10}" cy="${y}" r="${dot(studies)}" fill="${kindColours[0]}"/>`,
        drawName(`${name} (${number(studies)})`, from - 4, y, nameWidth - 8, { anchor: 'end' }),
      )
    }),
    ...outcomes.map(({ id, name, studies }, at) => {
      const y = yOf(at, outcomes.length)
      return drawMark(
        { outcome: id },
        `${name}: ${words.studies(studies)}`,
        `<circle class="node" cx="${to - 10}" cy="${y}" r="${dot(studies)}" fill="${kindColours[5]}"/>${drawTarget(to, y - 14, nameWidth, 28)}`,
        drawName(`${name} (${number(studies)})`, to + 4, y, nameWidth - 8),
      )
    }),
  ]
  const foot = drawNotes([words.networkNote], top + height + 24, width)
  const title = words.titles.network
  return {
    title,
    svg: drawFigure(
      'network',
      { width, height: top + height + 24 + foot.height },
      { title, description: words.networkNote },
      [...lines, ...ends, foot.svg],
    ),
    table: { title, columns: [words.component, words.outcome, words.studiesColumn], rows: table.reverse() },
  }
}
