import { Invalid } from '@ayni/operations'
import {
  columnsToKeep,
  type RawField,
  type Reference,
  referenceWriter,
  type WrittenFormat,
  writtenFormats,
} from '@ayni/references'
import { type Arguments, Misused } from '../arguments.ts'
import { newProblemList } from '../files/problem-list.ts'
import { readReferenceFile } from '../files/read-reference-file.ts'
import { standardOutput, wholeFile } from '../files/whole-file.ts'
import { counted } from '../print.ts'
import type { FileVerb, Result } from '../verb.ts'

/** Other names under which people know the formats. */
const alsoCalled: ReadonlyMap<string, WrittenFormat> = new Map([
  ['pubmed', 'nbib'],
  ['medline', 'nbib'],
  ['bib', 'bibtex'],
  ['endnote', 'endnote-xml'],
  ['xml', 'endnote-xml'],
  ['csl', 'csl-json'],
  ['json', 'csl-json'],
  ['asreview', 'asreview-csv'],
  ['rayyan', 'rayyan-csv'],
])

/** Reading and writing files of references, without a review or data folder. */
export const referencesVerbs: FileVerb[] = [
  {
    on: 'files',
    name: 'references count',
    summary: 'format, encoding, records and problems of each file',
    shape: { positional: ['IN…'], options: { problems: 'FILE' }, flags: [] },
    async run({ positional, options }) {
      const met = newProblemList()
      const counts = []
      for (const file of positional) {
        let records = 0
        let problems = 0
        const { format, encoding } = await readReferenceFile(file, (references, found) => {
          records += references.length
          problems += found.length
          met.add(file, found)
        })
        counts.push({ file, format, encoding, records, problems })
      }
      await met.write(options)
      const lines = counts.map(
        ({ file, format, encoding, records, problems }) =>
          `${file}: ${counted(records, 'record')} (${format ?? 'no known format'}${encoding ? `, ${encoding}` : ''})${problems > 0 ? `, ${counted(problems, 'problem')}` : ''}`,
      )
      return { json: counts, lines }
    },
  },
  {
    on: 'files',
    name: 'references convert',
    summary: 'write references in another format; without --out to the terminal',
    shape: {
      positional: ['IN…'],
      options: { to: Object.keys(writtenFormats).join('|'), out: 'OUT', problems: 'FILE' },
      flags: [],
    },
    run: convert,
  },
]

async function convert({ positional, options, flags }: Arguments): Promise<Result> {
  const format = formatNamed(options.get('to'))
  const path = options.get('out')
  if (path === undefined && flags.has('json'))
    throw new Misused('--json needs --out OUT, as the terminal takes either the references or the figures')
  const met = newProblemList()
  // A table's head names every column, so the columns must be known before the first row is written.
  const writer = referenceWriter(format, format === 'csv' ? await columnsOf(positional) : [])
  const out = path === undefined ? standardOutput() : await wholeFile(path)
  let records = 0
  try {
    await out.write(writer.head)
    for (const file of positional) {
      const kind = await readReferenceFile(file, async (references, problems) => {
        met.add(file, problems)
        records += references.length
        await out.write(references.map(writer.write).join(''))
      })
      if (kind.format === null) throw new Invalid(`${met.last()} Nothing was written.`)
    }
    await out.write(writer.tail)
    await out.finish()
  } catch (error) {
    await out.discard()
    throw error
  }
  await met.write(options)
  if (path === undefined) return { json: null, lines: [] }
  return {
    json: { file: path, format, records, problems: met.count() },
    lines: [`${path}: ${counted(records, 'record')} (${format}), ${counted(met.count(), 'problem')}`],
  }
}

function formatNamed(given: string | undefined): WrittenFormat {
  const names = Object.keys(writtenFormats).join(', ')
  if (given === undefined) throw new Misused(`--to FORMAT is missing; there are ${names}`)
  const format = alsoCalled.get(given.toLowerCase()) ?? given.toLowerCase()
  if (!isFormat(format)) throw new Misused(`"${given}" is not a format that Ayni writes; there are ${names}`)
  return format
}

function isFormat(name: string): name is WrittenFormat {
  return Object.hasOwn(writtenFormats, name)
}

async function columnsOf(files: readonly string[]): Promise<string[]> {
  const seen = new Map<string, { format: Reference['format']; raw: RawField[] }>()
  for (const file of files)
    await readReferenceFile(file, (references) => {
      for (const { format, raw } of references)
        for (const field of raw) if (!seen.has(field.tag)) seen.set(field.tag, { format, raw: [field] })
    })
  return columnsToKeep([...seen.values()].map(({ format, raw }) => ({ ...(format ? { format } : {}), raw })))
}
