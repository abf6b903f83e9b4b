import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { Invalid } from '@ayni/operations'
import { orderFigures, type RankedText, simulateScreening, stoppingPoint } from '@ayni/review'
import { seededRandom } from '@ayni/statistics'
import papaparse from 'papaparse'
import { type Arguments, Misused } from '../arguments.ts'
import { wholeFile } from '../files/whole-file.ts'
import { aligned, number } from '../print.ts'
import type { FileVerb, Result } from '../verb.ts'

/** Screening a set whose decisions are known, to see what ranking would have saved. */
export const simulateVerb: FileVerb = {
  on: 'files',
  name: 'simulate',
  summary: 'screen a labelled table (title, abstract, label_included) by ranking: what would it have saved?',
  shape: {
    positional: ['DATASET.csv'],
    options: { priors: 'ROW,ROW…', seed: 'N', question: 'WORDS', order: 'out.csv', stop: 'RECALL' },
    flags: ['all'],
  },
  run: simulate,
}

type Row = Record<string, string>

async function simulate({ positional: [path = ''], options, flags }: Arguments): Promise<Result> {
  const rows = await readRows(path)
  const labels = rows.map((row, index) => labelOf(row, index))
  const relevant = labels.filter((label) => label).length
  if (relevant === 0 || relevant === rows.length)
    throw new Invalid(`${path} needs records of both kinds; ${relevant} of ${rows.length} are relevant.`)
  const priors = priorsOf(options, labels)
  const target = targetOf(options)
  // The tests of stopping look behind the last relevant record too, for nobody knows that it is the last.
  const full = simulateScreening(rows.map(textOf), labels, priors, {
    question: options.get('question') ?? '',
    all: flags.has('all') || target !== null,
  })
  const last = full.findLastIndex((row) => labels[row] === true)
  const order = flags.has('all') ? full : full.slice(0, Math.max(priors.length, last + 1))
  const out = options.get('order')
  if (out !== undefined) {
    const file = await wholeFile(out)
    const written = order.map((row) => ({ row, id: rows[row]?.['id'] ?? '' }))
    await file.write(`${papaparse.unparse(written, { newline: '\n' })}\n`)
    await file.finish()
  }
  const screened = order.slice(priors.length)
  const left = rows.length - priors.length
  const found = screened.map((row) => labels[row] === true)
  const figures =
    found.some((label) => label) && found.filter((label) => label).length < left
      ? orderFigures(found, left)
      : null
  const stops = target === null ? {} : { stop: stopsIn(full, labels, target) }
  const json = { dataset: path, rows: rows.length, priors, screened: order.length, ...figures, ...stops }
  const lines = Object.entries({ ...json, ...linesOfStops(stops) }).map(([name, value]) => [
    name,
    typeof value === 'number' ? (Number.isInteger(value) ? number(value) : value.toFixed(4)) : String(value),
  ])
  return { json, lines: aligned(lines) }
}

type Stops = { target: number; confidence: number; none: Stop; ranked: Stop }
type Stop = { read: number; recall: number }

/** Where each test would have let one stop: share of the records read by then, and recall. */
function stopsIn(order: readonly number[], labels: readonly boolean[], target: number): Stops {
  const found = order.map((row) => labels[row] === true)
  const confidence = 0.95
  const of = (assuming: 'none' | 'ranked'): Stop => {
    const { screened, recall } = stoppingPoint(found, { target, confidence, assuming })
    return { read: screened / found.length, recall }
  }
  return { target, confidence, none: of('none'), ranked: of('ranked') }
}

/** The same in lines of their own, for people. */
function linesOfStops({ stop }: { stop?: Stops }): Record<string, number | string> {
  if (!stop) return {}
  const said = ({ read, recall }: Stop) => `read ${read.toFixed(3)}, recall ${recall.toFixed(3)}`
  return { stop: stop.target, 'stop, no assumption': said(stop.none), 'stop, ranked': said(stop.ranked) }
}

/** The recall for which the tests of stopping are tried, `null` where none is asked for. */
function targetOf(options: ReadonlyMap<string, string>): number | null {
  const given = options.get('stop')
  if (given === undefined) return null
  const target = Number(given.trim() || Number.NaN)
  if (!(target >= 0.5 && target <= 0.99))
    throw new Misused(`--stop takes a recall from 0.5 to 0.99; got "${given}"`)
  return target
}

async function readRows(path: string): Promise<Row[]> {
  const bytes = await readFile(path).catch(() => {
    throw new Misused(`there is no file ${path}`)
  })
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  const { data, meta } = papaparse.parse<Row>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  const missing = ['title', 'label_included'].find((name) => !meta.fields?.includes(name))
  if (missing !== undefined)
    throw new Invalid(`${path} has no column "${missing}"; it has ${meta.fields?.join(', ') || 'none'}.`)
  return data
}

function labelOf(row: Row, index: number): boolean {
  const label = row['label_included']?.trim() ?? ''
  if (!/^[01](\.0)?$/.test(label)) throw new Invalid(`label_included is 1 or 0; row ${index} has "${label}".`)
  return label.startsWith('1')
}

function textOf(row: Row): RankedText {
  return {
    title: row['title'] ?? '',
    abstract: row['abstract'] ?? '',
    keywords: row['keywords'] ?? '',
    authors: row['authors'] ?? '',
    journal: row['journal'] ?? '',
    year: Number(row['year']) || null,
  }
}

/** The rows named; else, with a seed, one relevant record and one other by chance; else none. */
function priorsOf(options: ReadonlyMap<string, string>, labels: readonly boolean[]): number[] {
  const given = options.get('priors')
  if (given !== undefined) {
    const rows = given.split(',').map((word) => Number(word.trim() || Number.NaN))
    const wrong = rows.findIndex((row) => !Number.isInteger(row) || row < 0 || row >= labels.length)
    if (wrong >= 0)
      throw new Misused(
        `--priors takes rows from 0 to ${labels.length - 1}; got "${given.split(',')[wrong]}"`,
      )
    return [...new Set(rows)]
  }
  const seed = options.get('seed')
  if (seed === undefined) return []
  if (!/^\d+$/.test(seed)) throw new Misused(`--seed takes a whole number; got "${seed}"`)
  const random = seededRandom(Number(seed))
  return [true, false].flatMap((kind) => {
    const rows = labels.flatMap((label, row) => (label === kind ? [row] : []))
    return rows[Math.floor(random() * rows.length)] ?? []
  })
}
