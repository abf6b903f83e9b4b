import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepDerivedText, readDerivedText } from './derived-texts.ts'

const hash = 'a'.repeat(64)

it('keeps what was worked out from a file, by kind, and leaves nothing half written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ayni-derived-'))
  try {
    expect(await readDerivedText(folder, hash, 'full-text-1')).toBeNull()
    await Promise.all(['one', 'two', 'two'].map((text) => keepDerivedText(folder, hash, 'full-text-1', text)))
    await keepDerivedText(folder, hash, 'full-text-1', 'three')
    expect(await readDerivedText(folder, hash, 'full-text-1')).toBe('three')
    expect(await readDerivedText(folder, hash, 'full-text-2')).toBeNull()
    expect(readdirSync(join(folder, 'full-text-1'))).toEqual([hash])
    await expect(keepDerivedText(folder, '../x', 'full-text-1', '')).rejects.toThrow('requires a hash')
    expect(() => readDerivedText(folder, hash, '../x')).toThrow('requires a hash')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
