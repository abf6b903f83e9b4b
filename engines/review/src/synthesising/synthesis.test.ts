import type { Direction } from '@ayni/framework'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { textWidth } from '../reporting/svg-text.ts'
import { type Step, stateAfter, studied } from '../tiny-review.fixture.ts'
import { lookAt } from './look.ts'
import { readMark, studiesOfMark, writeMark } from './mark.ts'
import { countryCode, countryName } from './study-countries.ts'
import { directionsOfCells, synthesisOf } from './synthesis.ts'
import { synthesisView, synthesisViews } from './synthesis-view.ts'
import { worldTiles } from './world-tiles.ts'

const ids = ['s0', 's1', 's2', 's3', 's4']
const codes = ['trust/honesty', 'trust/time', 'hope/models', 'skill/practice']
const outcomes = ['mood', 'work']
const protocol: Step = {
  type: 'protocol-written',
  payload: { protocol: defaultProtocol('Mutual aid', 'en'), changed: '', why: '' },
}
const finding = (
  id: string,
  study: string,
  component: string | null,
  outcome: string,
  direction: Direction,
): Step => ({
  type: 'finding-recorded',
  payload: { finding: id, study, component, outcome, direction, passage: `says ${id}`, where: 'p. 1' },
})
const charted = (study: string, values: Record<string, string[]>): Step => ({
  type: 'chart-filled',
  payload: { study, values: Object.entries(values).map(([field, value]) => ({ field, value })) },
})

const reviews = fc.array(
  fc.record({
    codes: fc.subarray(codes),
    outcomes: fc.subarray(outcomes),
    year: fc.integer({ min: 1995, max: 2024 }),
    design: fc.constantFrom('qualitative', 'experimental'),
    country: fc.constantFrom('PE', 'Brasil', 'Atlantis'),
  }),
  { minLength: 1, maxLength: 5 },
)
const stateOf = (rows: typeof reviews extends fc.Arbitrary<infer R> ? R : never) =>
  stateAfter([
    protocol,
    ...studied(rows.map((row, at) => ({ study: ids[at] ?? '', ...row }))),
    ...rows.map((row, at) =>
      charted(ids[at] ?? '', { year: [String(row.year)], design: [row.design], country: [row.country] }),
    ),
  ])
const numbersIn = (rows: readonly string[][], column: number) =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)

