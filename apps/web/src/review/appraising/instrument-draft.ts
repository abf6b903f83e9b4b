import type { Language, Wording } from '@ayni/framework'
import type { Instrument, InstrumentItem } from '@ayni/review'

/** A wording with the text of one language changed; an empty text is no text. */
export function withText(wording: Wording, language: Language, text: string): Wording {
  const { [language]: _, ...others } = wording
  return text === '' ? others : { ...others, [language]: text }
}

/** A list with one of its members moved up (`-1`) or down (`1`); at the end it stays. */
export function moved<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const next = [...list]
  const [one] = next.splice(index, 1)
  if (one === undefined || index + by < 0 || index + by > next.length) return [...list]
  next.splice(index + by, 0, one)
  return next
}

/** An id that was never used: `item-1`, `item-2` … Answers refer to items for good. */
export function freeId(kind: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}

/** The instrument without a section: its items stay, under none. */
export function withoutSection(instrument: Instrument, id: string): Instrument {
  const { sections = [], items } = instrument
  return {
    ...instrument,
    sections: sections.filter((section) => section.id !== id),
    items: items.map((item) => (item.section === id ? { ...item, section: undefined } : item)),
  }
}

/** The instrument without a design: what was asked of it alone is asked of none, so it goes to all. */
export function withoutDesign(instrument: Instrument, id: string): Instrument {
  const { designs = [], sections, items } = instrument
  const left = (own: readonly string[] | undefined) => own?.filter((design) => design !== id)
  const strip = (item: InstrumentItem): InstrumentItem => ({ ...item, designs: left(item.designs) })
  return {
    ...instrument,
    designs: designs.filter((design) => design.id !== id),
    sections: sections?.map((section) => ({ ...section, designs: left(section.designs) })),
    items: items.map(strip),
  }
}
