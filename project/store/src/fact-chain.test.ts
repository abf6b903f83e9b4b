import { createHash } from 'node:crypto'
import type { Fact } from '@ayni/review'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { hashOf, verifyLog } from './fact-chain.ts'
import { joined, started } from './store-contract.fixture.ts'

function log(): Fact[] {
  let hash = ''
  return [started, joined('ben'), joined('carla'), joined('dora')].map((fact, index) => {
    hash = hashOf(hash, { ...fact, seq: index + 1 })
    return { ...fact, seq: index + 1, hash }
  })
}

describe('canonical JSON', () => {
  it('orders keys and leaves out what JSON cannot say', () => {
    expect(canonicalJson({ b: [1, undefined, Number.NaN], a: { d: 'é\n', c: undefined } })).toBe(
      '{"a":{"d":"é\\n"},"b":[1,null,null]}',
    )
  })

  it('is the same for the same value, however its keys stand, and is JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('the chain', () => {
  it('hashes the hash before and the content, and nothing else of the fact', () => {
    const fact = {
      seq: 1,
      type: 'review-started',
      person: 'ana',
      at: '2026-01-05T10:00:00.000Z',
      payload: { b: 1, a: 2 },
    }
    const text =
      '\n{"at":"2026-01-05T10:00:00.000Z","payload":{"a":2,"b":1},"person":"ana","seq":1,"type":"review-started"}'
    expect(hashOf('', fact)).toBe(createHash('sha256').update(text).digest('hex'))
    expect(hashOf('', { ...fact, payload: { a: 2, b: 1 } })).toBe(hashOf('', fact))
  })

  it('accepts a sound log, also the empty one', () => {
    expect(verifyLog([])).toBeNull()
    expect(verifyLog(log())).toBeNull()
  })

  it.each<[string, (facts: Fact[]) => Fact[], number]>([
    ['changed', (facts) => facts.map((fact) => (fact.seq === 2 ? { ...fact, person: 'eve' } : fact)), 2],
    ['taken out', (facts) => facts.filter(({ seq }) => seq !== 2), 2],
    ['taken from the beginning', (facts) => facts.slice(1), 1],
    ['doubled', (facts) => facts.flatMap((fact) => (fact.seq === 3 ? [fact, fact] : [fact])), 4],
    ['exchanged', (facts) => facts.toSorted((a, b) => b.seq - a.seq), 1],
  ])('finds a fact that was %s', (_, change, position) => {
    expect(verifyLog(change(log()))).toBe(position)
  })
})
