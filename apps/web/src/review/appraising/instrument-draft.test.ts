import { describe, expect, it } from 'vitest'
import { freeId, moved, withoutDesign, withoutSection, withText } from './instrument-draft.ts'

describe('an instrument that is edited', () => {
  it('has the text of one language changed, and none where it is emptied', () => {
    expect(withText({ en: 'Trust', es: 'Confianza' }, 'en', 'Hope')).toEqual({ en: 'Hope', es: 'Confianza' })
    expect(withText({ en: 'Trust', es: 'Confianza' }, 'en', '')).toEqual({ es: 'Confianza' })
  })
  it('has its parts moved, those at the ends staying', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
  it('gives ids that were never used', () =>
    expect(freeId('item', new Set(['item-1', 'item-3']))).toBe('item-2'))
  it('loses a section or a design without losing items', () => {
    const instrument = {
      id: 'x',
      name: {},
      sections: [{ id: 's', name: {}, designs: ['trial'] }],
      designs: [{ id: 'trial', name: {} }],
      items: [{ id: 'i', question: {}, section: 's', designs: ['trial'] }],
    }
    expect(withoutSection(instrument, 's')).toMatchObject({ sections: [], items: [{ id: 'i' }] })
    expect(withoutSection(instrument, 's').items[0]?.section).toBeUndefined()
    const without = withoutDesign(instrument, 'trial')
    expect(without).toMatchObject({ designs: [], sections: [{ designs: [] }], items: [{ designs: [] }] })
  })
})
