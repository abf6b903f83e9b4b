import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutTiles } from './figure-tiles.ts'

const tile = fc.record({
  x: fc.integer({ min: 0, max: 2_000 }),
  y: fc.integer({ min: -50, max: 500 }).map((y) => y / 4),
  content: fc.stringMatching(/^(<g><text>[a-z$& ]{0,9}<\/text><\/g>){1,3}$/),
})

it('takes out the content of tiles and nothing else, in their order', () =>
  fc.assert(
    fc.property(fc.array(tile, { maxLength: 12 }), (tiles) => {
      const lines = tiles.map(({ x, y, content }) => `<g data-tile="${x} ${y}">${content}</g>`)
      const around = (within: readonly string[]) =>
        ['<svg>', '<g data-mark="a">legend</g>', ...within, '<text>note</text>', '</svg>'].join('\n')
      expect(withoutTiles(around(lines))).toEqual({
        svg: around(tiles.map(() => '<g data-tile=""></g>')),
        tiles,
      })
    }),
  ))
