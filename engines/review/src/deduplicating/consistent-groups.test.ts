import { describe, expect, it } from 'vitest'
import { consistentGroups } from './consistent-groups.ts'
import type { DuplicateLink } from './duplicate-link.ts'

const link = (a: string, b: string, certainty: number): DuplicateLink => ({
  a,
  b,
  certainty,
  zone: certainty >= 0.8 ? 'certain' : 'doubtful',
  reasons: [],
  relation: null,
})
const zones = (links: readonly DuplicateLink[]) => links.map(({ a, b, zone }) => `${a}${b} ${zone}`)

describe('links that form groups', () => {
  it('do not bring together what speaks against each other', () => {
    const against = (x: string, y: string) => (`${x}${y}` === 'ac' || `${x}${y}` === 'ca' ? 0.001 : 0.9)
    const links = consistentGroups([link('a', 'b', 0.95), link('b', 'c', 0.9)], [], against, 9)
    expect(zones(links)).toEqual(['ab certain', 'bc doubtful'])
    expect(links[1]?.reasons[0]?.code).toBe('contradiction-in-group')
  })
  it('do where the link outweighs what speaks against it', () =>
    expect(zones(consistentGroups([link('a', 'b', 0.95), link('b', 'c', 0.999)], [], () => 0.01, 9))).toEqual(
      ['bc certain', 'ab doubtful'],
    ))
  it('keep to judgements', () =>
    expect(
      zones(
        consistentGroups(
          [link('a', 'b', 0.99), link('b', 'c', 0.98)],
          [{ a: 'a', b: 'c', same: false }],
          () => 0.9,
          9,
        ),
      ),
    ).toEqual(['ab certain']))
  it('ask of two groups the likeliest pair only', () =>
    expect(
      zones(
        consistentGroups([link('a', 'b', 0.99), link('a', 'c', 0.5), link('b', 'c', 0.6)], [], () => 0.5, 9),
      ),
    ).toEqual(['ab certain', 'bc doubtful']))
  it('ask as much as is asked for, the likeliest first, and what is rather one report than not in any case', () => {
    const links = [link('a', 'b', 0.6), link('c', 'd', 0.4), link('e', 'f', 0.3), link('g', 'h', 0.1)]
    expect(zones(consistentGroups(links, [], () => 0, 2))).toEqual(['ab doubtful', 'cd doubtful'])
    expect(zones(consistentGroups(links, [], () => 0, 0))).toEqual(['ab doubtful'])
  })
})
