import { type Language, languages, type Wording } from '@ayni/framework'
import { describe, expect, it } from 'vitest'
import { defaultProtocol } from './default-protocol.ts'

describe('defaultProtocol', () => {
  const protocol = defaultProtocol('Peer support after stroke', 'pt')

  it('has the rules of the reference article and a level rule from 0 studies', () => {
    expect(protocol.title).toBe('Peer support after stroke')
    expect(protocol.screening.reviewersPerRecord).toBe(2)
    expect(protocol.acceptance).toEqual({ raters: 4, threshold: 0.7, agreement: 'discussed' })
    expect(protocol.levelRule.levels.map((level) => level.atLeast)).toEqual([0, 1, 3])
    expect(protocol.languages).toEqual(['pt', 'en', 'es'])
  })

  it('says everything in all three languages', () => {
    const { instrument, form, criteria } = protocol
    const wordings: Wording[] = [
      instrument.name,
      ...instrument.items.map((item) => item.question),
      form.name,
      ...form.fields.map((field) => field.name),
      ...form.fields.map((field) => field.hint).filter((hint) => Object.keys(hint).length > 0),
      ...form.fields.flatMap((field) => field.choices.map((choice) => choice.name)),
      ...criteria.map((criterion) => criterion.text),
    ]
    const missing = wordings.filter((wording) => languages.some((language: Language) => !wording[language]))
    expect(missing).toEqual([])
  })

  it('gives every id once', () => {
    const ids = [protocol.instrument.items, protocol.form.fields, protocol.criteria].map((list) =>
      list.map(({ id }) => id),
    )
    for (const list of ids) expect(new Set(list).size).toBe(list.length)
    expect(ids[0]).toHaveLength(10)
  })
})
