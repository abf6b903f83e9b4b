import { drawFigure, drawMark, drawNotes, round, type SynthesisView, shadeOf } from './figure.ts'
import type { SynthesisLook } from './look.ts'
import { countryName } from './study-countries.ts'
import { tileGrid, worldTiles } from './world-tiles.ts'

const tile = 26

/** Studies by country on a map of equal tiles: the more studies, the darker; the number stands in the tile. */
export function countriesView(look: SynthesisLook): SynthesisView {
  const { words, language, countries, synthesis, number } = look
  const counts = new Map<string, number>()
  for (const ofStudy of countries.values())
    for (const country of ofStudy) counts.set(country, (counts.get(country) ?? 0) + 1)
  const inOrder = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const most = Math.max(1, ...counts.values())
  const off = inOrder.filter(([country]) => !worldTiles.has(country))
  const unplaced = synthesis.studies.filter(({ id }) => (countries.get(id) ?? []).length === 0).length
  const notes = [
    words.tilesNote,
    ...(unplaced > 0 ? [words.unplaced(unplaced)] : []),
    ...(off.length > 0
      ? [
          words.offMap(
            off.map(([name, count]) => `${countryName(name, language)} (${number(count)})`).join(', '),
          ),
        ]
      : []),
  ]
  const width = tileGrid.columns * tile + 32
  const pieces = [...worldTiles].map(([code, { column, row }]) => {
    const x = 16 + column * tile
    const y = 16 + row * tile
    const count = counts.get(code) ?? 0
    const shape = (kind: string, fill: string) =>
      `<rect class="${kind}" x="${x}" y="${y}" width="${tile - 2}" height="${tile - 2}" rx="3" fill="${fill}" stroke="#8a8271" stroke-width="0.4"/>`
    if (count === 0)
      return `${shape('sea', '#f2ede2')}<text class="soft" x="${x + 12}" y="${y + 15}" font-size="9" text-anchor="middle" fill="#4a4437">${code}</text>`
    const shade = shadeOf(1 + Math.round((3 * (count - 1)) / Math.max(1, most - 1)), 5)
    return drawMark(
      { country: code },
      `${countryName(code, language)}: ${words.studies(count)}`,
      shape('amount', shade.fill),
      `<text x="${x + 12}" y="${y + 11}" font-size="9" text-anchor="middle" fill="${shade.ink}">${code}</text><text x="${x + 12}" y="${y + 21}" font-size="10" font-weight="700" text-anchor="middle" fill="${shade.ink}">${number(count)}</text>`,
    )
  })
  const at = 16 + tileGrid.rows * tile + 22
  const foot = drawNotes(notes, at, width)
  const title = words.titles.countries
  return {
    title,
    svg: drawFigure(
      'countries',
      { width, height: round(at + foot.height) },
      { title, description: notes.join(' ') },
      [...pieces, foot.svg],
    ),
    table: {
      title,
      columns: [words.country, words.studiesColumn],
      rows: inOrder.map(([country, count]) => [countryName(country, language), String(count)]),
    },
  }
}
