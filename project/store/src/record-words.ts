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

/** Ids of the records that hold all the words, best first: a word in the title weighs most. */
export function findRecords(database: DatabaseSync, words: string, limit: number): string[] {
  const query = queryOf(words)
  if (query === '') return []
  return database
    .prepare(
      `SELECT records.id FROM record_words JOIN records ON records.n = record_words.rowid
       WHERE record_words MATCH ? ORDER BY bm25(record_words, 4, 1, 2, 1, 2), records.n LIMIT ?`,
    )
    .all(query, limit)
    .map(({ id }) => String(id))
}

/** Each word quoted, so that nothing a person types is read as a command of the index. */
function queryOf(words: string): string {
  return words
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', ' ').replace(/\*+$/, '')}"${word.endsWith('*') ? '*' : ''}`)
    .join(' AND ')
}

function wordsOf({ reference }: StoredRecord): string[] {
  const { title, abstract, authors, journal, keywords } = reference
  const names = authors.map((author) =>
    author.kind === 'person' ? `${author.given} ${author.particle} ${author.family}` : author.name,
  )
  return [title, abstract, names.join('; '), journal, keywords.join('; ')]
}
