import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const built = fileURLToPath(new URL('../apps/web/dist', import.meta.url))
const manifestFile = join(built, '.vite/manifest.json')
const chunks = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
)

/** kB of gzip that a telephone may have to load before the start page shows. */
const budget = 200

describe.skipIf(!existsSync(manifestFile))('first load', () => {
  it(`of the start page stays under ${budget} kB`, () => {
    const manifest = chunks.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
    const files = new Set<string>()
    const add = (name: string) => {
      const chunk = manifest[name]
      if (!chunk || files.has(chunk.file)) return
      for (const file of [chunk.file, ...chunk.css]) files.add(file)
      chunk.imports.forEach(add)
    }
    for (const name of ['index.html', 'src/shell/StartScreen.tsx', 'src/words/frame.es.ts']) add(name)
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0)
    expect(files.size).toBeGreaterThan(3)
    expect(bytes / 1000).toBeLessThan(budget)
  })

  it('asks nobody else for anything', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8')
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  })
})
