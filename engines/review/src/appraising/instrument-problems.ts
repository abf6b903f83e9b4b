import type { Instrument } from './instrument.ts'

/** What does not fit in an instrument; `place` is the id of the part concerned, `name` what it names in vain. */
export type InstrumentProblem = {
  kind: 'same-id' | 'no-section' | 'no-design' | 'no-positive-answer' | 'not-counted'
  place: string
  name: string
}

/**
 * What a person who wrote an instrument may have got wrong beyond its form: ids given twice, sections and designs that do
 * not exist, items that can never be positive, a set of nothing but screening.
 *
 * @example instrumentProblems(defaultInstrument) // []
 */
export function instrumentProblems(instrument: Instrument): InstrumentProblem[] {
  const { items, sections = [], designs = [] } = instrument
  const problems: InstrumentProblem[] = []
  const repeated = (list: readonly { id: string }[]) =>
    list.filter(({ id }, index) => list.findIndex((other) => other.id === id) < index)
  const answerLists = [instrument.options ?? [], ...items.map(({ options }) => options ?? [])]
  for (const list of [items, sections, designs, ...answerLists])
    for (const { id } of repeated(list)) problems.push({ kind: 'same-id', place: id, name: id })
  const known = new Set(designs.map(({ id }) => id))
  for (const part of [...items, ...sections])
    for (const design of part.designs ?? [])
      if (!known.has(design)) problems.push({ kind: 'no-design', place: part.id, name: design })
  for (const { id, section, options = instrument.options } of items) {
    if (section !== undefined && !sections.some((one) => one.id === section))
      problems.push({ kind: 'no-section', place: id, name: section })
    if (options && !options.some(({ reads }) => reads === 'positive'))
      problems.push({ kind: 'no-positive-answer', place: id, name: id })
  }
  const screening = new Set(sections.flatMap(({ id, isScreening }) => (isScreening ? [id] : [])))
  if (items.every(({ section }) => section !== undefined && screening.has(section)))
    problems.push({ kind: 'not-counted', place: instrument.id, name: instrument.id })
  return problems
}
