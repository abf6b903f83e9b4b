import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openExample } from '../example.ts'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { restoreBundle } from './bundle.ts'
import { download } from './download.ts'

async function setUp() {
  const { as, keep, close } = await openFolder()
  const context = as(terminal)
  const { review } = await openExample.perform(context, {})
  const bundle = async (of: string) => {
    const { content } = await download.perform(context, { review: of, file: 'bundle.zip', language: 'en' })
    if (typeof content === 'string') throw new Error('no file')
    return content
  }
  return { context, review, keep, close, bundle }
}

let world: Awaited<ReturnType<typeof setUp>>
let packed: Uint8Array
let entries: Record<string, Uint8Array>
beforeAll(async () => {
  world = await setUp()
  packed = await world.bundle(world.review)
  entries = unzipSync(packed)
})
afterAll(() => world.close())

const textOf = (path: string) => strFromU8(entries[path] ?? new Uint8Array())

/** Files of data by pattern, with their schema; the others are for people to read, or as their source exported them. */
const schemas: [RegExp, string][] = [
  [/^manifest\.json$/, 'manifest'],
  [/^facts\.jsonl$/, 'fact'],
  [/^records\/.+\.jsonl$/, 'record'],
  [/^recomputed\/flow\.json$/, 'flow'],
  [/^recomputed\/map\.json$/, 'map'],
]
const withoutSchema = /^(?:files\/|schemas\/|(?:CITATION\.cff|README\.md|checksums\.txt)$)/

describe('the bundle', () => {
  it('has a checksum for every file, and no other', () => {
    const sums = textOf('checksums.txt').trimEnd().split('\n')
    const expected = Object.entries(entries)
      .filter(([path]) => path !== 'checksums.txt')
      .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}`)
    expect(sums.sort()).toEqual(expected.sort())
  })

  it('has a schema for every file of data, and each line of each keeps to it', () => {
    for (const path of Object.keys(entries).filter((name) => !withoutSchema.test(name))) {
      const [, name] = schemas.find(([pattern]) => pattern.test(path)) ?? []
      expect([path, name]).toEqual([path, expect.any(String)])
      const schema = z.fromJSONSchema(JSON.parse(textOf(`schemas/${name}.schema.json`)))
      const text = textOf(path)
      const values = path.endsWith('.jsonl') ? text.trimEnd().split('\n') : [text]
      expect(values.length).toBeGreaterThan(0)
      for (const value of values) {
        const checked = schema.safeParse(JSON.parse(value))
        expect([path, checked.error?.issues ?? []]).toEqual([path, []])
      }
    }
    // A schema that lets everything pass would say nothing.
    const fact = z.fromJSONSchema(JSON.parse(textOf('schemas/fact.schema.json')))
    expect(fact.safeParse({ seq: 0, type: 'x' }).success).toBe(false)
  })

  it('says in its README what every file is', () => {
    const readme = textOf('README.md')
    for (const path of Object.keys(entries).filter((name) => !/^(?:schemas\/|README)/.test(name)))
      expect(readme).toContain(`| ${path.replace(/^(files|records)\/.*?(\.jsonl)?$/, '$1/*$2')} |`)
    for (const [, schema] of schemas) expect(readme).toContain(`schemas/${schema}.schema.json`)
  })

  // Required keys and forms of values: schema.json of the Citation File Format 1.2.0 (doi:10.5281/zenodo.5171937).
  it('has a CITATION.cff with all that the format requires, each value in its form', () => {
    const lines = textOf('CITATION.cff').trimEnd().split('\n')
    const top = new Map(
      lines
        .filter((line) => /^\S/.test(line))
        .map((line) => [line.split(':')[0], line.replace(/^[^:]*:\s*/, '')]),
    )
    expect([...top.keys()]).toEqual(expect.arrayContaining(['cff-version', 'message', 'title', 'authors']))
    expect(top.get('cff-version')).toBe('1.2.0')
    expect(top.get('type')).toBe('dataset')
    expect(JSON.parse(top.get('date-released') ?? '')).toMatch(/^\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])$/)
    expect(JSON.parse(top.get('title') ?? '')).not.toBe('')
    const known = ['cff-version', 'message', 'type', 'title', 'authors', 'date-released', 'version']
    expect([...top.keys()].filter((key) => !known.includes(key ?? ''))).toEqual([])
    const authors = lines.filter((line) => line.startsWith('  - '))
    expect(authors.length).toBeGreaterThan(0)
    for (const author of authors) expect(author).toMatch(/^ {2}- name: ".+"$/)
  })

  it('gives the same review when restored, and the same bytes when bundled again', async () => {
    const { context, keep, bundle } = world
    const restored = await restoreBundle.perform(context, { file: await keep(packed), name: 'review.zip' })
    expect(restored).toMatchObject({ recomputedToTheSameBytes: true })
    expect(restored.review).not.toBe(world.review)
    expect(Buffer.from(await bundle(restored.review)).equals(Buffer.from(packed))).toBe(true)
  })
})
