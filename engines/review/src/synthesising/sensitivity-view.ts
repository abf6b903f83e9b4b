import { levelOf } from '@ayni/framework'
import { type Sensitivity, sensitivityOf } from '../evidence-map/sensitivity.ts'
import {
  columnNamesSize,
  drawColumnNames,
  drawFigure,
  drawMark,
  drawNotes,
  drawRowName,
  drawTiles,
  type SynthesisView,
  shadeOf,
} from './figure.ts'
import type { SynthesisLook } from './look.ts'

const cell = { width: 96, height: 40 }
const nameWidth = 200

/** Which levels would be others without one study, without studies of unsure quality, without one kind of evidence. */
export function sensitivityView(look: SynthesisLook): SynthesisView {
  const { synthesis, words, components, outcomes, levelName, number } = look
  const { map } = synthesis
  const found = sensitivityOf(look.state, look.filter, map)
  const scenarios = found.filter(({ without }) => without.kind !== 'study')
  const letters = new Map(scenarios.map((scenario, at) => [scenario, String.fromCharCode(65 + at)]))
  const lettersOf = new Map<string, string>()
  for (const [scenario, letter] of letters)
    for (const { component, outcome } of scenario.changes) {
      const key = `${component}\n${outcome}`
      lettersOf.set(key, (lettersOf.get(key) ?? '') + letter)
    }
  const place = new Map(map.rule.levels.map(({ id }, at) => [id, at]))
  const heads = columnNamesSize(outcomes.map(({ name }) => name))
  const top = heads.height + 16
  const left = nameWidth + 16
  const width = Math.max(520, left + outcomes.length * cell.width + heads.overhang)
  const componentAt = new Map(components.map(({ id, name }, at) => [id, { at, name }]))
  const outcomeAt = new Map(outcomes.map(({ id, name }, at) => [id, { at, name }]))
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
  let fragile = 0
  for (const one of map.cells) {
    const component = componentAt.get(one.component)
    const outcome = outcomeAt.get(one.outcome)
    if (!component || !outcome) continue
    const without = one.count > 0 ? levelOf(one.count - 1, map.rule).id : one.level
    const isFragile = without !== one.level
    if (isFragile) fragile += 1
    const own = lettersOf.get(`${one.component}\n${one.outcome}`) ?? ''
    const shade = shadeOf(place.get(one.level) ?? 0, map.rule.levels.length)
    const x = left + outcome.at * cell.width
    const y = top + component.at * cell.height
    const said = [
      `${component.name} × ${outcome.name}: ${words.studies(one.count)}, ${levelName(one.level)}`,
      ...(isFragile ? [`${words.oneStudy}: ${levelName(without)}`] : []),
      ...scenarios
        .filter((scenario) => own.includes(letters.get(scenario) ?? ' '))
        .map((one) => nameOf(one, look)),
    ]
    marks.push({
      x,
      y,
      svg: drawMark(
        { component: one.component, outcome: one.outcome },
        said.join('. '),
        `<rect class="${one.count === 0 ? 'empty' : 'amount'}" x="${x}" y="${y}" width="${cell.width - 4}" height="${cell.height - 4}" rx="4" fill="${shade.fill}" stroke="${isFragile ? '#d55e00' : '#8a8271'}" stroke-width="${isFragile ? 3 : 0.6}"${isFragile ? ' stroke-dasharray="6 3"' : ''}/>`,
        [
          `<text${one.count === 0 ? ' class="soft"' : ''} x="${x + 9}" y="${y + 23}" font-size="14" font-weight="700" fill="${shade.ink}">${number(one.count)}</text>`,
          isFragile ? `<text x="${x + 30}" y="${y + 23}" font-size="11" fill="${shade.ink}">−1</text>` : '',
          own === ''
            ? ''
            : `<text x="${x + cell.width - 10}" y="${y + 23}" font-size="12" font-weight="700" text-anchor="end" fill="${shade.ink}">${own}</text>`,
        ].join(''),
      ),
    })
  }
  const filled = map.cells.filter(({ count }) => count > 0).length
  const notes = [
    `−1  ${words.sensitivityNote} ${words.fragile(fragile, filled)}`,
    ...scenarios.map((scenario) => `${letters.get(scenario)}  ${nameOf(scenario, look)}`),
  ]
  const at = top + components.length * cell.height + 22
  const foot = drawNotes(notes, at, width)
  const title = words.titles.sensitivity
  return {
    title,
    svg: drawFigure(
      'sensitivity',
      { width, height: at + foot.height },
      { title, description: notes.join(' ') },
      [...pieces, ...drawTiles(marks), foot.svg],
    ),
    get table() {
      return {
        title,
        columns: [words.leftOut, words.changes, words.labels],
        rows: found.map((one) => [
          nameOf(one, look),
          String(one.changes.length),
          one.changes
            .map(
              ({ component, outcome, from, to }) =>
                `${componentAt.get(component)?.name ?? component} × ${outcomeAt.get(outcome)?.name ?? outcome}: ${levelName(from)} → ${levelName(to)}`,
            )
            .join('; '),
        ]),
      }
    },
  }
}

function nameOf({ without }: Sensitivity, { synthesis, words, language }: SynthesisLook): string {
  switch (without.kind) {
    case 'study':
      return synthesis.studies.find(({ id }) => id === without.study)?.label ?? without.study
    case 'not-accepted':
      return `${words.scenario.notAccepted} (${words.studies(without.studies)})`
    case 'low-quality':
      return words.scenario.lowQuality(
        without.below.toLocaleString(language, { style: 'percent' }),
        words.studies(without.studies),
      )
    case 'evidence':
      return words.scenario.withoutKind(words.kinds[without.evidence])
  }
}
