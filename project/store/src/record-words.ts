import type { DatabaseSync } from 'node:sqlite'
import type { StoredRecord } from './review-store.ts'
import { inTransaction } from './transaction.ts'

/** Records whose words are put into the index in one go: some 20 ms of work. */
const batchSize = 250

/**
 * Puts the words of the next records into the index, in one transaction.
 *
 * @returns whether there may be more.
 */
export function indexSomeRecords(database: DatabaseSync): Promise<boolean> {
  return inTransaction(database, () => {
    const rows = database
      .prepare(
        'SELECT n, json FROM records WHERE n > (SELECT n FROM record_words_position) ORDER BY n LIMIT ?',
      )
      .all(batchSize)
    const insert = database.prepare(
      'INSERT INTO record_words (rowid, title, abstract, authors, journal, keywords) VALUES (?, ?, ?, ?, ?, ?)',
    )
    for (const { n = null, json } of rows) insert.run(n, ...wordsOf(JSON.parse(String(json))))
    const last = rows.at(-1)?.n
    if (last !== undefined) database.prepare('UPDATE record_words_position SET n = ?').run(last)
    return rows.length === batchSize
  })
}

/** Places of the records that hold all the words, best first: a word in the title weighs most. */
export function rankRecords(database: DatabaseSync, words: string, limit: number): number[] {
  const query = queryOf(words)
  if (query === '') return []
  return database
    .prepare(
      `SELECT rowid AS n FROM record_words WHERE record_words MATCH ?
       ORDER BY bm25(record_words, 4, 1, 2, 1, 2), rowid LIMIT ?`,
    )
    .all(query, limit)
    .map(({ n }) => Number(n))
}

/** Places of all records that hold all the words, in order of import. */
export function matchRecords(database: DatabaseSync, words: string): number[] {
  const query = queryOf(words)
  if (query === '') return []
  // As one text: a row object for each of 90,000 records would take five times as long.
  const row = database
    .prepare('SELECT group_concat(rowid) AS places FROM record_words WHERE record_words MATCH ?')
    .get(query)
  return typeof row?.['places'] === 'string' ? row['places'].split(',').map(Number) : []
}

/** The ids of all records by their place. */
export function recordIds(database: DatabaseSync): readonly string[] {
  const ids: string[] = []
  for (const { n, id } of database.prepare('SELECT n, id FROM records ORDER BY n').iterate())
    ids[Number(n)] = String(id)
  return ids
}

const fields: Readonly<Record<string, string>> = {
  title: 'title',
  abstract: 'abstract',
  author: 'authors',
  authors: 'authors',
  journal: 'journal',
  keyword: 'keywords',
  keywords: 'keywords',
}

/**
 * Each word and each phrase quoted, so that nothing a person types is read as a command of the index but the name of a
 * field before a colon.
 */
function queryOf(words: string): string {
  return [...words.matchAll(/(?:(\p{L}+):)?(?:"([^"]*)"|(\S+))/gu)]
    .map(([whole, field = '', phrase, word = '']) => {
      const column = fields[field.toLowerCase()]
      // What stands before a colon and is no field belongs to the text: `10.1000:12`.
      const text = column === undefined ? (phrase ?? whole) : (phrase ?? word)
      if (!/[\p{L}\p{N}]/u.test(text)) return ''
      const quoted = `"${text.replaceAll('"', ' ').replace(/\*+$/, '')}"${text.endsWith('*') ? '*' : ''}`
      return column === undefined ? quoted : `${column} : ${quoted}`
    })
    .filter((term) => term !== '')
    .join(' AND ')
}

function wordsOf({ reference }: StoredRecord): string[] {
  const { title, abstract, authors, journal, keywords } = reference
  const names = authors.map((author) =>
    author.kind === 'person' ? `${author.given} ${author.particle} ${author.family}` : author.name,
  )
  return [title, abstract, names.join('; '), journal, keywords.join('; ')]
}
