import type { Coding } from '../facts.ts'
import type { Stamp } from '../state.ts'
import { overlap, type PlacedCoding, placedCodings } from './placed-codings.ts'

/**
 * The codings as mentions: what several people marked alike (the same code, on passages that overlap, or on the same words
 * or no words of one study) is one, that of who came first. Two codings of one person are two.
 *
 * @example mentionsIn(codingsOf(state, 'ana')).filter(({ code }) => code === 'trust').length // times mentioned
 */
export function mentionsIn<Made extends Coding & Stamp>(codings: readonly Made[]): Made[] {
  if (new Set(codings.map(({ person }) => person)).size < 2) return [...codings]
  const kept = new Map<string, PlacedCoding<Made>[]>()
  return placedCodings(codings).flatMap((one) => {
    const key = `${one.coding.study} ${one.coding.code}`
    const others = kept.get(key) ?? []
    const isAgain = others.some(
      (other) =>
        other.coding.person !== one.coding.person &&
        (overlap(one, other) || (one.isTyped && one.place === other.place)),
    )
    if (isAgain) return []
    kept.set(key, [...others, one])
    return [one.coding]
  })
}
