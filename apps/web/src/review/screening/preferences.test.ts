import { describe, expect, it } from 'vitest'
import { defaultPreferences, withKey } from './preferences.ts'

describe('changing a key', () => {
  const { keys } = defaultPreferences
  it('exchanges it with the act that had it', () => {
    expect(withKey(keys, 'include', 'E')).toMatchObject({ include: 'e', exclude: 'i' })
  })
  it('takes a free one and leaves the others', () => {
    expect(withKey(keys, 'include', 'ArrowRight')).toEqual({ ...keys, include: 'ArrowRight' })
  })
  it('refuses what means something else', () => {
    for (const key of ['1', '?', 'Tab', 'Escape', ' ', 'ArrowDown', 'Enter'])
      expect(withKey(keys, 'include', key)).toBeNull()
  })
})
