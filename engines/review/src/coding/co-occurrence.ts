import type { CodeId, StudyId } from '../facts.ts'
import type { codingsOf } from './coded.ts'
import { overlap, placedCodings } from './placed-codings.ts'

/** Two codes, the one that comes first in the codebook first, and how often they were used together. */
export type CodesTogether = {
  first: CodeId
  second: CodeId
  /** Pairs of passages, one of each code, that share a character. */
  passages: number
  /** Studies in which both were used. */
  studies: number
}

/** Which codes go together, and how often each was used by itself. */
export type CoOccurrence = {
  codes: { code: CodeId; passages: number; studies: number }[]
  pairs: CodesTogether[]
}

/**
 * Counts which codes were used on the same passage, and in the same study. What two coders marked alike counts once: a
 * passage is a code at a place.
 *
 * @param codings as they count (`codingsOf`).
 * @param order the codes to tell of, in the order of the codebook.
 * @example coOccurrence(codingsOf(state), codesOf(state).map(({ code }) => code)).pairs
 */
export function coOccurrence(codings: ReturnType<typeof codingsOf>, order: readonly CodeId[]): CoOccurrence {
  const rank = new Map(order.map((code, at) => [code, at]))
  const passages = new Map<CodeId, number>()
  const studies = new Map<CodeId, Set<StudyId>>()
  const pairs = new Map<string, CodesTogether>()
  const told = codings.filter(({ code }) => rank.has(code))
  for (const [study, ofStudy] of Map.groupBy(placedCodings(told), ({ coding }) => coding.study)) {
    const distinct = [
      ...new Map(
        ofStudy.map((one) => [`${one.coding.code} ${one.place} ${one.start} ${one.end}`, one]),
      ).values(),
    ]
    const codes = [...new Set(distinct.map(({ coding }) => coding.code))]
    for (const code of codes) studies.set(code, (studies.get(code) ?? new Set()).add(study))
    for (const { coding } of distinct) passages.set(coding.code, (passages.get(coding.code) ?? 0) + 1)
    const pairOf = (a: CodeId, b: CodeId) => {
      const [first, second] = (rank.get(a) ?? 0) < (rank.get(b) ?? 0) ? [a, b] : [b, a]
      const key = `${first} ${second}`
      const pair = pairs.get(key) ?? { first, second, passages: 0, studies: 0 }
      pairs.set(key, pair)
      return pair
    }
    codes.forEach((code, at) => {
      for (const other of codes.slice(at + 1)) pairOf(code, other).studies += 1
    })
    distinct.forEach((one, at) => {
      for (let next = at + 1; next < distinct.length; next += 1) {
        const other = distinct[next]
        // Studies named without words share no passage.
        if (!other || one.coding.code === other.coding.code || !overlap(one, other)) continue
        pairOf(one.coding.code, other.coding.code).passages += 1
      }
    })
  }
  return {
    codes: order.map((code) => ({
      code,
      passages: passages.get(code) ?? 0,
      studies: studies.get(code)?.size ?? 0,
    })),
    pairs: [...pairs.values()].sort(
      (a, b) =>
        (rank.get(a.first) ?? 0) - (rank.get(b.first) ?? 0) ||
        (rank.get(a.second) ?? 0) - (rank.get(b.second) ?? 0),
    ),
  }
}