describe('the views of a synthesis', () => {
  it.each(['network', 'timeline', 'frequencies'] as const)(
    '%s shows names of forty letters whole, with their numbers',
    (view) => {
      const name = 'Reconocimiento y gestión de las emociones'
      const state = stateAfter([
        protocol,
        ...studied([{ study: 'A', codes: [`${name}/x`, 'Trust/y'], outcomes: ['Hope'] }]),
      ])
      const { svg } = synthesisView(lookAt(state, 'en'), view)
      expect(svg.replace(/<title>.*?<\/title>|aria-label="[^"]*"/g, '')).not.toContain('…')
    },
  )
  it('agree in their sums', () =>
    fc.assert(
      fc.property(reviews, (rows) => {
        const look = lookAt(stateOf(rows), 'en')
        const table = (view: (typeof synthesisViews)[number]) => synthesisView(look, view).table
        const cells = numbersIn(table('component-outcome').rows, 2)
        const joined = look.synthesis.map.studies.reduce(
          (sum, study) => sum + study.components.length * study.outcomes.length,
          0,
        )
        expect(cells).toBe(joined)
        expect(numbersIn(table('network').rows, 2)).toBe(cells)
        expect(numbersIn(table('gaps').rows, 3)).toBe(cells)
        for (const row of table('gaps').rows)
          expect(row.slice(5).reduce((sum, count) => sum + Number(count), 0)).toBe(Number(row[3]))
        for (const row of table('timeline').rows.slice(1))
          expect(row.slice(1).reduce((sum, count) => sum + Number(count), 0)).toBe(
            look.components.find(({ name }) => name === row[0])?.studies,
          )
        expect(numbersIn(table('countries').rows, 1)).toBe(rows.length)
      }),
      { numRuns: 40 },
    ))
  it('draw no mark without its studies, as many as its words say', () =>
    fc.assert(
      fc.property(reviews, (rows) => {
        const look = lookAt(stateOf(rows), 'en')
        for (const view of synthesisViews) {
          const { svg } = synthesisView(look, view)
          for (const [, mark = '', label = ''] of svg.matchAll(/data-mark="([^"]*)" aria-label="([^"]*)"/g)) {
            const said = /(\d+) stud/.exec(label)?.[1]
            if (said === undefined) continue
            expect([label, studiesOfMark(look, readMark(mark.replaceAll('&amp;', '&'))).length]).toEqual([
              label,
              Number(said),
            ])
          }
        }
      }),
      { numRuns: 15 },
    ))
  it.each(['component-outcome', 'gaps', 'sensitivity'] as const)(
    '%s shows a long name of a column whole, in two lines that stay in the picture',
    (view) => {
      const name = 'Calidad de vida y reconocimiento de las emociones'
      const state = stateAfter([
        protocol,
        ...studied([{ study: 's0', codes: ['trust/time'], outcomes: ['mood', 'work'] }]),
        { type: 'outcome-defined', payload: { outcome: 'mood', name: { en: name }, definition: {} } },
      ])
      const { svg } = synthesisView(lookAt(state, 'en'), view)
      const [, x, y, inside = ''] =
        /<text transform="translate\(([\d.]+) ([\d.]+)\) rotate\(-52\)"[^>]*>(<tspan.*?)<\/text>/.exec(svg) ??
        []
      const lines = [...inside.matchAll(/<tspan x="0" y="(-?\d+)">([^<]*)<\/tspan>/g)]
      expect(lines.map(([, , text]) => text).join(' ')).toBe(name)
      const width = Number(/ width="(\d+)"/.exec(svg)?.[1])
      for (const [, down, text = ''] of lines) {
        const [along, across] = [textWidth(text, 12), Number(down) - 9]
        const slant = (52 * Math.PI) / 180
        expect(Number(y) - along * Math.sin(slant) + across * Math.cos(slant)).toBeGreaterThan(0)
        expect(Number(x) + along * Math.cos(slant) + Number(down) * Math.sin(slant)).toBeLessThan(width)
      }
    },
  )
  it('hold each cell in a tile of one line, within reach of its corner, whatever things are called', () => {
    const named = { en: 'Trust\nand <g data-tile="0 0">' }
    const state = stateAfter([
      protocol,
      ...studied([{ study: 's0', codes: ['trust/time'], outcomes: ['mood'] }]),
      { type: 'component-defined', payload: { component: 'trust', name: named, definition: {} } },
    ])
    for (const view of ['component-outcome', 'gaps', 'sensitivity', 'study-component'] as const) {
      const { svg } = synthesisView(lookAt(state, 'en'), view)
      const tiles = [...svg.matchAll(/^<g data-tile="([\d.]+) ([\d.]+)">(.*)<\/g>$/gm)]
      const cells = /<\w+ role="button"[^>]*data-mark="(component|study)=[^"]*&amp;/g
      expect([view, svg.match(cells)?.length]).toEqual([
        view,
        tiles.map(([, , , content]) => content?.match(cells)?.length ?? 0).reduce((a, b) => a + b, 0),
      ])
      for (const [, x, , content = ''] of tiles)
        for (const [, left] of content.matchAll(/<rect [^>]*class="[a-z]+" x="([\d.]+)"/g))
          expect(Number(left) - Number(x)).toBeLessThan(320)
      expect(tiles.some(([, , , content = '']) => /<rect [^>]*class="[a-z]+" x="/.test(content))).toBe(true)
    }
  })
  it('never count more when a condition is added or a study left out', () =>
    fc.assert(
      fc.property(reviews, fc.integer({ min: 1995, max: 2024 }), fc.subarray(ids), (rows, from, without) => {
        const state = stateOf(rows)
        const whole = synthesisOf(state)
        for (const filter of [{ without }, { without, fields: { design: ['qualitative'] } }, { from }]) {
          const part = synthesisOf(state, filter)
          expect(part.studies.length).toBeLessThanOrEqual(whole.studies.length)
          for (const [at, cell] of part.map.cells.entries())
            expect(cell.count).toBeLessThanOrEqual(whole.map.cells[at]?.count ?? 0)
          for (const [at, { mentions }] of part.map.components.entries())
            expect(mentions).toBeLessThanOrEqual(whole.map.components[at]?.mentions ?? 0)
        }
      }),
      { numRuns: 40 },
    ))

  it('show where studies contradict each other, and the passages that say so', () => {
    const state = stateAfter([
      protocol,
      ...studied([
        { study: 's0', codes: ['trust/time'], outcomes: [] },
        { study: 's1', codes: ['trust/time', 'trust/honesty'], outcomes: ['mood'] },
      ]),
      finding('a', 's0', 'trust', 'mood', 'improves'),
      finding('b', 's1', 'trust', 'mood', 'worsens'),
    ])
    const look = lookAt(state, 'en')
    const [says] = directionsOfCells(look.synthesis).values()
    expect(says).toMatchObject({ isContradictory: true, counts: { improves: 1, worsens: 1, mixed: 0 } })
    expect(synthesisView(look, 'component-outcome').svg).toContain('contradictory')
    const marked = studiesOfMark(look, { component: 'trust', outcome: 'mood' })
    expect(marked.map(({ id, codings, findings }) => [id, codings.length, findings.length])).toEqual([
      ['s0', 1, 1],
      // The finding that names no component counts here by the rule that joins.
      ['s1', 2, 2],
    ])
  })
  it('filter by the year that the view of years draws, of the report or as charted', () =>
    fc.assert(
      fc.property(reviews, fc.integer({ min: 1995, max: 2024 }), (rows, from) => {
        const { synthesis } = lookAt(stateOf(rows), 'en', { from })
        expect(synthesis.studies).toHaveLength(rows.filter(({ year }) => year >= from).length)
      }),
    ))

  it('keep times mentioned apart from studies', () => {
    const look = lookAt(
      stateAfter([protocol, ...studied([{ study: 's0', codes: ['trust/time', 'trust/honesty'] }])]),
      'es',
    )
    const { svg, table } = synthesisView(look, 'frequencies')
    expect(table.rows[0]).toEqual(['Componente', 'trust (es)', '1', '2'])
    expect(svg).toContain('1 estudio, 2 menciones')
  })
  it('stand with nothing in them', () => {
    for (const view of synthesisViews)
      expect(synthesisView(lookAt(stateAfter([protocol]), 'pt'), view).svg).not.toMatch(
        /NaN|undefined|Infinity/,
      )
  })
})

describe('countries and marks', () => {
  it('know a country by its code and by its name in three languages', () => {
    expect(['PE', 'pe', 'Perú', 'Peru', 'Brasil', 'Brazil', 'Atlantis'].map(countryCode)).toEqual([
      'PE',
      'PE',
      'PE',
      'PE',
      'BR',
      'BR',
      null,
    ])
    expect(countryName('BR', 'es')).toBe('Brasil')
  })
  it('give every country a tile of its own', () => {
    const places = new Set([...worldTiles.values()].map(({ column, row }) => `${column} ${row}`))
    expect([places.size, worldTiles.size]).toEqual([204, 204])
  })
  it('read a mark as it was written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (component, year) => {
        const { component: read, year: readYear } = readMark(writeMark({ component, year }))
        expect([read, readYear]).toEqual([component, year])
      }),
    ))
})
