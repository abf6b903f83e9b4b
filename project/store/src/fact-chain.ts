import { createHash } from 'node:crypto'
import type { Fact } from '@ayni/review'
import { canonicalJson } from './canonical-json.ts'

/** What of a fact its hash covers. */
export type Hashed = { seq: number; type: string; person: string; at: string; payload: unknown }

/**
 * The hash of a fact: SHA-256 (hex) over the hash of the fact before (`''` before the first), a line feed, and the
 * canonical JSON of the fact's own content. A fact that is changed, moved or taken out breaks every hash after it.
 *
 * @example hashOf('', { seq: 1, type: 'review-started', person: 'ana', at: '2026-01-05T10:00:00.000Z', payload: {} })
 */
export function hashOf(previousHash: string, { seq, type, person, at, payload }: Hashed): string {
  return createHash('sha256')
    .update(`${previousHash}\n${canonicalJson({ seq, type, person, at, payload })}`)
    .digest('hex')
}

/**
 * Checks a whole log, from its first fact on.
 *
 * @returns the position (1, 2, 3 …) of the first fact that does not follow from those before it, `null` for a sound log.
 */
export function verifyLog(facts: readonly Fact[]): number | null {
  let previousHash = ''
  let seq = 0
  for (const fact of facts) {
    seq += 1
    if (fact.seq !== seq || fact.hash !== hashOf(previousHash, fact)) return seq
    previousHash = fact.hash
  }
  return null
}
