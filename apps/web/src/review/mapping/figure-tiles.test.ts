import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withTilesInSight } from './figure-tiles.ts'

const tile = fc.record({
  x: fc.integer({ min: 0, max: 2_000 }),
  y: fc.integer({ min: -50, max: 500 }).map((y) => y / 4),
  content: fc.stringMatching(/^(<g><text>[a-z$& ]{0,9}<\/text><\/g>){1,3}$/),
})

it('takes the content out of tiles that are not in sight and nothing else, in their order', () =>
  fc.assert(
    fc.property(
      fc.array(tile, { maxLength: 12 }),
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: -50, max: 125 }),
      (tiles, right, bottom) => {
        const isInSight = ({ x, y }: { x: number; y: number }) => x < right && y < bottom
        const line = ({ x, y, content }: (typeof tiles)[number]) => `<g data-tile="${x} ${y}">${content}</g>`
        const around = (within: readonly string[]) =>
          ['<svg>', '<g data-mark="a">legend</g>', ...within, '<text>note</text>', '</svg>'].join('\n')
        expect(withTilesInSight(around(tiles.map(line)), isInSight)).toEqual({
          svg: around(tiles.map((one) => (isInSight(one) ? line(one) : '<g data-tile=""></g>'))),
          later: tiles.filter((one) => !isInSight(one)).map(({ content }) => content),
        })
      },
    ),
  ))
