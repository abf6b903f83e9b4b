import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  type Author,
  cleanText,
  normaliseDoi,
  parseAuthor,
  parseAuthors,
  standardNumbers,
  yearOf,
} from '@ayni/references'
import { readReferences } from '@ayni/references/reading'
import type { DeduplicationRecord } from '@ayni/review'
import papaparse from 'papaparse'
import { shuffled } from './seeded.ts'

/** Records whose true groups are known. */
export type LabelledSet = {
  name: string
  records: DeduplicationRecord[]
  /** The true group of each id. */
  gold: ReadonlyMap<string, string>
}

const folder = new URL('../../shared/data/dedupe/', import.meta.url)
const libraries = ['asysd_diabetes', 'iebh_copper', 'rathbone_cytology', 'rathbone_haematology', 'dblp_acm']

export const labelledSetsExist = existsSync(folder)

/** The five libraries, in a shuffled order of records. */
export function readLibraries(seed: number): LabelledSet[] {
  return libraries.map((name) => {
    const zipped = new URL(`${name}/records.csv.gz`, folder)
    const bytes = existsSync(zipped)
      ? gunzipSync(readFileSync(zipped))
      : readFileSync(new URL(`${name}/records.csv`, folder))
    // Read as a user's file is read, so that what is measured is what a user gets.
    const { references } = readReferences(bytes, name)
    return {
      name,
      records: shuffled(
        references.map((reference) => ({ ...reference, id: reference.accession })),
        seed,
      ),
      gold: new Map(readRows(bytes.toString()).map((row) => [row['id'] ?? '', row['gold_cluster'] ?? ''])),
    }
  })
}

export type LabelledPair = { name: string; a: DeduplicationRecord; b: DeduplicationRecord; same: boolean }

/** The judged pairs. */
export function readPairs(): LabelledPair[] {
  return readRows(readFileSync(new URL('bibdedupe_pair_cases/pairs.csv', folder), 'utf8')).map((row) => ({
    name: row['case'] ?? '',
    a: recordOf('a', row, '_a'),
    b: recordOf('b', row, '_b'),
    same: row['label_duplicate'] === '1',
  }))
}

function readRows(text: string): Record<string, string>[] {
  return papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

function recordOf(id: string, row: Record<string, string>, ending: string): DeduplicationRecord {
  const get = (...names: string[]) => {
    const found = names.map((name) => row[`${name}${ending}`] ?? '').find((value) => value !== '')
    return cleanText(found ?? '')
  }
  const type = get('type', 'ENTRYTYPE')
  return {
    id,
    type: type === 'inproceedings' ? 'conference' : /article/i.test(type) ? 'article' : 'other',
    title: get('title'),
    abstract: get('abstract'),
    authors: authorsIn(get('authors', 'author')),
    year: yearOf(get('year')),
    journal: get('journal', 'booktitle'),
    volume: get('volume'),
    issue: get('issue', 'number'),
    pages: get('pages'),
    doi: normaliseDoi(get('doi')),
    pmid: '',
    issn: standardNumbers(get('isbn_issn', 'isbn', 'issn')),
    language: get('language'),
  }
}

/** Author strings of the sets: by `;`, by ` and ` (BibTeX), or run together (`Adeli K.Lewis G. F.`). */
function authorsIn(written: string): Author[] {
  if (written.includes(';')) return parseAuthors(written)
  const names =
    / and /.test(written) && !/,\s+and /.test(written)
      ? written.split(' and ')
      : /\p{L}\.\p{L}{2}/u.test(written)
        ? written.split(/(?<=\.)(?=\p{L}{2})/u)
        : null
  return names ? names.flatMap((name) => parseAuthor(name) ?? []) : parseAuthors(written)
}
