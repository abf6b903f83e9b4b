import type { ReviewRecord } from '@ayni/review'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyLog } from './fact-chain.ts'
import { type DataFolder, type NewFact, Outdated, type StoredRecord } from './review-store.ts'

const at = '2026-01-05T10:00:00.000Z'

/** The first fact of every review here. */
export const started: NewFact = {
  type: 'review-started',
  person: 'ana',
  at,
  payload: { title: 'Peer support in depression', language: 'en' },
}

export function joined(name: string): NewFact {
  return { type: 'person-joined', person: 'ana', at, payload: { person: name, name, roles: ['reviewer'] } }
}

export function decided(record: string, note = ''): NewFact {
  return {
    type: 'decision-recorded',
    person: 'ana',
    at,
    payload: {
      record,
      round: 'title-abstract',
      verdict: 'include',
      reasons: [],
      note,
      milliseconds: 900,
      origin: 'screen',
    },
  }
}

export function imported(importId: string, count: number): NewFact {
  return {
    type: 'references-imported',
    person: 'ana',
    at,
    payload: {
      import: importId,
      source: 'PubMed',
      kind: 'database',
      search: null,
      file: { name: 'export.nbib', hash: 'a'.repeat(64), bytes: 1 },
      format: 'nbib',
      encoding: 'utf-8',
      first: 1,
      count,
      recordsHash: 'b'.repeat(64),
      problems: [],
    },
  }
}

export function recordOf(
  importId: string,
  id: string,
  given: Partial<ReviewRecord['reference']> = {},
): StoredRecord {
  return {
    id,
    import: importId,
    source: 'PubMed',
    kind: 'database',
    reference: {
      type: 'article',
      title: `Title of ${id}`,
      abstract: '',
      authors: [],
      editors: [],
      year: 2019,
      date: '2019',
      journal: '',
      volume: '',
      issue: '',
      pages: '',
      doi: '',
      pmid: '',
      issn: [],
      publisher: '',
      keywords: [],
      language: '',
      urls: [],
      accession: '',
      notes: [],
      raw: [{ tag: 'TI', value: `Title of ${id}` }],
      ...given,
    },
  }
}

/** Bytes in small chunks, as an upload brings them. */
export async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

