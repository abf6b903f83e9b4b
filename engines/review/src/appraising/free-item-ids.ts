import type { Instrument } from './instrument.ts'

/**
 * The instrument with item ids that nothing else uses: answers refer to items by id over all instruments and versions of a
 * protocol, so that a new question must not inherit the answers to an old one. Items that ask the same keep their id.
 *
 * @param others instruments beside it and of former versions, the latest last: of several that had the id it is the one that counts.
 * @example withFreeItemIds(instrument, [defaultInstrument]).items[0]?.id // 'aim-2' where `aim` was asked otherwise
 */
export function withFreeItemIds(instrument: Instrument, others: readonly Instrument[]): Instrument {
  const taken = new Map<string, string>()
  for (const { items } of others)
    for (const { id, question } of items) taken.set(id, JSON.stringify(question))
  const given = new Set<string>()
  return {
    ...instrument,
    items: instrument.items.map((item) => {
      const asks = JSON.stringify(item.question)
      const isFree = (id: string) => !given.has(id) && (taken.get(id) ?? asks) === asks
      let id = item.id
      for (let next = 2; !isFree(id); next += 1) id = `${item.id}-${next}`
      given.add(id)
      return { ...item, id }
    }),
  }
}