/** What every data folder must hold, whatever keeps it. `open` gives an empty folder of its own at each call. */
export function describeDataFolder(name: string, open: () => Promise<DataFolder>): void {
  describe(`a data folder on ${name}`, () => {
    let folder: DataFolder
    beforeEach(async () => {
      folder = await open()
    })
    afterEach(() => folder.close())

    it('chains what is appended and gives it back in order', async () => {
      const store = await folder.create('peer-support')
      const first = await store.append(0, [started, joined('ben')])
      const second = await store.append(2, [joined('carla')])
      const facts = await store.facts()
      expect(facts).toEqual([...first, ...second])
      expect(facts.map(({ seq }) => seq)).toEqual([1, 2, 3])
      expect(verifyLog(facts)).toBeNull()
      expect(await store.facts(1)).toEqual(facts.slice(1))
      expect(await store.facts(1, 1)).toEqual(facts.slice(1, 2))
      expect(await store.facts(3)).toEqual([])
    })

    it('gives the same facts the same hashes wherever they are', async () => {
      const one = await (await folder.create('one')).append(0, [started, joined('ben')])
      const two = await (await folder.create('two')).append(0, one)
      expect(two).toEqual(one)
    })

    it('refuses facts that were decided on an older position, and keeps nothing of them', async () => {
      const store = await folder.create('peer-support')
      await store.append(0, [started])
      await expect(store.append(0, [joined('ben')])).rejects.toThrow(Outdated)
      await expect(store.append(7, [joined('ben')])).rejects.toThrow(Outdated)
      expect(await store.facts()).toHaveLength(1)
    })

    it('lets one of two appends at the same position through', async () => {
      const store = await folder.create('peer-support')
      await store.append(0, [started])
      const both = await Promise.allSettled([
        store.append(1, [joined('ben')]),
        store.append(1, [joined('carla')]),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await store.facts()).toHaveLength(2)
    })

    it('keeps records beside the import that brings them, in file order, tags on request', async () => {
      const store = await folder.create('peer-support')
      const records = Array.from({ length: 1_203 }, (_, index) => recordOf('i1', `r${index + 1}`))
      await store.append(0, [started, imported('i1', records.length)], records)
      expect(await store.records('i1', { raw: true })).toEqual(records)
      const untagged = records.map((record) => ({ ...record, reference: { ...record.reference, raw: [] } }))
      expect(await store.records('i1')).toEqual(untagged)
      expect(await store.records('i2')).toEqual([])
    })

    it('writes a record again with its keys in the order they came', async () => {
      const store = await folder.create('peer-support')
      const record = recordOf('i1', 'r1')
      const { raw, ...rest } = record.reference
      const rawFirst = { ...record, reference: { raw, ...rest } }
      await store.append(0, [imported('i1', 1)], [rawFirst])
      expect(JSON.stringify(await store.records('i1', { raw: true }))).toBe(JSON.stringify([rawFirst]))
    })

    it('takes an import whole or not at all', async () => {
      const store = await folder.create('peer-support')
      await store.append(0, [started])
      const twice = [recordOf('i1', 'r1'), recordOf('i1', 'r1')]
      await expect(store.append(1, [imported('i1', 2)], twice)).rejects.toThrow()
      await expect(store.append(1, [imported('i1', 2)], [recordOf('i1', 'r1')])).rejects.toThrow(
        '1 are missing',
      )
      await expect(store.append(1, [], [recordOf('i1', 'r1')])).rejects.toThrow('all and no others')
      expect(await store.facts()).toHaveLength(1)
      expect(await store.records('i1')).toEqual([])
      await store.append(1, [imported('i1', 1)], [recordOf('i1', 'r1')])
      expect(await store.records('i1')).toHaveLength(1)
    })

    it('keeps any text as it is', async () => {
      let number = 0
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), fc.json(), async (text, json) => {
          number += 1
          const store = await folder.create(`review-${number}`)
          const record = recordOf('i1', 'r1', {
            title: text,
            notes: [json],
            raw: [{ tag: text, value: json }],
          })
          const appended = await store.append(0, [decided('r1', text), imported('i1', 1)], [record])
          expect(await store.facts()).toEqual(appended)
          expect(appended[0]?.payload).toMatchObject({ note: text })
          expect(await store.records('i1', { raw: true })).toEqual([record])
        }),
        { numRuns: 30 },
      )
    })

    it('finds records by all their words, without case or accents, title first', async () => {
      const store = await folder.create('peer-support')
      const author = { kind: 'person', family: 'Núñez', given: 'María', particle: '', suffix: '' } as const
      const records = [
        recordOf('i1', 'r1', { abstract: 'La cohesión del grupo y la depresión.' }),
        recordOf('i1', 'r2', { title: 'Cohesion in groups for depression', keywords: ['Peer Group'] }),
        recordOf('i1', 'r3', { title: 'Something else', authors: [author], journal: 'Salud Pública' }),
      ]
      await store.append(0, [imported('i1', 3)], records)
      expect(await store.search('COHESION', 10)).toEqual(['r2', 'r1'])
      expect(await store.search('cohesión grupo', 10)).toEqual(['r1'])
      expect(await store.search('depres*', 10)).toEqual(['r2', 'r1'])
      expect(await store.search('cohesion', 1)).toEqual(['r2'])
      expect(await store.search('nunez publica', 10)).toEqual(['r3'])
      expect(await store.search('peer', 10)).toEqual(['r2'])
      expect(await store.search('cohesion absent', 10)).toEqual([])
      expect(await store.search('title:cohesion', 10)).toEqual(['r2'])
      expect(await store.search('author:nunez journal:salud', 10)).toEqual(['r3'])
      expect(await store.search('abstract:nunez', 10)).toEqual([])
      expect(await store.matching('depres*')).toEqual(['r1', 'r2'])
    })

    it('reads nothing that a person types as a command', async () => {
      const store = await folder.create('peer-support')
      await store.append(
        0,
        [imported('i1', 1)],
        [recordOf('i1', 'r1', { title: 'Self-help AND "quality of life"' })],
      )
      for (const words of [
        '',
        '  ',
        '*',
        '"',
        '-',
        '( )',
        'title:',
        'NEAR(',
        '^',
        '{}',
        "'; DROP TABLE facts",
      ])
        expect(await store.search(words, 10)).toEqual([])
      expect(await store.search('self-help "quality of life"', 10)).toEqual(['r1'])
      expect(await store.search('"quality life"', 10)).toEqual([])
      expect(await store.search('self-help AND', 10)).toEqual(['r1'])
    })

    it('indexes one import after the other, while it goes on taking facts', async () => {
      const store = await folder.create('peer-support')
      const records = Array.from({ length: 600 }, (_, index) =>
        recordOf('i1', `r${index + 1}`, { title: 'first' }),
      )
      await store.append(0, [imported('i1', 600)], records)
      await store.append(1, [decided('r1')])
      await store.append(2, [imported('i2', 1)], [recordOf('i2', 'r601', { title: 'second' })])
      expect(await store.search('first', 1_000)).toHaveLength(600)
      expect(await store.search('second', 1_000)).toEqual(['r601'])
    })

    it('lists reviews from their first facts on, oldest first', async () => {
      expect(await folder.reviews()).toEqual([])
      const store = await folder.create('zeta')
      expect(await folder.reviews()).toEqual([])
      expect(await store.facts()).toEqual([])
      expect(await store.search('anything', 10)).toEqual([])
      await store.append(0, [started])
      await (await folder.create('álgebra')).append(0, [started])
      expect(await folder.reviews()).toEqual(['zeta', 'álgebra'])
      expect(await folder.open('zeta')).toBe(store)
    })

    it('refuses an id that is taken or cannot be a name', async () => {
      const store = await folder.create('peer-support')
      const starting = store.append(0, [started])
      await expect(folder.create('peer-support')).rejects.toThrow('new id')
      await starting
      await expect(folder.create('peer-support')).rejects.toThrow('new id')
      for (const id of ['', '../out', 'a/b', 'a.b', 'a\0b', 'x'.repeat(65)]) {
        await expect(folder.create(id)).rejects.toThrow('create requires')
        expect(await folder.open(id)).toBeNull()
      }
      expect(await folder.open('unknown')).toBeNull()
    })

    it('gives the id of a review whose start failed to another', async () => {
      const failed = await folder.create('peer-support')
      await expect(failed.append(0, [imported('i1', 2)])).rejects.toThrow('2 are missing')
      const store = await folder.create('peer-support')
      await store.append(0, [started])
      await expect(failed.append(0, [started])).rejects.toThrow('closed')
      expect(await folder.open('peer-support')).toBe(store)
      expect(await store.facts()).toHaveLength(1)
    })

    it('keeps files under their hash', async () => {
      // printf 'hello world' | sha256sum
      const hash = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9'
      expect(await folder.keepFile(chunks('hello', ' world'))).toEqual({ hash, bytes: 11 })
      expect(await folder.keepFile(chunks('hello world'))).toEqual({ hash, bytes: 11 })
      expect(new TextDecoder().decode((await folder.readFile(hash)) ?? undefined)).toBe('hello world')
      expect(await folder.readFile('0'.repeat(64))).toBeNull()
      expect(await folder.readFile('../lock.sqlite')).toBeNull()
    })

    it('keeps nothing of a file that breaks off', async () => {
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield new Uint8Array(10)
        throw new Error('the line was cut')
      }
      await expect(folder.keepFile(broken())).rejects.toThrow('the line was cut')
      expect((await folder.keepFile(chunks())).bytes).toBe(0)
    })

    it('keeps two files that come at the same time apart', async () => {
      const [a, b] = await Promise.all([folder.keepFile(chunks('a', 'a')), folder.keepFile(chunks('b', 'b'))])
      expect(new TextDecoder().decode((await folder.readFile(a.hash)) ?? undefined)).toBe('aa')
      expect(new TextDecoder().decode((await folder.readFile(b.hash)) ?? undefined)).toBe('bb')
    })

    it('finishes what is being written before it closes', async () => {
      const other = await open()
      const store = await other.create('peer-support')
      const writing = store.append(
        0,
        [imported('i1', 600)],
        Array.from({ length: 600 }, (_, i) => recordOf('i1', `r${i}`)),
      )
      await other.close()
      expect(await writing).toHaveLength(1)
      await expect(store.append(1, [joined('ben')])).rejects.toThrow('closed')
      await expect(store.facts()).rejects.toThrow('closed')
    })
  })
}
